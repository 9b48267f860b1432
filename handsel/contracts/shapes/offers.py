"""The shapes in which programs read and write offers."""

from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Literal

from ninja import Schema
from pydantic import ConfigDict, Field
from pydantic.config import JsonDict

from handsel.contracts.values import OfferValues
from handsel.kit.api import Line, Listing, Named, Text
from handsel.proposals.shapes import TermsIn

_TERMS: JsonDict = {"kind": "project", "amount": "850.00"}
_WORK: JsonDict = {"terms": _TERMS, "text": "The twelve boxes, in order, in one table.", "start_date": None}


class OffersAsked(Listing):
    """Which offers: of one state, or all."""

    state: Literal["", "pending", "countered", "accepted", "declined", "withdrawn", "expired"] = ""


class OfferTermsIn(Schema):
    """The terms of an offer; without `start_date` the work starts with the acceptance."""

    model_config = ConfigDict(json_schema_extra={"examples": [_WORK]})
    terms: TermsIn
    text: Text = ""
    start_date: date | None = None

    def values(self) -> OfferValues:
        """Return what the actions take."""
        return OfferValues(self.terms.values(), self.text, self.start_date)


class NewOfferIn(OfferTermsIn):
    """An offer to the freelancer with this id."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"freelancer": "k3m9x2p7q4rt", **_WORK}]})
    freelancer: Line


class AcceptOfferIn(Schema):
    """Which version of the terms was read; terms that changed meanwhile are not accepted unread."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"version": 1}]})
    version: Annotated[int, Field(ge=1, le=32_000)]


class DeclineOfferIn(Schema):
    """Why an offer is declined, in words that the client reads."""

    model_config = ConfigDict(
        json_schema_extra={"examples": [{"reason": "time", "message": "From May on I could."}]}
    )
    reason: Literal["terms", "time", "other_work", "scope", "other"]
    message: Text = ""


class WithdrawOfferIn(Schema):
    """Why an offer is taken back, if the client wants to say."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"reason": "Our plans have changed."}]})
    reason: Line = ""


class OfferMilestoneOut(Schema):
    """One deliverable of the terms."""

    text: str
    due_date: date | None
    price: Decimal


class OfferTermsOut(Schema):
    """One version of the terms: `kind` is `project`, `milestone` or `hourly`, `amount` the price or the rate."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "version": 1,
                    "side": "client",
                    "kind": "project",
                    "amount": "850.00",
                    "weekly_limit": None,
                    "milestones": [],
                    "text": "The twelve boxes, in order, in one table.",
                    "start_date": None,
                    "since": "2026-01-12T09:30:00Z",
                }
            ]
        }
    )
    version: int
    side: str
    kind: str
    amount: Decimal
    weekly_limit: int | None
    milestones: list[OfferMilestoneOut]
    text: str
    start_date: date | None
    since: datetime


class OfferLine(Schema):
    """An offer in a list."""

    id: int
    url: str
    job_id: int
    title: str
    client: str
    freelancer: Named
    agency: str | None
    proposal_id: int | None
    room_id: int | None
    contract_id: int | None
    state: str
    sent_at: datetime
    expires_at: datetime
    ended_at: datetime | None


class OffersOut(Schema):
    """A part of a list of offers."""

    items: list[OfferLine]
    next: str | None


class OfferOut(OfferLine):
    """A whole offer: the `terms` that hold, and those that the freelancer asks for instead (`wanted`)."""

    terms: OfferTermsOut
    wanted: OfferTermsOut | None
    decline_reason: str
    decline_message: str
    withdraw_reason: str
