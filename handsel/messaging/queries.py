"""Reads of the messaging room: room lists, conversations, counts."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby
from typing import Any

from django.db.models import Count, Exists, IntegerField, Max, OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce, Substr
from django.utils import timezone

from handsel.kit.paging import Page, page_of
from handsel.messaging.models import Message, Room, Seat
from handsel.people.acting import Acting
from handsel.people.models import Person

SHOWN = 50
LIST_SHOWN = 30
PREVIEW = 140


@dataclass(frozen=True)
class Line:
    """A message as one reader sees it; `follows`: the same writer wrote the one above, shortly before."""

    message: Message
    name: str
    mine: bool
    follows: bool


@dataclass(frozen=True)
class Day:
    """The messages of one day, in the reader's time zone."""

    date: date
    lines: list[Line]


@dataclass(frozen=True)
class Talk:
    """A stretch of a conversation: its days, whether it goes on (backwards, or forwards for what came after a
    message), and what the other side has read."""

    days: list[Day]
    first: int
    last: int
    more: bool
    seen: int

    @property
    def seen_line(self) -> int:
        """The last message of the reader's own that the other side has read, 0 if none stands here."""
        mine = [line.message.pk for day in self.days for line in day.lines if line.mine]
        return max((pk for pk in mine if pk <= self.seen), default=0)


@dataclass(frozen=True)
class RoomLine:
    """A room in the list of one reader."""

    room: Room
    name: str
    face: Any
    last: str
    at: datetime
    unread: int


def other_side(room: Room, side: str) -> str:
    """Return the name of whom somebody talks to; both sides have met, so both are named (ACC-04, MSG-27)."""
    if side == Seat.Side.FREELANCER:
        return room.account.name if room.account else room.title
    return room.profile.person.full_name if room.profile else room.title


def other_face(room: Room, side: str) -> Any:
    """Return what the face of the other side is drawn from."""
    if side == Seat.Side.FREELANCER:
        return room.account.name if room.account else room.title
    return room.profile.person if room.profile else room.title


def writer(message: Message, room: Room, reader: str) -> str:
    """Return who wrote a message, for a reader of one side: freelancers read for which account somebody
    writes.
    """
    if message.author is None:
        return ""
    name = message.author.full_name
    other = reader == Seat.Side.FREELANCER and message.side == Seat.Side.CLIENT
    if other and room.account and room.account.name != name:
        return f"{name}, {room.account.name}"
    return name


def unread_rooms(person: Person) -> int:
    """Return in how many rooms somebody wrote what the person has not read."""
    return Seat.objects.filter(Exists(_news()), person=person).count()


def unread_since(person: Person, moment: datetime | None, most: int) -> list[tuple[Message, str]]:
    """Return what others wrote since a moment that the person has not read, oldest first, each with the side
    on which the person sits (NOTIF-17), in two queries.
    """
    seats = {seat.room_id: seat for seat in Seat.objects.filter(Exists(_news()), person=person)}
    rows = Message.objects.filter(room__in=seats, author__isnull=False).exclude(author=person)
    if moment is not None:
        rows = rows.filter(sent_at__gt=moment)
    rows = rows.filter(pk__gt=min((seat.read_up_to for seat in seats.values()), default=0))
    found = rows.select_related("author", "room__account", "room__profile__person").order_by("pk")[: most * 5]
    unread = [(row, seats[row.room_id].side) for row in found if row.pk > seats[row.room_id].read_up_to]
    return unread[:most]


def _news() -> QuerySet[Message]:
    """What somebody else wrote after a seat's reader last read."""
    return Message.objects.filter(
        room=OuterRef("room"), pk__gt=OuterRef("read_up_to"), author__isnull=False
    ).exclude(author=OuterRef("person"))


def seats_of(person: Person, *, words: str = "", show: str = "") -> QuerySet[Seat]:
    """Return the person's seats, newest talk first, with what their room list shows.

    `words` are looked for in titles, names and messages; `show` is `unread`, `ended` or a kind of room.
    """
    newest = Message.objects.filter(room=OuterRef("room"), removed_at=None).order_by("-pk")
    fresh = _news().order_by().values("room").annotate(n=Count("pk")).values("n")
    seats = Seat.objects.filter(person=person).annotate(
        last_body=Subquery(newest.annotate(start=Substr("body", 1, PREVIEW)).values("start")[:1]),
        fresh=Coalesce(Subquery(fresh, output_field=IntegerField()), Value(0)),
    )
    if words:
        seats = seats.filter(_matching(words))
    if show == "unread":
        seats = seats.filter(fresh__gt=0)
    elif show == "ended":
        seats = seats.exclude(room__state=Room.State.OPEN)
    elif show in Room.Kind.values:
        seats = seats.filter(room__kind=show)
    return seats.select_related("room__account", "room__profile__person").order_by(
        "-room__last_message_at", "-pk"
    )


