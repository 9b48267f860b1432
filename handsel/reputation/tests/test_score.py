"""The score as a pure function: against a reference of ten lines, at its edges, and what it must never do."""

import random
from dataclasses import fields, replace
from datetime import timedelta
from decimal import Decimal

import pytest

from handsel.kit import clock
from handsel.reputation.score import Outcome, Weights, leaves_at, part_of, score_of

NOW = clock.now()
WEIGHTS = Weights()


def reference(outcomes, now):
    def window(days):
        rows = []
        for o in (o for o in outcomes if (now - o.ended_at) / timedelta(days=1) < days):
            said = [x for x in (o.stars and (o.stars - 1) * 25, o.private is not None and o.private * 10)
                    if x is not None and x is not False]  # fmt: skip
            mean = (
                sum(said) / len(said)
                if said
                else 100 * ((o.ended_at - o.started_at).days >= 90 and o.amount >= 1)
            )
            sign = (mean >= 70) - (mean <= 40)
            if (said or mean) and not (sign < 1 and o.flagged):
                rows.append((1 + sum(o.amount >= x for x in (100, 500, 2000, 5000)), sign, o.client_id))
        enough = len(rows) >= 4 and len({client for _, _, client in rows}) >= 2
        return (
            max(0, round_up(100 * sum(w * s for w, s, _ in rows), sum(w for w, _, _ in rows)))
            if enough
            else None
        )

    three, six, year, two = window(91), window(182), window(365), window(730)
    trend = None if None in (three, six) else round_up(three + six, 2)
    return max((x for x in (six, year, two, trend) if x is not None), default=None)


def round_up(top, under):
    return (2 * top + under) // (2 * under)


def an_outcome(dice, number):
    ended = NOW - timedelta(minutes=dice.randint(1, 800 * 1440))
    stars = dice.choice([None, Decimal(dice.randint(10, 50)) / 10])
    private = dice.choice([None, dice.randint(0, 10)]) if stars is not None or dice.random() < 0.2 else None
    return Outcome(
        number,
        dice.randint(1, 5),
        ended - timedelta(days=dice.choice([5, 89, 90, 200])),
        ended,
        Decimal(dice.choice([0, 1, 99, 100, 499, 500, 1999, 2000, 5000, 90000])),
        stars,
        private,
        dice.random() < 0.15,
    )


def a_history(dice):
    return [an_outcome(dice, number) for number in range(dice.randint(0, 14))]


@pytest.mark.rule("REP-01")
@pytest.mark.rule("REP-02")
@pytest.mark.rule("REP-03")
def test_ten_thousand_histories_agree_with_ten_lines():
    dice = random.Random(11)
    shown = 0
    for _ in range(10_000):
        history = a_history(dice)
        found = score_of(history, NOW, WEIGHTS).best
        assert found == reference(history, NOW), history
        shown += found is not None
    assert shown > 4000


def ended(days: float = 10, client: int = 1, stars: float | None = 5, **more) -> Outcome:
    at = NOW - timedelta(days=days)
    values = {"amount": Decimal(50), **more}
    said = Decimal(str(stars)) if stars is not None else None
    return Outcome(int(days * 10), client, at - timedelta(days=20), at, stars=said, **values)


@pytest.mark.rule("REP-03")
def test_three_contracts_or_one_client_give_no_score():
    assert score_of([ended(n, n % 2) for n in range(1, 4)], NOW, WEIGHTS).best is None
    assert score_of([ended(n, 1) for n in range(1, 9)], NOW, WEIGHTS).best is None
    assert score_of([ended(n, n % 2) for n in range(1, 5)], NOW, WEIGHTS).best == 100


@pytest.mark.rule("REP-01")
def test_more_bad_than_good_is_zero_and_not_less():
    assert score_of([ended(n, n, stars=1) for n in range(1, 6)], NOW, WEIGHTS).best == 0


@pytest.mark.rule("REP-01")
def test_what_earned_more_weighs_more_and_no_contract_decides_all():
    small = [ended(n, n) for n in range(1, 6)]
    bad = replace(ended(20, 9, stars=1), amount=Decimal(600))
    assert score_of([*small, bad], NOW, WEIGHTS).best == 25  # (5 - 3) / 8
    huge = replace(bad, amount=Decimal(10_000_000))
    assert part_of(huge, WEIGHTS).weight == 5
    assert score_of([*(replace(one, amount=Decimal(500)) for one in small), huge], NOW, WEIGHTS).best == 50


