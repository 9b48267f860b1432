"""Weeks of hours: which one a day belongs to, and what stands in it (CTR-10)."""

from datetime import UTC, date, datetime, time, timedelta

from django.db.models import Exists, OuterRef, QuerySet, Sum

from handsel.contracts.models import Contract, TimeEntry, Week
from handsel.kit import clock

DAYS = 7


def monday_of(day: date) -> date:
    """Return the Monday of a day's week."""
    return day - timedelta(days=day.weekday())


def this_monday() -> date:
    """Return the Monday of the present week, in UTC."""
    return monday_of(clock.today())


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), tzinfo=UTC)


def due_weeks() -> "QuerySet[Week]":
    """Return the weeks that Monday 00:00 UTC handed in: over, open, and with hours written before it.

    Hours that are written into a week after its end wait for the Monday after.
    """
    monday = this_monday()
    early = TimeEntry.objects.filter(week=OuterRef("pk"), at__lt=_midnight(monday))
    return Week.objects.filter(Exists(early), state=Week.State.OPEN, monday__lt=monday)


def is_due(week: Week) -> bool:
    """Whether the clock hands this week in, though it may not have come to it yet."""
    return due_weeks().filter(pk=week.pk).exists()


def minutes_in(week: Week, *, without: int | None = None, on: date | None = None) -> int:
    """Return the minutes of a week, or of one day in it, without the entry of that number."""
    rows = week.entries.all() if without is None else week.entries.exclude(pk=without)
    if on is not None:
        rows = rows.filter(date=on)
    return int(rows.aggregate(sum=Sum("minutes"))["sum"] or 0)


def last_day_of(contract: Contract) -> date:
    """Return the last day for which hours can be written: today, or the day the contract ended."""
    last = contract.ended_at or clock.now()
    return last.astimezone(UTC).date()
