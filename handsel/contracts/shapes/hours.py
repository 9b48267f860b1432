"""The shapes in which programs read and write hours."""

from datetime import date, datetime
from decimal import Decimal
from typing import Annotated

from ninja import Schema
from pydantic import ConfigDict, Field

from handsel.contracts.values import TimeValues
from handsel.kit.api import Line, Text


class TimeIn(Schema):
    """Minutes worked on one day, and on what."""

    model_config = ConfigDict(
        json_schema_extra={"examples": [{"date": "2026-01-12", "minutes": 90, "text": "Receipts of March"}]}
    )
    date: date
    minutes: Annotated[int, Field(ge=1, le=1440)]
    text: Annotated[Line, Field(min_length=1)]

    def values(self) -> TimeValues:
        """Return what the actions take."""
        return TimeValues(self.date, self.minutes, self.text)


class TimeOut(Schema):
    """An entry of the hours sheet."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {"id": 7, "week_id": 7, "date": "2026-01-12", "minutes": 90, "text": "Receipts of March"}
            ]
        }
    )
    id: int
    week_id: int
    date: date
    minutes: int
    text: str


class WeekOut(Schema):
    """The hours of one week: `state` is open, in_review, sent_back or approved; `rate` and `amount` hold once it is
    handed in, and `approve_by` is when time approves it (CTR-10).
    """

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "id": 7,
                    "contract_id": 7,
                    "monday": "2026-01-12",
                    "state": "in_review",
                    "minutes": 90,
                    "rate": "40.00",
                    "amount": "60.00",
                    "approve_by": "2026-01-24T00:00:00Z",
                    "approved_at": None,
                    "note": "",
                    "entries": [
                        {
                            "id": 7,
                            "week_id": 7,
                            "date": "2026-01-12",
                            "minutes": 90,
                            "text": "Receipts of March",
                        }
                    ],
                }
            ]
        }
    )
    id: int
    contract_id: int
    monday: date
    state: str
    minutes: int
    rate: Decimal | None
    amount: Decimal
    approve_by: datetime | None
    approved_at: datetime | None
    note: str
    entries: list[TimeOut]


class WeeksOut(Schema):
    """A part of the list of weeks, the newest first."""

    items: list[WeekOut]
    next: str | None


class BackIn(Schema):
    """What should be corrected."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"note": "The call on Tuesday took an hour."}]})
    note: Text


class LimitIn(Schema):
    """For how many hours a week the client pays at most; null for no limit."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"hours": 20}]})
    hours: Annotated[int, Field(ge=1, le=168)] | None
