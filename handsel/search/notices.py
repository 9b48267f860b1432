"""What people are told about their searches (SEARCH-11)."""

from collections.abc import Sequence

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from handsel.jobs.models import Job
from handsel.notifications import kinds
from handsel.notifications.words import Words
from handsel.search.queries import JobWeek

NEW_JOBS = kinds.register(
    "new_jobs", gettext_lazy("New jobs that your saved searches found"), email=True, push=False
)
WEEKLY_JOBS = kinds.register(
    "weekly_jobs", gettext_lazy("Once a week: new jobs that fit you"), email=True, push=False, bell=False
)
WEEKLY_HIRING = kinds.register(
    "weekly_hiring",
    gettext_lazy("Once a week: what happened on your jobs"),
    email=True,
    push=False,
    bell=False,
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


def jobs_of_the_week(jobs: Sequence[Job]) -> Words:
    """Tell a freelancer which jobs of the week fit their skills or category."""
    return Words(
        title=_("New jobs of this week that fit you"),
        body=_("“%(job)s”") % {"job": jobs[0].title},
        url=reverse("jobs:find"),
        lines=tuple(_("“%(job)s”") % {"job": job.title} for job in jobs[1:]),
        actions=((_("Find work"), reverse("jobs:find")),),
    )


def hiring_of_the_week(rows: Sequence[JobWeek]) -> Words:
    """Tell a client of new candidates, and of invitations that wait."""
    lines = [" ".join(_week_of(row)) for row in rows]
    return Words(
        title=_("Your jobs this week"),
        body=lines[0],
        url=reverse("jobs:mine"),
        lines=tuple(lines[1:]),
        actions=((_("See your jobs"), reverse("jobs:mine")),),
    )


def _week_of(row: JobWeek) -> list[str]:
    parts = [_("“%(job)s”:") % {"job": row.job.title}]
    if row.candidates:
        text = ngettext("%(number)d new candidate.", "%(number)d new candidates.", row.candidates)
        parts.append(text % {"number": row.candidates})
    if row.waiting:
        text = ngettext(
            "%(number)d invitation waits for an answer.",
            "%(number)d invitations wait for an answer.",
            row.waiting,
        )
        parts.append(text % {"number": row.waiting})
    return parts
