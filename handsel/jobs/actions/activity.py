"""Holding a job, and what moves on it with the acts of other rooms."""

from typing import Any

from django.db import transaction
from django.db.models import F

from handsel.jobs import rules
from handsel.jobs.models import Activity, Job, JobGuest
from handsel.kit import clock
from handsel.kit.locks import locked
from handsel.people.models import Person

_COUNTERS = (
    "proposals",
    "interviewing",
    "invited_by_client",
    "invited_by_specialist",
    "invited_by_referral",
    "unanswered",
    "hired",
)


def lock_job(job_id: int) -> Job:
    """Lock a job within the caller's transaction; every act on what belongs to a job begins with this.

    :raises Job.DoesNotExist: there is no such job.
    """
    return locked(Job.objects.filter(pk=job_id)).get()


def lock_open_job(job_id: int) -> Job:
    """Lock a job that has to be open.

    :raises Refused: job_closed.
    """
    job = lock_job(job_id)
    rules.check_open(job)
    return job


@transaction.atomic
def note_viewed(*, by: Person, job: Job) -> None:
    """This will record that the client's team looked at the proposals of a job; other readers do not count.

    Rules: JOB-09. Locks: nothing. Tells: nothing.
    """
    team = Activity.objects.filter(job=job, job__account__seats__person=by)
    team.update(last_viewed_at=clock.now())


def touch(*, job: Job) -> None:
    """This will record activity on a job that the caller holds locked, which puts off its expiry (JOB-15)."""
    job.last_activity_at = clock.now()
    job.warned_at = None
    job.save(update_fields=["last_activity_at", "warned_at"])


def admit(*, job: Job, person: Person) -> None:
    """This will let somebody see a job that is not listed for them, as the invited are let (JOB-04)."""
    JobGuest.objects.bulk_create([JobGuest(job=job, person=person)], ignore_conflicts=True)


def note_hire(*, job: Job, person: Person) -> None:
    """This will record, on a job that the caller holds locked, that somebody was hired for it (JOB-15, REF-11)."""
    admit(job=job, person=person)
    JobGuest.objects.filter(job=job, person=person, hired_at=None).update(hired_at=clock.now())
    move_activity(job=job, hired=1)
    touch(job=job)


def move_activity(*, job: Job, **deltas: int) -> None:
    """This will move counters: `move_activity(job=job, proposals=1, unanswered=-1)` (JOB-08 to JOB-11).

    :raises ValueError: there is no such counter.
    """
    unknown = set(deltas) - set(_COUNTERS)
    if unknown:
        raise ValueError(f"no such counter: {', '.join(sorted(unknown))}")
    moves: dict[str, Any] = {name: F(name) + delta for name, delta in deltas.items() if delta}
    if moves:
        Activity.objects.filter(job=job).update(**moves)
