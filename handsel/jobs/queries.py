"""Reads of the jobs room."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Count, Exists, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import JSONObject
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext_lazy as _

from handsel.index import queries as index
from handsel.index.text import tag
from handsel.jobs.models import Job
from handsel.kit import clock
from handsel.kit.paging import SIZE, Page
from handsel.people import queries as people
from handsel.people.models import ClientAccount, FreelancerProfile
from handsel.policy import numbers

if TYPE_CHECKING:
    from handsel.people.acting import Acting

_BANDS = (
    (5, _("under 5")),
    (10, _("5 to 10")),
    (15, _("10 to 15")),
    (20, _("15 to 20")),
    (50, _("20 to 50")),
)


_CHANGED = {
    "takes_video": _("video with the proposal"),
    "title": _("the title"),
    "description": _("the description"),
    "category": _("the category"),
    "skills": _("the skills"),
    "experience": _("the experience wanted"),
    "size": _("the size of the work"),
    "duration": _("how long it may take"),
    "budget_kind": _("how it is paid"),
    "budget": _("the budget"),
    "rate_min": _("the hourly rate"),
    "rate_max": _("the hourly rate"),
    "visibility": _("who can find it"),
    "questions": _("the questions"),
    "open_to_teams": _("whether teams may propose"),
    "roles": _("the other roles wanted"),
}
_OPEN = Q(state=Job.State.OPEN)


@dataclass(frozen=True)
class ClientFacts:
    """What a freelancer may know of a client before they met (ACC-21).

    `others` are the client's other open jobs on a job's page, by number and title (JOB-13); `hire_rate` is a
    whole percentage, None before there is a job to go by; `spent` is what the client approved in contracts and
    `hourly` what an hour cost on average, None where there was none (JOB-14). The rating comes with reviews.
    """

    place: str
    since: datetime
    payment_verified: bool
    jobs_posted: int
    jobs_open: int
    hire_rate: int | None
    spent: Decimal | None = None
    hourly: Decimal | None = None
    others: list[tuple[int, str]] = field(default_factory=list)


def job_page(acting: "Acting", job_id: int) -> tuple[Job, ClientFacts, int]:
    """Return what `job_for` does, with the facts of its client and the number of questions, in one query."""
    others = Job.objects.filter(account=OuterRef("account")).order_by().values("account")
    rows: Any = Job.objects.visible_to(acting).select_related("account__totals", "category", "activity")
    counts = _client_counts()
    numbered = {
        name: Subquery(others.annotate(number=count).values("number")) for name, count in counts.items()
    }
    rows = rows.annotate(**numbered, asks=Count("questions"), others=_others(acting))
    job = get_object_or_404(rows, pk=job_id)
    spending = people.told_spending(getattr(job.account, "totals", None))
    counted = {name: getattr(job, name) for name in counts}
    return job, _facts(job.account, counted, spending, job.others), job.asks


def _others(acting: "Acting") -> ArraySubquery:
    """Ask for the other open jobs of the same client that the reader may open, newest first (JOB-13)."""
    rows = Job.objects.visible_to(acting).open().filter(account=OuterRef("account"))
    rows = rows.exclude(pk=OuterRef("pk")).order_by("-published_at", "-pk")
    return ArraySubquery(
        rows.values(told=JSONObject(pk="pk", title="title"))[: numbers.JOB_OTHERS_SHOWN.value]
    )


def offers_teams(account_id: int, job: Job | None = None) -> bool:
    """Return whether a client has another open job beside the one that is written, so that teams are worth
    offering at once (JOB-18).
    """
    rows = Job.objects.open().filter(account=account_id)
    return (rows if job is None else rows.exclude(pk=job.pk)).exists()


def skills_of(job: Job, acting: "Acting") -> list[tuple[str, bool]]:
    """Return the skills that a job wants, each with whether the freelancer who reads has it (JOB-07)."""
    profile = acting.profile if acting.is_freelancer else None
    mine = FreelancerProfile.skills.through.objects.filter(
        freelancerprofile=profile.pk if profile is not None else 0, skill=OuterRef("pk")
    )
    return list(job.skills.annotate(mine=Exists(mine)).order_by("name").values_list("name", "mine"))


def job_for(acting: "Acting", job_id: int) -> Job:
    """Return a job that the reader may see, with its account, category and activity.

    :raises django.http.Http404: there is none such for this reader.
    """
    rows = Job.objects.visible_to(acting).select_related("account", "category", "activity")
    return get_object_or_404(rows, pk=job_id)


def owns(acting: "Acting", job: Job) -> bool:
    """Whether the reader sits in the client account whose job it is."""
    return any(seat.account_id == job.account_id for seat in acting.seats)


def changed_words(changed: Sequence[str]) -> list[str]:
    """Return the names of changed fields as people read them, each once (JOB-17)."""
    return list(dict.fromkeys(str(_CHANGED[name]) for name in changed if name in _CHANGED))


def proposals_band(count: int) -> str:
    """Return how many proposals there are as others may know it (JOB-08)."""
    return str(next((words for below, words in _BANDS if count < below), _("50 or more")))


def client_facts(account: ClientAccount) -> ClientFacts:
    """Return what a job's page tells of its client, in two queries (ACC-21, JOB-14)."""
    counts: dict[str, int] = Job.objects.filter(account=account).aggregate(**_client_counts())
    return _facts(account, counts, people.spending_of(account))


