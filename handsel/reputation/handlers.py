"""What the reputation room does when it hears of answers, and every night."""

from collections.abc import Callable
from functools import partial

from django.utils.translation import gettext_lazy

from handsel.contracts.events import ContractEnded, HoursApproved, OutcomeWritten, WorkApproved
from handsel.contracts.models import Contract, Side
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
from handsel.moderation.events import AppealDecided, CaseDecided
from handsel.moderation.models import Appeal, Case
from handsel.notifications import actions as notifications
from handsel.notifications.words import Words
from handsel.people.events import ConductFlagged, ExpertSet, StandingChanged
from handsel.people.models import FreelancerProfile, Person
from handsel.reputation import actions, notices, queries, reports
from handsel.reputation.events import (
    BadgeChanged,
    FeedbackGiven,
    MidFeedbackAsked,
    ReportAnswered,
    ReviewAnswered,
    ReviewHidden,
    ReviewsShown,
)
from handsel.reputation.models import MidFeedback, Review
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


@facts.every("20 3 * * *", gettext_lazy("Response times"))
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


@facts.every("* * * * *", gettext_lazy("Success scores of everybody"))
def go_on_with_scores() -> int:
    """Begin a computation of everybody's score when it is time, and take up one that was cut off (REP-02)."""
    return actions.go_on()


@facts.every("10 * * * *", gettext_lazy("Success scores that changed"))
def score_what_moved() -> int:
    """Compute the scores of those for whom something left a window (REP-02)."""
    return actions.compute_moved()


@facts.every("40 2 * * *", gettext_lazy("Keeping the scores of the week"))
def keep_week() -> int:
    """Write down the scores of the week (REP-12)."""
    return actions.keep_week()


@facts.every("50 2 * * *", gettext_lazy("Badges"))
def check_badges() -> int:
    """Give the badges that were earned, and take those whose conditions fail (REP-12)."""
    return actions.check_badges()


@facts.on(WorkApproved)
def weigh_after_approved_work(fact: WorkApproved) -> None:
    """What is approved after the reviews weighs them anew, and may make them public (REP-15, REP-16)."""
    _weigh(fact.contract_id)


@facts.on(HoursApproved)
def weigh_after_approved_hours(fact: HoursApproved) -> None:
    """What is approved after the reviews weighs them anew, and may make them public (REP-15, REP-16)."""
    _weigh(fact.contract_id)


def _weigh(contract_id: int) -> None:
    contract = Contract.objects.get(pk=contract_id)
    if not contract.is_running:
        actions.measure_ratings(contract)


def _score(contract_id: int) -> None:
    profile_id = Contract.objects.values_list("profile_id", flat=True).get(pk=contract_id)
    actions.compute_scores(profiles=[profile_id])


def _measure(invitation_id: int) -> None:
    profile_id = Invitation.objects.values_list("profile_id", flat=True).get(pk=invitation_id)
    actions.measure_response(profile_id=profile_id)


@facts.on(ContractEnded)
def ask_both_for_a_review(fact: ContractEnded) -> None:
    """Tell both sides of an ended contract that they can review it (REP-19)."""
    contract = _contract(fact.contract_id)
    for side in Side:
        _tell_side(
            contract, side, f"review_possible:{contract.pk}", partial(notices.possible, contract, side)
        )


@facts.on(ReviewsShown)
def tell_both_of_reviews(fact: ReviewsShown) -> None:
    """Tell both sides that the reviews can be read (REP-20)."""
    contract = _contract(fact.contract_id)
    for side in Side:
        _tell_side(contract, side, f"reviews_shown:{contract.pk}", partial(notices.shown, contract, side))


@facts.on(ReviewAnswered)
def tell_the_author_of_the_answer(fact: ReviewAnswered) -> None:
    """Tell the side that wrote a review that it was answered (REP-21)."""
    review = Review.objects.get(pk=fact.review_id)
    review.contract = _contract(fact.contract_id)
    key = f"review_answered:{review.pk}"
    _tell_side(review.contract, Side(review.side), key, partial(notices.answered, review))


@facts.on(MidFeedbackAsked)
def tell_of_asked_feedback(fact: MidFeedbackAsked) -> None:
    """Ask a side how the work goes (REP-22)."""
    feedback = _feedback(fact.feedback_id)
    key, words = f"feedback_asked:{feedback.pk}", partial(notices.feedback_asked, feedback)
    _tell_side(feedback.contract, Side(feedback.side), key, words)


