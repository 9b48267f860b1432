"""What the operator set for the whole instance, for every room; a higher room keeps it and says where (ADM-09, ADM-16).

Until one does, and where the database cannot answer, the defaults hold.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import get_language

CURRENCIES = {
    "USD": "$", "EUR": "€", "GBP": "£", "CHF": "CHF", "CAD": "CA$", "AUD": "A$", "NZD": "NZ$", "SEK": "SEK",
    "NOK": "NOK", "DKK": "DKK", "PLN": "PLN", "CZK": "CZK", "JPY": "¥", "INR": "₹", "PHP": "₱", "KES": "KES",
    "NGN": "₦", "GHS": "GHS", "ZAR": "ZAR", "BRL": "R$", "MXN": "MX$",
}  # fmt: skip


@dataclass(frozen=True)
class Kept:
    """The one currency, the time zone of cycles, numbers by key, and labels by key and language."""

    currency: str = "USD"
    cycle_time_zone: str = "UTC"
    numbers: Mapping[str, int] = field(default_factory=dict)
    labels: Mapping[tuple[str, str], str] = field(default_factory=dict)


@dataclass(frozen=True)
class Label:
    """One text that the operator may write anew: its default, where people read it, and by which names the same
    is known elsewhere.
    """

    key: str
    default: Any
    where: Any
    long: bool = False
    aliases: tuple[Any, ...] = ()

    @property
    def said(self) -> str:
        """The text in the language of now."""
        return kept().labels.get((self.key, get_language() or "en")) or str(self.default)

    @property
    def also(self) -> list[str]:
        """The names by which people may know it from elsewhere, without the one that is said here (C20)."""
        said = self.said.casefold()
        names = (str(name) for name in (self.default, *self.aliases))
        return [name for name in names if self.aliases and name.casefold() != said]


LABELS: dict[str, Label] = {}
_source: Callable[[], Kept] = Kept


def keep_in(source: Callable[[], Kept]) -> None:
    """Let a room say what is kept."""
    global _source
    _source = source


def kept() -> Kept:
    """Return what the operator set, without a query where it was asked a moment ago."""
    return _source()


def symbol() -> str:
    """Return the sign of the instance's currency as it stands before an amount."""
    sign = CURRENCIES.get(kept().currency, kept().currency)
    return f"{sign}\u00a0" if sign[-1].isalpha() else sign


def label(key: str, default: Any, where: Any, *, long: bool = False, aliases: tuple[Any, ...] = ()) -> Label:
    """Register a text that the operator may write anew."""
    return LABELS.setdefault(key, Label(key, default, where, long, aliases))
