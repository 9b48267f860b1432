"""What receivers get, and what becomes of what they do not take."""

import base64
import hashlib
import hmac
import json
import socket
import threading
import time

import pytest

from handsel.events.testing import deliver_all, facts_told, last_event
from handsel.jobs.testing import a_job
from handsel.kit import clock
from handsel.kit.refused import Refused
from handsel.notifications.testing import letters_to, titles
from handsel.people import actions as people
from handsel.policy import numbers
from handsel.webhooks import actions, carriers, places
from handsel.webhooks.models import Delivery, Endpoint
from handsel.webhooks.tasks import send_webhooks
from handsel.webhooks.testing import an_endpoint, receiving

pytestmark = [pytest.mark.django_db, pytest.mark.rule("ADM-13")]


def is_ours(secret, got):
    """Check a message as the scheme describes it, without any code of the product."""
    key = base64.b64decode(secret.removeprefix("whsec_"))
    told = got.headers["webhook-id"], got.headers["webhook-timestamp"], got.body.decode()
    wanted = base64.b64encode(hmac.new(key, ".".join(told).encode(), hashlib.sha256).digest()).decode()
    shown = [part.split(",", 1) for part in got.headers["webhook-signature"].split(" ")]
    return any(version == "v1" and hmac.compare_digest(one, wanted) for version, one in shown)


def fresh(row):
    row.refresh_from_db()
    return row


def test_what_happens_is_told_signed_by_the_scheme(receiver, send, alice, account):
    made = actions.add_endpoint(
        by=alice, url=receiver.url, name="Ours", kinds=["job.posted"], account_id=account.pk
    )
    job = a_job(by=alice, account=account)
    send()
    [got] = receiver.received
    said = json.loads(got.body)
    assert said["type"] == "job.posted"
    assert said["data"]["job"]["id"] == job.pk
    assert said["timestamp"].endswith("Z")
    assert got.headers["content-type"] == "application/json"
    assert got.headers["webhook-id"].startswith("msg_")
    assert abs(int(got.headers["webhook-timestamp"]) - time.time()) < 60
    assert is_ours(made.secret, got)
    assert not is_ours("whsec_" + base64.b64encode(b"x" * 32).decode(), got)
    row = Delivery.objects.get()
    assert (row.state, row.last_status, row.tries, row.next_try_at) == ("taken", 204, 1, None)


def test_after_a_new_secret_both_sign_for_a_day(receiver, send, alice, account):
    first = actions.add_endpoint(
        by=alice, url=receiver.url, name="Ours", kinds=["job.posted"], account_id=account.pk
    )
    second = actions.rotate_secret(by=alice, endpoint_id=first.endpoint.pk)
    actions.send_test(by=alice, endpoint_id=first.endpoint.pk)
    send()
    with clock.turned(hours=25):
        actions.send_test(by=alice, endpoint_id=first.endpoint.pk)
        send()
    during, after = receiver.received
    assert first.secret != second.secret
    assert is_ours(first.secret, during)
    assert is_ours(second.secret, during)
    assert is_ours(second.secret, after)
    assert not is_ours(first.secret, after)


def test_the_secret_stands_nowhere_in_the_database(alice, account):
    made = actions.add_endpoint(
        by=alice, url="https://example.org/", name="Ours", kinds=["job.posted"], account_id=account.pk
    )
    row = Endpoint.objects.values().get()
    assert made.secret.removeprefix("whsec_") not in str(row)


