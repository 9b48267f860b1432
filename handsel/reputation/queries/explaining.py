"""The tables that say how the score is made, from the same numbers and by the same function (REP-01)."""

from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _

from handsel.kit import clock
from handsel.kit.tags.figures import money
from handsel.policy import numbers
from handsel.reputation.badges import Condition
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


def condition_name(condition: Condition) -> str:
    """Return what a badge asks for, in words with what is so now."""
    known: dict[str, Any] = {"wanted": condition.wanted, "now": condition.now}
    names = {
        "score": _("A job success score of %(wanted)s or more (now %(now)s)"),
        "weeks": _("Such a score in %(wanted)s of the last %(of)s weeks (so far %(now)s)"),
        "complete": _("A profile that is %(wanted)s percent complete (now %(now)s)"),
        "first": _("A first contract more than %(wanted)s days ago (so far %(now)s)"),
        "active": _("Active in the last %(wanted)s days"),
        "standing": _("In good standing"),
        "no_score": _("No score yet"),
        "proposals": _("Proposals sent lately: %(wanted)s (now %(now)s)"),
        "earned": _("%(wanted)s approved in the last 12 months (now %(now)s)"),
        "large": _("One contract of %(wanted)s or more (the largest so far: %(now)s)"),
    }
    if condition.key in ("earned", "large"):
        known = {name: money(value) for name, value in known.items()}
    return names[condition.key] % {**known, "of": numbers.BADGE_WEEKS_OF.value}
