"""The pages of the messaging room."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from handsel.config.testing import kept
from handsel.kit import clock
from handsel.messaging import actions
from handsel.messaging import testing as messaging
from handsel.messaging.models import Message, Room, Seat
from handsel.policy import numbers


@pytest.fixture
@kept
def room(account, bob):
    return messaging.a_room(account=account, freelancer=bob)


def read_by(room, person) -> int:
    return Seat.objects.get(room=room, person=person).read_up_to


@pytest.mark.rule("MSG-27")
def test_the_freelancer_reads_the_clients_name_and_the_client_the_freelancers(room, browse, alice, bob):
    assert "Atelier Martin" in browse(bob).get(room.get_absolute_url()).content.decode()
    assert "Bob Reyes" in browse(alice).get(room.get_absolute_url()).content.decode()


@pytest.mark.rule("MSG-26")
def test_a_room_shows_the_line_on_the_communication_rule_until_a_contract(room, browse, bob):
    page = browse(bob).get(room.get_absolute_url()).content.decode()
    assert "Until a contract starts" in page
    Room.objects.filter(pk=room.pk).update(kind=Room.Kind.CONTRACT)
    assert "Until a contract starts" not in browse(bob).get(room.get_absolute_url()).content.decode()


@pytest.mark.parametrize("name", ["room", "say", "messages", "read"])
def test_strangers_find_no_room_and_visitors_are_asked_to_sign_in(room, browse, charlie, dora, name):
    url = reverse(f"messaging:{name}", args=[room.pk])
    way = "post" if name in {"say", "read"} else "get"
    for stranger in (charlie, dora):
        assert getattr(browse(stranger), way)(url).status_code == 404
    assert getattr(browse(None), way)(url).status_code == 302
    assert getattr(browse(charlie), way)(url.replace(str(room.pk), "999999")).status_code == 404


@pytest.mark.rule("MSG-20")
def test_send_writes_the_message_and_leads_back_to_it(room, browse, bob):
    answer = browse(bob).post(reverse("messaging:say", args=[room.pk]), {"body": "Hello Alice", "key": "k"})
    message = Message.objects.get()
    assert answer.status_code == 302
    assert answer["Location"].endswith(f"/rooms/{room.pk}/#message-{message.pk}")
    page = browse(bob).get(room.get_absolute_url()).content.decode()
    assert "Hello Alice" in page
    assert f'id="message-{message.pk}"' in page


def test_a_double_click_on_send_writes_once(room, browse, bob):
    client = browse(bob)
    for _click in range(2):
        client.post(reverse("messaging:say", args=[room.pk]), {"body": "Hello", "key": "same"})
    assert Message.objects.count() == 1


def test_htmx_gets_an_empty_composer_back(room, browse, bob):
    answer = browse(bob).post(
        reverse("messaging:say", args=[room.pk]),
        {"body": "Hello", "key": "k"},
        headers={"HX-Request": "true"},
    )
    assert answer["HX-Trigger"] == "room-said"
    page = answer.content.decode()
    assert "<html" not in page
    assert 'id="composer"' in page
    assert "Hello" not in page


@pytest.mark.parametrize("htmx", [True, False])
def test_an_empty_message_comes_back_with_the_reason(room, browse, bob, htmx):
    headers = {"HX-Request": "true"} if htmx else {}
    answer = browse(bob).post(reverse("messaging:say", args=[room.pk]), {"body": "  "}, headers=headers)
    assert answer.status_code == 422
    assert "Write something or choose a file first" in answer.content.decode()
    assert ("<html" in answer.content.decode()) is not htmx
    assert Message.objects.count() == 0


@pytest.mark.parametrize("body", ["x" * 1_000_000, "\x00", "\x00" * 50])
def test_oversized_and_empty_text_gets_a_clear_answer(room, browse, bob, body):
    answer = browse(bob).post(reverse("messaging:say", args=[room.pk]), {"body": body, "key": "k"})
    assert answer.status_code == 422
    assert Message.objects.count() == 0


def test_a_script_in_a_message_is_text(room, browse, alice, bob):
    messaging.a_message(room, bob, "<script>alert(1)</script> https://example.org/?a=1&b=2")
    page = browse(alice).get(room.get_absolute_url()).content.decode()
    assert "<script>alert(1)" not in page
    assert "&lt;script&gt;alert(1)" in page
    assert 'rel="nofollow"' in page


def test_opening_a_room_reads_it_but_a_prefetch_does_not(room, browse, alice, bob):
    message = messaging.a_message(room, bob)
    client = browse(alice)
    client.get(room.get_absolute_url(), headers={"Sec-Purpose": "prefetch;prerender"})
    client.get(room.get_absolute_url(), headers={"Purpose": "prefetch"})
    client.head(room.get_absolute_url())
    client.get(reverse("messaging:messages", args=[room.pk]), {"after": 0})
    assert read_by(room, alice) == 0
    client.get(room.get_absolute_url())
    assert read_by(room, alice) == message.pk


def test_the_other_side_sees_that_it_was_read(room, browse, alice, bob):
    messaging.a_message(room, bob)
    assert ">Seen<" not in browse(bob).get(room.get_absolute_url()).content.decode()
    browse(alice).get(room.get_absolute_url())
    assert ">Seen<" in browse(bob).get(room.get_absolute_url()).content.decode()


def test_the_fragment_has_what_came_after_a_message(room, browse, alice, bob):
    first = messaging.a_message(room, bob, "The first one")
    url = reverse("messaging:messages", args=[room.pk])
    second = messaging.a_message(room, alice, "The second one")
    answer = browse(bob).get(url, {"after": first.pk, "day": f"{clock.today():%Y-%m-%d}"})
    page = answer.content.decode()
    assert "The second one" in page
    assert "The first one" not in page
    assert "chat-day" not in page
    assert answer["X-Room-Last"] == str(second.pk)
    assert browse(bob).get(url, {"after": "\x00nonsense"}).status_code == 200
    nothing = browse(bob).get(url, {"after": second.pk})
    assert nothing.content.decode().strip() == ""
    assert nothing["X-Room-Last"] == str(second.pk)


def test_what_the_page_showed_is_read_by_post(room, browse, alice, bob):
    message = messaging.a_message(room, bob)
    client = browse(alice)
    for odd in ("", "-1", "a", "9" * 30):
        client.post(reverse("messaging:read", args=[room.pk]), {"up_to": odd})
    assert read_by(room, alice) == 0
    client.post(reverse("messaging:read", args=[room.pk]), {"up_to": message.pk})
    assert read_by(room, alice) == message.pk


def test_a_long_conversation_is_paged_backwards(room, browse, bob):
    for number in range(60):
        messaging.a_message(room, bob, f"Message number {number:02}.")
    client = browse(bob)
    page = client.get(room.get_absolute_url()).content.decode()
    assert "number 59." in page
    assert "number 09." not in page
    first = Message.objects.get(body="Message number 10.").pk
    assert f"?before={first}" in page
    older = client.get(room.get_absolute_url(), {"before": first}).content.decode()
    assert "number 09." in older
    assert "number 10." not in older


def test_messages_of_two_days_stand_below_their_days(room, browse, bob):
    with clock.turned(days=-1):
        messaging.a_message(room, bob, "Yesterday")
    messaging.a_message(room, bob, "Today")
    assert browse(bob).get(room.get_absolute_url()).content.decode().count('class="chat-day"') == 2


def test_files_come_back_as_downloads_that_browsers_do_not_run(room, browse, alice, bob, charlie):
    content = b"<script>alert(1)</script>"
    browse(bob).post(
        reverse("messaging:say", args=[room.pk]),
        {
            "body": "Look",
            "key": "k",
            "files": [SimpleUploadedFile("plan.txt", b"plan"), SimpleUploadedFile("Pläne.pdf", content)],
        },
    )
    one, two = Message.objects.get().files.order_by("pk")
    url = reverse("messaging:file", args=[two.pk])
    answer = browse(alice).get(url)
    assert b"".join(answer.streaming_content) == content
    assert answer["Content-Disposition"].startswith("attachment")
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert "sandbox" in answer["Content-Security-Policy"]
    assert answer["Content-Type"] == "application/pdf"
    assert browse(charlie).get(url).status_code == 404
    assert browse(None).get(url).status_code == 302
    one.file.delete(save=False)
    assert browse(alice).get(reverse("messaging:file", args=[one.pk])).status_code == 404


def test_the_composer_says_why_one_may_not_write(room, browse, bob, alice):
    actions.end_room(room=room)
    page = browse(bob).get(room.get_absolute_url()).content.decode()
    assert "You can answer when the client writes again" in page
    assert "<textarea" not in page
    answer = browse(bob).post(reverse("messaging:say", args=[room.pk]), {"body": "Hello?", "key": "k"})
    assert answer.status_code == 409
    assert Message.objects.count() == 0
    assert "<textarea" in browse(alice).get(room.get_absolute_url()).content.decode()


@pytest.mark.rule("MSG-04")
def test_in_a_direct_room_the_composer_tells_the_freelancer_to_wait(account, alice, bob, browse):
    room = Room.objects.create(kind=Room.Kind.DIRECT, title="Hello", account=account, profile=bob.profile)
    Seat.objects.create(room=room, person=alice, side="client")
    Seat.objects.create(room=room, person=bob, side="freelancer")
    page = browse(bob).get(room.get_absolute_url()).content.decode()
    assert "once the client has written to you" in page
    assert "<textarea" not in page


def test_the_list_shows_unread_marks_the_last_line_and_the_other_side(room, browse, alice, bob):
    messaging.a_message(room, bob, "Shall we talk on Monday?")
    page = browse(alice).get(reverse("messaging:rooms")).content.decode()
    assert "room-line--unread" in page
    assert "Shall we talk on Monday?" in page
    assert "Bob Reyes" in page
    assert "room-line--unread" not in browse(bob).get(reverse("messaging:rooms")).content.decode()


def test_rooms_are_found_by_name_title_and_what_was_said(account, alice, bob, charlie, browse):
    books = messaging.a_room(account=account, freelancer=bob, title="Monthly bookkeeping")
    messaging.a_room(account=account, freelancer=charlie, title="Tax return")
    messaging.a_message(books, bob, "The ledger is balanced")
    client = browse(alice)
    for words in ("ledger", "reyes", "BOOKKEEPING", "ledger bob"):
        page = client.get(reverse("messaging:rooms"), {"q": words}).content.decode()
        assert "Monthly bookkeeping" in page
        assert "Tax return" not in page
    assert "No conversation fits" in client.get(reverse("messaging:rooms"), {"q": "zzz"}).content.decode()
    freelancer = browse(bob).get(reverse("messaging:rooms"), {"q": "Reyes"}).content.decode()
    assert "No conversation fits" in freelancer


@pytest.mark.rule("MSG-02")
def test_rooms_are_filtered_by_kind_unread_and_ended(account, alice, bob, charlie, browse):
    talk = messaging.a_room(account=account, freelancer=bob, title="Interview with Bob")
    ended = messaging.a_room(account=account, freelancer=charlie, title="Ended with Charlie")
    direct = Room.objects.create(
        kind=Room.Kind.DIRECT, title="A direct word", account=account, profile=bob.profile
    )
    Seat.objects.create(room=direct, person=alice, side="client")
    messaging.a_message(talk, bob)
    actions.end_room(room=ended)

    def shown(show):
        page = browse(alice).get(reverse("messaging:rooms"), {"show": show}).content.decode()
        return {
            name for name in ("Interview with Bob", "Ended with Charlie", "A direct word") if name in page
        }

    assert shown("") == {"Interview with Bob", "Ended with Charlie", "A direct word"}
    assert shown("unread") == {"Interview with Bob"}
    assert shown("ended") == {"Ended with Charlie"}
    assert shown("direct") == {"A direct word"}
    assert len(shown("nonsense\x00")) == 3


def test_the_frame_counts_rooms_with_something_unread(room, browse, alice, bob):
    messaging.a_message(room, bob)
    messaging.a_message(room, bob)
    count = browse(alice).get(reverse("messaging:count")).content.decode()
    assert ">1<" in count
    assert browse(bob).get(reverse("messaging:count")).content.decode().strip() == ""


def test_without_rooms_the_list_teaches(browse, bob):
    assert "No conversations yet" in browse(bob).get(reverse("messaging:rooms")).content.decode()


@pytest.mark.parametrize("many", [2, 40])
def test_pages_take_few_queries_however_much_was_said(
    room, browse, account, alice, bob, charlie, many, django_assert_max_num_queries
):
    for number in range(many):
        messaging.a_message(room, alice if number % 2 else bob, f"Number {number}")
        messaging.a_room(account=account, freelancer=charlie, title=f"Room {number}")
    client = browse(alice)
    client.get(room.get_absolute_url())
    with django_assert_max_num_queries(15):
        assert client.get(room.get_absolute_url()).status_code == 200
    with django_assert_max_num_queries(15):
        assert client.get(reverse("messaging:rooms")).status_code == 200


def test_too_large_a_file_comes_back_with_the_reason(room, browse, bob):
    with numbers.changed(message__file_max_mb=0):
        answer = browse(bob).post(
            reverse("messaging:say", args=[room.pk]),
            {"body": "", "key": "k", "files": SimpleUploadedFile("a.txt", b"a")},
        )
    assert answer.status_code == 422
    assert "larger than 0 MB" in answer.content.decode()


def test_odd_searches_get_a_page(browse, bob):
    for words in ("\x00", "%_\\", "x" * 5000, "🦊", "'; DROP TABLE people_person; --"):
        assert browse(bob).get(reverse("messaging:rooms"), {"q": words, "page": "-1"}).status_code == 200
