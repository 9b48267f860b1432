"""Who hears of conversations."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from handsel.messaging import events as message_facts
from handsel.messaging import queries as messaging
from handsel.messaging.models import Message, Room, Seat
from handsel.messaging.shapes import MessageOut, RoomOut
from handsel.people.acting import Acting
from handsel.webhooks.audiences.shared import Copy, Data, shaped, tell


def _seated(room_id: int) -> tuple[tuple[int, ...], tuple[int, ...]]:
    room = Room.objects.get(pk=room_id)
    seats = Seat.objects.filter(room=room, side=Seat.Side.FREELANCER).order_by("pk")
    accounts = (room.account_id,) if room.account_id is not None else ()
    return accounts, tuple(seats.values_list("person_id", flat=True))


def _room(fact: message_facts.RoomOpened) -> Iterator[Copy]:
    def say(acting: Acting) -> Data:
        seat = messaging.seats_of_role(acting).get(room=fact.room_id)
        return {"room": shaped(RoomOut, messaging.told_room(messaging.room_lines([seat])[0]))}

    accounts, freelancers = _seated(fact.room_id)
    yield Copy(say, accounts, freelancers)


def _message(fact: message_facts.MessageSent) -> Iterator[Copy]:
    """Everybody in the room but whoever wrote it, so that a program does not answer itself."""
    rows = Message.objects.select_related("author", "room__account", "room__profile__person")
    message = rows.prefetch_related("files").get(pk=fact.message_id)

    def say(acting: Acting) -> Data:
        seat = messaging.seats_of_role(acting).get(room=message.room_id)
        name = messaging.writer(message, message.room, seat.side)
        line = messaging.Line(message, name, mine=False, follows=False)
        return {"room_id": message.room_id, "message": shaped(MessageOut, messaging.told_message(line))}

    accounts, freelancers = _seated(message.room_id)
    yield Copy(say, accounts, freelancers, except_person=message.author_id)


tell(message_facts.RoomOpened, "room.opened", _("A conversation was opened"), _room)
tell(message_facts.MessageSent, "message.sent", _("Somebody wrote to you"), _message)
