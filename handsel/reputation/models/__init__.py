"""The nouns of the reputation room."""

from handsel.reputation.models.feedback import MidFeedback
from handsel.reputation.models.report import ReportAnswer
from handsel.reputation.models.review import CRITERIA_NAMES, Review, ReviewQuerySet, closes_at
from handsel.reputation.models.score import Score, ScoreRun, ScoreWeek

__all__ = [
    "CRITERIA_NAMES",
    "MidFeedback",
    "ReportAnswer",
    "Review",
    "ReviewQuerySet",
    "Score",
    "ScoreRun",
    "ScoreWeek",
    "closes_at",
]
