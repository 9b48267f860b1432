"""What moves a score: parts add up to the figure, private feedback stands apart, endings leave when it is said."""

import random
from dataclasses import replace
from decimal import Decimal

import pytest

from handsel.reputation.moving import SOMEBODY, Tried, leaving_next, looks, tried
from handsel.reputation.score import score_of
from handsel.reputation.tests.test_score import NOW, WEIGHTS, a_history, ended


@pytest.mark.rule("REP-25")
def test_parts_and_private_feedback_add_up_to_the_figure_in_each_window():
    dice = random.Random(3)
    for _ in range(2000):
        history = a_history(dice)
        for look in looks(history, NOW, WEIGHTS):
            if look.private is None:
                continue
            sum_of_parts = max(0.0, sum(share.points for share in look.shares))
            assert abs(sum_of_parts + look.private - look.percent) <= 0.5 + 0.06 * len(look.shares)


@pytest.mark.rule("REP-25")
def test_private_feedback_is_in_nobodys_part():
    dice = random.Random(4)
    for _ in range(500):
        history = a_history(dice)
        other = [replace(one, private=None if one.stars is None else dice.randint(0, 10)) for one in history]
        plain = [replace(one, private=None) for one in history]
        seen = [[look.shares for look in looks(rows, NOW, WEIGHTS)] for rows in (other, plain)]
        bare = [[[(s.outcome.contract_id, s.sign, s.points) for s in one] for one in rows] for rows in seen]
        assert bare[0] == bare[1]


@pytest.mark.rule("REP-25")
def test_few_endings_say_nothing_of_private_feedback():
    rows = [ended(n, n, private=0) for n in range(1, SOMEBODY)]
    loose = replace(WEIGHTS, least_contracts=1, least_clients=1)
    assert all(look.private is None for look in looks(rows, NOW, loose))
    more = [*rows, ended(9, 9, private=0)]
    assert {look.private for look in looks(more, NOW, loose)} == {-100}


@pytest.mark.rule("REP-25")
def test_what_leaves_next_is_told_with_what_is_shown_then():
    history = [ended(80, 1, stars=1), *(ended(n, n) for n in range(1, 6))]
    first = leaving_next(history, NOW, WEIGHTS)[0]
    assert (first.outcome.ended_at, first.months) == (history[0].ended_at, 3)
    assert score_of(history, NOW, WEIGHTS).best == 67
    assert first.best == score_of(history, first.at, WEIGHTS).best == 84


@pytest.mark.rule("REP-25")
def test_a_thought_of_ending_counts_like_a_real_one():
    history = [ended(n, n) for n in range(1, 4)]
    assert score_of(history, NOW, WEIGHTS).best is None
    assert tried(history, Tried(5, None, Decimal(500)), NOW, WEIGHTS).best == 100
    assert tried(history, Tried(1, 0, Decimal(0)), NOW, WEIGHTS).best == 50
    same = [ended(n, 1) for n in range(1, 4)]
    assert tried(same, Tried(5, None, Decimal(1), known_client=True), NOW, WEIGHTS).best is None
