"""The hours sheet of a week as both sides and their programs read it (CTR-10)."""

import csv
import io
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from handsel.agencies.models import Agency
from handsel.contracts.models import Contract, Side, TimeEntry, Week, in_words
from handsel.contracts.queries.reading import of_role, other_name
from handsel.contracts.queries.sides import side_of
from handsel.contracts.queries.weeks import DAYS, is_due, last_day_of, monday_of, this_monday
from handsel.kit import money
from handsel.kit.tags.figures import money as in_money
from handsel.people.acting import Acting


@dataclass(frozen=True)
class Day:
    """One day with what was written down for it."""

    date: date
    entries: list[TimeEntry]

    @property
    def minutes(self) -> int:
        """The sum of the day."""
        return sum(entry.minutes for entry in self.entries)

    @property
    def sum_words(self) -> str:
        """The sum in words, nothing for an empty day."""
        return in_words(self.minutes) if self.entries else "–"


@dataclass(frozen=True)
class Sheet:
    """A week of a contract; `week` is None while nothing was written down, `late` once it is over and open."""

    contract: Contract
    side: Side
    other: str
    monday: date
    week: Week | None
    state: str
    days: list[Day]
    previous: bool
    following: bool

    @property
    def sunday(self) -> date:
        """The last day of the week."""
        return self.monday + timedelta(days=DAYS - 1)

    @property
    def minutes(self) -> int:
        """The sum of the week."""
        return self.week.minutes if self.week is not None else 0

    @property
    def amount(self) -> Decimal:
        """What the week comes to, at its own rate or the one that holds."""
        rate = self.week.rate if self.week is not None else None
        return money.of_minutes(self.minutes, rate or self.contract.rate or Decimal(0))

    @property
    def sum_words(self) -> str:
        """The sum of the week in words."""
        return in_words(self.minutes)

    @property
    def total_words(self) -> str:
        """The sum of the week and what it comes to."""
        return f"{self.sum_words} · {in_money(self.amount)}"

    @property
    def used_words(self) -> str:
        """How much of the weekly limit is used, in words."""
        limit = self.contract.weekly_limit
        if limit is None:
            return self.sum_words
        return _("%(used)s of %(limit)s") % {"used": self.sum_words, "limit": in_words(limit * 60)}

    @property
    def limit_minutes(self) -> int:
        """The weekly limit in minutes."""
        return (self.contract.weekly_limit or 0) * 60

    @property
    def hand_in_refused(self) -> str:
        """Why a week that was sent back cannot be handed in, or nothing."""
        if self.contract.state == Contract.State.PAUSED:
            return _("This contract is paused. You can go on once it is resumed.")
        return "" if self.minutes else _("There are no hours in this week.")

    @property
    def monday_day(self) -> str:
        """The week as addresses have it."""
        return self.monday.isoformat()

    @property
    def previous_day(self) -> str:
        """The week before as addresses have it."""
        return (self.monday - timedelta(days=DAYS)).isoformat()

    @property
    def following_day(self) -> str:
        """The week after as addresses have it."""
        return (self.monday + timedelta(days=DAYS)).isoformat()

    @property
    def is_client(self) -> bool:
        """Whether the reader stands on the client's side."""
        return self.side == Side.CLIENT

    @property
    def is_late(self) -> bool:
        """Whether the week is over, and what is written into it waits for the next Monday."""
        return self.state == Week.State.OPEN and self.monday < this_monday()

    @property
    def goes_in_on(self) -> date:
        """The Monday on which an open week is handed in."""
        return this_monday() + timedelta(days=DAYS)

    @property
    def takes_hours(self) -> bool:
        """Whether the freelancer's side can write into it now."""
        running = self.contract.state == Contract.State.ACTIVE
        sent_back = self.state == Week.State.SENT_BACK and self.contract.state != Contract.State.PAUSED
        return not self.is_client and (sent_back or (self.state == Week.State.OPEN and running))

    @property
    def first_day(self) -> date:
        """The first day of the week for which hours can be written."""
        return max(self.monday, self.contract.start_date)

    @property
    def last_day(self) -> date:
        """The last day of the week for which hours can be written."""
        return min(self.sunday, last_day_of(self.contract))


def week_asked(contract: Contract, asked: str) -> date:
    """Return the Monday that an address asks for, within the contract's time; the latest if it names none."""
    first, last = monday_of(contract.start_date), monday_of(last_day_of(contract))
    try:
        monday = monday_of(date.fromisoformat(asked))
    except (ValueError, OverflowError):
        monday = last
    return max(min(monday, last), min(first, last))


