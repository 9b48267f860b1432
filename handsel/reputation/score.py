"""The job success score as a pure function: ended contracts in, score out (REP-01 to REP-05).

Nothing here knows a database, and nothing of how somebody answers, declines or talks can be given in (REP-04).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from decimal import Decimal

WINDOW_DAYS = {3: 91, 6: 182, 12: 365, 24: 730}
"""How many days a window of so many months has."""
SHOWN = (6, 12, 24)
TREND = "trend"
GOOD, NEUTRAL, BAD = 1, 0, -1
ONE = Decimal(1)


@dataclass(frozen=True)
class Weights:
    """The published numbers: when an ending is good or bad, what it weighs, and how many a window needs.

    Contentment is counted from 0 to 100. `steps` are amounts: an ending weighs 1, and 1 more for each that is reached.
    """

    good_from: int = 70
    bad_to: int = 40
    long_days: int = 90
    steps: tuple[int, ...] = (100, 500, 2000, 5000)
    least_contracts: int = 4
    least_clients: int = 2


@dataclass(frozen=True)
class Outcome:
    """One ended contract as the score sees it.

    `amount` is what the client approved; `stars` (1 to 5) and `private` (0 to 10) are the client's, None before they
    are shown; `flagged`: the client is suspended or known for poor conduct (REP-05).
    """

    contract_id: int
    client_id: int
    started_at: datetime
    ended_at: datetime
    amount: Decimal
    stars: Decimal | None = None
    private: int | None = None
    flagged: bool = False


@dataclass(frozen=True)
class Part:
    """What one ending brings: good, neutral or bad, its weight, and why; `counts` is no where it is left out."""

    outcome: Outcome
    sign: int
    weight: int
    why: str

    @property
    def counts(self) -> bool:
        """Whether it is in the sum at all."""
        return self.weight > 0


@dataclass(frozen=True)
class Window:
    """The sums of one window; `percent` is None while it has too little in it (REP-03), `oldest` leaves it next."""

    months: int
    good: int = 0
    bad: int = 0
    all: int = 0
    contracts: int = 0
    clients: int = 0
    percent: int | None = None
    oldest: datetime | None = None


@dataclass(frozen=True)
class Score:
    """All windows, their trend, and the best of them, which is shown; `best_of` is its months, or `trend`."""

    windows: dict[int, Window] = field(default_factory=dict)
    trend: int | None = None
    best: int | None = None
    best_of: str = ""
    changes_at: datetime | None = None


def contentment(stars: Decimal | None, private: int | None) -> Decimal | None:
    """Return how content a client is from 0 to 100: the mean of stars and private feedback, or the one there is."""
    from_stars = (stars - 1) * 25 if stars is not None else None
    if private is None:
        return from_stars
    return Decimal(private * 10) if from_stars is None else (from_stars + private * 10) / 2


def weight_of(amount: Decimal, weights: Weights) -> int:
    """Return what an ending of this amount weighs, never more than one for each step and one."""
    return 1 + sum(amount >= step for step in weights.steps)


def part_of(outcome: Outcome, weights: Weights) -> Part:
    """Return what one ending brings.

    Without the client's word it is good if it ran long with approved work, and left out otherwise. Of a client
    with a flag only good ones count (REP-05).
    """
    content = contentment(outcome.stars, outcome.private)
    if content is None:
        days = outcome.ended_at - outcome.started_at
        if outcome.amount >= ONE and days >= timedelta(days=weights.long_days):
            return Part(outcome, GOOD, weight_of(outcome.amount, weights), "ran_long")
        return Part(outcome, NEUTRAL, 0, "no_review")
    sign = GOOD if content >= weights.good_from else BAD if content <= weights.bad_to else NEUTRAL
    if sign != GOOD and outcome.flagged:
        return Part(outcome, sign, 0, "flagged")
    return Part(outcome, sign, weight_of(outcome.amount, weights), "review")


def score_of(outcomes: Iterable[Outcome], now: datetime, weights: Weights) -> Score:
    """Return the score that these endings make at a moment.

    An ending stands in a window until so many days have gone by since it. What is shown is the best of the windows
    of 6, 12 and 24 months and of the trend, the mean of the windows of 6 and 3 months (REP-02); of equal ones the one
    that looks back furthest.
    """
    parts = [part for part in (part_of(one, weights) for one in outcomes) if part.counts]
    windows = {months: window_of(parts, now, months, weights) for months in WINDOW_DAYS}
    young, half = windows[3].percent, windows[6].percent
    trend = None if young is None or half is None else (young + half + 1) // 2
    known = [(windows[months].percent, str(months)) for months in reversed(SHOWN)] + [(trend, TREND)]
    best, best_of = None, ""
    for percent, name in known:
        if percent is not None and (best is None or percent > best):
            best, best_of = percent, name
    return Score(windows, trend, best, best_of, next_change(windows.values()))


def window_of(parts: Sequence[Part], now: datetime, months: int, weights: Weights) -> Window:
    """Return the sums of one window: good less bad by all, never below zero (REP-01)."""
    since = now - timedelta(days=WINDOW_DAYS[months])
    good = bad = total = count = 0
    clients = set()
    oldest = None
    for part in parts:
        one = part.outcome
        if one.ended_at > since:
            count += 1
            total += part.weight
            clients.add(one.client_id)
            if oldest is None or one.ended_at < oldest:
                oldest = one.ended_at
            if part.sign > 0:
                good += part.weight
            elif part.sign < 0:
                bad += part.weight
    percent = None
    if count >= max(1, weights.least_contracts) and len(clients) >= weights.least_clients:
        percent = max(0, 200 * (good - bad) + total) // (2 * total)
    return Window(months, good, bad, total, count, len(clients), percent, oldest)


def leaves_at(ended_at: datetime, months: int) -> datetime:
    """Return when an ending leaves a window."""
    return ended_at + timedelta(days=WINDOW_DAYS[months])


def next_change(windows: Iterable[Window]) -> datetime | None:
    """Return when the next ending leaves a window, so that the figures move by time alone; None if none does."""
    return min((leaves_at(one.oldest, one.months) for one in windows if one.oldest is not None), default=None)
