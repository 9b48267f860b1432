"""Changes of what was agreed, in words that can be compared (CTR-04)."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Sum

from handsel.contracts.models import ChangeRequest, Contract, Milestone, Week
from handsel.kit.text import shorten

Kind = ChangeRequest.Kind


def held_now(kind: str, contract: Contract, milestone: Milestone | None) -> dict[str, Any]:
    """Return what holds now, of what a change would alter, as a change keeps it."""
    if kind == Kind.RATE:
        return {"held_rate": contract.rate}
    if milestone is not None:
        held = {"held_text": milestone.text, "held_price": milestone.price}
        return {**held, "held_due_date": milestone.due_date}
    return {"held_text": shorten(contract.text, 300)}


def held_words(kind: str, contract: Contract, milestone: Milestone | None) -> str:
    """Return in words what holds now, of what a change would alter; at most 300 characters."""
    return ChangeRequest(kind=kind, **held_now(kind, contract, milestone)).before_words


def told_change(change: ChangeRequest) -> dict[str, Any]:
    """Return a change as a program reads it."""
    names = ("kind", "milestone_id", "rate", "price", "due_date", "text", "why", "state", "side")
    times = {"asked_at": change.asked_at, "answered_at": change.answered_at}
    return {
        "id": change.pk,
        "contract_id": change.contract_id,
        "before": change.before_words,
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
    return [Wish(row, held_words(row.kind, contract, row.milestone), row.after_words) for row in found]
