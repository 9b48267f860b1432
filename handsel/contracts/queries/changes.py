"""Changes of what was agreed, in words that can be compared (CTR-04)."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import Sum
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from handsel.contracts.models import ChangeRequest, Contract, Milestone, Week
from handsel.kit.tags.figures import money
from handsel.kit.text import shorten

Kind = ChangeRequest.Kind


def milestone_words(text: str, price: Decimal, due_date: date | None) -> str:
    """Return a milestone in a line: "First draft · $200 · due March 1"."""
    due = [_("due %(day)s") % {"day": date_format(due_date)}] if due_date else []
    return " · ".join([text, money(price), *due])


def held_words(kind: str, contract: Contract, milestone: Milestone | None) -> str:
    """Return in words what holds now, of what a change would alter; at most 300 characters."""
    if kind == Kind.RATE:
        return _("%(rate)s an hour") % {"rate": money(contract.rate)}
    if milestone is not None:
        return milestone_words(milestone.text, milestone.price, milestone.due_date)
    return shorten(contract.text, 300)


def wanted_words(change: ChangeRequest) -> str:
    """Return in words what a change would make of it."""
    if change.kind == Kind.RATE:
        return _("%(rate)s an hour") % {"rate": money(change.rate)}
    if change.kind == Kind.DROP:
        return _("dropped")
    if change.kind == Kind.MILESTONE and change.price is not None:
        return milestone_words(change.text, change.price, change.due_date)
    return shorten(change.text, 300)


def told_change(change: ChangeRequest) -> dict[str, Any]:
    """Return a change as a program reads it."""
    names = ("kind", "milestone_id", "rate", "price", "due_date", "text", "why", "before", "state", "side")
    times = {"asked_at": change.asked_at, "answered_at": change.answered_at}
    return {
        "id": change.pk,
        "contract_id": change.contract_id,
        **{name: getattr(change, name) for name in names},
        **times,
    }


@dataclass(frozen=True)
class Ending:
    """What would become of open work if a contract ended now (CTR-11)."""

    dropped: list[Milestone]
    waiting: list[Milestone]
    minutes: int
    changes: int


def ending_of(contract: Contract) -> Ending:
    """Return what the end of a contract would drop, what keeps its clock, and which hours go to review."""
    states = Milestone.State
    rows = list(
        contract.milestones.filter(state__in=[states.PROPOSED, states.AGREED, states.SUBMITTED]).order_by(
            "position"
        )
    )
    open_weeks = contract.weeks.filter(state=Week.State.OPEN)
    return Ending(
        dropped=[row for row in rows if row.state != states.SUBMITTED],
        waiting=[row for row in rows if row.state == states.SUBMITTED],
        minutes=open_weeks.aggregate(all=Sum("minutes"))["all"] or 0,
        changes=contract.changes.filter(state=ChangeRequest.State.OPEN).count(),
    )


@dataclass(frozen=True)
class Wish:
    """An open change with its words, as the page of a contract shows it."""

    change: ChangeRequest
    before: str
    after: str


def open_wishes(contract: Contract) -> list[Wish]:
    """Return the changes that wait for an answer, the oldest first."""
    rows = contract.changes.filter(state=ChangeRequest.State.OPEN).select_related("milestone", "by")
    found = list(rows.order_by("pk"))
    for row in found:
        row.contract = contract
    return [Wish(row, held_words(row.kind, contract, row.milestone), wanted_words(row)) for row in found]
