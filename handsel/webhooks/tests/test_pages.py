"""The pages of webhooks, and their doors for programs."""

import pytest

from handsel.jobs.testing import a_job
from handsel.kit.refused import Refused
from handsel.people.testing import a_program
from handsel.webhooks import actions
from handsel.webhooks.models import Delivery, Endpoint
from handsel.webhooks.testing import an_endpoint

pytestmark = [pytest.mark.django_db, pytest.mark.rule("ADM-13")]
GIVEN = {"name": "Our time sheet", "url": "https://example.org/hook", "kinds": ["job.posted"]}
TYPED = {"name": "Our time sheet", "url": "https://example.org/hook", "jobs": ["job.posted"]}


def test_an_endpoint_is_added_at_its_page_and_its_secret_shown_once(browse, alice, account):
    page = browse(alice, "client")
    shown = page.get("/settings/webhooks/")
    assert "Nobody is told yet" in shown.content.decode()
    added = page.post("/settings/webhooks/", {**TYPED, "role": f"client:{account.pk}"})
    assert added.status_code == 201
    assert "whsec_" in added.content.decode()
    assert "no-store" in added["Cache-Control"]
    endpoint = Endpoint.objects.get()
    assert (endpoint.account, endpoint.kinds) == (account, ["job.posted"])
    assert "whsec_" not in page.get(endpoint.get_absolute_url()).content.decode()
    assert "Our time sheet" in page.get("/settings/webhooks/").content.decode()


def test_what_does_not_fit_is_said_at_its_field(browse, alice, account):
    page = browse(alice, "client")
    for wrong in ({"url": "http://10.0.0.1/"}, {"jobs": []}, {"jobs": ["job.eaten"]}, {"name": ""}):
        given = {**TYPED, "role": f"client:{account.pk}", **wrong}
        assert page.post("/settings/webhooks/", given).status_code == 422, wrong
    assert not Endpoint.objects.exists()


def test_an_endpoint_is_changed_tried_stopped_started_and_removed(browse, alice, account):
    endpoint = an_endpoint(alice, account)
    page, at = browse(alice, "client"), endpoint.get_absolute_url()
    assert page.post(at, {**TYPED, "name": "Other"}).status_code == 302
    assert page.post(f"{at}test/").status_code == 302
    assert page.post(f"{at}switch/", {"to": "off"}).status_code == 302
    assert "Nothing is sent there now" in page.get(at).content.decode()
    assert page.post(f"{at}test/").status_code == 409
    assert page.post(f"{at}switch/", {"to": "on"}).status_code == 302
    assert page.post(f"{at}secret/").status_code == 201
    assert page.post(f"{at}replay/").status_code == 302
    one = Delivery.objects.get()
    shown = page.get(f"/settings/webhooks/messages/{one.pk}/").content.decode()
    assert one.message_id in shown
    assert "webhook.test" in shown
    assert page.post(f"/settings/webhooks/messages/{one.pk}/replay/").status_code == 302
    assert page.post(f"{at}remove/").status_code == 302
    assert not Endpoint.objects.exists()


def test_nobody_else_finds_an_endpoint(browse, alice, erin, bob, account):
    endpoint = an_endpoint(alice, account)
    one = actions.send_test(by=alice, endpoint_id=endpoint.pk)
    for other in (erin, bob):
        page, at = browse(other), endpoint.get_absolute_url()
        assert page.get(at).status_code == 404
        for what in ("", "secret/", "test/", "switch/", "remove/", "replay/"):
            assert page.post(f"{at}{what}", GIVEN).status_code == 404, what
        assert page.get(f"/settings/webhooks/messages/{one.pk}/").status_code == 404
        assert page.post(f"/settings/webhooks/messages/{one.pk}/replay/").status_code == 404
        with pytest.raises(Refused) as no:
            actions.remove_endpoint(by=other, endpoint_id=endpoint.pk)
        assert no.value.code == "hidden"


def test_programs_do_the_same(alice, account):
    program = a_program(alice, account)
    made = program.post("/webhooks", GIVEN)
    assert made.status_code == 201
    assert made.json()["secret"].startswith("whsec_")
    at = f"/webhooks/{made.json()['id']}"
    assert "secret" not in program.get(at).json()
    assert program.get("/webhooks").json()["items"][0]["name"] == "Our time sheet"
    assert "message.sent" in program.get("/webhooks").json()["kinds"]
    assert program.put(at, {**GIVEN, "name": "Other"}).json()["name"] == "Other"
    sent = program.post(f"{at}/test").json()
    assert (sent["kind"], sent["state"]) == ("webhook.test", "waiting")
    assert program.get(f"{at}/messages?state=waiting").json()["items"] == [sent]
    assert program.put(f"{at}/on", {"on": False}).json()["state"] == "stopped"
    refused = program.post(f"{at}/test")
    assert (refused.status_code, refused.json()["code"]) == (409, "endpoint_stopped")
    assert program.put(f"{at}/on", {"on": True}).json()["state"] == "on"
    assert program.post(f"{at}/replay").json() == {"again": 1}
    assert program.post(f"{at}/messages/{sent['id']}/replay").json()["state"] == "waiting"
    assert program.post(f"{at}/secret").json()["secret"] != made.json()["secret"]
    assert program.delete(at).status_code == 204
    assert program.get(at).status_code == 404


def test_a_key_has_told_only_what_it_may_read_itself(alice, account):
    program = a_program(alice, account, ["webhooks:write", "webhooks:read", "jobs:read"])
    refused = program.post("/webhooks", {**GIVEN, "kinds": ["job.posted", "message.sent"]})
    assert (refused.status_code, refused.json()["code"]) == (403, "scope")
    assert not Endpoint.objects.exists()
    made = program.post("/webhooks", GIVEN).json()
    again = program.put(f"/webhooks/{made['id']}", {**GIVEN, "kinds": ["message.sent"]})
    assert again.status_code == 403
    assert Endpoint.objects.get().kinds == ["job.posted"]


def test_a_key_of_another_role_or_person_finds_nothing(alice, erin, account):
    endpoint = an_endpoint(alice, account)
    for program in (a_program(erin, account),):
        assert program.get(f"/webhooks/{endpoint.pk}").status_code == 404
        assert program.delete(f"/webhooks/{endpoint.pk}").status_code == 404
        assert program.get("/webhooks").json()["items"] == []


def test_the_page_of_an_endpoint_with_many_messages_asks_little(
    browse, alice, account, django_assert_max_num_queries
):
    endpoint = an_endpoint(alice, account)
    for _time in range(25):
        actions.send_test(by=alice, endpoint_id=endpoint.pk)
    page = browse(alice, "client")
    page.get(endpoint.get_absolute_url())
    with django_assert_max_num_queries(15):
        page.get(f"{endpoint.get_absolute_url()}?state=waiting&page=2")
    a_job(by=alice, account=account)