def _matching(words: str) -> Any:
    found: Any = Q()
    for word in words.split()[:6]:
        found &= (
            Q(room__title__icontains=word)
            | Q(side=Seat.Side.FREELANCER, room__account__name__icontains=word)
            | Q(side=Seat.Side.CLIENT, room__profile__person__first_name__icontains=word)
            | Q(side=Seat.Side.CLIENT, room__profile__person__last_name__icontains=word)
            | Exists(Message.objects.filter(room=OuterRef("room"), body__icontains=word, removed_at=None))
        )
    return found


def room_page(person: Person, *, words: str, show: str, number: int) -> Page[RoomLine]:
    """Return a page of the person's rooms, in two queries."""
    page = page_of(seats_of(person, words=words, show=show), number, LIST_SHOWN)
    return Page(room_lines(page.rows), page.number, page.total, page.size)


def newest_rooms(person: Person) -> list[RoomLine]:
    """Return the person's rooms that moved last, in one query, for the list beside a conversation."""
    return room_lines(seats_of(person)[:LIST_SHOWN])


def seats_of_role(acting: Acting, *, words: str = "", show: str = "") -> QuerySet[Seat]:
    """Return `seats_of` the person in the one role in which a program acts (ADM-13)."""
    seats = seats_of(acting.me, words=words, show=show)
    if acting.account is not None:
        return seats.filter(side=Seat.Side.CLIENT, room__account=acting.account)
    return seats.filter(side=Seat.Side.FREELANCER)


def room_lines(seats: Sequence[Any] | QuerySet[Any]) -> list[RoomLine]:
    """Return the rooms of seats as their list shows them."""
    return [
        RoomLine(
            room=seat.room,
            name=other_side(seat.room, seat.side),
            face=other_face(seat.room, seat.side),
            last=seat.last_body or "",
            at=seat.room.last_message_at,
            unread=seat.fresh,
        )
        for seat in seats
    ]


def kinds_of(person: Person) -> list[str]:
    """Return the kinds of room that the person has."""
    return list(
        Seat.objects.filter(person=person)
        .order_by("room__kind")
        .values_list("room__kind", flat=True)
        .distinct()
    )


def room_for(acting: Acting) -> QuerySet[Room]:
    """Return the rooms that the reader may open, with their two sides."""
    return Room.objects.visible_to(acting).select_related("account", "profile__person")


def seats_with_rooms() -> QuerySet[Seat]:
    """Return seats with their person and their room with its two sides, in one query."""
    return Seat.objects.select_related("person", "room__account", "room__profile__person")


def talk(room: Room, seat: Seat, *, after: int | None = None, before: int = 0) -> Talk:
    """Return the newest stretch of a conversation, or what came after or before a message, in three
    queries.
    """
    rows = Message.objects.filter(room=room).select_related("author").prefetch_related("files")
    if after is not None:
        found = list(rows.filter(pk__gt=after).order_by("pk")[:SHOWN])
        more = len(found) == SHOWN
    else:
        older = rows.filter(pk__lt=before) if before else rows
        found = list(older.order_by("-pk")[: SHOWN + 1])
        more = len(found) > SHOWN
        found = found[:SHOWN][::-1]
    others = room.seats.exclude(side=seat.side)
    return Talk(
        days=_days(found, room, seat),
        first=found[0].pk if found else 0,
        last=found[-1].pk if found else after or 0,
        more=more,
        seen=others.aggregate(seen=Max("read_up_to"))["seen"] or 0,
    )


def _days(messages: list[Message], room: Room, seat: Seat) -> list[Day]:
    days = []
    for day, of_day in groupby(messages, key=lambda message: timezone.localtime(message.sent_at).date()):
        lines: list[Line] = []
        for message in of_day:
            mine = message.author_id == seat.person_id
            lines.append(Line(message, writer(message, room, seat.side), mine, _follows(lines, message)))
        days.append(Day(day, lines))
    return days


def _follows(lines: list[Line], message: Message) -> bool:
    if not lines or message.author_id is None:
        return False
    above = lines[-1].message
    return above.author_id == message.author_id and (message.sent_at - above.sent_at).total_seconds() < 300


def told_room(line: RoomLine) -> dict[str, Any]:
    """Return a conversation as a program reads it."""
    room = line.room
    return {
        "id": room.pk,
        "url": room.get_absolute_url(),
        **{name: getattr(room, name) for name in ("kind", "state", "title", "last_message_at")},
        "with_name": line.name,
        "last": line.last,
        "unread": line.unread,
    }


def told_message(line: Line) -> dict[str, Any]:
    """Return a message as a program of one reader reads it."""
    message = line.message
    return {
        "id": message.pk,
        "name": line.name,
        "mine": line.mine,
        "body": message.text,
        "files": [] if message.removed_at else list(message.files.all()),
        "sent_at": message.sent_at,
    }
