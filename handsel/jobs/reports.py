"""What a job looks like in a case, and who may report it."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from handsel.jobs.models import Job
from handsel.kit.text import shorten
from handsel.moderation import subjects
from handsel.moderation.subjects import SubjectView
from handsel.people.acting import Acting

SORT = "jobs.job"


def job_view(pk: int) -> SubjectView | None:
    """Return a job as an operator sees it in a case (JOB-19)."""
    job = Job.objects.select_related("posted_by", "account").filter(pk=pk).first()
    if job is None:
        return None
    return SubjectView(
        title=f"{job.title} ({job.account.name})",
        excerpt=shorten(job.description, 2000),
        url=job.get_absolute_url(),
        person=job.posted_by,
        removal=_(
            "The job is taken down. Invitations to it are voided, proposals on it end, and everybody who waited"
            " is told."
        )
        if job.is_open
        else "",
        restoring=_(
            "The job is open and found again. Invitations and proposals that ended with it stay ended; people can"
            " be invited and propose anew."
        )
        if job.state == Job.State.REMOVED
        else "",
    )


def may_report_job(pk: int, acting: Acting) -> bool:
    """Return whether the reader sees the job's page, and not as one of the client's own people."""
    accounts = [seat.account_id for seat in acting.seats]
    return Job.objects.visible_to(acting).exclude(account__in=accounts).filter(pk=pk).exists()


subjects.register(SORT, gettext_lazy("A job"), find=job_view, may_report=may_report_job)
