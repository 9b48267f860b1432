"""What the jobs room does when facts are heard and when the clock says so."""

from functools import partial

from django.utils.translation import gettext_lazy

from handsel.events import facts
from handsel.jobs import actions, notices, reports
from handsel.jobs.events import JobAboutToExpire, JobEnded
from handsel.jobs.models import Job
from handsel.moderation.events import AppealDecided, CaseDecided
from handsel.moderation.models import Appeal, Case
from handsel.notifications import actions as notifications
from handsel.people import queries as people
from handsel.people.events import WordChanged
from handsel.people.models import Person


@facts.every("*/10 * * * *", gettext_lazy("Ending jobs on which nothing happened for long"))
def let_jobs_run_out() -> int:
    """End the jobs on which nothing happened for long (JOB-15)."""
    return actions.expire_jobs()


@facts.every("5,35 * * * *", gettext_lazy("Warning of jobs that run out"))
def warn_of_jobs_that_run_out() -> int:
    """Announce the jobs that run out soon (JOB-15)."""
    return actions.warn_of_expiry()


@facts.on(JobAboutToExpire)
def tell_team_that_job_runs_out(fact: JobAboutToExpire) -> None:
    """Tell everybody who acts for the client, once per quiet spell, while it is still so (NOTIF-12)."""
    job = Job.objects.select_related("account").get(pk=fact.job_id)
    if not job.is_open or job.warned_at is None:
        return
    for person in people.hirers_of(job.account):
        notifications.tell(
            person=person,
            kind=notices.RUNS_OUT,
            key=f"job_runs_out:{job.pk}:{job.warned_at:%Y%m%d%H%M%S}",
            words=partial(notices.about_to_expire, job),
        )


@facts.on(JobEnded)
def tell_team_that_job_ended(fact: JobEnded) -> None:
    """Tell everybody who acts for the client, except whoever ended the job (NOTIF-12)."""
    job = Job.objects.select_related("account").get(pk=fact.job_id)
    for person in people.hirers_of(job.account).exclude(pk=fact.by_id or 0):
        notifications.tell(
            person=person,
            kind=notices.ENDED,
            key=f"job_ended:{job.pk}",
            words=partial(notices.ended, job),
        )


@facts.on(CaseDecided)
def remove_job_that_broke_the_rules(fact: CaseDecided) -> None:
    """Take a job down for which an operator decided so; one that ended meanwhile stays as it is (JOB-19)."""
    sort, _, key = fact.subject.partition(":")
    if sort != reports.SORT or fact.decision != Case.Decision.REMOVE:
        return
    case = Case.objects.select_related("claimed_by").get(pk=fact.case_id)
    if case.claimed_by is not None and Job.objects.open().filter(pk=int(key)).exists():
        actions.remove_job(by=case.claimed_by, job_id=int(key), why=case.reason)


@facts.on(AppealDecided)
def reopen_job_that_was_taken_down_wrongly(fact: AppealDecided) -> None:
    """Open a job again whose removal was undone (ADM-04)."""
    sort, _, key = fact.subject.partition(":")
    undone = fact.outcome == Appeal.State.REVERSED and fact.decision == Case.Decision.REMOVE
    if sort == reports.SORT and undone and Job.objects.filter(pk=int(key), state=Job.State.REMOVED).exists():
        why = Appeal.objects.get(case=fact.case_id).reason
        actions.reopen_job(by=Person.objects.get(pk=fact.by_id), job_id=int(key), why=why)


@facts.on(WordChanged)
def find_jobs_by_the_new_word(fact: WordChanged) -> None:
    """Write the open jobs with this skill or category to the search engine anew (ADM-14)."""
    actions.find_again(sort=fact.sort, word_id=fact.word_id)