def _client_counts() -> dict[str, Count]:
    """Return what is counted of a client's jobs; the last two make the hire rate (JOB-14).

    A job counts once it is a week old or somebody was hired, a removed one too, unless an operator voided it.
    """
    before = clock.now() - timedelta(days=numbers.JOB_HIRE_RATE_DAYS.value)
    counts = Q(published_at__isnull=False, voided_at=None)
    hired = Q(end_reason=Job.EndReason.HIRED) | Q(activity__hired__gt=0)
    return {
        "posted": Count("published_at"),
        "opened": Count("pk", filter=_OPEN),
        "counted": Count("pk", filter=counts & (Q(published_at__lte=before) | hired)),
        "hires": Count("pk", filter=counts & hired),
    }


def _facts(
    account: ClientAccount,
    counts: dict[str, int],
    spending: people.Spending,
    others: Sequence[dict[str, Any]] = (),
) -> ClientFacts:
    return ClientFacts(
        place=", ".join(filter(None, (account.city, people.country_name(account.country)))),
        since=account.created_at,
        payment_verified=account.payment_verified_at is not None,
        jobs_posted=counts["posted"],
        jobs_open=counts["opened"],
        hire_rate=round(100 * counts["hires"] / counts["counted"]) if counts["counted"] else None,
        spent=spending.spent,
        hourly=spending.hourly,
        others=[(other["pk"], other["title"]) for other in others],
    )


def due_to_expire() -> "QuerySet[Job]":
    """Keep the open jobs on which nothing happened for thirty days (JOB-15)."""
    before = clock.now() - timedelta(days=numbers.JOB_EXPIRY_DAYS.value)
    return Job.objects.filter(state=Job.State.OPEN, last_activity_at__lte=before)


def due_to_warn() -> "QuerySet[Job]":
    """Keep the open jobs that run out within five days and whose client was not told yet (JOB-15)."""
    days = numbers.JOB_EXPIRY_DAYS.value - numbers.JOB_EXPIRY_WARNING_DAYS.value
    before = clock.now() - timedelta(days=days)
    return Job.objects.filter(state=Job.State.OPEN, last_activity_at__lte=before, warned_at=None)


@dataclass(frozen=True)
class FoundJobs:
    """One page of found jobs, how many there are in all, and the choices that would narrow further."""

    page: Page[Job]
    total: int
    facets: dict[str, list[index.Option]]


