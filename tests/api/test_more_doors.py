"""Doors of several rooms: what is kept, lined up, uploaded, fetched and reported by programs."""

from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from handsel.config.testing import kept
from handsel.invitations.testing import accepted, an_invitation
from handsel.jobs.testing import a_job
from handsel.moderation import actions as moderation
from handsel.moderation.testing import a_case
from handsel.people import actions as people
from handsel.people.testing import a_program
from handsel.proposals.models import Proposal
from handsel.proposals.testing import a_proposal

pytestmark = [pytest.mark.django_db, pytest.mark.rule("ADM-13")]
PAPER = b"%PDF-1.7 a plan"


def paper(name="plan.pdf", body=PAPER):
    return SimpleUploadedFile(name, body)


@pytest.fixture
@kept
def job(alice, account):
    return a_job(by=alice, account=account)


@pytest.mark.rule("SEARCH-11")
def test_jobs_are_saved_and_forgotten(bob, job):
    program = a_program(bob)
    assert program.put(f"/saved/jobs/{job.pk}").status_code == 204
    assert [row["id"] for row in program.get("/saved/jobs").json()["items"]] == [job.pk]
    assert program.delete(f"/saved/jobs/{job.pk}").status_code == 204
    assert program.get("/saved/jobs").json()["items"] == []
    assert program.put("/saved/jobs/999999").status_code == 404


@pytest.mark.rule("SEARCH-11")
def test_searches_are_saved_told_daily_and_deleted(bob, charlie):
    program = a_program(bob)
    given = {"name": "Books", "q": "receipts", "kind": ["fixed"], "daily": False}
    made = program.post("/saved/searches", given).json()
    assert (made["q"], made["kind"], made["daily"]) == ("receipts", ["fixed"], False)
    at = f"/saved/searches/{made['id']}"
    assert a_program(charlie).put(f"{at}/daily", {"wanted": True}).status_code == 404
    assert program.put(f"{at}/daily", {"wanted": True}).json()["daily"] is True
    assert len(program.get("/saved/searches").json()) == 1
    assert program.delete(at).status_code == 204
    assert program.get("/saved/searches").json() == []


@pytest.mark.rule("INV-28")
def test_the_line_of_a_job_is_kept_by_programs(alice, bob, charlie, account, job):
    program, at = a_program(alice, account), f"/jobs/{job.pk}/alternates"
    assert program.get(at).json() == {"on": False, "message": "", "stop_reason": "", "items": []}
    program.post(at, {"profile": bob.profile.public_id})
    line = program.post(at, {"profile": charlie.profile.public_id}).json()
    assert [row["place"] for row in line["items"]] == [1, 2]
    last = line["items"][1]["id"]
    moved = program.post(f"/alternates/{last}/move", {"to": "up"}).json()
    assert [row["id"] for row in moved["items"]] == [last, line["items"][0]["id"]]
    on = program.put(f"{at}/inviting", {"on": True, "message": "Would you like to have a look?"}).json()
    assert on["on"] is True
    assert program.put(f"{at}/inviting", {"on": False}).json()["stop_reason"] == "client"
    assert len(program.delete(f"/alternates/{last}").json()["items"]) == 1
    other = a_program(bob)
    assert other.get(at).status_code == 404
    assert other.delete(f"/alternates/{line['items'][0]['id']}").status_code == 404


@pytest.mark.rule("JOB-19")
def test_what_one_sees_is_reported_once_and_what_one_does_not_see_is_not_there(bob, alice, account, job):
    program = a_program(bob)
    given = {"subject": f"jobs.job:{job.pk}", "kind": "spam", "words": "Look."}
    made = program.post("/reports", given)
    assert made.status_code == 201
    assert program.post("/reports", given).json()["id"] == made.json()["id"]
    assert len(program.get("/reports").json()["items"]) == 1
    hidden = a_job(by=alice, account=account, visibility="invite_only")
    assert program.post("/reports", {**given, "subject": f"jobs.job:{hidden.pk}"}).status_code == 404
    assert program.post("/reports", {**given, "subject": "jobs.eaten:1"}).status_code == 404
    assert program.post("/reports", {**given, "subject": "nonsense"}).status_code == 422


@pytest.mark.rule("COM-08")
def test_one_reads_what_was_decided_about_oneself_and_not_who_reported(alice, bob, dora, account, job):
    case = a_case(by=bob, subject=f"jobs.job:{job.pk}")
    person = case.person
    owner = a_program(person, account)
    assert owner.get("/cases").json()["items"] == []
    moderation.claim_case(by=dora, case_id=case.pk)
    moderation.decide_case(by=dora, case_id=case.pk, decision="warn", reason="Please say what you pay.")
    [told] = owner.get("/cases").json()["items"]
    assert (told["decision"], told["reason"]) == ("warn", "Please say what you pay.")
    assert bob.last_name not in str(told)
    assert a_program(bob).get("/cases").json()["items"] == []
    at = f"/cases/{case.pk}/appeal"
    assert a_program(bob).post(at, {"words": "Not so."}).status_code == 404
    assert owner.post(at, {"words": "We do say it."}).json()["state"] == "open"
    assert owner.post(at, {"words": "Once more."}).status_code == 409


