"""What an offer says, before it is one."""

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

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


_CLOCK = re.compile(r"(\d{1,2}):([0-5]\d)")
_UNITS = re.compile(r"(?:(\d{1,2}(?:[.,]\d{1,2})?)\s*h)?\s*(?:(\d{1,4})\s*m(?:in)?)?", re.IGNORECASE)
_PLAIN = re.compile(r"\d{1,2}(?:[.,]\d{1,2})?")


def parse_minutes(typed: str) -> int | None:
    """Return the minutes that somebody means: "1:30", "1.5", "1,5", "90m", "1h 30m", "2 h"; None if it is neither.

    A number alone is hours.
    """
    words = typed.strip()
    if found := _CLOCK.fullmatch(words):
        return int(found[1]) * 60 + int(found[2])
    if _PLAIN.fullmatch(words):
        return _of_hours(words)
    found = _UNITS.fullmatch(words)
    if found is None or not words:
        return None
    return (_of_hours(found[1]) if found[1] else 0) + int(found[2] or 0)


def _of_hours(words: str) -> int:
    return round(Decimal(words.replace(",", ".")) * 60)


def typed_minutes(minutes: int) -> str:
    """Return minutes as somebody types them: "1:30"."""
    return f"{minutes // 60}:{minutes % 60:02}"


@dataclass(frozen=True)
class PaymentValues:
    """What the client says they paid outside, and when; no money moves here."""

    amount: Decimal
    paid_date: date
    note: str = ""


@dataclass(frozen=True)
class ChangeValues:
    """What one side wants to change of what was agreed (CTR-04); only what belongs to the kind is read."""

    kind: str
    milestone_id: int | None = None
    rate: Decimal | None = None
    price: Decimal | None = None
    due_date: date | None = None
    text: str = ""
    why: str = ""
