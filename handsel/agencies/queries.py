"""Reads of the agencies room."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Prefetch, QuerySet

from handsel.agencies.models import Agency, Member, MemberInvitation
from handsel.index import queries as index
from handsel.kit.paging import Page
from handsel.people import queries as people
from handsel.people.acting import Acting
from handsel.people.models import FreelancerProfile, Person

KIND = "agency"
SKILLS_SHOWN = 15
PAGE_SIZE = 20


@dataclass(frozen=True)
class MemberRow:
    """A member as one reader may know them (ACC-04)."""

    member: Member
    name: str


@dataclass(frozen=True)
class AgencyPage:
    """An agency as one reader sees it: `hidden` members have a profile that is not theirs to find."""

    place: str
    members: list[MemberRow]
    hidden: int
    skills: list[str]
    own: Member | None

    @property
    def manages(self) -> bool:
        """Whether the reader acts for the agency."""
        return self.own is not None and self.own.manages


@dataclass(frozen=True)
class AgencyTile:
    """An agency in a list."""

    agency: Agency
    place: str
    members: int
    skills: list[str]


def member_of(person: Person | None, agency_id: int) -> Member | None:
    """Return how a person belongs to an agency, or None."""
    rows = Member.objects.select_related("agency", "profile__person")
    return rows.filter(agency=agency_id, profile__person=person).first() if person is not None else None


def memberships_of(person: Person) -> list[Member]:
    """Return everything that a person belongs to, with the agencies, the oldest first."""
    rows = Member.objects.filter(profile__person=person).select_related("agency")
    return list(rows.order_by("pk"))


def agencies_of(profile: FreelancerProfile) -> list[Agency]:
    """Return the agencies that a freelancer belongs to, the oldest membership first, in one query."""
    return list(Agency.objects.filter(members__profile=profile).order_by("members__since", "pk")[:20])


def waiting_for(person: Person) -> list[MemberInvitation]:
    """Return what a person was asked to join by their profile and has not answered, newest first."""
    rows = MemberInvitation.objects.filter(state=MemberInvitation.State.OPEN, profile__person=person)
    return list(rows.select_related("agency", "invited_by").order_by("-pk"))


def managers_of(agency: Agency | int) -> "QuerySet[Person]":
    """Return the active people who act for an agency, its owner first (INV-26)."""
    acting = Person.objects.filter(is_active=True, profile__memberships__agency=agency)
    acting = acting.filter(profile__memberships__role__in=Member.MANAGING)
    return acting.order_by("profile__memberships__pk")


def owner_of(agency: Agency | int) -> FreelancerProfile:
    """Return the profile of an agency's owner, who stands for it where one person has to."""
    owner = Member.objects.select_related("profile__person").get(agency=agency, role=Member.Role.OWNER)
    return owner.profile


def exclusive_agency_of(profile: FreelancerProfile) -> Agency | None:
    """Return the agency through which alone a freelancer works, or None (AGY-03)."""
    row = Member.objects.filter(profile=profile, exclusive=True).select_related("agency").first()
    return row.agency if row is not None else None


def agency_page(agency: Agency, acting: Acting) -> AgencyPage:
    """Return what an agency's page shows, in three queries; private members are only counted (ACC-06)."""
    rows = list(
        agency.members.select_related("profile__person").prefetch_related("profile__skills").order_by("pk")
    )
    own = next((row for row in rows if row.profile.person_id == getattr(acting.person, "pk", 0)), None)
    shown = rows if own is not None else [row for row in rows if _may_be_found(row.profile, acting)]
    shown.sort(key=lambda row: Member.Role.values.index(row.role))
    return AgencyPage(
        place=people.place_of(agency.city, agency.country),
        members=[MemberRow(row, acting.name_of(row.profile)) for row in shown],
        hidden=len(rows) - len(shown),
        skills=_skills(row.profile for row in shown),
        own=own,
    )


def _may_be_found(profile: FreelancerProfile, acting: Acting) -> bool:
    return not profile.person.is_suspended and people.profile_access(profile, acting) == "full"


def _skills(profiles: Iterable[FreelancerProfile]) -> list[str]:
    """Return what the members can do, what several can first (AGY-01)."""
    counted = Counter(skill.name for profile in profiles for skill in profile.skills.all())
    names = sorted(counted, key=lambda name: (-counted[name], name))
    return names[:SKILLS_SHOWN]


def find(words: str, number: int, size: int = PAGE_SIZE) -> Page[AgencyTile]:
    """Return a page of the agencies that these words find, the newest first without words."""
    found = index.find(KIND, words=words, offset=(number - 1) * size, limit=size)
    rows = Agency.objects.filter(pk__in=found.keys).annotate(many=Count("members"))
    public = Member.objects.filter(profile__in=FreelancerProfile.objects.searchable())
    members = public.select_related("profile").prefetch_related("profile__skills").order_by("pk")
    loaded = {str(row.pk): row for row in rows.prefetch_related(Prefetch("members", members, to_attr="seen"))}
    tiles = [_tile(loaded[key]) for key in found.keys if key in loaded]
    return Page(tiles, number, found.reach, size)


def _tile(agency: Any) -> AgencyTile:
    skills = _skills(member.profile for member in agency.seen)
    return AgencyTile(agency, people.place_of(agency.city, agency.country), agency.many, skills)


def open_invitations(agency: Agency) -> list[MemberInvitation]:
    """Return whom an agency asked to join and who has not answered, for those who act for it."""
    rows = MemberInvitation.objects.filter(agency=agency, state=MemberInvitation.State.OPEN)
    return list(rows.select_related("profile__person").order_by("pk"))
