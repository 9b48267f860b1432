"""What is done about reputation, by subject."""

from handsel.reputation.actions.response import measure_everybody, measure_response
from handsel.reputation.actions.reviews import answer_review, change_review, show_due_reviews, write_review

__all__ = [
    "answer_review",
    "change_review",
    "measure_everybody",
    "measure_response",
    "show_due_reviews",
    "write_review",
]
