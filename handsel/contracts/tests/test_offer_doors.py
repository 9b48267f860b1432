"""The JSON doors to offers."""

import pytest

from handsel.config.testing import kept
from handsel.contracts.models import Contract, Offer
from handsel.jobs.testing import a_job
from handsel.people.testing import a_program

pytestmark = [pytest.mark.django_db, pytest.mark.rule("ADM-13")]
TERMS = {"terms": {"kind": "project", "amount": "850.00"}, "text": "The twelve boxes."}


@pytest.fixture
@kept
def job(alice, account):
    return a_job(by=alice, account=account)


@pytest.fixture
def sent(alice, account, bob, job):
    new = {"freelancer": bob.profile.public_id, **TERMS}
    answer = a_program(alice, account).post(f"/jobs/{job.pk}/offers", new)
    assert answer.status_code == 201
    return answer.json()


def test_an_offer_is_made_countered_changed_and_accepted_by_programs(alice, account, bob, sent):
    client, freelancer, number = a_program(alice, account), a_program(bob), sent["id"]
    assert (sent["state"], sent["terms"]["amount"], sent["freelancer"]["name"]) == (
        "pending",
        "850.00",
        "Bob Reyes",
    )
    assert [row["id"] for row in freelancer.get("/offers?state=pending").json()["items"]] == [number]
    rows = [{"text": "Half", "price": "500.00"}, {"text": "The rest", "price": "400.00"}]
    wish = {**TERMS, "terms": {"kind": "milestone", "milestones": rows}}
    asked = freelancer.post(f"/offers/{number}/counter", wish).json()
    assert (asked["state"], asked["wanted"]["amount"], asked["terms"]["version"]) == (
        "countered",
        "900.00",
        1,
    )
    now = client.put(f"/offers/{number}/terms", wish).json()
    assert (now["state"], now["wanted"], now["terms"]["kind"]) == ("pending", None, "milestone")
    stale = freelancer.post(f"/offers/{number}/accept", {"version": 1})
    assert (stale.status_code, stale.json()["code"]) == (409, "offer_changed")
    done = freelancer.post(f"/offers/{number}/accept", {"version": 3})
    assert (done.status_code, done.json()["agreed"]) == (201, "900.00")
    assert client.get(f"/offers/{number}").json()["contract_id"] == done.json()["id"]


def test_an_offer_is_declined_or_taken_back(alice, account, bob, job, sent):
    client, freelancer, number = a_program(alice, account), a_program(bob), sent["id"]
    assert freelancer.post(f"/offers/{number}/decline", {"reason": "withdrew"}).status_code == 422
    no = freelancer.post(f"/offers/{number}/decline", {"reason": "time", "message": "Later."})
    assert (no.json()["state"], no.json()["decline_message"]) == ("declined", "Later.")
    late = client.post(f"/offers/{number}/withdraw", {})
    assert (late.status_code, late.json()["code"], late.json()["state"]) == (
        409,
        "offer_not_pending",
        "declined",
    )
    new = {"freelancer": bob.profile.public_id, **TERMS}
    again = client.post(f"/jobs/{job.pk}/offers", new).json()["id"]
    assert client.post(f"/offers/{again}/withdraw", {"reason": "Plans"}).json()["state"] == "withdrawn"


def test_strangers_and_the_wrong_side_reach_nothing(alice, account, bob, charlie, job, sent):
    number = sent["id"]
    stranger, freelancer, client = a_program(charlie), a_program(bob), a_program(alice, account)
    assert stranger.get("/offers").json()["items"] == []
    assert stranger.get(f"/offers/{number}").status_code == 404
    assert stranger.post(f"/offers/{number}/accept", {"version": 1}).status_code == 404
    assert client.post(f"/offers/{number}/accept", {"version": 1}).json()["code"] == "wrong_role"
    assert freelancer.put(f"/offers/{number}/terms", TERMS).json()["code"] == "wrong_role"
    new = {"freelancer": charlie.profile.public_id, **TERMS}
    assert freelancer.post(f"/jobs/{job.pk}/offers", new).json()["code"] == "wrong_role"
    assert Offer.objects.get().state == "pending"
    assert not Contract.objects.exists()
