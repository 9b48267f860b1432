"""How invitations end without an answer, and begin again."""

from datetime import timedelta
from typing import Any

from django.db import transaction

from handsel.events import actions as events
from handsel.invitations import rules
from handsel.invitations.actions.holding import hold
from handsel.invitations.actions.referring import move_referral
from handsel.invitations.events import (
    InvitationExpired,
    InvitationJobClosed,
    InvitationReopened,
    InvitationVoided,
    InvitationWithdrawn,
    ReferralEnded,
    ReferralExpired,
    ReferralHired,
    ReferralJobClosed,
    ReopenAsked,
)
from handsel.invitations.models import Invitation, Referral
from handsel.jobs import actions as jobs
from handsel.jobs.models import Job
from handsel.jobs.rules import has_seat
from handsel.kit import clock
from handsel.kit.locks import locked
from handsel.people.models import FreelancerProfile, Person
from handsel.policy.numbers import INVITATION_DAYS


@transaction.atomic
def withdraw_invitation(*, by: Person, invitation_id: int) -> Invitation:
    """This will take an unanswered invitation back for the client; a talent specialist takes back their own.

    Rules: INV-18, JOB-10 it stays counted as sent, SPEC-01, SPEC-02. Locks: job, invitation, referral.
    Tells: InvitationWithdrawn, ReferralEnded (if somebody had passed it on).

    :raises Refused: forbidden, invitation_not_pending.
    """
    invitation = hold(invitation_id)
    rules.check_can_withdraw(by, invitation)
    if invitation.state == Invitation.State.WITHDRAWN:
        return invitation
    rules.check_is_unanswered(invitation)
    end(invitation, Invitation.State.WITHDRAWN)
    if not has_seat(by, invitation.job.account_id):
        events.audit(by=by, act="specialist_withdrew", subject=f"invitations.invitation:{invitation.pk}")
    jobs.move_activity(job=invitation.job, unanswered=-1)
    events.record(InvitationWithdrawn(invitation.pk), by=by)
    _end_referral(invitation, Referral.State.ENDED, ReferralEnded)
    return invitation


def expire_invitations() -> int:
    """This will end the invitations that nobody answered in time, and return how many; by the clock (INV-19).

    Locks: job, invitation, one at a time. Tells: InvitationExpired, ReferralExpired.
    """
    due = Invitation.objects.filter(state__in=Invitation.ANSWERABLE, expires_at__lte=clock.now())
    return sum(_expire(pk) for pk in due.order_by("pk").values_list("pk", flat=True)[:1000])


@transaction.atomic
def _expire(invitation_id: int) -> bool:
    invitation = hold(invitation_id)
    if invitation.state not in Invitation.ANSWERABLE or not rules.is_due(invitation):
        return False
    if not invitation.job.is_open:
        return False
    end(invitation, Invitation.State.EXPIRED)
    events.record(InvitationExpired(invitation.pk))
    _end_referral(invitation, Referral.State.EXPIRED, ReferralExpired)
    return True


@transaction.atomic
def ask_to_reopen(*, by: Person, invitation_id: int) -> Invitation:
    """This will ask the client to reopen an invitation that expired (INV-19).

    Locks: job, invitation. Tells: ReopenAsked.

    :raises Refused: forbidden, job_closed, invitation_not_pending, not_pending (asked already).
    """
    invitation = hold(invitation_id)
    rules.check_is_invitee(by, invitation)
    rules.check_can_ask_to_reopen(invitation)
    invitation.reopen_asked_at = clock.now()
    invitation.save(update_fields=["reopen_asked_at"])
    events.record(ReopenAsked(invitation.pk), by=by)
    return invitation


@transaction.atomic
def reopen_invitation(*, by: Person, invitation_id: int) -> Invitation:
    """This will let an expired invitation be answered again for the full time, asked for or not (INV-19).

    Its age and the response time go on from when it was first sent. Rules: INV-19, INV-20.
    Locks: job, invitation, referral. Tells: InvitationReopened.

    :raises Refused: forbidden, job_closed, invitation_not_pending, already_invited, already_proposed,
    invite_limit.
    """
    invitation = hold(invitation_id)
    rules.check_acts_for(by, invitation.job.account_id)
    if invitation.state in Invitation.ANSWERABLE:
        return invitation
    rules.check_can_reopen(by, invitation)
    invitation.state = Invitation.State.PENDING
    invitation.ended_at = None
    invitation.reopen_asked_at = None
    invitation.expires_at = clock.now() + timedelta(days=INVITATION_DAYS.value)
    invitation.save(update_fields=["state", "ended_at", "reopen_asked_at", "expires_at"])
    referral = locked(Referral.objects.filter(invitation=invitation, state=Referral.State.EXPIRED)).first()
    if referral is not None:
        move_referral(referral, Referral.State.SENT)
    events.record(InvitationReopened(invitation.pk), by=by)
    return invitation


