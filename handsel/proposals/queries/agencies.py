"""What proposals have to do with agencies."""

from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from handsel.agencies.models import Agency, Member
from handsel.kit.refused import Refused
from handsel.people import queries as people
from handsel.people.models import FreelancerProfile, Person
from handsel.proposals.models import Proposal
from handsel.proposals.values import ForMember


@dataclass(frozen=True)
class ForWhom:
    """For whom somebody may propose besides themselves, and the agency through which alone they work."""

    choices: list[tuple[str, str]] = field(default_factory=list)
    alone: Agency | None = None


def for_whom(person: Person | None) -> ForWhom:
    """Return the members of the agencies that a person acts for, as choices of a form, in one query."""
    if person is None:
        return ForWhom()
    rows = Member.objects.filter(agency__members__profile__person=person).order_by("agency_id", "pk")
    members = list(rows.select_related("agency", "profile__person"))
    own = {row.agency_id: row for row in members if row.profile.person_id == person.pk}
    alone = next((row.agency for row in own.values() if row.exclusive), None)
    choices = [
        (f"{row.agency_id}-{row.profile_id}", _named(row)) for row in members if own[row.agency_id].manages
    ]
    return ForWhom(choices, alone)


def member_named(agency: str, freelancer: str) -> ForMember:
    """Return the member whom a program names by two ids.

    :raises Refused: no_member.
    """
    rows = Member.objects.filter(agency__public_id=people.public_id_in(agency) or "-")
    row = rows.filter(profile__public_id=people.public_id_in(freelancer) or "-").first()
    if row is None:
        raise Refused("no_member", _("Choose one of the agency's members."), field="member")
    return ForMember(row.agency_id, row.profile_id)


def _named(member: Member) -> str:
    names = {"agency": member.agency.name, "name": member.profile.person.short_name}
    return _("For %(agency)s: %(name)s") % names


def is_author(person: Person, proposal: Proposal) -> bool:
    """Return whether a person wrote a proposal, or acts for the agency that sent it (AGY-05)."""
    if proposal.profile.person_id == person.pk:
        return True
    if proposal.agency_id is None:
        return False
    return Member.objects.managing(person).filter(agency=proposal.agency_id).exists()


def authors_of(proposal: Proposal) -> list[Person]:
    """Return who hears what the client does with a proposal: its freelancer, and who acts for their agency."""
    heard = {proposal.profile.person_id: proposal.profile.person}
    heard |= {profile.person_id: profile.person for profile in managers_beside(proposal)}
    return list(heard.values())


def managers_beside(proposal: Proposal) -> list[FreelancerProfile]:
    """Return who acts for the agency of a proposal, with a seat beside the freelancer (AGY-07)."""
    if proposal.agency_id is None:
        return []
    rows = Member.objects.filter(agency=proposal.agency_id, role__in=Member.MANAGING)
    rows = rows.filter(profile__person__is_active=True).select_related("profile__person").order_by("pk")
    return [row.profile for row in rows if row.profile_id != proposal.profile_id]
