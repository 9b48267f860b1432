"""The shapes in which programs ask for changes, pause and end."""

from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Literal

from ninja import Schema
from pydantic import ConfigDict, Field

from handsel.contracts.values import ChangeValues
from handsel.kit.api import Line, Text

Money = Annotated[Decimal, Field(max_digits=10, decimal_places=2)]


class ChangeIn(Schema):
    """What should change: `rate` of work by the hour, `text`, a `milestone`, or to `drop` one.

    Of a milestone all three of `text`, `price` and `due_date` are sent as they should be.
    """

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [{"kind": "milestone", "milestone_id": 7, "text": "First draft", "price": "250.00"}]
        }
    )
    kind: Literal["rate", "text", "milestone", "drop"]
    milestone_id: Annotated[int, Field(ge=1, le=2**63 - 1)] | None = None
    rate: Money | None = None
    price: Money | None = None
    due_date: date | None = None
    text: Text = ""
    why: Annotated[Text, Field(max_length=500)] = ""

    def values(self) -> ChangeValues:
        """Return what the action takes."""
        return ChangeValues(**self.dict())


class ChangeOut(Schema):
    """A change of what was agreed; `before` says in words what held."""

    id: int
    contract_id: int
    kind: str
    milestone_id: int | None
    rate: Decimal | None
    price: Decimal | None
    due_date: date | None
    text: str
    why: str
    before: str
    state: str
    side: str
    asked_at: datetime
    answered_at: datetime | None


class ChangesOut(Schema):
    """The changes of a contract."""

    items: list[ChangeOut]


class PauseIn(Schema):
    """Why a contract is paused, if somebody wants to say."""

    why: Line = ""


class EndIn(Schema):
    """Why a contract ends, and a last word that both sides read."""

    model_config = ConfigDict(
        json_schema_extra={"examples": [{"reason": "done", "message": "Thank you for the good work."}]}
    )
    reason: Literal["done", "changed", "not_delivered", "no_fit", "other"]
    message: Text = ""