@pytest.mark.rule("REP-02")
def test_the_best_window_is_shown_and_the_trend_forgives_what_is_old():
    old_and_bad = [ended(n, n, stars=1) for n in range(200, 206)]
    new_and_good = [ended(n, n) for n in range(100, 104)] + [ended(n, n) for n in range(1, 5)]
    found = score_of([*old_and_bad, *new_and_good], NOW, WEIGHTS)
    assert found.windows[6].percent == found.windows[3].percent == found.best == 100
    assert found.windows[12].percent == 14
    worse_lately = [ended(n, n, stars=1) for n in range(1, 3)]
    lately = score_of([*new_and_good, *worse_lately], NOW, WEIGHTS)
    assert (lately.windows[3].percent, lately.windows[6].percent, lately.trend) == (33, 60, 47)
    assert (lately.best, lately.best_of) == (60, "24")


@pytest.mark.rule("REP-02")
def test_an_ending_leaves_its_window_at_the_moment_that_is_told():
    rows = [ended(n, n) for n in range(1, 5)]
    first = leaves_at(min(one.ended_at for one in rows), 24)
    just_before, just_then = first - timedelta(seconds=1), first
    assert score_of(rows, just_before, WEIGHTS).best == 100
    assert score_of(rows, just_then, WEIGHTS).best is None
    assert score_of(rows, NOW, WEIGHTS).changes_at == leaves_at(min(one.ended_at for one in rows), 3)


@pytest.mark.rule("REP-05")
def test_a_client_with_a_flag_can_raise_but_never_lower():
    rows = [ended(n, n) for n in range(1, 6)]
    assert score_of([*rows, ended(9, 9, stars=1, flagged=True)], NOW, WEIGHTS) == score_of(rows, NOW, WEIGHTS)
    assert score_of([*rows[:3], ended(9, 9, flagged=True)], NOW, WEIGHTS).best == 100


@pytest.mark.rule("REP-01")
@pytest.mark.parametrize(
    ("stars", "private", "sign"),
    [(5, 0, 0), (5, 4, 1), (5, 3, 0), (4, None, 1), (3, None, 0), (2.6, None, -1), (2.7, None, 0), (None, 7, 1),
     (None, 4, -1), (1, 8, -1), (1, 9, 0)],
)  # fmt: skip
def test_stars_and_private_feedback_weigh_the_same(stars, private, sign):
    assert part_of(ended(stars=stars, private=private), WEIGHTS).sign == sign


@pytest.mark.rule("REP-01")
def test_without_a_word_long_work_is_good_and_everything_else_is_left_out():
    silent = ended(stars=None)
    long = replace(silent, started_at=silent.ended_at - timedelta(days=90))
    assert (part_of(long, WEIGHTS).sign, part_of(long, WEIGHTS).why) == (1, "ran_long")
    assert not part_of(silent, WEIGHTS).counts
    assert not part_of(replace(long, amount=Decimal(0)), WEIGHTS).counts


@pytest.mark.rule("REP-01")
def test_a_better_word_never_lowers_and_order_never_matters():
    dice = random.Random(5)
    for _ in range(1000):
        history = [one for one in a_history(dice) if not one.flagged]
        found = score_of(history, NOW, WEIGHTS)
        assert found == score_of(dice.sample(history, len(history)), NOW, WEIGHTS)
        said = [place for place, one in enumerate(history) if one.stars is not None]
        if said:
            place = dice.choice(said)
            better = [*history]
            better[place] = replace(history[place], stars=Decimal(5))
            assert (score_of(better, NOW, WEIGHTS).best or 0) >= (found.best or 0)


@pytest.mark.rule("REP-04")
@pytest.mark.rule("INV-15")
@pytest.mark.rule("REF-19")
@pytest.mark.rule("PROP-23")
def test_nothing_but_an_ended_contract_can_be_given_in():
    assert {one.name for one in fields(Outcome)} == {
        "contract_id", "client_id", "started_at", "ended_at", "amount", "stars", "private", "flagged"
    }  # fmt: skip
