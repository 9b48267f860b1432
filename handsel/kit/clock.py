"""The one clock of the product, which tests can turn (ADM-12)."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date, datetime, timedelta

from django.utils import timezone

_offset: ContextVar[timedelta] = ContextVar("offset", default=timedelta())


def now() -> datetime:
    """Return the present moment in UTC, turned by whatever `turned` says."""
    return timezone.now() + _offset.get()


def today() -> date:
    """Return the present UTC date."""
    return now().date()


@contextmanager
def turned(**by: float) -> Iterator[None]:
    """Turn the clock forward (or back) within the block: `turned(hours=25)`."""
    token = _offset.set(_offset.get() + timedelta(**by))
    try:
        yield
    finally:
        _offset.reset(token)