@facts.on(FeedbackGiven)
def tell_of_given_feedback(fact: FeedbackGiven) -> None:
    """Tell the side that asked what was said (REP-22)."""
    feedback = _feedback(fact.feedback_id)
    key, words = f"feedback_given:{feedback.pk}", partial(notices.feedback_given, feedback)
    _tell_side(feedback.contract, Side(feedback.side).other, key, words)


@facts.on(OutcomeWritten)
def tell_the_client_of_the_report(fact: OutcomeWritten) -> None:
    """Tell the client that there is a report, once, and ask what matters to them (REP-24)."""
    contract = _contract(fact.contract_id)
    _tell_side(contract, Side.CLIENT, f"report:{contract.pk}", partial(notices.reported, contract))


@facts.on(ReportAnswered)
def tell_the_freelancer_what_matters(fact: ReportAnswered) -> None:
    """Tell the freelancer, once, that the client said what matters (REP-24)."""
    contract = _contract(fact.contract_id)
    key, words = f"report_answered:{contract.pk}", partial(notices.report_answered, contract)
    _tell_side(contract, Side.FREELANCER, key, words)


@facts.on(BadgeChanged)
def tell_of_a_badge(fact: BadgeChanged) -> None:
    """Tell a freelancer, once, of a badge won or lost, unless it changed again meanwhile (REP-11).

    Whoever closes their account or may not use it is not told what they lose.
    """
    profile = FreelancerProfile.objects.select_related("person").get(pk=fact.profile_id)
    if profile.badge != fact.badge or not (fact.badge or queries.hears_of_loss(profile.person)):
        return
    notifications.tell(
        person=profile.person,
        kind=notices.BADGE,
        key=f"badge:{profile.pk}:{fact.at}",
        words=partial(notices.badge_changed, profile, fact.before),
    )


@facts.on(ExpertSet)
def tell_of_the_vetting(fact: ExpertSet) -> None:
    """Tell a freelancer, once, that an operator vetted them, or took that back (REP-11)."""
    profile = FreelancerProfile.objects.select_related("person").get(pk=fact.profile_id)
    if fact.vetted != (profile.expert_since is not None):
        return
    if fact.vetted or queries.hears_of_loss(profile.person):
        notifications.tell(
            person=profile.person,
            kind=notices.BADGE,
            key=f"expert:{profile.pk}:{fact.at}",
            words=partial(notices.vetted, fact.vetted),
        )


@facts.on(CaseDecided)
def hide_a_removed_review(fact: CaseDecided) -> None:
    """Hide a review where an operator decided so (ADM-07)."""
    sort, _, key = fact.subject.partition(":")
    if sort == reports.SORT and fact.decision == Case.Decision.REMOVE:
        case = Case.objects.get(pk=fact.case_id)
        by = Person.objects.get(pk=fact.by_id)
        actions.hide_review(by=by, review_id=int(key), why=case.reason)


@facts.on(AppealDecided)
def show_a_review_again(fact: AppealDecided) -> None:
    """Show a review again whose removal was undone (ADM-04)."""
    sort, _, key = fact.subject.partition(":")
    undone = fact.outcome == Appeal.State.REVERSED and fact.decision == Case.Decision.REMOVE
    if sort == reports.SORT and undone:
        appeal = Appeal.objects.get(case=fact.case_id)
        by = Person.objects.get(pk=fact.by_id)
        actions.show_review_again(by=by, review_id=int(key), why=appeal.reason)


@facts.every("*/10 * * * *", gettext_lazy("Showing reviews whose time is over"))
def show_due_reviews() -> int:
    """Show the reviews whose other side let the time pass (REP-20)."""
    return actions.show_due_reviews()


@facts.every("40 7 * * *", gettext_lazy("Reminding of reviews"))
def remind_of_reviews() -> int:
    """Remind each side that wrote nothing a few days before the time is over (REP-19)."""
    due = queries.to_remind()
    for contract, side in due:
        _tell_side(contract, side, f"review_due:{contract.pk}", partial(notices.reminder, contract, side))
    return len(due)


def _feedback(feedback_id: int) -> MidFeedback:
    feedback = MidFeedback.objects.get(pk=feedback_id)
    feedback.contract = _contract(feedback.contract_id)
    return feedback


def _contract(contract_id: int) -> Contract:
    return Contract.objects.select_related("account", "profile__person", "agency", "job").get(pk=contract_id)


def _tell_side(contract: Contract, side: Side, key: str, words: Callable[[], Words]) -> None:
    for person in queries.people_of(contract, side):
        notifications.tell(person=person, kind=notices.REVIEW, key=key, words=words)
