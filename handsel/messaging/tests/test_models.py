"""What the database itself refuses."""

import pytest
from django.db import IntegrityError, transaction

from handsel.messaging import testing as messaging
from handsel.messaging.models import Message, Room, Seat


def broken(constraint, act):
    with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
        act()


@pytest.mark.rule("MSG-06")
def test_a_subject_has_one_room(account, bob):
    room = messaging.a_room(account=account, freelancer=bob)
    values = {"kind": "interview", "title": "x", "account": account, "profile": bob.profile}
    broken("one_room_per_subject", lambda: Room.objects.create(subject=room.subject, **values))
    for _number in range(2):
        Room.objects.create(subject="", **values)


def test_an_interview_has_two_sides(account, bob):
    broken("an_interview_has_two_sides", lambda: Room.objects.create(kind="interview", account=account))
    broken("an_interview_has_two_sides", lambda: Room.objects.create(kind="interview", profile=bob.profile))


def test_nobody_sits_in_a_room_twice(account, bob):
    room = messaging.a_room(account=account, freelancer=bob)
    broken("a_seat_once", lambda: Seat.objects.create(room=room, person=bob, side="client"))


def test_a_key_of_a_writer_is_said_once_in_a_room(account, alice, bob):
    room = messaging.a_room(account=account, freelancer=bob)
    Message.objects.create(room=room, author=bob, key="k")
    broken("said_once", lambda: Message.objects.create(room=room, author=bob, key="k"))
    Message.objects.create(room=room, author=alice, key="k")
    for _number in range(2):
        Message.objects.create(room=room, author=bob, key="")
