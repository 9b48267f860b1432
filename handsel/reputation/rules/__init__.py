"""Who may say what of whom, and until when."""

from handsel.reputation.rules.feedback import (
    check_can_answer_report,
    check_can_ask,
    check_can_give,
    check_feedback,
    nobody_asked,
)
from handsel.reputation.rules.reviews import (
    check_can_answer,
    check_can_change,
    check_can_write,
    check_review,
    check_words,
    no_such_review,
)

__all__ = [
    "check_can_answer",
    "check_can_answer_report",
    "check_can_ask",
    "check_can_change",
    "check_can_give",
    "check_can_write",
    "check_feedback",
    "check_review",
    "check_words",
    "no_such_review",
    "nobody_asked",
]
