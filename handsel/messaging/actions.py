"""The verbs of the messaging room."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from django.core.files.storage import default_storage
from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from handsel.events import actions as events
from handsel.kit import clock, ids, live
from handsel.kit import files as looks
from handsel.kit.locks import locked
from handsel.kit.text import clean, shorten
from handsel.messaging import rules
from handsel.messaging.events import MessageSent, RoomOpened
from handsel.messaging.models import Attachment, Message, Room, Seat
from handsel.notifications import actions as notifications
from handsel.people import actions as people
from handsel.people.models import ClientAccount, FreelancerProfile, Introduction, Person
from handsel.people.rules import check_is_operator
from handsel.policy import numbers


@transaction.atomic
def open_interview(
    *,
    account: ClientAccount,
    profile: FreelancerProfile,
    title: str,
    subject: str,
    beside: Sequence[FreelancerProfile] = (),
) -> Room:
    """Open the conversation between a client account and a freelancer, or return it if it is open already.

    Everybody with a seat in the account gets a seat in the room, and both sides may read each other's names
    from now on; those `beside` the freelancer sit on their side. Called by higher rooms inside their
    transactions.

    Rules: MSG-01, MSG-02, MSG-06 one room per subject, MSG-27 names, AGY-07 managers. Tells: RoomOpened.
    """
    room, new = Room.objects.get_or_create(
        subject=subject,
        defaults={
            "kind": Room.Kind.INTERVIEW,
            "title": shorten(title, 120),
            "account": account,
            "profile": profile,
        },
    )
    if not new:
        return room
    sides = dict.fromkeys(account.seats.values_list("person_id", flat=True), Seat.Side.CLIENT)
    sides[profile.person_id] = Seat.Side.FREELANCER
    Seat.objects.bulk_create([Seat(room=room, person_id=pk, side=side) for pk, side in sorted(sides.items())])
    people.introduce(profile=profile, account=account, level=Introduction.Level.MET)
    seat_beside(room=room, profiles=beside)
    events.record(RoomOpened(room_id=room.pk))
    return room


@transaction.atomic
def seat_beside(*, room: Room, profiles: Sequence[FreelancerProfile]) -> None:
    """Let exactly these people sit beside the freelancer of a conversation; may run twice.

    What was said before counts as read. Whoever sits there for the client stays where they are. Called by
    higher rooms. Rules: AGY-07, MSG-22 sees the history, MSG-27 names. Tells: nothing.
    """
    wanted = {profile.person_id: profile for profile in profiles}
    beside = Seat.objects.filter(room=room, side=Seat.Side.FREELANCER)
    if room.profile is not None:
        beside = beside.exclude(person=room.profile.person_id)
    beside.exclude(person__in=wanted).delete()
    seated = set(Seat.objects.filter(room=room).values_list("person_id", flat=True))
    last = Message.objects.filter(room=room).aggregate(last=Max("pk"))["last"] or 0
    for pk in sorted(wanted.keys() - seated):
        Seat.objects.create(room=room, person_id=pk, side=Seat.Side.FREELANCER, read_up_to=last)
        if room.account is not None:
            people.introduce(profile=wanted[pk], account=room.account, level=Introduction.Level.MET)


def say(
    *, by: Person, room_id: int, body: str, files: Sequence["UploadedFile[Any]"] = (), key: str = ""
) -> Message:
    """Say something in a room.

    The room is locked while the message is written, so that messages become visible in the order of their ids
    and a reader who asks for what came after the last one misses nothing. Files are stored before the lock is
    taken.

    Rules: MSG-01 text and files, MSG-04 who writes first, MSG-21 sizes, part D who writes in an ended room.
    Locks: room. Tells: MessageSent; the live topics of the room and of everybody in it.

    :raises Refused: forbidden, room_closed, wait_for_client, empty, too_long, or a file that may not be sent.
    """
    body = clean(body)
    before = _said_before(by, room_id, key)
    if before is not None:
        return before
    rules.check_can_say(room=Room.objects.get(pk=room_id), seat=_seat_of(by, room_id))
    rules.check_message(body=body, files=files)
    stored = [_stored(file) for file in files]
    try:
        return _say(by=by, room_id=room_id, body=body, stored=stored, key=key)
    except BaseException:
        for row in stored:
            default_storage.delete(str(row.file))
        raise


@transaction.atomic
def _say(*, by: Person, room_id: int, body: str, stored: list[Attachment], key: str) -> Message:
    room = locked(Room.objects.filter(pk=room_id)).get()
    before = _said_before(by, room_id, key)
    if before is not None:
        for row in stored:
            default_storage.delete(str(row.file))
        return before
    seat = _seat_of(by, room_id)
    rules.check_can_say(room=room, seat=seat)
    message = _add(room, body, author=by, side=seat.side if seat else "", key=key[:40])
    for row in stored:
        row.message = message
    Attachment.objects.bulk_create(stored)
    Seat.objects.filter(room=room, person=by).update(read_up_to=message.pk)
    events.record(MessageSent(message_id=message.pk, room_id=room.pk, side=message.side), by=by)
    return message


def _seat_of(by: Person, room_id: int) -> Seat | None:
    return Seat.objects.select_related("person").filter(room=room_id, person=by).first()


def _said_before(by: Person, room_id: int, key: str) -> Message | None:
    return Message.objects.filter(room=room_id, author=by, key=key[:40]).first() if key else None


def _stored(file: "UploadedFile[Any]") -> Attachment:
    name = looks.safe_name(file.name or "")
    place = default_storage.save(f"messages/{clock.today():%Y/%m}/{ids.opaque()}", file)
    return Attachment(file=place, name=name, size=file.size or 0, kind=looks.kind_of(name))


def _add(room: Room, body: str, *, author: Person | None, side: str, key: str) -> Message:
    message = Message.objects.create(room=room, author=author, side=side, body=body, key=key)
    Room.objects.filter(pk=room.pk).update(last_message_at=message.sent_at)
    _announce(room, message.pk)
    return message


def _announce(room: Room, message_id: int) -> None:
    live.publish(f"room:{room.pk}", message_id)
    for person_id in Seat.objects.filter(room=room).values_list("person_id", flat=True):
        live.publish(f"person:{person_id}")


@transaction.atomic
def add_line(*, room: Room, body: str) -> Message:
    """Add a line that nobody wrote, such as "The job was closed".

    Locks: room. Tells: the live topics of the room and of everybody in it.
    """
    return _add(locked(Room.objects.filter(pk=room.pk)).get(), clean(body), author=None, side="", key="")


@transaction.atomic
def mark_read(*, by: Person, room_id: int, up_to: int) -> None:
    """Remember how far a person has read, and take what they have seen off the bell.

    It never goes back, and never past the last message. Tells: the live topics of the room and of the reader.
    """
    last = Message.objects.filter(room=room_id, pk__lte=up_to).aggregate(last=Max("pk"))["last"] or 0
    moved = Seat.objects.filter(room=room_id, person=by, read_up_to__lt=last).update(read_up_to=last)
    if moved:
        notifications.mark_seen(person=by, url=Room(pk=room_id).get_absolute_url())
        live.publish(f"room:{room_id}")
        live.publish(f"person:{by.pk}")


@transaction.atomic
def end_room(*, room: Room) -> None:
    """End a conversation: the client may still write, the freelancer may answer, for 30 days (part D).

    Locks: room. Tells: the live topic of the room.
    """
    row = locked(Room.objects.filter(pk=room.pk, state=Room.State.OPEN)).first()
    if row is None:
        return
    row.state = Room.State.READ_MOSTLY
    row.ended_at = clock.now()
    row.save(update_fields=["state", "ended_at"])
    live.publish(f"room:{row.pk}")


@transaction.atomic
def begin_contract(*, room: Room) -> None:
    """Turn a conversation into that of a contract: both may write, and its two sides may meet anywhere.

    The first time a line says, where the operator wants it, that outside of here fraud is more likely. Called by
    higher rooms inside their transactions; a second contract in the same conversation changes nothing.

    Rules: MSG-12, MSG-13, CTR-06. Locks: room. Tells: the live topic of the room.
    """
    row = locked(Room.objects.filter(pk=room.pk)).get()
    if row.kind == Room.Kind.CONTRACT and row.state == Room.State.OPEN:
        return
    if row.kind != Room.Kind.CONTRACT and numbers.RISK_NOTICE.value:
        words = _(
            "The contract has started, so you may talk and meet in any way you like."
            " Please be careful: outside of here, fraud and scams are more likely."
        )
        _add(row, words, author=None, side="", key="")
    row.kind, row.state, row.ended_at = Room.Kind.CONTRACT, Room.State.OPEN, None
    row.save(update_fields=["kind", "state", "ended_at"])
    live.publish(f"room:{row.pk}")


@transaction.atomic
def archive_rooms() -> int:
    """Archive conversations that ended 30 days ago and in which nobody wrote for as long; return how many."""
    before = clock.now() - timedelta(days=numbers.ROOM_ARCHIVE_DAYS.value)
    rows = Room.objects.filter(state=Room.State.READ_MOSTLY, ended_at__lt=before, last_message_at__lt=before)
    return Room.objects.filter(pk__in=[row.pk for row in locked(rows)]).update(state=Room.State.ARCHIVED)


@transaction.atomic
def seat_hirer(*, account_id: int, person_id: int) -> int:
    """Give somebody who joined a client account a seat in its conversations; return in how many.

    What was said before counts as read. Rules: ACC-23, MSG-22 sees the history.
    """
    rooms = Room.objects.filter(account=account_id).exclude(seats__person=person_id).order_by("pk")
    last = rooms.annotate(last=Max("messages__pk")).values_list("pk", "last")
    seats = [
        Seat(room_id=pk, person_id=person_id, side=Seat.Side.CLIENT, read_up_to=newest or 0)
        for pk, newest in last
    ]
    return len(Seat.objects.bulk_create(seats, ignore_conflicts=True))


@transaction.atomic
def unseat_hirer(*, account_id: int, person_id: int) -> int:
    """Take the seats of somebody who left a client account; return how many."""
    seats = Seat.objects.filter(room__account=account_id, person=person_id, side=Seat.Side.CLIENT)
    return seats.delete()[0]


@transaction.atomic
def remove_message(*, by: Person, message_id: int, why: str) -> Message:
    """Take a message and its files down; everybody but moderators reads that it was removed.

    Rules: ADM-07, ADM-08. Locks: the message. Tells: the live topics of the room; again it changes nothing.

    :raises Refused: not an operator.
    """
    return _set_removed(by, message_id, "message_removed", why, removed=True)


@transaction.atomic
def show_message_again(*, by: Person, message_id: int, why: str) -> Message:
    """Show a message again that was taken down.

    Rules: ADM-04, ADM-08. Locks: the message. Tells: the live topics of the room; again it changes nothing.

    :raises Refused: not an operator.
    """
    return _set_removed(by, message_id, "message_shown_again", why, removed=False)


def _set_removed(by: Person, message_id: int, act: str, why: str, *, removed: bool) -> Message:
    check_is_operator(by)
    message = locked(Message.objects.filter(pk=message_id)).select_related("room").get()
    if (message.removed_at is not None) != removed:
        message.removed_at = clock.now() if removed else None
        message.save(update_fields=["removed_at"])
        events.audit(by=by, act=act, subject=f"messaging.message:{message.pk}", why=why)
        _announce(message.room, message.pk)
    return message
