"""The shapes in which programs read and write webhooks."""

from datetime import datetime
from typing import Annotated

from ninja import Schema
from pydantic import ConfigDict, Field

from handsel.kit.api import Line, Listing


class EndpointIn(Schema):
    """Where a program listens, and which kinds of messages it is told."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "name": "Our time sheet",
                    "url": "https://example.org/webhooks",
                    "kinds": ["invitation.accepted", "message.sent"],
                }
            ]
        }
    )
    name: Line
    url: Annotated[str, Field(max_length=500)]
    kinds: Annotated[list[Line], Field(max_length=100)]


class EndpointOut(Schema):
    """An endpoint; `state` is `on`, `failing` or `stopped`, and `stop_reason` says why it was stopped."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "id": 3,
                    "name": "Our time sheet",
                    "url": "https://example.org/webhooks",
                    "kinds": ["invitation.accepted", "message.sent"],
                    "state": "on",
                    "stop_reason": "",
                    "failing_since": None,
                    "made_at": "2026-01-12T09:30:00Z",
                }
            ]
        }
    )
    id: int
    name: str
    url: str
    kinds: list[str]
    state: str
    stop_reason: str
    failing_since: datetime | None
    made_at: datetime


class NewEndpointOut(EndpointOut):
    """An endpoint with its secret, which is told this once."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "id": 3,
                    "name": "Our time sheet",
                    "url": "https://example.org/webhooks",
                    "kinds": ["invitation.accepted", "message.sent"],
                    "state": "on",
                    "stop_reason": "",
                    "failing_since": None,
                    "made_at": "2026-01-12T09:30:00Z",
                    "secret": "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwMfKQ9r8GKYo=",
                }
            ]
        }
    )
    secret: str


class EndpointsOut(Schema):
    """A part of the list of endpoints, and every kind of message that there is."""

    items: list[EndpointOut]
    next: str | None
    kinds: list[str]


class SwitchIn(Schema):
    """Whether an endpoint shall be told what happens."""

    on: bool


class DeliveriesAsked(Listing):
    """Which messages: all, or those of one state (`waiting`, `taken`, `failed`)."""

    state: Annotated[str, Field(pattern="^(|waiting|taken|failed)$")] = ""


class DeliveryOut(Schema):
    """A message to an endpoint and what became of it; `failure` is a word, `answer` the receiver's own."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "id": 71,
                    "message_id": "msg_k3m9x2p7q4rtb8n5v6wzacde",
                    "kind": "invitation.accepted",
                    "state": "waiting",
                    "tries": 1,
                    "made_at": "2026-01-12T09:30:00Z",
                    "next_try_at": "2026-01-12T09:30:05Z",
                    "last_try_at": "2026-01-12T09:30:00Z",
                    "last_status": 503,
                    "last_failure": "answer",
                    "answer": "Please come back later.",
                }
            ]
        }
    )
    id: int
    message_id: str
    kind: str
    state: str
    tries: int
    made_at: datetime
    next_try_at: datetime | None
    last_try_at: datetime | None
    last_status: int | None
    last_failure: str
    answer: str


class DeliveriesOut(Schema):
    """A part of the list of messages, the newest first."""

    items: list[DeliveryOut]
    next: str | None


class ReplayedOut(Schema):
    """How many messages are on their way again."""

    again: int