@pytest.mark.rule("INV-14")
def test_a_refused_client_may_invite_again(bob, account):
    people.refuse_client(by=bob, account=account)
    program = a_program(bob)
    [row] = program.get("/refusals").json()
    assert program.delete(f"/refusals/{row['id']}").status_code == 204
    assert program.get("/refusals").json() == []


@pytest.mark.rule("ACC-02")
def test_a_photo_is_given_and_taken_away(bob):
    program, drawn = a_program(bob), BytesIO()
    Image.new("RGB", (500, 500), "white").save(drawn, "PNG")
    picture = SimpleUploadedFile("me.png", drawn.getvalue(), "image/png")
    assert program.upload("/me/photo", {"photo": picture}).status_code == 200
    bob.refresh_from_db()
    assert bob.photo
    refused = program.upload("/me/photo", {"photo": paper("me.png", b"no picture")})
    assert (refused.status_code, refused.json()["errors"][0]["field"]) == (422, "photo")
    assert program.delete("/me/photo").status_code == 200
    bob.refresh_from_db()
    assert not bob.photo


@pytest.mark.rule("PROP-10")
def test_letters_are_kept_changed_and_deleted(bob, charlie, job):
    program = a_program(bob)
    made = program.post("/letters", {"name": "For books", "text": "Dear client, I keep books."}).json()
    at = f"/letters/{made['id']}"
    assert (
        program.put(at, {"name": "For books", "text": "Dear client, books."})
        .json()["text"]
        .endswith("books.")
    )
    assert a_program(charlie).put(at, {"name": "x", "text": "y"}).status_code == 404
    sent = a_proposal(by=bob, job=job)
    kept = program.post(f"/proposals/{sent.pk}/keep-letter")
    assert kept.status_code == 201
    assert len(program.get("/letters").json()["items"]) == 2
    assert program.delete(at).status_code == 204
    assert a_program(charlie).post(f"/proposals/{sent.pk}/keep-letter").status_code == 404


@pytest.mark.rule("PROP-13")
def test_files_of_a_proposal_go_up_and_down(alice, bob, charlie, account, job):
    sent = a_proposal(by=bob, job=job)
    program, at = a_program(bob), f"/proposals/{sent.pk}/files"
    whole = program.upload(at, {"files": [paper(), paper("two.pdf")]})
    assert whole.status_code == 201
    first, second = whole.json()["files"]
    assert (first["name"], first["size"]) == ("plan.pdf", len(PAPER))
    fetched = a_program(alice, account).get(f"/files/proposals/{first['id']}")
    assert b"".join(fetched.streaming_content) == PAPER
    assert fetched["Content-Type"] == "application/octet-stream"
    assert "attachment" in fetched["Content-Disposition"]
    assert a_program(charlie).get(f"/files/proposals/{first['id']}").status_code == 404
    assert [row["id"] for row in program.delete(f"{at}/{second['id']}").json()["files"]] == [first["id"]]
    refused = program.upload(at, {"files": [paper("run.exe", b"MZ\x90\x00")]})
    assert (refused.status_code, refused.json()["code"]) == (422, "file_type")
    assert Proposal.objects.get(pk=sent.pk).files.count() == 1


@pytest.mark.rule("MSG-01")
def test_files_of_messages_go_up_and_down_and_are_sent_once(alice, bob, charlie, account, job):
    room = accepted(an_invitation(by=alice, job=job, to=charlie)).room_id
    program, at = a_program(charlie), f"/rooms/{room}/messages/files"
    said = program.upload(at, {"body": "The plan", "files": [paper()]}, key="once")
    again = program.upload(at, {"body": "The plan", "files": [paper()]}, key="once")
    assert said.status_code == 201
    assert again["Idempotency-Replayed"] == "true"
    assert again.json() == said.json()
    other = program.upload(at, {"body": "The plan", "files": [paper(body=b"%PDF-1.7 other")]}, key="once")
    assert other.json()["code"] == "idempotency_mismatch"
    [file] = said.json()["files"]
    lines = a_program(alice, account).get(f"/rooms/{room}/messages").json()["items"]
    assert len([line for line in lines if line["files"]]) == 1
    fetched = a_program(alice, account).get(f"/files/messages/{file['id']}")
    assert b"".join(fetched.streaming_content) == PAPER
    assert a_program(bob).get(f"/files/messages/{file['id']}").status_code == 404
