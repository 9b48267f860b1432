"""What the reputation room does when it hears of answers, and every night."""

from handsel.contracts.events import ContractEnded, HoursApproved, WorkApproved
from handsel.contracts.models import Contract
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
from handsel.people.events import ConductFlagged, StandingChanged
from handsel.reputation import actions
from handsel.reputation.events import ReviewHidden, ReviewsShown
from handsel.reputation.queries import scores


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


@facts.on(ContractEnded)
def score_after_the_end(fact: ContractEnded) -> None:
    """An ending counts at once (REP-02)."""
    _score(fact.contract_id)


@facts.on(WorkApproved)
def score_after_approved_work(fact: WorkApproved) -> None:
    """What is approved after the end weighs too (REP-01)."""
    _score(fact.contract_id)


@facts.on(HoursApproved)
def score_after_approved_hours(fact: HoursApproved) -> None:
    """What is approved after the end weighs too (REP-01)."""
    _score(fact.contract_id)


@facts.on(ReviewsShown)
def score_after_the_reviews(fact: ReviewsShown) -> None:
    """A review counts once both sides may read it (REP-20)."""
    _score(fact.contract_id)


@facts.on(ReviewHidden)
def score_after_hiding(fact: ReviewHidden) -> None:
    """What an operator hid counts no more."""
    _score(fact.contract_id)


@facts.on(ConductFlagged)
def score_after_a_flag(fact: ConductFlagged) -> None:
    """What a client said badly counts no more, or again (REP-05)."""
    actions.compute_scores(profiles=scores.profiles_with([fact.account_id]))


@facts.on(StandingChanged)
def score_after_a_suspension(fact: StandingChanged) -> None:
    """What a suspended client said badly counts no more, or again (REP-05)."""
    actions.compute_scores(profiles=scores.profiles_with(scores.accounts_of(fact.person_id)))


@facts.every("* * * * *")
def go_on_with_scores() -> int:
    """Begin a computation of everybody's score when it is time, and take up one that was cut off (REP-02)."""
    return actions.go_on()


@facts.every("10 * * * *")
def score_what_moved() -> int:
    """Compute the scores of those for whom something left a window (REP-02)."""
    return actions.compute_moved()


@facts.every("40 2 * * *")
def keep_week() -> int:
    """Write down the scores of the week (REP-12)."""
    return actions.keep_week()


def _score(contract_id: int) -> None:
    profile_id = Contract.objects.values_list("profile_id", flat=True).get(pk=contract_id)
    actions.compute_scores(profiles=[profile_id])


def _measure(invitation_id: int) -> None:
    profile_id = Invitation.objects.values_list("profile_id", flat=True).get(pk=invitation_id)
    actions.measure_response(profile_id=profile_id)
