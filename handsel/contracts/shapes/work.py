"""The shapes in which programs read and write milestones and the work for them."""

from datetime import date, datetime
from decimal import Decimal
from typing import Annotated

from ninja import Schema
from pydantic import ConfigDict, Field

from handsel.kit.api import FileOut, Line, Text


class NewMilestoneIn(Schema):
    """One more deliverable."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [{"text": "An index of names", "due_date": "2026-03-01", "price": "150.00"}]
        }
    )
    text: Annotated[Line, Field(min_length=1, max_length=200)]
    due_date: date | None = None
    price: Annotated[Decimal, Field(max_digits=10, decimal_places=2)]


class WorkIn(Schema):
    """What is delivered, in words."""

    model_config = ConfigDict(
        json_schema_extra={"examples": [{"text": "The first draft, with the comments of Monday worked in."}]}
    )
    text: Annotated[Text, Field(min_length=1)]


class SendBackIn(Schema):
    """What should change in delivered work; the freelancer reads it."""

    model_config = ConfigDict(
        json_schema_extra={"examples": [{"note": "The third page is missing. The rest is fine."}]}
    )
    note: Annotated[Text, Field(min_length=1)]


class SubmissionOut(Schema):
    """One delivery; `answer` is empty while it waits."""

    id: int
    milestone_id: int
    by: str
    text: str
    at: datetime
    files: list[FileOut]
    answer: str
    answer_text: str
    answered_at: datetime | None


class SubmissionsOut(Schema):
    """Everything that was delivered for a milestone."""

    items: list[SubmissionOut]
