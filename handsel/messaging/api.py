"""The JSON doors to conversations."""

from typing import Any

from django.shortcuts import get_object_or_404
from ninja import File, Form, Query, Status
from ninja.files import UploadedFile

from handsel.kit.api import A_FILE, Id, Text, after_numbered, download, numbered
from handsel.kit.api import router as router_of
from handsel.messaging import actions, queries
from handsel.messaging.models import Attachment, Room, Seat
from handsel.messaging.shapes import (
    MessageIn,
    MessageOut,
    MessagesAsked,
    MessagesOut,
    ReadIn,
    RoomOut,
    RoomsAsked,
    RoomsOut,
)
from handsel.people.acting import Acting, Request

router = router_of("messages")
_NO_FILES: list[UploadedFile] = []


@router.get("/rooms", response=RoomsOut, summary="My conversations")
def list_rooms(request: Request, asked: Query[RoomsAsked]) -> Any:
    """The conversations of the key's role, the one that moved last first."""
    number, size = numbered(asked)
    seats = queries.seats_of_role(request.acting, words=" ".join(asked.q.split()), show=asked.show)
    start = (number - 1) * size
    lines = queries.room_lines(seats[start : start + size + 1])
    items = [queries.told_room(line) for line in lines[:size]]
    return {"items": items, "next": after_numbered(number, size, more=len(lines) > size)}


@router.get("/rooms/{room_id}", response=RoomOut, summary="A conversation")
def read_room(request: Request, room_id: Id) -> Any:
    """One conversation, without its messages."""
    return _shown(request, room_id)


@router.get("/rooms/{room_id}/messages", response=MessagesOut, summary="What was said")
def list_messages(request: Request, room_id: Id, asked: Query[MessagesAsked]) -> Any:
    """A stretch of a conversation; reading it here reads nothing off: say so with PUT …/read."""
    room, seat = _gate(request.acting, room_id)
    talk = queries.talk(room, seat, after=asked.after, before=asked.before)
    lines = [line for day in talk.days for line in day.lines]
    return {"items": [queries.told_message(line) for line in lines], "more": talk.more, "seen": talk.seen}


@router.post("/rooms/{room_id}/messages", response={201: MessageOut}, summary="Say something")
def say(request: Request, room_id: Id, data: MessageIn) -> Any:
    """Say something in a conversation."""
    room, seat = _gate(request.acting, room_id)
    message = actions.say(by=request.acting.me, room_id=room.pk, body=data.body)
    name = queries.writer(message, room, seat.side)
    return Status(201, queries.told_message(queries.Line(message, name, mine=True, follows=False)))


@router.post("/rooms/{room_id}/messages/files", response={201: MessageOut}, summary="Send files")
def say_with_files(
    request: Request, room_id: Id, body: Form[Text] = "", files: File[list[UploadedFile]] = _NO_FILES
) -> Any:
    """Say something with files: a form with parts, `body` and one or more `files`."""
    room, seat = _gate(request.acting, room_id)
    message = actions.say(by=request.acting.me, room_id=room.pk, body=body, files=files)
    name = queries.writer(message, room, seat.side)
    return Status(201, queries.told_message(queries.Line(message, name, mine=True, follows=False)))


@router.get("/files/messages/{file_id}", summary="A file of a conversation", openapi_extra=A_FILE)
def read_message_file(request: Request, file_id: Id) -> Any:
    """The bytes of a file that somebody sent in a conversation of the key's role."""
    rooms = queries.seats_of_role(request.acting).values("room")
    return download(
        get_object_or_404(Attachment, pk=file_id, message__room__in=rooms, message__removed_at=None)
    )


@router.put("/rooms/{room_id}/read", response=RoomOut, summary="Say how far I have read")
def mark_read(request: Request, room_id: Id, data: ReadIn) -> Any:
    """Remember how far one has read; it never goes back."""
    room, _seat = _gate(request.acting, room_id)
    actions.mark_read(by=request.acting.me, room_id=room.pk, up_to=data.up_to)
    return _shown(request, room_id)


def _gate(acting: Acting, room_id: int) -> tuple[Room, Seat]:
    seat = get_object_or_404(queries.seats_of_role(acting), room=room_id)
    return seat.room, seat


def _shown(request: Request, room_id: int) -> dict[str, Any]:
    seat = get_object_or_404(queries.seats_of_role(request.acting), room=room_id)
    return queries.told_room(queries.room_lines([seat])[0])
