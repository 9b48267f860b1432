"""What is done about reputation, by subject."""

from handsel.reputation.actions.badges import check_badges, check_badges_of
from handsel.reputation.actions.feedback import answer_report, ask_for_feedback, give_feedback
from handsel.reputation.actions.hiding import hide_review, show_review_again
from handsel.reputation.actions.ratings import measure_ratings
from handsel.reputation.actions.response import measure_everybody, measure_response
from handsel.reputation.actions.reviews import answer_review, change_review, show_due_reviews, write_review
from handsel.reputation.actions.scores import (
    begin_run,
    compute_moved,
    compute_scores,
    go_on,
    keep_week,
    take_step,
)

__all__ = [
    "answer_report",
    "answer_review",
    "ask_for_feedback",
    "begin_run",
    "change_review",
    "check_badges",
    "check_badges_of",
    "compute_moved",
    "compute_scores",
    "give_feedback",
    "go_on",
    "hide_review",
    "keep_week",
    "measure_everybody",
    "measure_ratings",
    "measure_response",
    "show_due_reviews",
    "show_review_again",
    "take_step",
    "write_review",
]
