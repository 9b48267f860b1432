"""Passing work on: naming somebody while declining, taking it back, naming somebody else."""

from dataclasses import dataclass
from datetime import timedelta

from django.db import transaction

from handsel.events import actions as events
from handsel.invitations import queries, rules
from handsel.invitations.actions.holding import hold
from handsel.invitations.actions.sending import deliver
from handsel.invitations.events import (
    InvitationSent,
    InvitationWithdrawn,
    ReferralAccepted,
    ReferralDeclined,
    ReferralRevoked,
    ReferralSent,
    ReferralUndeliverable,
    ReferralViewed,
)
from handsel.invitations.models import Invitation, Referral
from handsel.invitations.queries import Found
from handsel.invitations.values import Referee
from handsel.jobs import actions as jobs
from handsel.kit import clock
from handsel.kit.locks import locked
from handsel.kit.text import clean
from handsel.people.models import Person
from handsel.policy.numbers import REFERRAL_UNDELIVERABLE_HOURS

_TOLD = {Referral.State.ACCEPTED: ReferralAccepted, Referral.State.DECLINED: ReferralDeclined}


def hold_referrer(by: Person) -> None:
    """Lock the referrer, so that two referrals at once cannot pass the day's number together (REF-28)."""
    locked(Person.objects.filter(pk=by.pk)).get()


@dataclass(frozen=True)
class Passing:
    """A referral that was looked at and may be made: whom it names, and whether it will arrive."""

    found: Found
    arrives: bool
    depth: int
    message: str


def look_at(*, by: Person, invitation: Invitation, reason: str, referee: Referee) -> Passing:
    """Check a referral before anything is written; the caller holds referrer, job and invitation.

    :raises Refused: it may not be made; see `rules.check_may_refer` and `rules.check_can_be_referred`.
    """
    message = clean(referee.message)
    rules.check_may_refer(by, invitation, reason, anyway=referee.anyway, message=message)
    found = queries.find_referee(referee)
    known = queries.people_of(invitation.job, by)
    arrives = rules.check_can_be_referred(found, known, by, invitation.job.account_id)
    return Passing(found, arrives, queries.depth_of(invitation) + 1, message)


def pass_on(*, by: Person, invitation: Invitation, passing: Passing) -> Referral:
    """Make the referral that belongs to a decline; the caller holds referrer, job and invitation.

    One that cannot arrive is stored and counted on the job like one that does, so that neither the answer nor
    the job's page tells an outsider who has an account here (REF-06, REF-11, REF-27).
    """
    write = _delivered if passing.arrives else _lost
    referral = write(by, invitation, passing.found, passing.depth, passing.message)
    jobs.move_activity(job=invitation.job, invited_by_referral=1, unanswered=1)
    return referral


def _delivered(by: Person, declined: Invitation, found: Found, depth: int, message: str) -> Referral:
    assert found.profile is not None  # noqa: S101 - check_can_be_referred says so
    invitation = deliver(job=declined.job, profile=found.profile, sender=by, kind=Invitation.Sender.REFERRAL)
    referral = Referral.objects.create(
        declined_invitation=declined,
        referrer=by,
        named_by=found.named_by,
        named=found.named,
        profile=found.profile,
        invitation=invitation,
        message=message,
        state=Referral.State.SENT,
        depth=depth,
    )
    events.record(InvitationSent(invitation.pk), by=by)
    events.record(ReferralSent(referral.pk), by=by)
    return referral


def _lost(by: Person, declined: Invitation, found: Found, depth: int, message: str) -> Referral:
    return Referral.objects.create(
        declined_invitation=declined,
        referrer=by,
        named_by=found.named_by,
        named=found.named,
        message=message,
        state=Referral.State.UNDELIVERABLE,
        depth=depth,
    )


def note_viewed(invitation: Invitation, *, by: Person) -> None:
    """Move the referral that brought an invitation to "viewed"; the caller holds the invitation."""
    referral = locked(Referral.objects.filter(invitation=invitation, state=Referral.State.SENT)).first()
    if referral is not None:
        move_referral(referral, Referral.State.VIEWED)
        events.record(ReferralViewed(referral.pk), by=by)


def answer_referral(invitation: Invitation, state: Referral.State, *, by: Person) -> None:
    """Move the referral that brought an invitation along with its answer; the caller holds the invitation."""
    referral = locked(Referral.objects.filter(invitation=invitation, state__in=Referral.LIVE)).first()
    if referral is not None:
        move_referral(referral, state)
        events.record(_TOLD[state](referral.pk), by=by)


