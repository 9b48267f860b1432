"""Builders of agencies for tests of this and higher rooms; all goes through real actions."""

from handsel.agencies import actions
from handsel.agencies.models import Agency, Member
from handsel.agencies.values import AgencyValues
from handsel.people.models import FreelancerProfile, Person
from handsel.people.testing import a_freelancer


def an_agency(name: str = "Ledger Lane", *, owner: Person | None = None, tagline: str = "Books") -> Agency:
    """Return an agency, owned by a new freelancer or by the one given."""
    by = owner or a_freelancer("Frank", "Weber", title="Agency owner").person
    return actions.open_agency(
        by=by, values=AgencyValues(name=name, tagline=tagline, city="Oslo", country="NO")
    )


def a_member(
    agency: Agency, person: Person | None = None, *, role: str = "member", exclusive: bool = False
) -> Member:
    """Return a member who was asked by the owner and joined: a new freelancer, or the person given."""
    profile = FreelancerProfile.objects.get(person=person) if person else a_freelancer("Mia", "Holm")
    owner = agency.members.get(role=Member.Role.OWNER).profile.person
    asked = actions.ask_to_join(
        by=owner, agency_id=agency.pk, who=profile.get_absolute_url(), role=role, exclusive=exclusive
    )
    return actions.join_agency(by=profile.person, token=asked.token)
