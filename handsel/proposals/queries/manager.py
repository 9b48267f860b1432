"""The proposals of a job as its client sorts them (PROP-24, PROP-25, SEARCH-10)."""

from dataclasses import dataclass
from typing import Any

from django.db.models import (
    Case,
    Count,
    ExpressionWrapper,
    F,
    IntegerField,
    OuterRef,
    Prefetch,
    Q,
    QuerySet,
    Subquery,
    Value,
    When,
)
from django.utils.translation import gettext_lazy as _

from handsel.jobs.models import Job
from handsel.people import queries as people
from handsel.people.acting import Acting
from handsel.people.models import Employment
from handsel.proposals.models import Proposal, Terms
from handsel.proposals.queries.reading import with_terms

COMPARED_MOST = 4
_State = Proposal.State
_IN_SIGHT = ~Q(state__in=[_State.WITHDRAWN, _State.ARCHIVED, _State.DECLINED])
MANAGER_TABS: dict[str, Q] = {
    "all": _IN_SIGHT,
    "shortlisted": _IN_SIGHT & Q(shortlisted_at__isnull=False),
    "messaged": _IN_SIGHT & Q(interview_started_at__isnull=False),
    "hired": Q(state=_State.HIRED),
    "archived": Q(state__in=[_State.ARCHIVED, _State.DECLINED]),
}
ORDERS: dict[str, Any] = {
    "best": _("Best match"),
    "newest": _("Newest"),
    "first": _("First come"),
    "price_low": _("Lowest price"),
    "price_high": _("Highest price"),
}


def for_job(
    job: Job, *, tab: str = "all", order: str = "best", only_referred: bool = False
) -> "QuerySet[Proposal]":
    """Return the proposals of one tab of a job in an order, as the client lists them (PROP-24).

    Best match: those with the most of the job's skills first, the newest first among equals. Withdrawn ones
    are left out. Each row brings profile, person, referrer, room and newest terms, and knows its
    `labels` and `fit` (how many of the job's skills).
    """
    rows = Proposal.objects.filter(MANAGER_TABS[tab], job=job)
    if only_referred:
        rows = rows.filter(referrer__isnull=False)
    rows = rows.select_related(
        "profile__person", "profile__category", "referrer__profile", "room", "job", "agency"
    )
    return with_terms(_ordered(_with_fit(rows, job), order), milestones=False)


def manager_counts(job: Job) -> dict[str, int]:
    """Return how many proposals each tab holds, and how many were referred, in one query."""
    tabs = {tab: Count("pk", filter=which) for tab, which in MANAGER_TABS.items()}
    referred = Count("pk", filter=_IN_SIGHT & Q(referrer__isnull=False))
    counts: dict[str, int] = Proposal.objects.filter(job=job).aggregate(**tabs, referred=referred)
    return counts


def _with_fit(rows: "QuerySet[Proposal]", job: Job) -> "QuerySet[Proposal]":
    """Count the job's skills on the profile that was sent, as it was then (ACC-10)."""
    names = list(job.skills.order_by("name").values_list("name", flat=True))
    shared: Any = Value(0)
    for name in names:
        has = When(snapshot__skills__contains=[name], then=Value(1))
        shared = shared + Case(has, default=Value(0), output_field=IntegerField())
    return rows.annotate(fit=ExpressionWrapper(shared, output_field=IntegerField()))


def _ordered(rows: "QuerySet[Proposal]", order: str) -> "QuerySet[Proposal]":
    if order in ("price_low", "price_high"):
        newest = Terms.objects.filter(proposal=OuterRef("pk")).order_by("-version").values("amount")[:1]
        rows = rows.annotate(price=Subquery(newest))
        return rows.order_by(F("price").asc() if order == "price_low" else F("price").desc(), "pk")
    return rows.order_by(*{"newest": ["-pk"], "first": ["pk"]}.get(order, ["-fit", "-pk"]))


@dataclass(frozen=True)
class Compared:
    """One candidate beside others: what they ask for and what they bring (SEARCH-10)."""

    proposal: Proposal
    name: str
    place: str
    skills: list[tuple[str, bool]]
    employments: list[Employment]


def compared(job: Job, acting: Acting, ids: list[int]) -> list[Compared]:
    """Return up to four proposals of a job in the order in which they were chosen, without withdrawn ones."""
    work = Prefetch("profile__employments", Employment.objects.order_by("-from_year", "-pk"))
    rows = Proposal.objects.filter(job=job, pk__in=ids).exclude(state=_State.WITHDRAWN)
    rows = rows.select_related("profile__person", "room", "job", "agency").prefetch_related(work)
    found = {row.pk: row for row in with_terms(_with_fit(rows, job))}
    wanted = [skill.name for skill in job.skills.order_by("name")]
    chosen = [found[pk] for pk in dict.fromkeys(ids) if pk in found][:COMPARED_MOST]
    return [_compared(row, acting, wanted) for row in chosen]


def _compared(row: Proposal, acting: Acting, wanted: list[str]) -> Compared:
    has = set(row.snapshot.get("skills", ()))
    return Compared(
        proposal=row,
        name=acting.name_of(row.profile),
        place=people.place_of(row.profile.city, row.profile.country),
        skills=[(name, name in has) for name in wanted],
        employments=list(row.profile.employments.all())[:3],
    )
