"""The nouns of the reputation room."""

from handsel.reputation.models.feedback import MidFeedback
from handsel.reputation.models.review import Review, ReviewQuerySet
from handsel.reputation.models.score import Score, ScoreRun, ScoreWeek

__all__ = ["MidFeedback", "Review", "ReviewQuerySet", "Score", "ScoreRun", "ScoreWeek"]
