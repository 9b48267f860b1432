"""The agency itself: opening it, saying what it is, being found."""

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.db import transaction
from django.utils.translation import gettext as _

from handsel.agencies import queries, rules
from handsel.agencies.actions.belonging import note_belonging
from handsel.agencies.events import AgencyOpened
from handsel.agencies.models import Agency, Member
from handsel.agencies.values import AgencyValues
from handsel.events import actions as events
from handsel.index import actions as index
from handsel.kit.locks import locked
from handsel.kit.refused import Refused
from handsel.kit.text import clean, one_line
from handsel.people.models import FreelancerProfile, Person
from handsel.people.queries import countries
from handsel.people.rules import check_may_reach_out
from handsel.policy.numbers import OVERVIEW_MAX


@transaction.atomic
def open_agency(*, by: Person, values: AgencyValues) -> Agency:
    """This will open an agency that the person owns; a second call with the same name answers the first.

    Rules: AGY-01 one owner owns one agency, AGY-03 not beside an exclusive membership, ACC-20. Locks: the
    person. Tells: AgencyOpened.

    :raises Refused: not_eligible, suspended, already_owner, exclusive, or a field is not right.
    """
    locked(Person.objects.filter(pk=by.pk)).get()
    profile = rules.check_has_profile(by)
    fields = _fields(values)
    own = Member.objects.filter(profile=profile, role=Member.Role.OWNER).select_related("agency").first()
    if own is not None and own.agency.name == fields["name"]:
        return own.agency
    check_may_reach_out(by)
    rules.check_owns_none_yet(profile)
    rules.check_is_free(profile, exclusive=False)
    agency = Agency.objects.create(**fields)
    Member.objects.create(agency=agency, profile=profile, role=Member.Role.OWNER)
    note_belonging([profile.pk])
    put_into_index(agency_id=agency.pk)
    events.record(AgencyOpened(agency.pk), by=by)
    return agency


@transaction.atomic
def edit_agency(*, by: Person, agency_id: int, values: AgencyValues) -> Agency:
    """This will change what an agency says of itself.

    Rules: AGY-01, AGY-05 owner and managers. Locks: the agency. Tells: nothing.

    :raises Refused: hidden, forbidden, or a field is not right.
    """
    agency = hold(agency_id)
    rules.check_manages(by, agency)
    fields = _fields(values)
    for name, value in fields.items():
        setattr(agency, name, value)
    agency.save(update_fields=list(fields))
    put_into_index(agency_id=agency.pk)
    return agency


def hold(agency_id: int) -> Agency:
    """Return an agency, locked.

    :raises Refused: hidden, there is none.
    """
    agency = locked(Agency.objects.filter(pk=agency_id)).first()
    if agency is None:
        raise Refused("hidden", _("There is no such agency among yours."))
    return agency


@transaction.atomic
def put_into_index(*, agency_id: int) -> None:
    """This will write what the search finds of an agency: its words, and what its members can do.

    Members whom no search may find add nothing (ACC-06). Locks: nothing. Tells: nothing.
    """
    agency = Agency.objects.get(pk=agency_id)
    found = FreelancerProfile.objects.searchable().filter(memberships__agency=agency)
    skills = found.exclude(skills=None).order_by("skills__name").values_list("skills__name", flat=True)
    index.put(
        kind=queries.KIND,
        key=str(agency.pk),
        title=agency.name,
        text=" ".join([agency.tagline, *dict.fromkeys(filter(None, skills)), agency.city]),
        more=agency.overview,
        tags=[f"country:{agency.country}"] if agency.country else [],
        fresh_at=agency.opened_at,
    )


def _fields(values: AgencyValues) -> dict[str, str]:
    name, website = one_line(values.name), one_line(values.website)
    if not name:
        raise Refused("invalid", _("Write the name of the agency."), field="name")
    if values.country and values.country not in dict(countries()):
        raise Refused("invalid", _("Choose a country from the list."), field="country")
    overview, most = clean(values.overview), OVERVIEW_MAX.value
    if len(overview) > most:
        text = _("Please shorten this to %(most)d characters; it has %(now)d now.")
        raise Refused("too_long", text % {"most": most, "now": len(overview)}, field="overview")
    _check_website(website)
    return {
        "name": name[:100],
        "tagline": one_line(values.tagline)[:120],
        "overview": overview,
        "city": one_line(values.city)[:80],
        "country": values.country,
        "website": website,
    }


def _check_website(website: str) -> None:
    if not website:
        return
    try:
        URLValidator(schemes=["http", "https"])(website)
    except ValidationError:
        website = ""
    if not 0 < len(website) <= 200:
        text = _("Write a whole address that begins with https://")
        raise Refused("invalid", text, field="website")
