"""Opening rooms and saying things."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from handsel.config.testing import kept
from handsel.events import testing as events
from handsel.kit import clock
from handsel.kit.refused import Refused
from handsel.messaging import actions
from handsel.messaging import testing as messaging
from handsel.messaging.models import Attachment, Message, Room, Seat
from handsel.people import testing as people
from handsel.people.models import Introduction
from handsel.policy import numbers


@pytest.fixture
@kept
def room(account, bob):
    return messaging.a_room(account=account, freelancer=bob)


def refused(code, act, **values):
    """Check that an act is refused, that no message was written and that nothing was told."""
    before = Message.objects.count(), Attachment.objects.count(), events.last_event()
    with pytest.raises(Refused) as no:
        act(**values)
    assert no.value.code == code
    assert (Message.objects.count(), Attachment.objects.count()) == before[:2]
    assert events.told_nothing(before[2])
    return no.value


@pytest.mark.rule("MSG-01", "MSG-02", "MSG-27")
def test_an_interview_room_seats_both_sides_and_introduces_them(account, alice, erin, bob):
    room = messaging.a_room(account=account, freelancer=bob)
    assert room.kind == Room.Kind.INTERVIEW
    assert dict(room.seats.values_list("person", "side")) == {
        alice.pk: "client",
        erin.pk: "client",
        bob.pk: "freelancer",
    }
    assert Introduction.objects.get().level == Introduction.Level.MET
    assert "messaging.RoomOpened" in events.facts_told()


@pytest.mark.rule("MSG-06")
def test_a_room_is_opened_once_per_subject(account, bob):
    values = {"account": account, "profile": bob.profile, "title": "Books", "subject": "proposal:1"}
    first = actions.open_interview(**values)
    told = events.last_event()
    assert actions.open_interview(**values) == first
    assert Seat.objects.count() == 2
    assert events.told_nothing(told)


@pytest.mark.rule("MSG-06")
def test_the_freelancer_may_write_first_in_an_interview_room(room, bob):
    message = actions.say(by=bob, room_id=room.pk, body="  Hello\r\nAlice\x00 ")
    assert message.body == "Hello\nAlice"
    assert message.side == "freelancer"
    assert "messaging.MessageSent" in events.facts_told()


def test_what_one_says_counts_as_read_by_oneself(room, bob):
    message = actions.say(by=bob, room_id=room.pk, body="Hello")
    assert Seat.objects.get(room=room, person=bob).read_up_to == message.pk


def test_a_second_click_answers_what_the_first_did(room, bob):
    first = actions.say(by=bob, room_id=room.pk, body="Hello", key="k1")
    told = events.last_event()
    assert actions.say(by=bob, room_id=room.pk, body="Hello", key="k1") == first
    assert Message.objects.count() == 1
    assert events.told_nothing(told)


def test_strangers_and_people_without_a_seat_are_refused(room, charlie):
    refused("forbidden", actions.say, by=charlie, room_id=room.pk, body="Hello")


@pytest.mark.rule("MSG-04")
def test_in_a_direct_room_the_freelancer_waits_for_the_client(account, alice, bob):
    room = Room.objects.create(kind=Room.Kind.DIRECT, title="Hello", account=account, profile=bob.profile)
    Seat.objects.create(room=room, person=alice, side="client")
    Seat.objects.create(room=room, person=bob, side="freelancer")
    refused("wait_for_client", actions.say, by=bob, room_id=room.pk, body="Hello")
    actions.say(by=alice, room_id=room.pk, body="Hello Bob")
    assert actions.say(by=bob, room_id=room.pk, body="Hello Alice")


def test_in_an_ended_room_the_freelancer_answers_only_what_the_client_wrote_since(room, alice, bob):
    actions.say(by=alice, room_id=room.pk, body="Before the end")
    actions.end_room(room=room)
    refused("room_closed", actions.say, by=bob, room_id=room.pk, body="Hello?")
    actions.say(by=alice, room_id=room.pk, body="One more thing")
    assert actions.say(by=bob, room_id=room.pk, body="Yes?")


def test_rooms_are_archived_thirty_days_after_they_ended(room, alice):
    actions.end_room(room=room)
    with clock.turned(days=29):
        assert actions.archive_rooms() == 0
    with clock.turned(days=31):
        assert actions.archive_rooms() == 1
        refused("room_closed", actions.say, by=alice, room_id=room.pk, body="Hello")


def test_an_open_room_is_never_archived(room):
    with clock.turned(days=400):
        assert actions.archive_rooms() == 0


def test_ending_a_room_twice_keeps_the_first_end(room):
    actions.end_room(room=room)
    first = Room.objects.get(pk=room.pk).ended_at
    with clock.turned(hours=5):
        actions.end_room(room=room)
    assert Room.objects.get(pk=room.pk).ended_at == first


def test_an_empty_message_is_refused(room, bob):
    assert refused("empty", actions.say, by=bob, room_id=room.pk, body=" \x00\n ").field == "body"


def test_a_message_of_a_megabyte_is_refused(room, bob):
    refused("too_long", actions.say, by=bob, room_id=room.pk, body="x" * 1_000_000)


@pytest.mark.parametrize("body", ["🦊🎁 hello", "مرحبا بالعالم", "<script>alert(1)</script>", "a" * 10_000])
def test_odd_text_is_kept_as_it_is(room, bob, body):
    assert actions.say(by=bob, room_id=room.pk, body=body).body == body


@pytest.mark.rule("MSG-01")
def test_files_go_with_a_message_and_lose_folders_and_marks_in_their_names(room, bob, settings):
    file = SimpleUploadedFile("../../etc/\u202eplan.pdf", b"%PDF-1.7 plan")
    message = actions.say(by=bob, room_id=room.pk, body="", files=[file])
    [kept] = message.files.all()
    assert kept.name == "plan.pdf"
    assert kept.kind == "application/pdf"
    assert kept.size == 13
    assert kept.file.read() == b"%PDF-1.7 plan"
    assert str(settings.MEDIA_ROOT) in kept.file.path


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("setup.exe", b"hello", "file_type"),
        ("photo.jpg", b"MZ\x90\x00 program", "file_type"),
        ("run", b"#!/bin/sh", "file_type"),
        ("empty.pdf", b"", "file_empty"),
    ],
)
def test_files_that_may_not_be_sent_are_refused(room, bob, settings, name, content, code):
    files = [SimpleUploadedFile("good.txt", b"good"), SimpleUploadedFile(name, content)]
    assert refused(code, actions.say, by=bob, room_id=room.pk, body="Look", files=files).field == "files"
    assert not list(settings.MEDIA_ROOT.rglob("messages/*"))


def test_too_many_and_too_large_files_are_refused(room, bob):
    few = [SimpleUploadedFile(f"{number}.txt", b"x") for number in range(3)]
    with numbers.changed(message__files_max=2):
        refused("too_many_files", actions.say, by=bob, room_id=room.pk, body="Look", files=few)
    with numbers.changed(message__file_max_mb=0):
        refused("file_too_large", actions.say, by=bob, room_id=room.pk, body="Look", files=few)


def test_reading_never_goes_back_nor_past_the_last_message(room, alice, bob):
    first = messaging.a_message(room, bob)
    second = messaging.a_message(room, bob)
    actions.mark_read(by=alice, room_id=room.pk, up_to=10**12)
    assert Seat.objects.get(room=room, person=alice).read_up_to == second.pk
    actions.mark_read(by=alice, room_id=room.pk, up_to=first.pk)
    assert Seat.objects.get(room=room, person=alice).read_up_to == second.pk


def test_a_line_of_the_product_has_no_author(room):
    assert actions.add_line(room=room, body="The job was closed.").author is None


@pytest.mark.rule("ACC-23")
def test_whoever_joins_the_account_gets_its_rooms_and_whoever_leaves_loses_them(room, account, alice):
    messaging.a_message(room, alice)
    hirer = people.a_hirer(account, "Hanna")
    actions.seat_hirer(account_id=account.pk, person_id=hirer.pk)
    actions.seat_hirer(account_id=account.pk, person_id=hirer.pk)
    seat = Seat.objects.get(room=room, person=hirer)
    assert seat.side == "client"
    assert seat.read_up_to == Message.objects.get().pk
    actions.unseat_hirer(account_id=account.pk, person_id=hirer.pk)
    assert not Seat.objects.filter(person=hirer).exists()
