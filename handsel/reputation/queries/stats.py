"""What a freelancer reads of themselves on "My stats" (REP-23, REP-25)."""

from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _

from handsel.contracts.models import Contract
from handsel.kit import clock
from handsel.people import queries as people
from handsel.people.models import FreelancerProfile
from handsel.reputation import badges
from handsel.reputation.coaching import Figures
from handsel.reputation.moving import Leaving, Look, Share, Tried, leaving_next, looks, tried
from handsel.reputation.queries import badges as badge_queries
from handsel.reputation.queries import scores
from handsel.reputation.queries.explaining import SIGNS, condition_name, window_name
from handsel.reputation.queries.response import figures_of
from handsel.reputation.score import WINDOW_DAYS, Score, score_of

WIDTH, HIGH, GAP = 640, 56, 3


@dataclass(frozen=True)
class Bar:
    """One ending in the picture of a window: above the line if good, below if bad, on it if neutral."""

    x: float
    y: float
    width: float
    height: float
    sign: str
    said: str


@dataclass(frozen=True)
class WindowShown:
    """A window as the page draws it."""

    name: str
    look: Look
    bars: list[Bar]
    is_shown: bool


@dataclass(frozen=True)
class Row:
    """An ending in the table below the pictures: its parts by window, with what it says of itself."""

    title: str
    client: str
    contract_id: int
    ended_at: datetime
    amount: Decimal
    weight: int
    sign: str
    parts: list[tuple[str, float | None]]


@dataclass(frozen=True)
class LeavingShown:
    """An ending that leaves a window soon."""

    title: str
    window: str
    at: datetime
    best: int | None


@dataclass(frozen=True)
class TryShown:
    """What an ending that is thought of would do: the figures now and then, by window."""

    before: int | None
    after: int | None
    rows: list[tuple[str, int | None, int | None]]


@dataclass(frozen=True)
class Stats:
    """Everything on the page."""

    profile: FreelancerProfile
    score: Score
    best_of: str
    windows: list[WindowShown]
    rows: list[Row]
    left_out: int
    leaving: list[LeavingShown]
    figures: Figures
    badge: str
    conditions: list[tuple[str, bool]]
    computed_at: datetime
    trial: TryShown | None = None

    @property
    def funnel(self) -> list[tuple[str, int]]:
        """How many of the proposals sent unasked came how far."""
        one = self.figures
        return [
            (_("Sent"), one.sent),
            (_("Opened by the client"), one.viewed),
            (_("Talks"), one.talks),
            (_("Hired"), one.hired),
        ]


def stats_of(profile: FreelancerProfile, thought: Tried | None = None) -> Stats:
    """Return the page of one freelancer, in ten queries; computed now, not read from what is kept."""
    now, weights = clock.now(), scores.weights()
    outcomes = scores.outcomes_of_one(profile.pk)
    score = score_of(outcomes, now, weights)
    inside = looks(outcomes, now, weights)
    known = _titles(profile, [one.contract_id for one in outcomes])
    figures = figures_of(profile, (score.best, score.windows[24].contracts))
    record = replace(badge_queries.records_of([profile.pk])[profile.pk], complete=figures.complete)
    wanted = _next_badge(profile.badge, score.best)
    counted = {share.outcome.contract_id for look in inside for share in look.shares}
    return Stats(
        profile=profile,
        score=score,
        best_of=window_name(score.best_of) if score.best_of else "",
        windows=[_shown(look, score, known) for look in inside],
        rows=_rows(inside, known),
        left_out=len(outcomes) - len(counted),
        leaving=[_leaving(one, known) for one in leaving_next(outcomes, now, weights)],
        figures=figures,
        badge=people.merit_names()[wanted],
        conditions=[
            (condition_name(one), one.met)
            for one in badges.conditions(wanted, record, now, badge_queries.demands())
        ],
        computed_at=now,
        trial=_trial(score, tried(outcomes, thought, now, weights)) if thought is not None else None,
    )


def _next_badge(badge: str, score: int | None) -> str:
    if badge in (badges.TOP, badges.TOP_PLUS):
        return badges.TOP_PLUS
    return badges.RISING if badge == badges.NONE and score is None else badges.TOP


