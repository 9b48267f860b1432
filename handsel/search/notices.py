"""What people are told about their searches (SEARCH-11)."""

from collections.abc import Sequence

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from handsel.jobs.models import Job
from handsel.notifications import kinds
from handsel.notifications.words import Words

NEW_JOBS = kinds.register(
    "new_jobs", gettext_lazy("New jobs that your saved searches found"), email=True, push=False
)


def new_jobs(jobs: Sequence[Job], total: int) -> Words:
    """Tell a freelancer which new jobs their saved searches found."""
    title = ngettext(
        "%(number)d new job fits your saved searches",
        "%(number)d new jobs fit your saved searches",
        total,
    )
    return Words(
        title=title % {"number": total},
        body=_("“%(job)s”") % {"job": jobs[0].title},
        url=reverse("search:saved"),
        lines=tuple(_("“%(job)s”") % {"job": job.title} for job in jobs[1:]),
        actions=tuple((_("Read “%(job)s”") % {"job": job.title}, job.get_absolute_url()) for job in jobs[:3]),
    )
