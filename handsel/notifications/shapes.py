"""The shapes in which programs read notices and choose which come."""

from datetime import datetime
from typing import Literal

from ninja import Schema

from handsel.kit.api import Listing


class NoticesAsked(Listing):
    """Which notices."""

    unread: bool = False


class NoticeOut(Schema):
    """One thing that one was told."""

    id: int
    kind: str
    title: str
    body: str
    url: str
    at: datetime
    read_at: datetime | None


class NoticesOut(Schema):
    """A part of the list of notices, and how many are unread in all."""

    items: list[NoticeOut]
    next: str | None
    unread: int


class ReadOut(Schema):
    """How many notices were marked as read."""

    changed: int


class ChoiceOut(Schema):
    """Whether a kind of notice comes by a channel; fixed ones cannot be changed."""

    kind: str
    channel: str
    wanted: bool
    fixed: bool


class ChoiceIn(Schema):
    """Whether a kind of notice shall come by a channel."""

    kind: str
    channel: Literal["bell", "email", "push"]
    wanted: bool
