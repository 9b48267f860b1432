"""The JSON doors to proposals."""

import pytest

from handsel.config.testing import kept
from handsel.events.models import Event
from handsel.jobs import actions as jobs
from handsel.jobs.testing import a_job
from handsel.people.testing import a_client, a_program
from handsel.proposals.models import Draft, Proposal

pytestmark = [pytest.mark.django_db, pytest.mark.rule("ADM-13")]
LETTER = {
    "letter": "I would begin with the first box.",
    "duration": "1to3",
    "terms": {"kind": "project", "amount": "850.00"},
}


@pytest.fixture
@kept
def job(alice, account):
    return a_job(by=alice, account=account, questions=["Which programs?"])


def whole(job, **more):
    answers = [{"question": question.pk, "text": "Excel."} for question in job.questions.all()]
    return {**LETTER, "answers": answers, **more}


def test_a_freelancer_sends_a_proposal_and_its_client_reads_and_answers_it(job, bob, alice, account):
    freelancer, client = a_program(bob), a_program(alice, account)
    sent = freelancer.post(f"/jobs/{job.pk}/proposals", whole(job))
    assert sent.status_code == 201
    proposal = sent.json()
    assert (proposal["state"], proposal["client"]) == ("submitted", "A client in Lyon")
    listed = client.get(f"/jobs/{job.pk}/proposals").json()["items"]
    assert [(row["id"], row["freelancer"]["name"]) for row in listed] == [(proposal["id"], "Bob R.")]
    read = client.get(f"/proposals/{proposal['id']}").json()
    assert (read["state"], read["answers"][0]["text"]) == ("viewed", "Excel.")
    said = client.post(f"/proposals/{proposal['id']}/message", {"body": "Dear Bob, can we talk?"})
    assert said.status_code == 201
    now = freelancer.get(f"/proposals/{proposal['id']}").json()
    assert (now["state"], now["client"], now["room_id"]) == (
        "active",
        "Atelier Martin",
        said.json()["room_id"],
    )
    assert [row["id"] for row in freelancer.get("/proposals?state=active").json()["items"]] == [
        proposal["id"]
    ]


def test_milestones_add_up_and_what_is_missing_is_told(job, bob):
    program = a_program(bob)
    rows = [{"text": "First box", "price": "300.00"}, {"text": "The rest", "price": "500.00"}]
    terms = {"kind": "milestone", "milestones": rows}
    sent = program.post(f"/jobs/{job.pk}/proposals", whole(job, terms=terms)).json()
    assert sent["terms"]["amount"] == "800.00"
    other = program.post(f"/jobs/{job.pk}/proposals", whole(job))
    assert (other.status_code, other.json()["code"]) == (409, "already_proposed")
    assert Proposal.objects.count() == 1


def test_a_refused_proposal_changes_and_tells_nothing(job, bob):
    answer = a_program(bob).post(f"/jobs/{job.pk}/proposals", LETTER)
    assert (answer.status_code, answer.json()["code"]) == (422, "answers_required")
    assert not Proposal.objects.exists()
    assert not Event.objects.filter(kind="proposals.ProposalSubmitted").exists()


@pytest.mark.rule("INV-22")
def test_what_a_closed_job_refuses_is_kept_as_a_draft(job, bob, alice):
    jobs.close_job(by=alice, job_id=job.pk, hired=False)
    answer = a_program(bob).post(f"/jobs/{job.pk}/proposals", whole(job))
    assert (answer.status_code, answer.json()["code"]) == (409, "job_closed")
    assert Draft.objects.get(person=bob).values["letter"] == LETTER["letter"]


def test_a_proposal_is_withdrawn_by_its_author_alone(job, bob, alice, account, charlie):
    proposal = a_program(bob).post(f"/jobs/{job.pk}/proposals", whole(job)).json()
    address = f"/proposals/{proposal['id']}"
    rival = a_client("Rita", "Rival", company="Rival Ltd")
    for stranger in (a_program(charlie), a_program(rival.seats.get().person, rival)):
        assert stranger.get(address).status_code == 404
        assert stranger.post(f"{address}/withdraw", {}).status_code == 404
    assert a_program(alice, account).post(f"{address}/withdraw", {}).json()["code"] == "wrong_role"
    early = a_program(bob).post(f"{address}/message", {"body": "Hello"})
    assert (early.status_code, early.json()["code"]) == (403, "wait_for_client")
    assert Proposal.objects.get().state == "submitted"
    gone = a_program(bob).post(f"{address}/withdraw", {"reason": "I am ill."})
    assert gone.json()["state"] == "withdrawn"
    assert a_program(alice, account).get(f"/jobs/{job.pk}/proposals").json()["items"] == []


@pytest.mark.rule("PROP-18", "PROP-19", "PROP-21")
def test_a_letter_is_edited_until_it_is_read_and_terms_for_longer(job, bob, alice, account):
    program, client = a_program(bob), a_program(alice, account)
    sent = program.post(f"/jobs/{job.pk}/proposals", whole(job)).json()
    address = f"/proposals/{sent['id']}"
    answers = [{"id": sent["answers"][0]["id"], "text": "Excel and Ledger."}]
    edited = program.put(f"{address}/letter", {"letter": "Better words.", "answers": answers}).json()
    assert (edited["letter"], edited["answers"][0]["text"]) == ("Better words.", "Excel and Ledger.")
    client.get(address)
    late = program.put(f"{address}/letter", {"letter": "Too late."})
    assert (late.status_code, late.json()["code"]) == (409, "already_viewed")
    terms = {"terms": {"kind": "project", "amount": "700.00"}, "duration": "lt1"}
    assert program.put(f"{address}/terms", terms).json()["terms"] == {
        **sent["terms"],
        "version": 2,
        "amount": "700.00",
    }
    assert client.put(f"{address}/terms", terms).json()["code"] == "wrong_role"
    assert Proposal.objects.get().letter == "Better words."


@pytest.mark.rule("PROP-25")
def test_a_client_shortlists_archives_restores_and_declines(job, bob, alice, account):
    program, client = a_program(bob), a_program(alice, account)
    address = f"/proposals/{program.post(f'/jobs/{job.pk}/proposals', whole(job)).json()['id']}"
    assert client.put(f"{address}/shortlist", {"wanted": True}).status_code == 200
    assert client.post(f"{address}/archive").json()["state"] == "archived"
    assert program.get(address).json()["state"] == "submitted", "archiving is not told"
    assert client.post(f"{address}/restore").json()["state"] == "submitted"
    assert program.post(f"{address}/decline", {"reason": "price"}).json()["code"] == "wrong_role"
    declined = client.post(f"{address}/decline", {"reason": "price", "message": "Sorry."}).json()
    assert (declined["state"], program.get(address).json()["decline_reason"]) == ("declined", "price")


def test_lists_ask_the_same_number_of_questions_whatever_their_length(
    job, bob, alice, account, django_assert_max_num_queries
):
    for number in range(4):
        a_program(bob).post(
            f"/jobs/{a_job(by=alice, account=account, title=f'Job {number}').pk}/proposals", LETTER
        )
    program = a_program(bob)
    with django_assert_max_num_queries(15):
        assert len(program.get("/proposals").json()["items"]) == 4
