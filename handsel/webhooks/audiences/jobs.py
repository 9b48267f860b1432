"""Who hears of jobs."""

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext_lazy as _

from handsel.invitations.models import Invitation
from handsel.jobs import events as job_facts
from handsel.jobs import queries as jobs
from handsel.jobs.models import Job
from handsel.jobs.shapes import JobLine
from handsel.people.acting import Acting
from handsel.proposals.models import Proposal
from handsel.search import events as search_facts
from handsel.webhooks.audiences.shared import Copy, Data, Say, shaped, tell


def job_line(pk: int, **more: Any) -> Say:
    """Say of a job what its reader may see, and what more the fact tells."""

    def say(acting: Acting) -> Data:
        rows = Job.objects.visible_to(acting).select_related("account", "category", "activity")
        return {"job": shaped(JobLine, jobs.told_line(rows.get(pk=pk), acting)), **more}

    return say


def _posting_client(fact: Any) -> Iterator[Copy]:
    yield Copy(job_line(fact.job_id), accounts=(Job.objects.get(pk=fact.job_id).account_id,))


def _job_ended(fact: job_facts.JobEnded) -> Iterator[Copy]:
    account_id = Job.objects.get(pk=fact.job_id).account_id
    yield Copy(job_line(fact.job_id, reason=fact.reason), accounts=(account_id,))


def _job_edited(fact: job_facts.JobEdited) -> Iterator[Copy]:
    """Its client, and whoever waits on it; authors of archived proposals as well, or they would learn of it."""
    job = Job.objects.get(pk=fact.job_id)
    invited = Invitation.objects.filter(job=job, state__in=Invitation.ANSWERABLE)
    sent = Proposal.objects.filter(job=job, state__in=[*Proposal.OPEN_STATES, Proposal.State.ARCHIVED])
    waiting = {*invited.values_list("profile__person_id", flat=True)}
    waiting |= {*sent.values_list("profile__person_id", flat=True)}
    readers = tuple(sorted(waiting)) if job.is_open else ()
    yield Copy(job_line(job.pk, changed=list(fact.changed)), (job.account_id,), readers)


def _found(fact: search_facts.NewJobsFound) -> Iterator[Copy]:
    def say(acting: Acting) -> Data:
        rows = Job.objects.visible_to(acting).filter(pk__in=fact.job_ids)
        rows = rows.select_related("account", "category", "activity").order_by("-pk")
        lines = [shaped(JobLine, jobs.told_line(job, acting)) for job in rows]
        return {"jobs": lines, "total": fact.total}

    yield Copy(say, freelancers=(fact.person_id,))


tell(job_facts.JobPosted, "job.posted", _("A job of the account was posted"), _posting_client)
tell(job_facts.JobEdited, "job.edited", _("A job was edited"), _job_edited)
tell(job_facts.JobAboutToExpire, "job.about_to_expire", _("A job ends soon"), _posting_client)
tell(job_facts.JobEnded, "job.ended", _("A job of the account ended"), _job_ended)
tell(
    search_facts.NewJobsFound,
    "job.found",
    _("A saved search that tells you daily found new jobs"),
    _found,
)
