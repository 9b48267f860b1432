"""Who may write, change and answer a review, and until when (REP-19 to REP-21)."""

from django.utils.translation import gettext as _

from handsel.contracts import rules as contracts
from handsel.contracts.models import Contract, Side
from handsel.kit import clock
from handsel.kit.refused import Refused
from handsel.kit.text import clean
from handsel.people.models import Person
from handsel.people.rules import check_not_suspended
from handsel.policy import numbers
from handsel.reputation.models import Review, closes_at
from handsel.reputation.values import ReviewValues


def no_such_review() -> Refused:
    """Return what a stranger is told."""
    return Refused("hidden", _("There is no such review."))


def check_can_write(person: Person, contract: Contract) -> Side:
    """REP-15, REP-19: each side reviews an ended contract, until the time is over; returns the side.

    :raises Refused: hidden, suspended, contract_running, review_closed.
    """
    side = contracts.check_acts_in(person, contract)
    check_not_suspended(person)
    if contract.is_running:
        words = _("This contract still runs. You can review it once it has ended.")
        raise Refused("contract_running", words, state=contract.state)
    if clock.now() >= closes_at(contract):
        words = _("The %(days)s days in which this contract could be reviewed are over.")
        raise Refused("review_closed", words % {"days": numbers.REVIEW_DAYS.value})
    return side


def check_can_change(person: Person, contract: Contract, review: Review) -> Side:
    """REP-20: a review is changed by the side that wrote it while nobody else has read it.

    :raises Refused: hidden, suspended, wrong_role, review_shown, review_closed.
    """
    contracts.check_acts_in(person, contract, Side(review.side))
    if not review.is_blind:
        raise Refused("review_shown", _("Both sides can read this review now, so it stays as it is."))
    return check_can_write(person, contract)


def check_can_answer(person: Person, review: Review) -> None:
    """REP-21: the reviewed side answers a review that it can read, once, until the time is over.

    :raises Refused: hidden, suspended, wrong_role, review_answered, answer_closed.
    """
    side = contracts.check_acts_in(person, review.contract)
    if review.is_blind or review.hidden_at is not None:
        raise no_such_review()
    if side == review.side:
        raise Refused("wrong_role", _("This is your own review. The other side may answer it."))
    check_not_suspended(person)
    if review.answered_at is not None:
        raise Refused("review_answered", _("This review is answered already. An answer stays as it is."))
    if clock.now() >= review.answers_until:
        words = _("The %(days)s days in which this review could be answered are over.")
        raise Refused("answer_closed", words % {"days": numbers.REVIEW_ANSWER_DAYS.value})


def check_review(values: ReviewValues, side: Side) -> None:
    """REP-15: stars from 1 to 5 for each criterion of the side; a private word is the client's alone.

    :raises Refused: stars, private_score, too_long.
    """
    for name in Review.CRITERIA[side]:
        if values.stars.get(name) not in range(1, 6):
            raise Refused("stars", _("Please give 1 to 5 stars."), field=name)
    for name in set(values.stars) - set(Review.CRITERIA[side]):
        raise Refused("stars", _("Your side does not judge by this."), field=name)
    if values.private_score is not None and (side != Side.CLIENT or not 0 <= values.private_score <= 10):
        raise Refused("private_score", _("Please choose a number from 0 to 10."), field="private_score")
    check_words(values.text, "text")


def check_words(text: str, field: str) -> None:
    """Refuse words that are too many.

    :raises Refused: too_long.
    """
    most = numbers.REVIEW_TEXT_MAX.value
    if len(clean(text)) > most:
        raise Refused("too_long", _("Please use at most %(most)s characters.") % {"most": most}, field=field)
