"""The shapes in which programs read and write payments."""

from datetime import date, datetime
from decimal import Decimal
from typing import Annotated

from ninja import Schema
from pydantic import ConfigDict, Field

from handsel.contracts.values import PaymentValues
from handsel.kit.api import Line, Text


class PaymentIn(Schema):
    """What the client paid outside; no money moves here."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [{"amount": "450.00", "paid_date": "2026-01-12", "note": "Transfer of January"}]
        }
    )
    amount: Annotated[Decimal, Field(max_digits=10, decimal_places=2)]
    paid_date: date
    note: Line = ""

    def values(self) -> PaymentValues:
        """Return what the action takes."""
        return PaymentValues(self.amount, self.paid_date, self.note)


class PaymentOut(Schema):
    """A payment: `state` is recorded, confirmed, denied or withdrawn."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "id": 7,
                    "contract_id": 7,
                    "amount": "450.00",
                    "paid_date": "2026-01-12",
                    "note": "Transfer of January",
                    "state": "recorded",
                    "recorded_at": "2026-01-12T09:30:00Z",
                    "answered_at": None,
                }
            ]
        }
    )
    id: int
    contract_id: int
    amount: Decimal
    paid_date: date
    note: str
    state: str
    recorded_at: datetime
    answered_at: datetime | None


class PaymentsOut(Schema):
    """A part of the list of payments, the newest first."""

    items: list[PaymentOut]
    next: str | None


class FeedbackIn(Schema):
    """A line to the client."""

    model_config = ConfigDict(
        json_schema_extra={"examples": [{"message": "How do you like the first month?"}]}
    )
    message: Text = ""


class FeedbackOut(Schema):
    """A request of feedback."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {"contract_id": 7, "asked_at": "2026-01-12T09:30:00Z", "message": "How do you like it?"}
            ]
        }
    )
    contract_id: int
    asked_at: datetime
    message: str
