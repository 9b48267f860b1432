"""The first day, played by programs with keys through the Python client, against a real server."""

import pytest
from handsel_client import Handsel, Problem

from handsel.events.testing import deliver_all
from handsel.people import testing as people

PROPOSAL = {
    "letter": "Thank you. I would begin with the first box.",
    "duration": "1to3",
    "terms": {"kind": "milestone", "milestones": [{"text": "First box", "price": "400.00"}]},
}


@pytest.fixture
def by_page(live_server, browse):
    """Make a key on its page, as people do, and return a client that uses it."""

    def make(person, role="freelancer"):
        every = list(people.SCOPES)
        made = browse(person).post("/settings/keys/", {"name": "Day one", "role": role, "scopes": every})
        return Handsel(live_server.url, made.context["made"].secret)

    return make


@pytest.mark.rule("ADM-13", "INV-21", "REF-01")
def test_a_client_and_two_freelancers_play_the_first_day(
    transactional_db, alice, account, bob, charlie, by_page
):
    people.a_skill("Excel")
    client, first, second = by_page(alice, f"client:{account.pk}"), by_page(bob), by_page(charlie)
    first.edit_profile(title="Bookkeeper for workshops", overview="I keep books.", skills=["excel"])
    job = client.post_job(
        title="Bring a year of receipts in order",
        description="Three boxes of receipts wait for somebody patient, who records them and matches the bank.",
        category="bookkeeping",
        budget="900.00",
        questions=["Which programs do you use?"],
        key="receipts",
    )
    assert (
        client.post_job(
            title="Bring a year of receipts in order",
            description="Three boxes of receipts wait for somebody patient, who records them and matches the bank.",
            category="bookkeeping",
            budget="900.00",
            questions=["Which programs do you use?"],
            key="receipts",
        )
        == job
    )
    found = next(client.find_freelancers(q="workshops"))
    assert found["name"] == "Bob R."
    client.invite(job["id"], found["id"], "Would you like to have a look?")
    deliver_all()
    assert [row["title"] for row in first.notices(unread=True)]
    waiting = list(first.invitations(waiting=True))
    assert [(row["job_id"], row["client"]) for row in waiting] == [(job["id"], "A client in Lyon")]

    first.decline(waiting[0]["id"], "too_busy", refer_to=charlie.email, refer_message="Charlie is patient.")
    deliver_all()
    passed = next(second.invitations(waiting=True))
    assert passed["referred_by"] == "Bob R."
    answers = [{"question": row["id"], "text": "Excel."} for row in second.job(job["id"])["questions"]]
    accepted = second.accept(passed["id"], {**PROPOSAL, "answers": answers})
    assert accepted["client"] == "Atelier Martin"
    deliver_all()
    assert next(first.referrals())["name"] == charlie.email

    proposal = next(client.proposals(job_id=job["id"]))
    read = client.proposal(proposal["id"])
    assert (read["origin"], read["freelancer"]["name"], read["referred_by"]) == (
        "referral",
        "Charlie Osei",
        "Bob R.",
    )
    room = next(client.rooms())
    client.say(room["id"], "Welcome, Charlie. When can you begin?")
    second.say(next(second.rooms())["id"], "On Monday.")
    assert [row["body"] for row in client.messages(room["id"])][-1] == "On Monday."

    with pytest.raises(Problem) as no:
        client.invite(job["id"], accepted["freelancer"]["id"])
    assert (no.value.status, no.value.code) == (409, "already_invited")
    with pytest.raises(Problem) as no:
        first.proposal(proposal["id"])
    assert no.value.code == "not_found"
    client.close_job(job["id"], hired=True)
    deliver_all()
    assert second.proposal(proposal["id"])["state"] == "job_closed"
