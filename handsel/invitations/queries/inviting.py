"""What the client's pages about inviting ask."""

from django.db.models import CharField, Value

from handsel.agencies.models import Agency, Member
from handsel.invitations.models import Alternate, Invitation
from handsel.jobs.models import Job
from handsel.people import queries as people
from handsel.people.acting import Acting
from handsel.people.models import FreelancerProfile
from handsel.proposals.models import Proposal


def jobs_to_invite_to(acting: Acting, job: Job | None = None) -> list[Job]:
    """Return the open jobs that the reader may invite to, newest first, with `job` among them whatever its
    state.

    As a client or its talent specialist only the jobs of that account; otherwise those of all their accounts.
    """
    accounts = acting.serves or (
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
    if invitation.agency_id is not None:
        return _job_for_agency(invitation)
    if not profile.person.is_active or profile.visibility == FreelancerProfile.Visibility.PRIVATE:
        return None
    account = invitation.job.account_id
    live = Invitation.objects.filter(
        job__account=account,
        profile=profile,
        agency=None,
        state__in=Invitation.ANSWERABLE,
        job__state=Job.State.OPEN,
    )
    if live.exists() or Proposal.objects.open().filter(job__account=account, profile=profile).exists():
        return None
    return _first_open(invitation)


def _job_for_agency(invitation: Invitation) -> Job | None:
    account = invitation.job.account_id
    live = Invitation.objects.answerable().filter(job__account=account, agency=invitation.agency_id)
    talks = Proposal.objects.open().filter(job__account=account, agency=invitation.agency_id)
    return None if live.exists() or talks.exists() else _first_open(invitation)


def _first_open(invitation: Invitation) -> Job | None:
    own = Job.objects.open().filter(account=invitation.job.account_id).order_by("-published_at", "-pk")[:200]
    jobs = list(own)
    return next((job for job in jobs if job.pk == invitation.job_id), jobs[0] if jobs else None)


def members_to_name(agency: Agency | None) -> list[tuple[int, str]]:
    """Return the members whom a manager may name when the agency accepts: profile id and name (AGY-04)."""
    rows = Member.objects.filter(agency=agency).select_related("profile__person").order_by("pk")
    return [(row.profile_id, row.profile.person.short_name) for row in rows]


def member_id_of(freelancer: str) -> int | None:
    """Return the id of the profile that a program names, or None; whether they belong is for the rules."""
    named = FreelancerProfile.objects.filter(public_id=people.public_id_in(freelancer) or "-")
    return named.values_list("pk", flat=True).first()


def open_proposal(job: Job, profile: FreelancerProfile) -> Proposal | None:
    """Return the open proposal that stands in the way of an invitation, for the client to open (INV-23)."""
    return Proposal.objects.open().filter(job=job, profile=profile).first()


def live_invitation(job: Job, profile: FreelancerProfile) -> Invitation | None:
    """Return the invitation that waits already (INV-01)."""
    asked = Invitation.objects.filter(job=job, profile=profile, agency=None)
    return asked.filter(state__in=Invitation.ANSWERABLE).first()


def asked_on(job: Job) -> dict[int, str]:
    """Return how each profile stands to a job that is known there, in one query: `invited`, `proposed`, or
    `in_line` (INV-28), of which only the last can still be invited.
    """
    word = CharField()
    live = Invitation.objects.filter(job=job, agency=None, state__in=Invitation.ANSWERABLE)
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