def test_what_is_not_taken_is_tried_again_with_growing_pauses_and_then_given_up(
    receiver, send, alice, account
):
    receiver.status, receiver.words = 503, b"Later, please.\0"
    endpoint = an_endpoint(alice, account, url=receiver.url)
    actions.send_test(by=alice, endpoint_id=endpoint.pk)
    pauses = [5, 300, 1800, 7200, 18000, 36000, 50400, 72000, 86400]
    turned = 0
    for tries, pause in enumerate(pauses, start=1):
        with clock.turned(seconds=turned):
            send()
            row = Delivery.objects.get()
            assert (row.state, row.tries) == ("waiting", tries)
            assert round((row.next_try_at - clock.now()).total_seconds()) == pause
            send()  # before its time nothing is sent
        turned += pause + 1
    with clock.turned(seconds=turned):
        send()
    row.refresh_from_db()
    assert (row.state, row.tries, row.last_status, row.last_failure) == ("failed", 10, 503, "answer")
    assert row.answer == "Later, please."
    assert len(receiver.received) == 10
    assert len({got.headers["webhook-id"] for got in receiver.received}) == 1
    assert fresh(endpoint).state == "failing"


def test_an_endpoint_that_fails_for_five_days_is_stopped_and_its_owner_told(receiver, send, alice, account):
    receiver.status = 500
    endpoint = an_endpoint(alice, account, url=receiver.url)
    actions.send_test(by=alice, endpoint_id=endpoint.pk)
    send()
    with clock.turned(days=4, hours=23):
        actions.send_test(by=alice, endpoint_id=endpoint.pk)
        send()
        assert fresh(endpoint).is_on
    with clock.turned(days=5, minutes=1):
        actions.send_test(by=alice, endpoint_id=endpoint.pk)
        send()
        deliver_all()
    assert fresh(endpoint).stop_reason == "failing"
    assert set(Delivery.objects.values_list("state", flat=True)) == {"failed"}
    assert "We stopped telling “A program”" in titles(alice)
    assert endpoint.get_absolute_url() in letters_to(alice)[-1].text
    a_job(by=alice, account=account)
    deliver_all()
    assert not Delivery.objects.filter(kind="job.posted").exists()


def test_one_success_ends_the_failing(receiver, send, alice, account):
    endpoint = an_endpoint(alice, account, url=receiver.url)
    receiver.status = 500
    actions.send_test(by=alice, endpoint_id=endpoint.pk)
    send()
    assert fresh(endpoint).failing_since is not None
    receiver.status = 200
    actions.send_test(by=alice, endpoint_id=endpoint.pk)
    send()
    assert fresh(endpoint).failing_since is None
    assert endpoint.taken_at is not None


def test_who_is_gone_for_good_is_stopped_at_once(receiver, send, alice, account):
    receiver.status = 410
    endpoint = an_endpoint(alice, account, url=receiver.url)
    actions.send_test(by=alice, endpoint_id=endpoint.pk)
    send()
    assert fresh(endpoint).stop_reason == "gone"
    assert Delivery.objects.get().state == "failed"


def test_what_failed_is_sent_again_one_by_one_or_all(receiver, send, alice, account):
    receiver.status = 500
    endpoint = an_endpoint(alice, account, url=receiver.url)
    for _time in range(3):
        actions.send_test(by=alice, endpoint_id=endpoint.pk)
    send()
    actions.stop_endpoint(by=alice, endpoint_id=endpoint.pk)
    first = Delivery.objects.order_by("pk")[0]
    before = last_event()
    with pytest.raises(Refused) as no:
        actions.replay(by=alice, delivery_id=first.pk)
    assert (no.value.code, facts_told(before)) == ("endpoint_stopped", [])
    actions.start_endpoint(by=alice, endpoint_id=endpoint.pk)
    receiver.status = 200
    actions.replay(by=alice, delivery_id=first.pk)
    send()
    assert fresh(first).state == "taken"
    assert actions.replay_failed(by=alice, endpoint_id=endpoint.pk) == 2
    send()
    assert set(Delivery.objects.values_list("state", flat=True)) == {"taken"}
    assert len(receiver.received) == 6
    assert len({got.headers["webhook-id"] for got in receiver.received}) == 3


def test_a_worker_killed_before_the_answer_is_followed_by_another(receiver, alice, account):
    endpoint = an_endpoint(alice, account, url=receiver.url)
    actions.send_test(by=alice, endpoint_id=endpoint.pk)
    assert actions.claim_next(endpoint_id=endpoint.pk) is not None  # and then nothing more: killed
    send_webhooks(endpoint_id=endpoint.pk)
    assert receiver.received == []  # somebody may still be at it
    with clock.turned(minutes=2):
        assert actions.wake_overdue() == 1
        send_webhooks(endpoint_id=endpoint.pk)
    assert len(receiver.received) == 1
    assert Delivery.objects.get().state == "taken"


