"""Cutting long lists into pages."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from django.db.models import QuerySet
from django.http import HttpRequest

T = TypeVar("T")
SIZE = 20


@dataclass(frozen=True)
class Page(Generic[T]):
    """One page of a list: its rows, its number from 1, the number of rows in all and the size of a page."""

    rows: Sequence[T]
    number: int
    total: int
    size: int = SIZE

    @property
    def last(self) -> int:
        """The number of the last page, at least 1."""
        return max(1, -(-self.total // self.size))

    @property
    def has_next(self) -> bool:
        """Whether a page follows."""
        return self.number < self.last

    @property
    def has_previous(self) -> bool:
        """Whether a page comes before."""
        return self.number > 1

    @property
    def first_row(self) -> int:
        """The number of the first row shown, from 1; 0 for an empty list."""
        return (self.number - 1) * self.size + 1 if self.rows else 0

    @property
    def last_row(self) -> int:
        """The number of the last row shown."""
        return self.first_row + len(self.rows) - 1 if self.rows else 0


def asked(request: HttpRequest, name: str = "page") -> int:
    """Return the page number asked for, 1 for anything that is none."""
    raw = request.GET.get(name, "1")
    return min(max(int(raw), 1), 10_000) if raw.isascii() and raw.isdecimal() and len(raw) < 6 else 1


def page_of(rows: "QuerySet[Any]", number: int, size: int = SIZE, *, total: int | None = None) -> Page[Any]:
    """Return one page of a queryset in two queries, or one if the `total` is known.

    A number past the end gives the last page.
    """
    total = rows.count() if total is None else total
    number = min(number, max(1, -(-total // size)))
    start = (number - 1) * size
    return Page(list(rows[start : start + size]) if total else [], number, total, size)


def page_by(total: int, load: Callable[[int, int], Sequence[T]], number: int, size: int = SIZE) -> Page[T]:
    """Return one page of rows that are made by `load(start, most)`; a number past the end gives the last page."""
    number = min(number, max(1, -(-total // size)))
    return Page(load((number - 1) * size, size) if total else [], number, total, size)
