"""The JSON doors to conversations."""

import pytest

from handsel.config.testing import kept
from handsel.messaging import actions
from handsel.messaging.models import Message, Seat
from handsel.people.testing import a_client, a_program

pytestmark = [pytest.mark.django_db, pytest.mark.rule("ADM-13", "MSG-01")]


@pytest.fixture
@kept
def room(account, alice, bob):
    return actions.open_interview(account=account, profile=bob.profile, title="Receipts", subject="test:1")


def test_both_sides_write_read_and_say_how_far_they_read(room, alice, account, bob):
    client, freelancer = a_program(alice, account), a_program(bob)
    said = client.post(f"/rooms/{room.pk}/messages", {"body": "Dear Bob"})
    assert (said.status_code, said.json()["mine"]) == (201, True)
    listed = freelancer.get("/rooms").json()["items"]
    assert [(row["with_name"], row["unread"]) for row in listed] == [("Atelier Martin", 1)]
    heard = freelancer.get(f"/rooms/{room.pk}/messages").json()
    assert [(row["body"], row["mine"]) for row in heard["items"]] == [("Dear Bob", False)]
    assert Seat.objects.get(room=room, person=bob).read_up_to == 0
    read = freelancer.put(f"/rooms/{room.pk}/read", {"up_to": said.json()["id"]})
    assert read.json()["unread"] == 0
    assert client.get(f"/rooms/{room.pk}/messages?after=0").json()["seen"] == said.json()["id"]


def test_a_message_is_said_once(room, bob):
    program = a_program(bob)
    first = program.post(f"/rooms/{room.pk}/messages", {"body": "Hello"}, key="hello")
    assert program.post(f"/rooms/{room.pk}/messages", {"body": "Hello"}, key="hello").json() == first.json()
    assert Message.objects.count() == 1
    empty = program.post(f"/rooms/{room.pk}/messages", {"body": " \x00 "})
    assert (empty.status_code, empty.json()["code"]) == (422, "empty")


def test_strangers_and_other_roles_hear_nothing(room, bob, charlie):
    rival = a_client("Rita", "Rival", company="Rival Ltd")
    own = a_client(company="Bob's own", person=bob)
    for program in (a_program(charlie), a_program(rival.seats.get().person, rival), a_program(bob, own)):
        assert program.get("/rooms").json()["items"] == []
        assert program.get(f"/rooms/{room.pk}").status_code == 404
        assert program.get(f"/rooms/{room.pk}/messages").status_code == 404
        assert program.post(f"/rooms/{room.pk}/messages", {"body": "Psst"}).status_code == 404
    assert not Message.objects.exists()


def test_an_ended_conversation_refuses_with_its_word(room, bob):
    actions.end_room(room=room)
    answer = a_program(bob).post(f"/rooms/{room.pk}/messages", {"body": "Wait"})
    assert (answer.status_code, answer.json()["code"]) == (409, "room_closed")
    assert [row["state"] for row in a_program(bob).get("/rooms?show=ended").json()["items"]] == [
        "read_mostly"
    ]


def test_conversations_come_in_parts_with_few_questions(account, alice, bob, django_assert_max_num_queries):
    for number in range(5):
        actions.open_interview(
            account=account, profile=bob.profile, title=f"Job {number}", subject=f"test:{number}"
        )
    program = a_program(bob)
    with django_assert_max_num_queries(15):
        first = program.get("/rooms?limit=3").json()
    rest = program.get(f"/rooms?limit=3&cursor={first['next']}").json()
    assert len(first["items"]) == 3
    assert len(rest["items"]) == 2
