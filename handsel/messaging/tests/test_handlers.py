"""What people are told of messages."""

import pytest
from django.db import connection

from handsel.events.testing import deliver_all
from handsel.kit import clock
from handsel.messaging import actions, handlers
from handsel.messaging import testing as messaging
from handsel.messaging.models import Room, Seat
from handsel.notifications import testing as notifications
from handsel.notifications.models import Letter, Notice
from handsel.people import actions as people
from handsel.people.models import SeatInvitation


@pytest.fixture
def room(account, erin, bob):
    return messaging.a_room(account=account, freelancer=bob)


def due_in() -> list[float]:
    """Seconds until each letter's job may run."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT extract(epoch FROM scheduled_at - now()) FROM procrastinate_jobs"
            " WHERE task_name = 'handsel.send_letter' AND scheduled_at IS NOT NULL"
        )
        return [float(row[0]) for row in cursor.fetchall()]


@pytest.mark.rule("NOTIF-14")
def test_everybody_else_in_the_room_is_told_once(room, alice, erin, bob):
    message = messaging.a_message(room, bob, "Shall we talk?")
    deliver_all()
    handlers.tell_of_message(handlers.MessageSent(message.pk, room.pk, "freelancer"))
    for hirer in (alice, erin):
        assert notifications.told(hirer) == [f"message:{message.pk}"]
        assert notifications.titles(hirer) == ["Bob Reyes wrote to you"]
        [letter] = notifications.letters_to(hirer)
        assert "Shall we talk?" in letter.text
    assert notifications.told(bob) == []


def test_the_mail_waits_two_minutes(room, alice, bob):
    messaging.a_message(room, bob)
    deliver_all()
    assert all(100 < seconds <= 121 for seconds in due_in())
    assert len(due_in()) == 2
    assert notifications.letters_to(alice)[0].state == Letter.State.WAITING


def test_who_has_read_it_meanwhile_is_not_told(room, alice, erin, bob):
    message = messaging.a_message(room, bob)
    actions.mark_read(by=alice, room_id=room.pk, up_to=message.pk)
    deliver_all()
    assert notifications.told(alice) == []
    assert notifications.told(erin) == [f"message:{message.pk}"]


def test_reading_the_room_takes_its_notices_off_the_bell(room, alice, bob):
    message = messaging.a_message(room, bob)
    deliver_all()
    actions.mark_read(by=alice, room_id=room.pk, up_to=message.pk)
    assert not Notice.objects.filter(person=alice, read_at=None).exists()


@pytest.mark.rule("NOTIF-17")
def test_several_unread_messages_make_one_mail(room, alice, bob):
    for _number in range(3):
        messaging.a_message(room, bob)
        deliver_all()
    assert len(notifications.told(alice)) == 3
    assert len(notifications.letters_to(alice)) == 1


@pytest.mark.rule("NOTIF-15")
def test_a_phone_number_or_address_in_a_message_does_not_travel_by_mail(room, alice, bob):
    messaging.a_message(room, bob, f"Call me on +63 917 123 4567 or write to {bob.email}")
    deliver_all()
    [letter] = notifications.letters_to(alice)
    for text in (letter.text, letter.html, Notice.objects.filter(person=alice).get().body):
        assert "917 123" not in text
        assert bob.email not in text


@pytest.mark.rule("ACC-23")
def test_a_new_hirer_sits_in_the_rooms_and_one_who_leaves_does_not(room, account, alice, charlie):
    people.offer_seat(by=alice, account_id=account.pk, email=charlie.email, role="hirer")
    people.take_seat(by=charlie, token=SeatInvitation.objects.get(email=charlie.email).token)
    deliver_all()
    assert Seat.objects.get(room=room, person=charlie).side == "client"
    people.leave_account(by=charlie, account_id=account.pk)
    deliver_all()
    assert not Seat.objects.filter(room=room, person=charlie).exists()


def test_the_clock_archives_rooms(room):
    actions.end_room(room=room)
    with clock.turned(days=31):
        handlers.archive_rooms()
    assert Room.objects.get(pk=room.pk).state == Room.State.ARCHIVED
