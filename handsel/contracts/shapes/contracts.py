"""The shapes in which programs read contracts."""

from datetime import date, datetime
from decimal import Decimal
from typing import Literal

from ninja import Schema

from handsel.kit.api import Listing, Named


class ContractsAsked(Listing):
    """Which contracts: of one state, or all."""

    state: Literal["", "active", "paused", "ended"] = ""


class ContractLine(Schema):
    """A contract in a list; `rate` and `weekly_limit` are of work by the hour; no money moves here."""

    id: int
    url: str
    job_id: int
    offer_id: int
    room_id: int
    title: str
    client: str
    freelancer: Named
    agency: str | None
    kind: str
    state: str
    rate: Decimal | None
    weekly_limit: int | None
    approved: Decimal
    paid: Decimal
    start_date: date
    started_at: datetime
    ended_at: datetime | None


class ContractsOut(Schema):
    """A part of a list of contracts."""

    items: list[ContractLine]
    next: str | None


class ContractMilestoneOut(Schema):
    """One deliverable: `approve_by` is when time approves what was submitted (CTR-08)."""

    id: int
    text: str
    due_date: date | None
    price: Decimal
    state: str
    proposed_by_side: str
    submitted_at: datetime | None
    approve_by: datetime | None
    approved_at: datetime | None


class StepOut(Schema):
    """One thing that happened; `side` is empty where time did it."""

    kind: str
    side: str
    subject: str
    amount: Decimal | None
    note: str
    at: datetime


class ContractOut(ContractLine):
    """A whole contract; `agreed` is the sum of its milestones, nothing by the hour."""

    text: str
    agreed: Decimal | None
    paused_at: datetime | None
    paused_by_side: str
    ended_by_side: str
    end_reason: str
    end_message: str
    milestones: list[ContractMilestoneOut]
    steps: list[StepOut]
