"""The nouns of the reputation room."""

from handsel.reputation.models.feedback import MidFeedback
from handsel.reputation.models.review import Review, ReviewQuerySet

__all__ = ["MidFeedback", "Review", "ReviewQuerySet"]
