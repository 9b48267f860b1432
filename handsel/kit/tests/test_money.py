"""Cents, fees and minutes."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handsel.kit import money

AMOUNTS = st.decimals(min_value="0.01", max_value="999999.99", places=2)


@pytest.mark.rule("CTR-18")
@pytest.mark.parametrize(
    ("amount", "percent", "left"),
    [
        ("100.00", 10, "90.00"),
        ("0.05", 10, "0.04"),
        ("0.04", 10, "0.04"),
        ("33.35", 10, "30.01"),
        ("7", 0, "7"),
    ],
)
def test_a_fee_is_rounded_half_up_to_the_cent(amount, percent, left):
    assert money.less(Decimal(amount), percent) == Decimal(left)


@pytest.mark.rule("CTR-18")
@given(AMOUNTS, st.integers(0, 50))
def test_the_amount_to_ask_is_the_lowest_that_leaves_what_is_wanted(wanted, percent):
    asked = money.to_ask(wanted, percent)
    assert money.less(asked, percent) >= wanted
    assert asked == money.CENT or money.less(asked - money.CENT, percent) < wanted


@pytest.mark.rule("CTR-18")
@given(AMOUNTS, st.integers(0, 100))
def test_fee_and_rest_make_the_whole_and_neither_is_below_nothing(amount, percent):
    fee, left = money.part(amount, percent), money.less(amount, percent)
    assert fee + left == amount
    assert min(fee, left) >= 0


def test_nothing_can_be_asked_where_nothing_would_be_left():
    with pytest.raises(ValueError, match="leave nothing"):
        money.to_ask(Decimal(5), 100)


@pytest.mark.rule("CTR-10")
def test_minutes_cost_their_part_of_the_hour():
    assert money.of_minutes(90, Decimal("40.00")) == Decimal("60.00")
    assert money.of_minutes(1, Decimal("33.00")) == Decimal("0.55")
    assert money.of_minutes(1, Decimal("33.30")) == Decimal("0.56")
