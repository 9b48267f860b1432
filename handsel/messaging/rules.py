"""May somebody write in a room."""

from collections.abc import Sequence
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext as _

from handsel.kit import files as looks
from handsel.kit.refused import Refused
from handsel.messaging.models import Message, Room, Seat
from handsel.people.models import Person
from handsel.people.rules import check_may_reach_out
from handsel.policy import numbers


def check_can_say(*, room: Room, seat: Seat | None) -> None:
    """Refuse whoever may not write in a room now.

    In an ended room the client may write, and the freelancer may answer what the client wrote since (part D).
    Where nobody spoke yet in a direct room, the freelancer waits for the client (MSG-04).

    Where nobody wrote at all yet, a limited or suspended person does not begin (ACC-20).

    :raises Refused: forbidden, room_closed, wait_for_client, suspended.
    """
    if seat is None:
        raise Refused("forbidden", _("You have no seat in this conversation."))
    if room.state == Room.State.ARCHIVED:
        raise Refused("room_closed", _("This conversation is archived. You can still read it."))
    begins = seat.person.standing != Person.Standing.ACTIVE and not _has_begun(room)
    if begins:
        check_may_reach_out(seat.person)
    if seat.side == Seat.Side.CLIENT:
        return
    said = Message.objects.filter(room=room, side=Seat.Side.CLIENT)
    if room.state == Room.State.READ_MOSTLY and not said.filter(sent_at__gte=room.ended_at).exists():
        text = _("This conversation has ended. You can answer when the client writes again.")
        raise Refused("room_closed", text, state=room.state)
    if room.kind == Room.Kind.DIRECT and not said.exists():
        raise Refused("wait_for_client", _("You can write here once the client has written to you."))


def _has_begun(room: Room) -> bool:
    return Message.objects.filter(room=room, author__isnull=False).exists()


def check_message(*, body: str, files: Sequence["UploadedFile[Any]"]) -> None:
    """Refuse a message that is empty, too long or carries files that may not be sent (MSG-01, MSG-21).

    :raises Refused: empty, too_long, or what `kit.files` refuses.
    """
    if not body and not files:
        raise Refused("empty", _("Write something or choose a file first."), field="body")
    most = numbers.MESSAGE_MAX.value
    if len(body) > most:
        text = _("A message can have at most %(most)s characters; this one has %(length)s.")
        raise Refused("too_long", text % {"most": most, "length": len(body)}, field="body")
    looks.check_files(files, most=numbers.MESSAGE_FILES_MAX.value, most_mb=numbers.MESSAGE_FILE_MAX_MB.value)
