"""What the messaging room announces."""

from dataclasses import dataclass


@dataclass(frozen=True)
class RoomOpened:
    """A conversation was opened."""

    room_id: int


@dataclass(frozen=True)
class MessageSent:
    """A person wrote in a room; `side` is client or freelancer."""

    message_id: int
    room_id: int
    side: str