@transaction.atomic
def end_with_job(*, job_id: int) -> int:
    """This will end what still waits on a job that ended, and return how many invitations; may run twice
    (JOB-16).

    Invitations to a removed job are voided, so that they count for nobody (REP-09); others stay unanswered (INV-19).
    Locks: job, invitations, referrals. Tells: InvitationJobClosed, ReferralJobClosed.
    """
    job = jobs.lock_job(job_id)
    if job.is_open:
        return 0
    removed = job.state == Job.State.REMOVED
    state = Invitation.State.VOIDED if removed else Invitation.State.JOB_CLOSED
    waiting = list(locked(Invitation.objects.filter(job=job, state__in=Invitation.ANSWERABLE)))
    for invitation in waiting:
        invitation.job = job
        end(invitation, state, at=job.ended_at)
        events.record(InvitationJobClosed(invitation.pk))
    if removed:
        jobs.move_activity(job=job, unanswered=-len(waiting))
    open_states = [*Referral.LIVE, Referral.State.ACCEPTED]
    for referral in locked(Referral.objects.filter(declined_invitation__job=job, state__in=open_states)):
        move_referral(referral, Referral.State.JOB_CLOSED)
        events.record(ReferralJobClosed(referral.pk))
    _end_lost(job)
    return len(waiting)


def _end_lost(job: Job) -> None:
    """Tell of referrals that had not arrived and had not settled exactly as of those that had."""
    lost = Referral.objects.filter(
        declined_invitation__job=job,
        state=Referral.State.UNDELIVERABLE,
        settled_at=None,
        taken_back_at=None,
        changed_at__lt=job.ended_at,
    )
    for referral in locked(lost):
        move_referral(referral, Referral.State.UNDELIVERABLE)
        events.record(ReferralJobClosed(referral.pk))


@transaction.atomic
def void_invitations_of(*, person_id: int) -> int:
    """This will void what a suspended person sent and nobody answered, and return how many; may run twice.

    A voided invitation counts for nobody (ACC-20, REP-09). Locks: job and invitation, one by one, in order of
    the jobs. Tells: InvitationVoided, ReferralEnded (if somebody had passed it on).
    """
    sent = Invitation.objects.filter(sender=person_id, state__in=Invitation.ANSWERABLE)
    voided = 0
    for pk in sent.order_by("job_id", "pk").values_list("pk", flat=True):
        invitation = hold(pk)
        if invitation.state not in Invitation.ANSWERABLE:
            continue
        end(invitation, Invitation.State.VOIDED)
        jobs.move_activity(job=invitation.job, unanswered=-1)
        events.record(InvitationVoided(invitation.pk))
        _end_referral(invitation, Referral.State.ENDED, ReferralEnded)
        voided += 1
    return voided


@transaction.atomic
def end_with_proposal(*, proposal_id: int) -> None:
    """This will end the referral that led to a proposal which was withdrawn or declined; may run twice.

    Locks: referral. Tells: ReferralEnded.
    """
    accepted = Referral.objects.filter(invitation__proposal_id=proposal_id, state=Referral.State.ACCEPTED)
    referral = locked(accepted).first()
    if referral is not None:
        move_referral(referral, Referral.State.ENDED)
        events.record(ReferralEnded(referral.pk))


def end_with_hire(*, job: Job, profile: FreelancerProfile) -> None:
    """This will note the hire of somebody on a job that the caller holds locked.

    An invitation of theirs that still waits is voided, so that it counts for nobody; the referral that brought them
    has led to a hire. Rules: REF-17, REP-09. Locks: invitation, referral. Tells: ReferralHired.
    """
    waiting = Invitation.objects.filter(
        job=job, profile=profile, agency=None, state__in=Invitation.ANSWERABLE
    )
    for invitation in locked(waiting):
        end(invitation, Invitation.State.VOIDED)
        jobs.move_activity(job=job, unanswered=-1)
    brought = Referral.objects.filter(
        declined_invitation__job=job, profile=profile, state__in=[*Referral.LIVE, Referral.State.ACCEPTED]
    )
    for referral in locked(brought):
        move_referral(referral, Referral.State.HIRED)
        events.record(ReferralHired(referral.pk))


def end(invitation: Invitation, state: Invitation.State, at: Any = None) -> None:
    """Put an invitation, held by the caller, into a state in which nobody answers it."""
    invitation.state = state
    invitation.ended_at = at or clock.now()
    invitation.save(update_fields=["state", "ended_at"])


def _end_referral(invitation: Invitation, state: Referral.State, fact: Any) -> None:
    referral = locked(Referral.objects.filter(invitation=invitation, state__in=Referral.LIVE)).first()
    if referral is not None:
        move_referral(referral, state)
        events.record(fact(referral.pk))
