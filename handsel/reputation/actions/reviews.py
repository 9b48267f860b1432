"""Writing, changing, showing and answering reviews (REP-15, REP-19 to REP-21)."""

from datetime import datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal

from django.db import transaction
from django.utils.translation import gettext as _

from handsel.contracts.actions.holding import hold_contract
from handsel.contracts.models import Contract, Side
from handsel.events import actions as events
from handsel.kit import clock
from handsel.kit.refused import Refused
from handsel.kit.text import clean
from handsel.people.models import Person
from handsel.policy import numbers
from handsel.reputation import rules
from handsel.reputation.actions.ratings import measure_ratings
from handsel.reputation.events import ReviewAnswered, ReviewsShown, ReviewWritten
from handsel.reputation.models import Review, closes_at
from handsel.reputation.values import ReviewValues


@transaction.atomic
def write_review(*, by: Person, contract_id: int, values: ReviewValues) -> Review:
    """This will review the other side of an ended contract; the second of the two reviews makes both readable.

    The same review sent twice is one. Somebody else of the same side learns that theirs is written.

    Rules: REP-15, REP-19, REP-20, ACC-23 anybody with a seat, AGY-05. Locks: contract.
    Tells: ReviewWritten, ReviewsShown.

    :raises Refused: hidden, suspended, contract_running, review_closed, already_reviewed, and what
        `rules.check_review` refuses.
    """
    contract = hold_contract(contract_id)
    side = rules.check_can_write(by, contract)
    before = Review.objects.filter(contract=contract, side=side).first()
    if before is not None and before.author_id == by.pk and _says_the_same(before, values):
        return before
    if before is not None:
        words = _(
            "Your side has reviewed this contract already. You can change what it says while it is unread."
        )
        raise Refused("already_reviewed", words)
    rules.check_review(values, side)
    review = Review(contract=contract, side=side, author=by, written_at=clock.now())
    _fill(review, values)
    review.save()
    events.record(ReviewWritten(review_id=review.pk, contract_id=contract.pk), by=by)
    if _both_are_in(contract):
        show_reviews(contract)
        review.refresh_from_db(fields=["visible_at"])
    return review


@transaction.atomic
def change_review(*, by: Person, review_id: int, values: ReviewValues) -> Review:
    """This will change a review that nobody else has read yet.

    Rules: REP-19, REP-20. Locks: contract. Tells: nothing.

    :raises Refused: hidden, suspended, wrong_role, review_shown, review_closed, and what `rules.check_review` refuses.
    """
    review = hold_review(review_id)
    side = rules.check_can_change(by, review.contract, review)
    rules.check_review(values, side)
    _fill(review, values)
    review.author, review.changed_at = by, clock.now()
    review.save()
    return review


@transaction.atomic
def answer_review(*, by: Person, review_id: int, text: str) -> Review:
    """This will answer a review of one's own side, once; the same answer sent twice is one.

    Rules: REP-21. Locks: contract. Tells: ReviewAnswered.

    :raises Refused: hidden, suspended, wrong_role, review_answered, answer_closed, required, too_long.
    """
    review = hold_review(review_id)
    words = clean(text)
    if review.answered_by_id == by.pk and review.answer == words:
        return review
    rules.check_can_answer(by, review)
    if not words:
        raise Refused("required", _("Please write an answer."), field="text")
    rules.check_words(words, "text")
    review.answer, review.answered_by, review.answered_at = words, by, clock.now()
    review.save(update_fields=["answer", "answered_by", "answered_at"])
    events.record(ReviewAnswered(review_id=review.pk, contract_id=review.contract_id), by=by)
    return review


def _both_are_in(contract: Contract) -> bool:
    return Review.objects.filter(contract=contract).count() == len(Side)


def show_due_reviews() -> int:
    """This will show the reviews whose other side let the time pass, and return of how many contracts; by the clock."""
    blind = Review.objects.filter(visible_at=None, contract__ended_at__lte=_oldest_open())
    due = sorted(set(blind.values_list("contract_id", flat=True)))
    return sum(_show_if_due(contract_id) for contract_id in due)


def _oldest_open() -> datetime:
    return clock.now() - timedelta(days=numbers.REVIEW_DAYS.value)


@transaction.atomic
def _show_if_due(contract_id: int) -> bool:
    contract = hold_contract(contract_id)
    if clock.now() < closes_at(contract):
        return False
    return show_reviews(contract)


def show_reviews(contract: Contract) -> bool:
    """Make what is written about a contract readable, and return whether that changed anything.

    The caller holds the contract.
    """
    shown = Review.objects.filter(contract=contract, visible_at=None).update(visible_at=clock.now())
    if shown:
        measure_ratings(contract)
        events.record(ReviewsShown(contract_id=contract.pk))
    return bool(shown)


def hold_review(review_id: int) -> Review:
    """Lock the contract of a review, and read the review under that lock.

    :raises Refused: hidden.
    """
    known = Review.objects.filter(pk=review_id).only("pk", "contract_id").first()
    if known is None:
        raise rules.no_such_review()
    contract = hold_contract(known.contract_id)
    review = Review.objects.select_related("author").get(pk=review_id)
    review.contract = contract
    return review


def _fill(review: Review, values: ReviewValues) -> None:
    names = Review.CRITERIA[review.side]
    for name in names:
        setattr(review, name, values.stars[name])
    mean = Decimal(sum(values.stars[name] for name in names)) / len(names)
    review.overall = mean.quantize(Decimal("0.01"), ROUND_HALF_UP)
    review.text = clean(values.text)
    review.private_score = values.private_score


def _says_the_same(review: Review, values: ReviewValues) -> bool:
    said = (review.stars, review.text, review.private_score)
    return said == (values.stars, clean(values.text), values.private_score)
