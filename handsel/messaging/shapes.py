"""The shapes in which programs read and write conversations."""

from datetime import datetime
from typing import Annotated, Literal

from ninja import Schema
from pydantic import ConfigDict, Field

from handsel.kit.api import FileOut, Line, Listing, Text

Number = Annotated[int, Field(ge=0, le=2**63 - 1)]


class RoomsAsked(Listing):
    """Which conversations."""

    q: Line = ""
    show: Literal["", "unread", "ended"] = ""


class RoomOut(Schema):
    """A conversation; `with_name` is the other side."""

    id: int
    url: str
    kind: str
    state: str
    title: str
    with_name: str
    last: str
    last_message_at: datetime
    unread: int


class RoomsOut(Schema):
    """A part of the list of conversations, the one that moved last first."""

    items: list[RoomOut]
    next: str | None


class MessagesAsked(Schema):
    """Which messages: the newest, or those before or after one."""

    after: Number | None = None
    before: Number = 0


class MessageOut(Schema):
    """Something said; without a name it is a line that the product wrote."""

    id: int
    name: str
    mine: bool
    body: str
    files: list[FileOut]
    sent_at: datetime


class MessagesOut(Schema):
    """A stretch of a conversation, the oldest first; `seen` is how far the other side has read."""

    items: list[MessageOut]
    more: bool
    seen: int


class MessageIn(Schema):
    """Something to say."""

    model_config = ConfigDict(
        json_schema_extra={"examples": [{"body": "Thank you, tomorrow at ten is fine."}]}
    )
    body: Text


class ReadIn(Schema):
    """How far one has read: the id of a message."""

    up_to: Number
