"""Reads of the jobs room."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from django.db.models import Count, Q, QuerySet
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext_lazy as _

from handsel.jobs.models import Job
from handsel.kit import clock
from handsel.people.models import ClientAccount
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


@dataclass(frozen=True)
class ClientFacts:
    """What a freelancer may know of a client before they met (ACC-21)."""

    since: datetime
    payment_verified: bool
    jobs_posted: int
    jobs_open: int


def job_for(acting: "Acting", job_id: int) -> Job:
    """Return a job that the reader may see, with its account, category and activity.

    :raises django.http.Http404: there is none such for this reader.
    """
    rows = Job.objects.visible_to(acting).select_related("account", "category", "activity")
    return get_object_or_404(rows, pk=job_id)


def owns(acting: "Acting", job: Job) -> bool:
    """Whether the reader sits in the client account whose job it is."""
    return any(seat.account_id == job.account_id for seat in acting.seats)


def proposals_band(count: int) -> str:
    """Return how many proposals there are as others may know it (JOB-08)."""
    return str(next((words for below, words in _BANDS if count < below), _("50 or more")))


def client_facts(account: ClientAccount) -> ClientFacts:
    """Return what a job's page tells of its client, in one query (ACC-21)."""
    counts = Job.objects.filter(account=account).aggregate(
        posted=Count("pk", filter=Q(published_at__isnull=False)),
        open=Count("pk", filter=Q(state=Job.State.OPEN)),
    )
    return ClientFacts(
        since=account.created_at,
        payment_verified=account.payment_verified_at is not None,
        jobs_posted=counts["posted"],
        jobs_open=counts["open"],
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
