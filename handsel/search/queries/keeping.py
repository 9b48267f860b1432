"""What people saved, and what is new for them since."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from urllib.parse import urlencode

from django.db.models import CharField, Count, F, OuterRef, Q, QuerySet, Value
from django.http import QueryDict

from handsel.index import queries as index
from handsel.index.text import tag
from handsel.invitations.models import Invitation
from handsel.jobs import queries as jobs
from handsel.jobs.forms import JobSearch
from handsel.jobs.models import Job
from handsel.kit import clock
from handsel.people import queries as people
from handsel.people.acting import Acting
from handsel.people.models import FreelancerProfile
from handsel.proposals.models import Proposal
from handsel.search.models import SavedJob, SavedSearch

TOLD_AT_ONCE = 10
LOOKED_AT = 50
WEEK = timedelta(days=7)


def standings(acting: Acting) -> dict[int, set[str]]:
    """Return which jobs the reader saved (`saved`) and has an open proposal on (`proposed`), in one query
    (SEARCH-11).
    """
    if acting.person is None or acting.profile is None:
        return {}
    word = CharField()
    saved = SavedJob.objects.filter(person=acting.person).values_list("job_id", Value("saved", word))
    proposed = Proposal.objects.open().filter(profile=acting.profile).order_by()
    found: dict[int, set[str]] = {}
    for job_id, what in saved.union(proposed.values_list("job_id", Value("proposed", word)), all=True):
        found.setdefault(job_id, set()).add(what)
    return found


def saved_jobs(acting: Acting) -> "QuerySet[Job]":
    """Return the saved jobs that the reader may still see, the last saved first (SEARCH-11)."""
    rows = Job.objects.visible_to(acting).filter(
        pk__in=SavedJob.objects.filter(person=acting.me).values("job")
    )
    mine = SavedJob.objects.filter(person=acting.me, job=OuterRef("pk")).values("saved_at")
    rows = rows.annotate(saved_at=mine[:1]).select_related("account", "category", "activity")
    return rows.prefetch_related("skills").order_by(F("saved_at").desc(), "-pk")


def saved_searches(acting: Acting) -> "QuerySet[SavedSearch]":
    """Return the reader's saved searches by name."""
    return SavedSearch.objects.filter(person=acting.me).order_by("name", "pk")


def query_of(search: JobSearch) -> str:
    """Return a job search as the query of an address, always in the same order."""
    rows = [("q", search.words)] if search.words else []
    rows += [("category", value) for value in sorted(search.categories)]
    rows += [("skill", value) for value in sorted(search.skills)]
    rows += [("kind", value) for value in sorted(search.kinds)]
    rows += [("experience", value) for value in sorted(search.experience)]
    return urlencode(rows)[:2000]


def new_jobs_for(search: SavedSearch) -> list[Job]:
    """Return the open jobs that a saved search finds and that were posted since it was last told (SEARCH-11).

    Without the person's own and those that they proposed to.
    """
    acting = people.acting_of(search.person, "freelancer")
    wanted = JobSearch.of(QueryDict(search.query))
    found = jobs.find_jobs(
        acting,
        words=wanted.words,
        categories=wanted.categories,
        skills=wanted.skills,
        kinds=wanted.kinds,
        experience=wanted.experience,
        order="newest",
        size=LOOKED_AT,
    )
    known = {job_id for job_id, what in standings(acting).items() if "proposed" in what}
    return [
        job
        for job in found.page.rows
        if job.published_at is not None
        and job.published_at > search.told_until
        and job.pk not in known
        and not jobs.owns(acting, job)
    ]


@dataclass(frozen=True)
class JobWeek:
    """What a week brought for one open job: new proposals, and invitations that wait for an answer."""

    job: Job
    candidates: int
    waiting: int


def this_week() -> str:
    """Return the name of the present week, such as 2026-W47."""
    year, week, _day = clock.today().isocalendar()
    return f"{year}-W{week:02d}"


def jobs_of_the_week(profile: FreelancerProfile) -> list[Job]:
    """Return the listed jobs of the last seven days that want a skill of a freelancer or are in their
    category, by any of their profiles that are shown, newest first; without their own and those that they
    proposed to.
    """
    shown = [one for one in people.appearances_of(profile) if one.is_shown]
    fits = sorted({tag("skill", skill.slug) for one in shown for skill in one.skills})
    fits += sorted({tag("category", one.category.slug) for one in shown if one.category is not None})
    if not fits:
        return []
    found = index.find(
        "job", tags_all=("seen:members",), tags_any=[fits], order="newest", offset=0, limit=LOOKED_AT
    )
    acting = Acting(person=profile.person, profile=profile)
    proposed = Proposal.objects.filter(profile=profile).values("job")
    rows = Job.objects.listed(acting).filter(pk__in=found.keys, published_at__gt=clock.now() - WEEK)
    own = rows.filter(account__seats__person=profile.person).values("pk")
    return list(rows.exclude(pk__in=proposed).exclude(pk__in=own).order_by("-published_at", "-pk"))


def hiring_of_the_week(account_id: int) -> list[JobWeek]:
    """Return the open jobs of a client with new candidates of the last seven days or unanswered invitations,
    in one query.
    """
    new = Q(proposals__submitted_at__gt=clock.now() - WEEK, proposals__state__in=Proposal.OPEN_STATES)
    waiting = Q(invitations__state__in=Invitation.ANSWERABLE)
    rows = Job.objects.open().filter(account=account_id).order_by("-published_at", "-pk")
    counted: Any = rows.annotate(
        candidates=Count("proposals", filter=new, distinct=True),
        waiting=Count("invitations", filter=waiting, distinct=True),
    )
    return [
        JobWeek(job, job.candidates, job.waiting)
        for job in counted[:LOOKED_AT]
        if job.candidates or job.waiting
    ]
