"""What people are told about jobs (NOTIF-12)."""

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from handsel.jobs import queries
from handsel.jobs.models import Job
from handsel.notifications import actions as notifications
from handsel.notifications.words import Words

RUNS_OUT = notifications.register(
    "job_runs_out", gettext_lazy("A job of yours is about to end"), email=True, push=False
)
ENDED = notifications.register("job_ended", gettext_lazy("A job of yours ended"), email=True, push=False)


def about_to_expire(job: Job) -> Words:
    """Say that a job runs out, and what keeps it open."""
    address = job.get_absolute_url()
    day = date_format(queries.expires_at(job), "DATE_FORMAT")
    return Words(
        title=_("Your job “%(title)s” ends soon") % {"title": job.title},
        body=_("Nothing happened on it for a while, so it ends on %(day)s. Any edit keeps it open.")
        % {"day": day},
        url=address,
        actions=((_("Edit job"), reverse("jobs:edit", args=[job.pk])), (_("See the job"), address)),
    )


def ended(job: Job) -> Words:
    """Say that a job ended, and why."""
    reason = str(Job.EndReason(job.end_reason).label)
    return Words(
        title=_("Your job “%(title)s” has ended") % {"title": job.title},
        body=reason,
        url=job.get_absolute_url(),
        lines=(_("It takes no more proposals. Everybody who was waiting for an answer is told."),),
        actions=((_("See the job"), job.get_absolute_url()),),
    )
