"""What an operator's decision does to a review (ADM-07)."""

from datetime import datetime

from django.db import transaction

from handsel.events import actions as events
from handsel.kit import clock
from handsel.people import rules as people
from handsel.people.models import Person
from handsel.reputation.actions.ratings import measure_ratings
from handsel.reputation.actions.reviews import hold_review
from handsel.reputation.events import ReviewHidden
from handsel.reputation.models import Review


@transaction.atomic
def hide_review(*, by: Person, review_id: int, why: str) -> Review:
    """This will hide a review that broke the rules from everybody but its author's side; again changes nothing.

    Rules: ADM-07, ADM-08. Locks: contract. Tells: ReviewHidden; the case tells its author.

    :raises Refused: forbidden, hidden.
    """
    people.check_is_operator(by)
    review = hold_review(review_id)
    return _set(review, by, "review_hidden", why, at=clock.now()) if review.hidden_at is None else review


@transaction.atomic
def show_review_again(*, by: Person, review_id: int, why: str) -> Review:
    """This will show a review again that was hidden; one that is shown stays as it is.

    Rules: ADM-04, ADM-08. Locks: contract. Tells: ReviewHidden; the appeal tells its author.

    :raises Refused: forbidden, hidden.
    """
    people.check_is_operator(by)
    review = hold_review(review_id)
    return _set(review, by, "review_shown_again", why, at=None) if review.hidden_at is not None else review


def _set(review: Review, by: Person, act: str, why: str, *, at: datetime | None) -> Review:
    review.hidden_at = at
    review.save(update_fields=["hidden_at"])
    measure_ratings(review.contract)
    events.audit(by=by, act=act, subject=f"reputation.review:{review.pk}", why=why)
    hidden = at is not None
    events.record(ReviewHidden(review_id=review.pk, contract_id=review.contract_id, hidden=hidden), by=by)
    return review