def sheet_of(contract: Contract, acting: Acting, monday: date) -> Sheet:
    """Return the sheet of one week for somebody who may open the contract, in a few queries."""
    side = side_of(acting.me, contract)
    if side is None:
        raise LookupError("who may open a contract stands on one of its sides")
    week = contract.weeks.filter(monday=monday).first()
    entries = list(week.entries.order_by("date", "pk")) if week is not None else []
    return _sheet(contract, side, monday, week, entries)


def summary_of(contract: Contract, side: Side, monday: date, weeks: list[Week]) -> Sheet:
    """Return the sheet of one of the weeks that are loaded, without its entries."""
    week = next((week for week in weeks if week.monday == monday), None)
    return _sheet(contract, side, monday, week, [])


def _sheet(
    contract: Contract, side: Side, monday: date, week: Week | None, entries: list[TimeEntry]
) -> Sheet:
    dates = [monday + timedelta(days=day) for day in range(DAYS)]
    first, last = monday_of(contract.start_date), monday_of(last_day_of(contract))
    return Sheet(
        contract=contract,
        side=side,
        other=other_name(contract, side),
        monday=monday,
        week=week,
        state=_state(week),
        days=[Day(day, [entry for entry in entries if entry.date == day]) for day in dates],
        previous=monday > first,
        following=monday < last,
    )


def _state(week: Week | None) -> str:
    """Return where a week stands; one that Monday handed in counts as in review before the clock comes to it."""
    if week is None:
        return Week.State.OPEN
    due = week.state == Week.State.OPEN and is_due(week)
    return Week.State.IN_REVIEW if due else week.state


def weeks_of_role(acting: Acting) -> "QuerySet[Week]":
    """Return the weeks of the contracts of the role in which somebody looks."""
    rows = Week.objects.select_related("contract__profile__person", "contract__account", "contract__agency")
    return rows.filter(contract__in=of_role(acting).select_related(None).values("pk"))


def entries_of_role(acting: Acting) -> "QuerySet[TimeEntry]":
    """Return the entries of the contracts of the role in which somebody looks."""
    rows = TimeEntry.objects.select_related("week__contract__profile__person", "week__contract__account")
    return rows.filter(week__contract__in=of_role(acting).select_related(None).values("pk"))


def entries_to_write(acting: Acting) -> "QuerySet[TimeEntry]":
    """Return the entries on whose side somebody stands: of their own work, or of the agency they manage."""
    if acting.person is None:
        return TimeEntry.objects.none()
    contract = "week__contract"
    own = Q(**{f"{contract}__profile__person": acting.person})
    managed = Q(**{f"{contract}__agency__in": Agency.objects.managed_by(acting.person).values("pk")})
    rows = TimeEntry.objects.select_related(f"{contract}__profile__person", f"{contract}__account")
    return rows.filter(own | managed)


def told_week(week: Week) -> dict[str, Any]:
    """Return a week with its entries as a program reads it."""
    names = ("contract_id", "monday", "minutes", "rate", "amount", "approve_by", "approved_at", "note")
    entries = week.entries.order_by("date", "pk")
    return {
        "id": week.pk,
        "state": _state(week),
        **{name: getattr(week, name) for name in names},
        "entries": [told_entry(entry) for entry in entries],
    }


def told_entry(entry: TimeEntry) -> dict[str, Any]:
    """Return an entry as a program reads it."""
    names = ("week_id", "date", "minutes", "text")
    return {"id": entry.pk, **{name: getattr(entry, name) for name in names}}


def hours_as_csv(contract: Contract) -> str:
    """Return all hours of a contract as a table for spreadsheets, a line for each entry, the oldest first."""
    file = io.StringIO()
    writer = csv.writer(file)
    writer.writerow([_("Date"), _("Minutes"), _("Hours"), _("Text"), _("Week from"), _("State"), _("Rate")])
    rows = TimeEntry.objects.filter(week__contract=contract).select_related("week").order_by("date", "pk")
    for row in rows:
        hours = money.cents(Decimal(row.minutes) / 60)
        state = row.week.get_state_display()
        rate = row.week.rate or contract.rate
        writer.writerow([row.date, row.minutes, hours, _plain(row.text), row.week.monday, state, rate])
    return file.getvalue()


def _plain(cell: str) -> str:
    """Keep a spreadsheet from taking a text for a formula."""
    return f"'{cell}" if cell[:1] in {"=", "+", "-", "@"} else cell
