"""The tables that say how the score is made, from the same numbers and by the same function (REP-01)."""

from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal

from django.utils.translation import gettext as _

from handsel.kit import clock
from handsel.reputation.score import WINDOW_DAYS, Outcome, Weights, contentment, part_of

SIGNS = {1: "good", 0: "neutral", -1: "bad"}


@dataclass(frozen=True)
class Step:
    """From which approved amount an ending weighs how much."""

    amount: int
    weight: int


@dataclass(frozen=True)
class Example:
    """What stars and private feedback make of an ending."""

    stars: int
    private: int | None
    content: int
    sign: str


def steps(weights: Weights) -> list[Step]:
    """Return what an ending weighs by its amount."""
    return [Step(0, 1), *(Step(amount, weight) for weight, amount in enumerate(weights.steps, start=2))]


def examples(weights: Weights) -> list[Example]:
    """Return a few endings, each judged by the function that judges all of them."""
    now = clock.now()
    rows = []
    for stars, private in ((5, 10), (5, 4), (5, 3), (4, None), (3, None), (2, None), (1, 9)):
        one = Outcome(0, 0, now - timedelta(days=1), now, Decimal(1), Decimal(stars), private)
        content = contentment(one.stars, one.private) or Decimal(0)
        rows.append(Example(stars, private, int(content), SIGNS[part_of(one, weights).sign]))
    return rows


def windows() -> list[tuple[str, int]]:
    """Return the windows by name, with their days."""
    return [(window_name(str(months)), days) for months, days in WINDOW_DAYS.items()]


def window_name(months: str) -> str:
    """Return what people call a window."""
    return _("Trend") if months == "trend" else _("%(months)s months") % {"months": months}
