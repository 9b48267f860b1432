"""How jobs end: closed, taken down, run out; and how one is opened again (JOB-15, JOB-16)."""

from django.db import transaction

from handsel.events import actions as events
from handsel.index import actions as index
from handsel.jobs import rules
from handsel.jobs.actions.activity import lock_job
from handsel.jobs.actions.finding import KIND, put_into_index
from handsel.jobs.events import JobAboutToExpire, JobEnded
from handsel.jobs.models import Job
from handsel.jobs.queries import due_to_expire, due_to_warn
from handsel.kit import clock
from handsel.kit.locks import locked
from handsel.people.models import Person


@transaction.atomic
def close_job(*, by: Person, job_id: int, hired: bool) -> Job:
    """This will end an open job, with or without a hire; asked again with the same answer it changes nothing.

    Rules: JOB-15, JOB-16 (invitations and proposals end in handlers of their rooms). Locks: job. Tells:
    JobEnded.

    :raises Refused: no seat in the account; the job is a draft or ended in another way.
    """
    job = lock_job(job_id)
    reason = Job.EndReason.HIRED if hired else Job.EndReason.NO_HIRE
    if job.end_reason == reason and rules.has_seat(by, job.account_id):
        return job
    rules.check_can_close(by, job)
    return _end(job, Job.State.CLOSED, reason, by=by)


@transaction.atomic
def remove_job(*, by: Person, job_id: int, why: str = "") -> Job:
    """This will take a job down because it broke the rules.

    Rules: JOB-15, JOB-16, ADM-08. Locks: job. Tells: JobEnded.

    :raises Refused: not an operator; the job is not open.
    """
    job = lock_job(job_id)
    rules.check_can_remove(by, job)
    events.audit(by=by, act="job_removed", subject=f"jobs.job:{job.pk}", why=why)
    return _end(job, Job.State.REMOVED, Job.EndReason.REMOVED, by=by)


@transaction.atomic
def reopen_job(*, by: Person, job_id: int, why: str) -> Job:
    """This will open a job again that was taken down wrongly; what ended with it stays ended.

    Rules: ADM-04, ADM-08. Locks: job. Tells: nothing; the appeal tells.

    :raises Refused: not an operator; the job was not taken down.
    """
    job = lock_job(job_id)
    rules.check_can_reopen(by, job)
    job.state, job.end_reason, job.ended_at, job.voided_at = Job.State.OPEN, "", None, None
    job.last_activity_at = clock.now()
    job.warned_at = None
    job.save(update_fields=["state", "end_reason", "ended_at", "voided_at", "last_activity_at", "warned_at"])
    put_into_index(job)
    events.audit(by=by, act="job_reopened", subject=f"jobs.job:{job.pk}", why=why)
    return job


@transaction.atomic
def set_void(*, by: Person, job_id: int, void: bool, why: str) -> Job:
    """This will leave an ended job out of its client's hire rate, or count it again; asked twice it changes nothing.

    Rules: JOB-14, ADM-08. Locks: job. Tells: nothing; the audit log keeps why.

    :raises Refused: not an operator; the job has not ended.
    """
    job = lock_job(job_id)
    rules.check_can_void(by, job)
    if void == (job.voided_at is not None):
        return job
    job.voided_at = clock.now() if void else None
    job.save(update_fields=["voided_at"])
    events.audit(by=by, act="job_voided" if void else "job_counts", subject=f"jobs.job:{job.pk}", why=why)
    return job


def expire_jobs() -> int:
    """This will end every open job on which nothing happened for thirty days; return how many.

    Rules: JOB-15, JOB-16. Locks: each job by itself. Tells: JobEnded.
    """
    return sum(_expire(job_id) for job_id in due_to_expire().values_list("pk", flat=True))


def warn_of_expiry() -> int:
    """This will announce, once per quiet spell, each job that runs out within five days; return how many.

    Rules: JOB-15, NOTIF-12. Locks: each job by itself. Tells: JobAboutToExpire.
    """
    return sum(_warn(job_id) for job_id in due_to_warn().values_list("pk", flat=True))


@transaction.atomic
def _expire(job_id: int) -> bool:
    job = locked(due_to_expire().filter(pk=job_id)).first()
    if job is None:
        return False
    _end(job, Job.State.EXPIRED, Job.EndReason.EXPIRED, by=None)
    return True


@transaction.atomic
def _warn(job_id: int) -> bool:
    job = locked(due_to_warn().filter(pk=job_id)).first()
    if job is None:
        return False
    job.warned_at = clock.now()
    job.save(update_fields=["warned_at"])
    events.record(JobAboutToExpire(job_id=job.pk))
    return True


def _end(job: Job, state: str, reason: str, *, by: Person | None) -> Job:
    job.state = state
    job.end_reason = reason
    job.ended_at = clock.now()
    job.save(update_fields=["state", "end_reason", "ended_at"])
    index.remove(kind=KIND, key=str(job.pk))
    events.record(JobEnded(job_id=job.pk, reason=str(reason), by_id=by.pk if by else None), by=by)
    return job