def find_jobs(
    acting: "Acting",
    *,
    words: str = "",
    categories: Sequence[str] = (),
    skills: Sequence[str] = (),
    kinds: Sequence[str] = (),
    experience: Sequence[str] = (),
    order: str = "",
    page: int = 1,
    size: int = SIZE,
) -> FoundJobs:
    """Return the jobs that the marketplace lists for the reader (JOB-02, JOB-04), in seven queries.

    Each job is asked for again in the database, so that one that ended a moment ago is not shown.
    """
    seen = ["seen:members" if acting.person is not None else "seen:public"]
    categories, skills = people.current_words(categories, skills)
    chosen = {"category": categories, "skill": skills, "kind": kinds, "experience": experience}
    tags = {prefix: [tag(prefix, value) for value in values] for prefix, values in chosen.items()}
    found = index.find(
        "job",
        words=words,
        tags_all=seen,
        tags_any=[group for group in tags.values() if group],
        order=order,
        offset=(page - 1) * size,
        limit=size,
    )
    rows = Job.objects.listed(acting).select_related("account", "category", "activity")
    by_key = {str(job.pk): job for job in rows.filter(pk__in=found.keys).prefetch_related("skills")}
    jobs = [by_key[key] for key in found.keys if key in by_key]
    counts = index.facet_counts("job", tags, words=words, tags_all=seen)
    fields, named = people.names_of_words(_shown_skills(counts["skill"], skills))
    labels: dict[str, dict[str, Any]] = {
        "category": fields,
        "skill": named,
        "kind": dict(Job.Budget.choices),
        "experience": dict(Job.Experience.choices),
    }
    facets = {name: index.options(counts[name], chosen[name], labels[name]) for name in chosen}
    return FoundJobs(Page(jobs, page, found.reach, size), found.total, facets)


def jobs_of(account: ClientAccount, tab: str) -> "QuerySet[Job]":
    """Return the jobs of an account that belong on a tab: `drafts`, `open` or `ended`, newest first."""
    rows = Job.objects.filter(account=account).select_related("account", "activity", "category")
    if tab == "drafts":
        return rows.filter(state=Job.State.DRAFT).order_by("-created_at", "-pk")
    if tab == "open":
        return rows.open().order_by("-published_at", "-pk")
    return rows.exclude(state__in=[Job.State.DRAFT, Job.State.OPEN]).order_by("-ended_at", "-pk")


def job_counts(account: ClientAccount) -> dict[str, int]:
    """Return how many jobs each tab holds, in one query."""
    ended = ~Q(state__in=[Job.State.DRAFT, Job.State.OPEN])
    return Job.objects.filter(account=account).aggregate(
        drafts=Count("pk", filter=Q(state=Job.State.DRAFT)),
        open=Count("pk", filter=Q(state=Job.State.OPEN)),
        ended=Count("pk", filter=ended),
    )


def expires_at(job: Job) -> datetime:
    """Return when an open job runs out if nothing happens on it (JOB-15)."""
    return job.last_activity_at + timedelta(days=numbers.JOB_EXPIRY_DAYS.value)


def told_line(job: Job, acting: "Acting") -> dict[str, Any]:
    """Return a job as a program reads it in a list."""
    names = ("title", "budget_kind", "budget", "rate_min", "rate_max", "experience", "state", "published_at")
    return {
        "id": job.pk,
        "url": job.get_absolute_url(),
        "client": people.client_label(job.account, acting),
        "category": job.category.slug,
        "proposals": proposals_band(job.activity.proposals),
        **{name: getattr(job, name) for name in names},
    }


def told_whole(job: Job, acting: "Acting") -> dict[str, Any]:
    """Return a whole job as a program reads it, with its activity and questions."""
    activity = job.activity
    facts = client_facts(job.account)
    names = ("description", "size", "duration", "visibility", "end_reason", "open_to_teams", "roles")
    return {
        **told_line(job, acting),
        "client_hire_rate": facts.hire_rate,
        "client_spent": facts.spent,
        "client_average_hourly_rate": facts.hourly,
        **{name: getattr(job, name) for name in names},
        "skills": [skill.slug for skill in job.skills.order_by("name")],
        "takes_video": job.video_is_open,
        "questions": list(job.questions.order_by("position").values("id", "text")),
        "activity": {
            "proposals": proposals_band(activity.proposals),
            **{
                name: getattr(activity, name)
                for name in ("interviewing", "invited", "unanswered", "last_viewed_at")
            },
        },
    }


def _shown_skills(counts: dict[str, int], chosen: Sequence[str]) -> list[str]:
    """Return the skills that a filter may show: those chosen, and the forty most frequent."""
    return [*chosen, *sorted(counts, key=lambda slug: -counts[slug])[:40]]