def test_an_answer_that_comes_after_the_endpoint_was_stopped_or_removed_breaks_nothing(
    receiver, alice, account
):
    endpoint = an_endpoint(alice, account, url=receiver.url)
    actions.send_test(by=alice, endpoint_id=endpoint.pk)
    claimed = actions.claim_next(endpoint_id=endpoint.pk)
    actions.stop_endpoint(by=alice, endpoint_id=endpoint.pk)
    actions.note_outcome(delivery_id=claimed.pk, outcome=carriers.Outcome(500, "answer"))
    assert Delivery.objects.get().state == "failed"
    actions.remove_endpoint(by=alice, endpoint_id=endpoint.pk)
    assert actions.note_outcome(delivery_id=claimed.pk, outcome=carriers.Outcome(200)) is None


def test_a_redirect_is_not_followed(receiver, send, alice, account):
    with receiving() as elsewhere:
        receiver.status, receiver.more = 302, {"Location": elsewhere.url}
        actions.send_test(by=alice, endpoint_id=an_endpoint(alice, account, url=receiver.url).pk)
        send()
        assert elsewhere.received == []
    assert Delivery.objects.get().last_status == 302
    assert Delivery.objects.get().state == "waiting"


def test_a_long_answer_is_cut(receiver, send, alice, account):
    receiver.status, receiver.words = 500, b"long " * 200_000
    actions.send_test(by=alice, endpoint_id=an_endpoint(alice, account, url=receiver.url).pk)
    send()
    assert len(Delivery.objects.get().answer) <= 1000


def test_a_receiver_that_answers_byte_by_byte_is_hung_up_on(settings):
    settings.WEBHOOKS_PRIVATE = True
    over = threading.Event()
    with socket.create_server(("127.0.0.1", 0)) as server:

        def drip():
            line, _address = server.accept()
            with line:
                line.sendall(b"HTTP/1.1 200 OK\r\n")
                while not over.wait(0.2):
                    try:
                        line.sendall(b"X-More: x\r\n")
                    except OSError:
                        return

        dripping = threading.Thread(target=drip, daemon=True)
        dripping.start()
        with numbers.changed(webhook__timeout=1):
            begun = time.monotonic()
            outcome = carriers.post(f"http://127.0.0.1:{server.getsockname()[1]}/", b"{}", {})
        over.set()
        dripping.join()
    assert outcome.failure == "timeout"
    assert time.monotonic() - begun < 5


def test_nobody_listening_is_a_failure_like_others(settings, send, alice, account):
    settings.WEBHOOKS_PRIVATE = True
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
    actions.send_test(by=alice, endpoint_id=an_endpoint(alice, account, url=f"http://127.0.0.1:{port}/").pk)
    send()
    row = Delivery.objects.get()
    assert (row.state, row.last_failure, row.last_status) == ("waiting", "unreachable", None)


INNER = [
    "127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "0.0.0.0", "100.64.0.1", "224.0.0.1",
    "255.255.255.255", "198.18.0.1", "192.0.0.8", "168.63.129.16", "::1", "::", "fe80::1%eth0", "fc00::1",
    "fd00:ec2::254", "ff02::1", "::ffff:10.0.0.1", "::ffff:169.254.169.254", "64:ff9b::a00:1", "2002:a00:1::",
    "2001:0:4136:e378:8000:63bf:3fff:fdd2", "fec0::1", "::10.0.0.1", "2001:db8::1", "240.0.0.1",
]  # fmt: skip


@pytest.mark.parametrize("address", INNER)
def test_inner_addresses_are_not_public(address):
    assert not places.is_public(address)


