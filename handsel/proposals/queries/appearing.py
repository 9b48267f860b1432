"""As what a proposal shows its author (ACC-10)."""

from collections.abc import Sequence
from dataclasses import dataclass

from handsel.jobs.models import Job
from handsel.people import queries as people
from handsel.people.models import GENERAL, FreelancerProfile
from handsel.people.queries import Appearance
from handsel.proposals.models import Proposal


@dataclass(frozen=True)
class Choice:
    """The profiles that somebody may propose with, and the key of the one that is chosen at first."""

    appearances: Sequence[Appearance] = ()
    first: str = GENERAL

    def named(self, key: str) -> Appearance | None:
        """Return the profile of a key, the one chosen at first for "", or nothing."""
        return next((one for one in self.appearances if one.key == (key or self.first)), None)


def choice_of(profile: FreelancerProfile, job: Job, *, asked_for: str | None = None) -> Choice:
    """Return what somebody may propose with on a job, in at most five queries.

    Chosen at first is the profile that the client asked for, else the one that shares most of the job's
    skills, then its field; the general one where none is better. Hidden ones can be chosen too.
    """
    appearances = people.appearances_of(profile)
    if any(one.key == asked_for for one in appearances):
        return Choice(appearances, asked_for or GENERAL)
    if len(appearances) == 1:
        return Choice(appearances)
    skills = set(job.skills.order_by().values_list("slug", flat=True))
    best = people.best_appearance(appearances, skills=skills, category_id=job.category_id)
    return Choice(appearances, best.key)


def offer_of(profile: FreelancerProfile, job: Job, *, asked_for: str | None = None) -> Choice:
    """Return what the form of a proposal offers to choose from; nothing where there is only one profile, which
    the reader's own, as the request loaded it, knows without a query.
    """
    if not getattr(profile, "has_specialized", True):
        return Choice()
    return choice_of(profile, job, asked_for=asked_for)


def sent_as(proposal: Proposal) -> Appearance | None:
    """Return the profile with which a proposal was sent, as it is now, or nothing if it is gone or hidden."""
    key = proposal.snapshot.get("profile", GENERAL)
    if key == GENERAL:
        return people.appearance_of(proposal.profile)
    special = proposal.profile.specialized.select_related("category").filter(public_id=key, is_shown=True)
    found = special.first()
    return people.appearance_of(proposal.profile, found) if found is not None else None