def move_referral(referral: Referral, state: Referral.State) -> None:
    """Put a referral into another state and note when."""
    referral.state = state
    referral.changed_at = clock.now()
    referral.save(update_fields=["state", "changed_at"])


@transaction.atomic
def revoke_referral(*, by: Person, referral_id: int) -> Referral:
    """This will take a referral back while nobody answered it; the one referral stays used up (REF-29).

    One that did not arrive can be taken back as well while it settles, or the button would tell (REF-06).

    Rules: REF-29. Locks: job, invitation, referral. Tells: ReferralRevoked, InvitationWithdrawn.

    :raises Refused: forbidden, not_pending.
    """
    referral = _hold_own(by, referral_id)
    if referral.taken_back_at is not None:
        return referral
    rules.check_can_revoke(referral)
    now = clock.now()
    referral.taken_back_at = referral.changed_at = now
    if referral.invitation is not None:
        referral.state = Referral.State.REVOKED
        _withdraw(referral.invitation, by=by)
    referral.save(update_fields=["state", "taken_back_at", "changed_at"])
    jobs.move_activity(job=referral.declined_invitation.job, unanswered=-1)
    events.record(ReferralRevoked(referral.pk), by=by)
    return referral


def _withdraw(invitation: Invitation, *, by: Person) -> None:
    invitation.state = Invitation.State.WITHDRAWN
    invitation.ended_at = clock.now()
    invitation.save(update_fields=["state", "ended_at"])
    events.record(InvitationWithdrawn(invitation.pk), by=by)


@transaction.atomic
def retry_referral(*, by: Person, referral_id: int, refer: Referee) -> Referral:
    """This will name somebody else after a referral that could not be delivered, once (REF-07).

    Rules: REF-07 one retry, REF-25 the job is open, and all that hold for a referral.
    Locks: referrer, job, invitation, referral. Tells: ReferralSent and InvitationSent if it arrives.

    :raises Refused: forbidden, job_closed, already_referred, and what `decline_invitation` names for a
    referral.
    """
    hold_referrer(by)
    referral = _hold_own(by, referral_id)
    declined = referral.declined_invitation
    jobs.lock_open_job(declined.job_id)
    rules.check_can_retry(referral)
    passing = look_at(by=by, invitation=declined, reason=declined.decline_reason, referee=refer)
    return pass_on(by=by, invitation=declined, passing=passing)


def _hold_own(by: Person, referral_id: int) -> Referral:
    """Return a referral with both its invitations and their job, all locked."""
    known = Referral.objects.made_by(by).get(pk=referral_id)
    declined = hold(known.declined_invitation_id)
    invitation = hold(known.invitation_id) if known.invitation_id is not None else None
    referral = locked(Referral.objects.filter(pk=referral_id)).get()
    referral.declined_invitation = declined
    referral.invitation = invitation
    return referral


def settle_referrals() -> int:
    """This will tell the makers of referrals that did not arrive, once their day is over; by the clock
    (REF-06).

    The job's counters, which had counted them like any other, are put right. Whoever took theirs back, or saw
    the job close first, is not told again. Returns how many were settled.
    Locks: job, referral, one at a time. Tells: ReferralUndeliverable.
    """
    due = Referral.objects.filter(
        state=Referral.State.UNDELIVERABLE,
        settled_at=None,
        at__lte=clock.now() - timedelta(hours=REFERRAL_UNDELIVERABLE_HOURS.value),
    )
    return sum(_settle(pk) for pk in due.order_by("pk").values_list("pk", flat=True)[:500])


@transaction.atomic
def _settle(referral_id: int) -> bool:
    job_id = Referral.objects.values_list("declined_invitation__job_id", flat=True).get(pk=referral_id)
    job = jobs.lock_job(job_id)
    rows = locked(Referral.objects.filter(pk=referral_id, settled_at=None))
    referral = rows.select_related("declined_invitation", "invitation").first()
    if referral is None:
        return False
    referral.declined_invitation.job = job
    referral.settled_at = clock.now()
    referral.save(update_fields=["settled_at"])
    jobs.move_activity(
        job=job, invited_by_referral=-1, unanswered=0 if referral.taken_back_at is not None else -1
    )
    if referral.shown_state == Referral.State.UNDELIVERABLE:
        events.record(ReferralUndeliverable(referral.pk))
    return True


def forget_address(*, email: str) -> None:
    """This will drop an address by which somebody was named, when its owner's account ends.

    Call inside that transaction. Rules: ACC-22. Locks: nothing. Tells: nothing.
    """
    Referral.objects.filter(named__iexact=email).update(named="")
