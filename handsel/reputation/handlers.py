"""What the reputation room does when it hears of answers, and every night."""

from handsel.events import facts
from handsel.invitations.events import (
    InvitationAccepted,
    InvitationDeclined,
    InvitationExpired,
    InvitationIgnored,
    InvitationJobClosed,
    InvitationReopened,
    InvitationVoided,
    InvitationWithdrawn,
)
from handsel.invitations.models import Invitation
from handsel.reputation import actions


@facts.on(InvitationAccepted)
def measure_after_acceptance(fact: InvitationAccepted) -> None:
    """An acceptance stops the clock (REP-07)."""
    _measure(fact.invitation_id)


@facts.on(InvitationDeclined)
def measure_after_decline(fact: InvitationDeclined) -> None:
    """A decline stops the clock, with a referral or without (REP-07)."""
    _measure(fact.invitation_id)


@facts.on(InvitationIgnored)
def measure_after_putting_aside(fact: InvitationIgnored) -> None:
    """Putting aside is no answer (INV-08)."""
    _measure(fact.invitation_id)


@facts.on(InvitationExpired)
def measure_after_expiry(fact: InvitationExpired) -> None:
    """Nobody answered (REP-06)."""
    _measure(fact.invitation_id)


@facts.on(InvitationReopened)
def measure_after_reopening(fact: InvitationReopened) -> None:
    """It can be answered again."""
    _measure(fact.invitation_id)


@facts.on(InvitationVoided)
def measure_after_voiding(fact: InvitationVoided) -> None:
    """A voided one counts for nobody (REP-09, ACC-20)."""
    _measure(fact.invitation_id)


@facts.on(InvitationWithdrawn)
def measure_after_withdrawal(fact: InvitationWithdrawn) -> None:
    """Taken back, early or late (REP-09)."""
    _measure(fact.invitation_id)


@facts.on(InvitationJobClosed)
def measure_after_closing(fact: InvitationJobClosed) -> None:
    """The job ended, early or late (JOB-16)."""
    _measure(fact.invitation_id)


@facts.every("20 3 * * *")
def measure_everybody() -> int:
    """Look at everybody again: the window of 90 days moves by itself."""
    return actions.measure_everybody()


def _measure(invitation_id: int) -> None:
    profile_id = Invitation.objects.values_list("profile_id", flat=True).get(pk=invitation_id)
    actions.measure_response(profile_id=profile_id)
