"""Badges as a pure function: each condition alone takes a badge away."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest

from handsel.kit import clock
from handsel.reputation.badges import NONE, RISING, TOP, TOP_PLUS, Demands, Record, badge_of, conditions

NOW = clock.now()
DEMANDS = Demands()
GOOD = Record(
    score=90,
    weeks=13,
    complete=100,
    first_contract_at=NOW - timedelta(days=91),
    earned=Decimal(1000),
    largest=Decimal(400),
    active_at=NOW - timedelta(days=90),
)


@pytest.mark.rule("REP-12")
@pytest.mark.parametrize(
    "change",
    [
        {"score": 89},
        {"score": None},
        {"weeks": 12},
        {"complete": 99},
        {"first_contract_at": NOW - timedelta(days=90)},
        {"first_contract_at": None},
        {"earned": Decimal("999.99")},
        {"good_standing": False},
        {"active_at": NOW - timedelta(days=91)},
        {"active_at": None},
    ],
)
def test_top_rated_is_lost_with_any_condition(change):
    assert badge_of(GOOD, NOW, DEMANDS) == TOP
    assert badge_of(replace(GOOD, **change), NOW, DEMANDS) == NONE
    missed = [one.key for one in conditions(TOP, replace(GOOD, **change), NOW, DEMANDS) if not one.met]
    assert len(missed) == 1


@pytest.mark.rule("REP-14")
def test_top_rated_plus_takes_more_money_and_one_large_contract():
    plus = replace(GOOD, earned=Decimal(10_000), largest=Decimal(5000))
    assert badge_of(plus, NOW, DEMANDS) == TOP_PLUS
    assert badge_of(replace(plus, largest=Decimal(4999)), NOW, DEMANDS) == TOP
    assert badge_of(replace(plus, earned=Decimal(9999)), NOW, DEMANDS) == TOP
    assert badge_of(replace(plus, weeks=0), NOW, DEMANDS) == NONE


@pytest.mark.rule("REP-13")
def test_rising_talent_is_for_those_without_a_score_who_try():
    new = Record(complete=100, active_at=NOW, proposals=1)
    assert badge_of(new, NOW, DEMANDS) == RISING
    for change in (
        {"complete": 99}, {"proposals": 0}, {"good_standing": False}, {"score": 100}, {"active_at": None},
    ):  # fmt: skip
        assert badge_of(replace(new, **change), NOW, DEMANDS) == NONE


@pytest.mark.rule("REP-11")
def test_operators_may_ask_for_more_or_less():
    assert badge_of(GOOD, NOW, replace(DEMANDS, score=95)) == NONE
    assert badge_of(replace(GOOD, score=80), NOW, replace(DEMANDS, score=80)) == TOP