@pytest.mark.parametrize("address", ["93.184.216.34", "2606:4700::6810:84e5", "::ffff:93.184.216.34"])
def test_public_addresses_are(address):
    assert places.is_public(address)


BAD = [
    "http://example.org/", "ftp://example.org/", "https://", "https:///path", "example.org", "https://localhost/",
    "https://user:secret@example.org/", "https://10.0.0.1/", "https://[::1]/", "https://[::ffff:10.0.0.1]/",
    "https://127.1/", "https://2130706433/", "https://0x7f000001/", "https://printer.local/", "https://db.internal/",
    "https://example.org:99999/", "https://example.org:0/", "https://exa mple.org/", "https://example.org/#part",
    "https://example.org/\nHost: x", "https://ex\u00e4mple.org/", "javascript:alert(1)", "https://[::1", "x" * 600,
]  # fmt: skip


@pytest.mark.parametrize("url", BAD)
def test_addresses_at_which_nothing_public_listens_are_refused(alice, account, url):
    before = last_event()
    with pytest.raises(Refused) as no:
        an_endpoint(alice, account, url=url)
    assert (no.value.code, no.value.field) == ("webhook_address", "url")
    assert not Endpoint.objects.exists()
    assert facts_told(before) == []


def test_a_name_that_leads_inside_is_told_nothing(monkeypatch, send, alice, account):
    asked, reached = [], []

    def look_up(host, port, **options):
        asked.append(host)
        return [
            (socket.AF_INET, socket.SOCK_STREAM, 6, "", ("93.184.216.34", port)),
            (socket.AF_INET, socket.SOCK_STREAM, 6, "", ("10.0.0.7", port)),
        ]

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    monkeypatch.setattr(socket, "create_connection", lambda *place, **more: reached.append(place))
    actions.send_test(by=alice, endpoint_id=an_endpoint(alice, account).pk)
    send()
    assert (asked, reached) == (["example.org"], [])
    assert Delivery.objects.get().last_failure == "private"


def test_a_name_is_asked_once_and_what_was_checked_is_connected_to(monkeypatch, send, alice, account):
    answers, reached = [["93.184.216.34"], ["127.0.0.1"]], []

    def look_up(host, port, **options):
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (one, port)) for one in answers.pop(0)]

    def connect(place, timeout):
        reached.append(place)
        raise ConnectionRefusedError

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    monkeypatch.setattr(socket, "create_connection", connect)
    actions.send_test(by=alice, endpoint_id=an_endpoint(alice, account).pk)
    send()
    assert reached == [("93.184.216.34", 443)]
    assert answers == [["127.0.0.1"]]


def test_who_lost_the_role_is_told_nothing_more(receiver, send, alice, erin, account):
    endpoint = an_endpoint(erin, account, url=receiver.url)
    actions.send_test(by=erin, endpoint_id=endpoint.pk)
    people.remove_seat(by=alice, seat_id=account.seats.get(person=erin).pk)
    a_job(by=alice, account=account)
    send()
    assert receiver.received == []
    assert fresh(endpoint).stop_reason == "role"


def test_nobody_keeps_more_than_a_handful(alice, account):
    with numbers.changed(webhook__endpoints_max=1):
        an_endpoint(alice, account)
        with pytest.raises(Refused) as no:
            an_endpoint(alice, account)
    assert no.value.code == "too_many_endpoints"
    assert Endpoint.objects.count() == 1


def test_an_endpoint_is_for_a_role_that_one_has(bob, account):
    before = last_event()
    with pytest.raises(Refused) as no:
        an_endpoint(bob, account)
    assert (no.value.code, facts_told(before)) == ("role", [])


def test_old_messages_are_forgotten_and_waiting_ones_kept(receiver, send, alice, account):
    endpoint = an_endpoint(alice, account, url=receiver.url)
    actions.send_test(by=alice, endpoint_id=endpoint.pk)
    send()
    actions.send_test(by=alice, endpoint_id=endpoint.pk)
    with clock.turned(days=31):
        assert actions.forget_deliveries() == 1
    assert Delivery.objects.get().state == "waiting"
