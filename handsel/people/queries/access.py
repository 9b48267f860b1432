"""Who acts as whom, and what people may know of each other."""

from datetime import datetime
from typing import Literal

from django.db.models import Exists, OuterRef, QuerySet
from django.utils.translation import gettext as _

from handsel.people.acting import Acting
from handsel.people.models import (
    Assignment,
    ClientAccount,
    FreelancerProfile,
    Introduction,
    Person,
    Refusal,
    Seat,
    SpecializedProfile,
)
from handsel.people.queries.places import country_name

Access = Literal["full", "card", "none"]


def acting_of(person: Person, chosen: str = "") -> Acting:
    """Return as whom a person acts: `freelancer`, `client:<account id>`, `specialist:<account id>`, or what
    they have if they chose nothing.

    A choice that the person may not make is ignored.
    """
    further = SpecializedProfile.objects.filter(profile=OuterRef("pk"))
    own = FreelancerProfile.objects.select_related("category").annotate(has_specialized=Exists(further))
    profile = own.filter(person=person).first()
    seats = list(Seat.objects.select_related("account").filter(person=person).order_by("pk"))
    account = next((seat.account for seat in seats if chosen == f"client:{seat.account_id}"), None)
    if account is None and profile is None and seats:
        account = seats[0].account
    if profile is not None:
        profile.person = person
    assignments = assignments_of(person)
    served = next((row.account for row in assignments if chosen == f"specialist:{row.account_id}"), None)
    if served is None and account is None and profile is None and assignments:
        served = assignments[0].account
    if served is not None:
        account = None
    return Acting(person, profile, account, seats, assignments, served)


def assignments_of(person: Person) -> list[Assignment]:
    """Return the client accounts that a talent specialist works for now; no query for everybody else."""
    if not person.is_specialist:
        return []
    return list(Assignment.objects.live().select_related("account").filter(person=person).order_by("pk"))


def specialists_of(account: ClientAccount) -> "QuerySet[Assignment]":
    """Return who works for a client account as talent specialist, oldest first (SPEC-05)."""
    return Assignment.objects.live().filter(account=account).select_related("person").order_by("pk")


def profile_access(profile: FreelancerProfile, acting: Acting) -> Access:
    """Return how much of a profile the reader may see: all, the short card with its notice, or nothing
    (ACC-05..07)."""
    own = acting.person is not None and profile.person_id == acting.person.pk
    if own or acting.is_operator:
        return "full"
    if not profile.person.is_active or profile.taken_down_at is not None:
        return "none"
    if profile.visibility == FreelancerProfile.Visibility.PUBLIC:
        return "full"
    if acting.person is None:
        return "none"
    if profile.visibility == FreelancerProfile.Visibility.MEMBERS or acting.has_seen(profile):
        return "full"
    return "card"


def client_label(account: ClientAccount, acting: Acting) -> str:
    """Return the client's name, or "A client in Lyon" while the reader has not met them (ACC-21)."""
    return account.name if acting.knows_client(account) else _somebody_in(account)


def client_label_for(account: ClientAccount, person: Person) -> str:
    """Return what `client_label` would for a person outside a request, as in a notice."""
    known = (
        person.is_operator
        or Seat.objects.filter(account=account, person=person).exists()
        or _met().filter(account=account, profile__person=person).exists()
    )
    return account.name if known else _somebody_in(account)


def stranger_place(account: ClientAccount, label: str) -> str | None:
    """Return where the client is if a label calls it no more than "A client in Lyon" ("" if it is not told), and
    None where the label is its name. For sentences that go on with the client, which cannot begin with a capital.
    """
    if label != _somebody_in(account):
        return None
    return account.city or country_name(account.country)


def name_for(profile: FreelancerProfile, person: Person) -> str:
    """Return the freelancer's name as far as a person may know it, outside a request (ACC-04)."""
    known = (
        person.is_operator
        or profile.person_id == person.pk
        or _met().filter(profile=profile, account__seats__person=person).exists()
    )
    return profile.person.full_name if known else profile.person.short_name


def takes_invitations(profile: FreelancerProfile, account_id: int) -> bool:
    """Return whether a client may ask a freelancer at all; it is not said why not (ACC-20, INV-14)."""
    if not profile.person.is_active or profile.person.is_suspended or profile.person.is_leaving:
        return False
    return not Refusal.objects.filter(person=profile.person_id, account_id=account_id).exists()


def refusals_of(acting: Acting) -> "list[tuple[int, str, datetime]]":
    """Return the clients from whom the reader wants nothing more: id of the refusal, label, since when."""
    rows = Refusal.objects.select_related("account").filter(person=acting.me).order_by("-pk")
    return [(row.pk, client_label(row.account, acting), row.since) for row in rows]


def hirers_of(account: ClientAccount) -> "QuerySet[Person]":
    """Return the active people who act for a client account, owners and hirers."""
    return Person.objects.filter(seats__account=account, is_active=True).order_by("pk")


def _met() -> "QuerySet[Introduction]":
    return Introduction.objects.filter(level__gte=Introduction.Level.MET)


def _somebody_in(account: ClientAccount) -> str:
    place = account.city or country_name(account.country)
    return _("A client in %(place)s") % {"place": place} if place else _("A client")
