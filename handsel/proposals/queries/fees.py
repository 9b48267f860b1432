"""The service fee: what is left of what a client pays, and what to ask for what one wants (CTR-18, PROP-06)."""

from dataclasses import dataclass
from decimal import Decimal

from handsel.kit import money
from handsel.policy import numbers

HUNDRED, MOST = Decimal(100), Decimal(100_000_000)


@dataclass(frozen=True)
class Fee:
    """An amount that a client pays, what is kept back of it, and what the freelancer receives."""

    percent: int
    pays: Decimal
    fee: Decimal
    receives: Decimal


def fee_percent() -> int:
    """Return the percentage of the service fee that holds now."""
    return min(max(numbers.SERVICE_FEE_PERCENT.value, 0), 99)


def fee_on(pays: Decimal) -> Fee:
    """Return what becomes of an amount that a client pays."""
    percent = fee_percent()
    return Fee(percent, pays, money.part(pays, percent), money.less(pays, percent))


def fee_for(receives: Decimal) -> Fee:
    """Return what to ask, so that at least this much is received."""
    return fee_on(money.to_ask(receives, fee_percent()))
