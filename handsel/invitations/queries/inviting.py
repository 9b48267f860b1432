"""What the client's pages about inviting ask."""

from django.db.models import CharField, Value

from handsel.invitations.models import Alternate, Invitation
from handsel.jobs.models import Job
from handsel.people.acting import Acting
from handsel.people.models import FreelancerProfile
from handsel.proposals.models import Proposal


def jobs_to_invite_to(acting: Acting, job: Job | None = None) -> list[Job]:
    """Return the open jobs that the reader may invite to, newest first, with `job` among them whatever its
    state.

    As a client only the jobs of the account that they act for; otherwise those of all their accounts.
    """
    accounts = (
        [acting.account.pk] if acting.account is not None else [seat.account_id for seat in acting.seats]
    )
    if job is not None and job.account_id not in accounts:
        accounts.append(job.account_id)
    found = list(Job.objects.open().filter(account__in=accounts).order_by("-published_at", "-pk")[:200])
    return found if job is None or job in found else [job, *found]


def job_to_ask_for(invitation: Invitation) -> Job | None:
    """Return the open job for which somebody who said "not now" can be asked again (INV-29), or None.

    It is the job of the invitation, else the newest of the same client; nobody who left, became private, or
    is in talks with the client already is asked.
    """
    profile = invitation.profile
    if not profile.person.is_active or profile.visibility == FreelancerProfile.Visibility.PRIVATE:
        return None
    account = invitation.job.account_id
    live = Invitation.objects.filter(
        job__account=account, profile=profile, state__in=Invitation.ANSWERABLE, job__state=Job.State.OPEN
    )
    if live.exists() or Proposal.objects.open().filter(job__account=account, profile=profile).exists():
        return None
    own = list(Job.objects.open().filter(account=account).order_by("-published_at", "-pk")[:200])
    return next((job for job in own if job.pk == invitation.job_id), own[0] if own else None)


def open_proposal(job: Job, profile: FreelancerProfile) -> Proposal | None:
    """Return the open proposal that stands in the way of an invitation, for the client to open (INV-23)."""
    return Proposal.objects.open().filter(job=job, profile=profile).first()


def live_invitation(job: Job, profile: FreelancerProfile) -> Invitation | None:
    """Return the invitation that waits already (INV-01)."""
    return Invitation.objects.filter(job=job, profile=profile, state__in=Invitation.ANSWERABLE).first()


def asked_on(job: Job) -> dict[int, str]:
    """Return how each profile stands to a job that is known there, in one query: `invited`, `proposed`, or
    `in_line` (INV-28), of which only the last can still be invited.
    """
    word = CharField()
    live = Invitation.objects.filter(job=job, state__in=Invitation.ANSWERABLE)
    waiting = Alternate.objects.filter(job=job, state=Alternate.State.WAITING)
    proposed = Proposal.objects.open().filter(job=job)
    rows = (
        waiting.order_by()
        .values_list("profile_id", Value("in_line", word))
        .union(
            live.order_by().values_list("profile_id", Value("invited", word)),
            proposed.order_by().values_list("profile_id", Value("proposed", word)),
            all=True,
        )
    )
    weight = ("in_line", "invited", "proposed").index
    return dict(sorted(rows, key=lambda row: weight(row[1])))
