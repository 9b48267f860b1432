"""Badges as a pure function: facts in, badge out (REP-11 to REP-14)."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal

NONE, RISING, TOP, TOP_PLUS = "", "rising", "top", "top_plus"


@dataclass(frozen=True)
class Demands:
    """The published thresholds."""

    score: int = 90
    weeks: int = 13
    weeks_of: int = 16
    complete: int = 100
    first_days: int = 90
    earned: int = 1000
    active_days: int = 90
    plus_earned: int = 10_000
    large: int = 5000
    rising_proposals: int = 1


@dataclass(frozen=True)
class Record:
    """What the badges ask of a freelancer.

    `weeks` are the eligible ones of the last weeks, `earned` what was approved in the last 12 months, `largest` the
    most that was approved in one contract, `proposals` those sent since `active_days` ago.
    """

    score: int | None = None
    weeks: int = 0
    complete: int = 0
    first_contract_at: datetime | None = None
    earned: Decimal = Decimal(0)
    largest: Decimal = Decimal(0)
    good_standing: bool = True
    active_at: datetime | None = None
    proposals: int = 0


@dataclass(frozen=True)
class Condition:
    """One thing that a badge asks for, what is so, and whether that is enough."""

    key: str
    wanted: int
    now: int
    met: bool


def badge_of(record: Record, now: datetime, demands: Demands) -> str:
    """Return the highest badge whose conditions are all met now; lost as soon as one is not."""
    for badge in (TOP_PLUS, TOP, RISING):
        if all(condition.met for condition in conditions(badge, record, now, demands)):
            return badge
    return NONE


def conditions(badge: str, record: Record, now: datetime, demands: Demands) -> list[Condition]:
    """Return what a badge asks for, condition by condition."""
    everybody = [
        _least("complete", demands.complete, record.complete),
        Condition("standing", 1, int(record.good_standing), record.good_standing),
        _within("active", demands.active_days, record.active_at, now),
    ]
    if badge == RISING:
        no_score = Condition("no_score", 0, record.score or 0, record.score is None)
        return [no_score, _least("proposals", demands.rising_proposals, record.proposals), *everybody]
    top = [
        _least("score", demands.score, record.score if record.score is not None else -1),
        _least("weeks", demands.weeks, record.weeks),
        _before("first", demands.first_days, record.first_contract_at, now),
        _least("earned", demands.earned, record.earned),
        *everybody,
    ]
    if badge == TOP:
        return top
    return [
        *(one for one in top if one.key != "earned"),
        _least("earned", max(demands.earned, demands.plus_earned), record.earned),
        _least("large", demands.large, record.largest),
    ]


def _least(key: str, wanted: int, now: int | Decimal) -> Condition:
    return Condition(key, wanted, max(0, int(now)), now >= wanted)


def _before(key: str, days: int, at: datetime | None, now: datetime) -> Condition:
    gone = (now - at) if at is not None else timedelta(0)
    return Condition(key, days, gone.days, at is not None and gone > timedelta(days=days))


def _within(key: str, days: int, at: datetime | None, now: datetime) -> Condition:
    gone = (now - at) if at is not None else timedelta(days=days + 1)
    return Condition(key, days, gone.days, gone <= timedelta(days=days))
