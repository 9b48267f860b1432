"""What each persona finds at the front door."""

import re

import pytest

from handsel.events.models import Heartbeat
from handsel.jobs.testing import a_job
from handsel.kit import clock
from handsel.notifications.models import Letter
from handsel.people.testing import a_person

pytestmark = pytest.mark.django_db


def test_a_visitor_reads_what_this_place_is_and_sees_public_jobs(browse, alice, account):
    a_job(by=alice, account=account, title="Sort a year of receipts")
    a_job(by=alice, account=account, title="A quiet thing", visibility="members")
    page = browse(None).get("/").content.decode()
    assert "Sort a year of receipts" in page
    assert "A quiet thing" not in page
    assert "Atelier Martin" not in page


def test_a_freelancer_sees_new_jobs_and_what_waits(browse, bob, alice, account):
    a_job(by=alice, account=account, title="Sort a year of receipts")
    page = browse(bob).get("/").content.decode()
    assert "Hello Bob" in page
    assert "Sort a year of receipts" in page
    assert "Invitations to interview" in page


def test_a_client_sees_open_jobs_with_their_counters(browse, alice, account):
    a_job(by=alice, account=account, title="Sort a year of receipts")
    page = browse(alice, "client").get("/").content.decode()
    assert "Sort a year of receipts" in page
    assert "0 proposals" in page


def test_somebody_without_a_role_is_asked_for_one(browse):
    newcomer = a_person("Nia", "New")
    assert browse(newcomer).get("/")["Location"] == "/welcome/"


@pytest.mark.parametrize("many", [3, 30])
def test_the_homes_ask_at_most_fifteen_questions(
    browse, alice, bob, account, many, django_assert_max_num_queries
):
    for number in range(many):
        a_job(by=alice, account=account, title=f"Job number {number}")
    for client in (browse(None), browse(bob), browse(alice, "client")):
        with django_assert_max_num_queries(15):
            assert client.get("/").status_code == 200


def test_an_operator_reads_how_the_instance_is(browse, dora, django_assert_max_num_queries):
    client = browse(dora)
    with django_assert_max_num_queries(15):
        page = client.get("/").content.decode()
    assert "Hello Dora" in page
    assert "No sign of life yet" in page
    assert "Nothing. All has been passed on." in page
    for address in ("/outbox/", "/readyz", "/ui/", "/welcome/"):
        assert f'href="{address}"' in page


def test_an_operator_sees_the_worker_and_counted_mails(browse, dora):
    Heartbeat.objects.create(name="one", at=clock.now())
    for number, state in enumerate(["waiting", "sending", "kept", "kept", "failed", "sent"]):
        Letter.objects.create(to="bob@example.org", kind="message", key=str(number), subject="x", state=state)
    page = browse(dora).get("/").content.decode()
    assert "Last sign of life just now" in page
    assert [int(n) for n in re.findall(r'counter__number">(\d+)<', page)] == [2, 2, 1]


def test_the_operators_home_is_for_operators(browse, bob):
    assert "How this instance is" not in browse(bob).get("/").content.decode()
