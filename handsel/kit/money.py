"""Arithmetic with money: cents, rounded half up, and a part in percent that is kept back."""

from decimal import ROUND_HALF_UP, Decimal

CENT = Decimal("0.01")
WHOLE = Decimal(100)


def cents(amount: Decimal) -> Decimal:
    """Return an amount rounded to the cent, half a cent up (CTR-18)."""
    return amount.quantize(CENT, rounding=ROUND_HALF_UP)


def part(amount: Decimal, percent: int) -> Decimal:
    """Return a percentage of an amount, in cents: what is kept back of it."""
    return cents(amount * percent / WHOLE)


def less(amount: Decimal, percent: int) -> Decimal:
    """Return what is left of an amount, in cents, once a percentage of it is kept back."""
    return amount - part(amount, percent)


def to_ask(wanted: Decimal, percent: int) -> Decimal:
    """Return the lowest amount, in cents, of which at least `wanted` is left once a percentage is kept back.

    :raises ValueError: nothing would be left of any amount.
    """
    if not 0 <= percent < 100:
        raise ValueError(f"{percent} percent leave nothing")
    asked = cents(wanted * WHOLE / (WHOLE - percent))
    while less(asked, percent) < wanted:
        asked += CENT
    while asked >= CENT and less(asked - CENT, percent) >= wanted:
        asked -= CENT
    return asked


def of_minutes(minutes: int, rate: Decimal) -> Decimal:
    """Return the price of minutes at a price by the hour, in cents."""
    return cents(rate * minutes / 60)
