"""What moves a score, as a pure function: each ending's part, what leaves next, what an ending would do (REP-25).

What a client said in private is in nobody's part: each ending stands with its stars alone, and the private feedback
of a window is one sum beside them, from three endings on.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from decimal import Decimal

from handsel.reputation.score import (
    WINDOW_DAYS,
    Outcome,
    Part,
    Score,
    Weights,
    leaves_at,
    part_of,
    score_of,
    window_of,
)

SOMEBODY = 3
"""From so many endings on a sum says nothing of a single client."""
NEW_CLIENT = 0


@dataclass(frozen=True)
class Share:
    """One ending in one window: by its stars alone, with its points of the figure before rounding."""

    outcome: Outcome
    sign: int
    weight: int
    points: float


@dataclass(frozen=True)
class Look:
    """One window from within: its figure, the endings in it from old to new, and what the private feedback did.

    `private` is None where there are too few endings to say it, or no figure.
    """

    months: int
    percent: int | None
    contracts: int
    clients: int
    shares: list[Share]
    private: int | None


@dataclass(frozen=True)
class Leaving:
    """An ending leaves a window: when, and what would be shown from then on if nothing else happened."""

    outcome: Outcome
    months: int
    at: datetime
    best: int | None


@dataclass(frozen=True)
class Tried:
    """An ending that is only thought of."""

    stars: int
    private: int | None
    amount: Decimal
    known_client: bool = False


def looks(outcomes: Sequence[Outcome], now: datetime, weights: Weights) -> list[Look]:
    """Return every window from within, the longest first."""
    whole = score_of(outcomes, now, weights)
    open_parts = [_by_stars(one, weights) for one in sorted(outcomes, key=lambda one: one.ended_at)]
    return [_look(months, whole, open_parts, now, weights) for months in sorted(WINDOW_DAYS, reverse=True)]


def _by_stars(outcome: Outcome, weights: Weights) -> Part:
    return part_of(replace(outcome, private=None), weights)


def _look(months: int, whole: Score, parts: Sequence[Part], now: datetime, weights: Weights) -> Look:
    since = now - timedelta(days=WINDOW_DAYS[months])
    inside = [part for part in parts if part.counts and part.outcome.ended_at > since]
    total = sum(part.weight for part in inside)
    shares = [
        Share(part.outcome, part.sign, part.weight, round(100 * part.sign * part.weight / total, 1))
        for part in inside
    ]
    window = whole.windows[months]
    public = window_of(inside, now, months, weights).percent
    private = None
    if window.percent is not None and public is not None and window.contracts >= SOMEBODY:
        private = window.percent - public
    return Look(months, window.percent, window.contracts, window.clients, shares, private)


def leaving_next(
    outcomes: Sequence[Outcome], now: datetime, weights: Weights, most: int = 3
) -> list[Leaving]:
    """Return which endings leave which windows next."""
    counted = [one for one in outcomes if part_of(one, weights).counts]
    found = [(leaves_at(one.ended_at, months), months, one) for one in counted for months in WINDOW_DAYS]
    soon = sorted(
        (row for row in found if row[0] > now), key=lambda row: (row[0], row[1], row[2].contract_id)
    )[:most]
    return [Leaving(one, months, at, score_of(outcomes, at, weights).best) for at, months, one in soon]


def tried(outcomes: Sequence[Outcome], thought: Tried, now: datetime, weights: Weights) -> Score:
    """Return the score that there would be if a contract ended now as somebody thinks."""
    client = outcomes[-1].client_id if thought.known_client and outcomes else NEW_CLIENT
    new = Outcome(0, client, now, now, thought.amount, Decimal(thought.stars), thought.private)
    return score_of([*outcomes, new], now, weights)
