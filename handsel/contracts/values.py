"""What an offer says, before it is one."""

from dataclasses import dataclass
from datetime import date

from handsel.proposals.values import MilestoneValues, TermsValues

__all__ = ["MilestoneValues", "OfferValues", "TermsValues"]


@dataclass(frozen=True)
class OfferValues:
    """The terms of an offer (CTR-01): kind and amounts as in a proposal, what the work is, and when it starts."""

    terms: TermsValues
    text: str = ""
    start_date: date | None = None


@dataclass(frozen=True)
class TimeValues:
    """Minutes worked on one day, and on what (CTR-10)."""

    date: date
    minutes: int
    text: str
