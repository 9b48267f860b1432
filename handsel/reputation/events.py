"""What the reputation room announces."""

from dataclasses import dataclass


@dataclass(frozen=True)
class ReviewWritten:
    """One side wrote its review of a contract; nobody reads it yet."""

    review_id: int
    contract_id: int


@dataclass(frozen=True)
class ReviewsShown:
    """The reviews of a contract can be read: both are in, or the time is over."""

    contract_id: int


@dataclass(frozen=True)
class ReviewAnswered:
    """The reviewed side answered a review."""

    review_id: int
    contract_id: int


@dataclass(frozen=True)
class ReviewHidden:
    """An operator hid a review, or showed it again."""

    review_id: int
    contract_id: int
    hidden: bool


@dataclass(frozen=True)
class MidFeedbackAsked:
    """One side asked the other how the work goes while the contract runs."""

    feedback_id: int
    contract_id: int


@dataclass(frozen=True)
class FeedbackGiven:
    """One side said how the work goes while the contract runs."""

    feedback_id: int
    contract_id: int


@dataclass(frozen=True)
class BadgeChanged:
    """A freelancer earned a badge, another one, or lost it (""); `before` is the one until then, `at` when."""

    profile_id: int
    badge: str
    before: str = ""
    at: str = ""


@dataclass(frozen=True)
class ReportAnswered:
    """The client said what matters to them in the results of a contract."""

    contract_id: int
