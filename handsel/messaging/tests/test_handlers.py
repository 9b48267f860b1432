"""What people are told of messages."""

import pytest
from django.db import connection

from handsel.config.testing import kept
from handsel.events.testing import deliver_all
from handsel.kit import clock
from handsel.messaging import actions, handlers
from handsel.messaging import testing as messaging
from handsel.messaging.models import Room, Seat
from handsel.notifications import testing as notifications
from handsel.notifications.actions import choices, letters
from handsel.notifications.models import Letter, Notice
from handsel.people import actions as people
from handsel.people.models import SeatInvitation


@pytest.fixture
@kept
def room(account, erin, bob):
    return messaging.a_room(account=account, freelancer=bob)


def due_in() -> list[float]:
    """Seconds until each letter's job may run."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT extract(epoch FROM scheduled_at - clock_timestamp()) FROM procrastinate_jobs"
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
    [letter] = notifications.letters_to(alice)
    assert letter.subject == "3 new messages"


def _send(person, state=Letter.State.SENT):
    """Let the mail server take what waits for somebody."""
    for letter in notifications.letters_to(person):
        if letter.state == Letter.State.WAITING and letters.claim_letter(letter_id=letter.pk) is not None:
            letters.note_letter_sent(letter_id=letter.pk)


@pytest.mark.rule("NOTIF-17")
def test_one_mail_holds_the_messages_of_all_rooms(room, account, alice, bob, charlie):
    other = messaging.a_room(account=account, freelancer=charlie)
    messaging.a_message(room, bob, "The first word")
    messaging.a_message(other, charlie, "The second word")
    deliver_all()
    messaging.a_message(room, bob, f"The third, from {bob.email}")
    deliver_all()
    [letter] = notifications.letters_to(alice)
    places = [letter.text.index(part) for part in ("The first word", "The second word", "The third")]
    assert places == sorted(places)
    assert bob.email not in letter.text
    assert "Charlie Osei about" in letter.text
    assert letter.unsubscribe_url


@pytest.mark.rule("NOTIF-17")
def test_a_quarter_of_an_hour_lies_between_two_mails_and_each_message_is_in_one(room, alice, bob, settings):
    settings.MAIL_CONFIGURED = True
    with clock.turned(minutes=-30):
        messaging.a_message(room, bob, "Long ago")
        deliver_all()
        _send(alice)
    with clock.turned(minutes=-10):
        messaging.a_message(room, bob, "Ten minutes ago")
        deliver_all()
        _send(alice)
    messaging.a_message(room, bob, "Just now")
    deliver_all()
    first, second, now = notifications.letters_to(alice)
    assert "Long ago" in first.text
    assert "Ten minutes ago" in second.text
    assert "Long ago" not in second.text
    assert "Just now" in now.text
    assert "Ten minutes" not in now.text
    assert now.state == Letter.State.WAITING
    assert any(200 < seconds <= 301 for seconds in due_in())


@pytest.mark.rule("NOTIF-17")
def test_the_mail_goes_while_one_of_its_messages_is_unread_and_not_after(
    room, account, alice, bob, charlie, settings
):
    settings.MAIL_CONFIGURED = True
    other = messaging.a_room(account=account, freelancer=charlie)
    first = messaging.a_message(room, bob)
    second = messaging.a_message(other, charlie)
    deliver_all()
    [letter] = notifications.letters_to(alice)
    actions.mark_read(by=alice, room_id=room.pk, up_to=first.pk)
    assert letters._was_read(letter) is False
    actions.mark_read(by=alice, room_id=other.pk, up_to=second.pk)
    assert letters.claim_letter(letter_id=letter.pk) is None
    assert Letter.objects.get(pk=letter.pk).state == Letter.State.DROPPED


@pytest.mark.rule("NOTIF-17", "NOTIF-01")
def test_who_wants_no_mail_of_messages_gets_none(room, alice, bob):
    choices.choose(by=alice, wanted={("message", "email"): False})
    messaging.a_message(room, bob)
    deliver_all()
    assert notifications.letters_to(alice) == []
    assert len(notifications.told(alice)) == 1


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