def told_stats(profile: FreelancerProfile) -> dict[str, Any]:
    """Return the same for a program of the freelancer."""
    now, weights = clock.now(), scores.weights()
    outcomes = scores.outcomes_of_one(profile.pk)
    score, inside = score_of(outcomes, now, weights), looks(outcomes, now, weights)
    leaving = leaving_next(outcomes, now, weights)
    names = ("months", "percent", "contracts", "clients", "private")
    return {
        "score": score.best,
        "best_of": score.best_of,
        "trend": score.trend,
        "badges": [word for word, _label in profile.merits],
        "windows": [{name: getattr(look, name) for name in names} for look in inside],
        "parts": _told_parts(inside),
        "leaving": [
            {"contract": one.outcome.contract_id, "months": one.months, "at": one.at, "score": one.best}
            for one in leaving
        ],
        "figures": figures_of(profile, (score.best, score.windows[24].contracts)),
    }


def told_trial(profile: FreelancerProfile, thought: Tried) -> dict[str, int | None]:
    """Return the scores now and after an ending that is thought of."""
    now, weights = clock.now(), scores.weights()
    outcomes = scores.outcomes_of_one(profile.pk)
    after = tried(outcomes, thought, now, weights)
    return {"before": score_of(outcomes, now, weights).best, "after": after.best}


def _told_parts(inside: list[Look]) -> list[dict[str, Any]]:
    points = {
        (look.months, share.outcome.contract_id): share.points for look in inside for share in look.shares
    }
    return [
        {
            "contract": share.outcome.contract_id,
            "ended_at": share.outcome.ended_at,
            "amount": share.outcome.amount,
            "weight": share.weight,
            "sign": SIGNS[share.sign],
            **{f"months_{n}": points.get((n, share.outcome.contract_id)) for n in WINDOW_DAYS},
        }
        for share in reversed(inside[0].shares)
    ]


def _titles(profile: FreelancerProfile, ids: list[int]) -> dict[int, tuple[str, str]]:
    rows = Contract.objects.filter(profile=profile, pk__in=ids).values_list("pk", "title", "account__name")
    return {pk: (title, client) for pk, title, client in rows}


def _shown(look: Look, score: Score, known: dict[int, tuple[str, str]]) -> WindowShown:
    name = window_name(str(look.months))
    shown = score.best_of == str(look.months) or (score.best_of == "trend" and look.months in (3, 6))
    return WindowShown(name, look, _bars(look.shares, known), shown)


def _bars(shares: list[Share], known: dict[int, tuple[str, str]]) -> list[Bar]:
    total = sum(share.weight for share in shares)
    bars, x = [], 0.0
    for share in shares:
        wide = WIDTH * share.weight / total
        top, high = {1: (2, HIGH / 2 - 4), 0: (HIGH / 2 - 4, 8), -1: (HIGH / 2 + 2, HIGH / 2 - 4)}[share.sign]
        said = f"{known[share.outcome.contract_id][0]}: {share.points:+g}"
        bars.append(Bar(round(x, 1), top, round(max(2.0, wide - GAP), 1), high, SIGNS[share.sign], said))
        x += wide
    return bars


def _rows(inside: list[Look], known: dict[int, tuple[str, str]]) -> list[Row]:
    if not inside:
        return []
    by_window = [{share.outcome.contract_id: share for share in look.shares} for look in inside]
    rows = []
    for share in reversed(inside[0].shares):
        one = share.outcome
        title, client = known[one.contract_id]
        parts: list[tuple[str, float | None]] = []
        for look, shares in zip(inside, by_window, strict=True):
            mine = shares.get(one.contract_id)
            parts.append((window_name(str(look.months)), mine.points if mine is not None else None))
        sign = SIGNS[share.sign]
        rows.append(Row(title, client, one.contract_id, one.ended_at, one.amount, share.weight, sign, parts))
    return rows


def _leaving(one: Leaving, known: dict[int, tuple[str, str]]) -> LeavingShown:
    return LeavingShown(known[one.outcome.contract_id][0], window_name(str(one.months)), one.at, one.best)


def _trial(before: Score, after: Score) -> TryShown:
    months = sorted(before.windows, reverse=True)
    rows = [(window_name(str(n)), before.windows[n].percent, after.windows[n].percent) for n in months]
    return TryShown(before.best, after.best, [*rows, (window_name("trend"), before.trend, after.trend)])
