"""The shapes in which programs report, and read what concerns them."""

from datetime import datetime
from typing import Annotated, Literal

from ninja import Schema
from pydantic import Field

from handsel.kit.api import Text


class ReportIn(Schema):
    """What breaks the rules: a `subject` such as `jobs.job:7`, in which way, and one's own words."""

    subject: Annotated[str, Field(max_length=60, pattern="^[a-z]+[.][a-z_]+:[0-9]{1,17}$")]
    kind: Literal["spam", "free_work", "outside", "contact", "abuse", "breach"]
    words: Text = ""


class ReportOut(Schema):
    """Something that one reported; what came of it is not told (COM-08)."""

    id: int
    subject: str
    kind: str
    words: str
    at: datetime


class ReportsOut(Schema):
    """A part of the list of one's reports."""

    items: list[ReportOut]
    next: str | None


class OwnCaseOut(Schema):
    """What an operator decided about something of one's own, and why; never who reported it."""

    id: int
    subject: str
    decision: str
    reason: str
    decided_at: datetime


class OwnCasesOut(Schema):
    """A part of the list of such decisions."""

    items: list[OwnCaseOut]
    next: str | None


class AppealIn(Schema):
    """Why a decision should be looked at again."""

    words: Text


class AppealOut(Schema):
    """A wish that a decision be looked at again, and what became of it."""

    id: int
    case_id: int
    words: str
    state: str
    reason: str
