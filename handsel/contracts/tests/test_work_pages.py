"""The pages and the doors of milestones and the work for them."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from handsel.contracts.testing import submitted
from handsel.people.testing import a_program

pytestmark = [pytest.mark.django_db, pytest.mark.rule("CTR-08")]


@pytest.fixture
def first(project):
    return project.milestones.order_by("position")[0]


def at(milestone, act):
    return f"/contracts/milestones/{milestone.pk}/{act}/"


def test_a_milestone_goes_through_the_pages_from_proposal_to_approval(browse, project, alice, bob):
    client, freelancer = browse(alice, "client"), browse(bob)
    new = f"{project.get_absolute_url()}milestones/new/"
    assert "Propose milestone" in freelancer.get(new).content.decode()
    sent = {"text": "An index of names", "price": "1,150.50", "due_date": "2030-03-01", "key": "k"}
    assert freelancer.post(new, sent).status_code == 302
    assert freelancer.post(new, sent).status_code == 302
    milestone = project.milestones.get(text="An index of names")
    assert str(milestone.price) == "1150.50"
    assert at(milestone, "agree") in client.get(project.get_absolute_url()).content.decode()
    assert at(milestone, "agree") not in freelancer.get(project.get_absolute_url()).content.decode()
    assert client.post(at(milestone, "agree")).status_code == 302
    paper = SimpleUploadedFile("index.pdf", b"%PDF-1.7 names")
    assert freelancer.post(at(milestone, "submit"), {"text": "Done.", "files": [paper]}).status_code == 302
    page = client.get(project.get_absolute_url()).content.decode()
    assert "index.pdf" in page
    assert "approved by time on" in page
    file = milestone.submissions.get().files.get()
    assert b"".join(client.get(f"/contracts/files/{file.pk}/").streaming_content) == b"%PDF-1.7 names"
    assert client.post(at(milestone, "send-back"), {"note": "Without the towns, please."}).status_code == 302
    page = freelancer.get(project.get_absolute_url()).content.decode()
    assert "Without the towns, please." in page
    assert "Submit again" in page
    assert freelancer.post(at(milestone, "submit"), {"text": "Now without."}).status_code == 302
    assert "Approve this work?" in client.get(at(milestone, "approve")).content.decode()
    assert client.post(at(milestone, "approve")).status_code == 302
    project.refresh_from_db()
    assert str(project.approved) == "1150.50"


def test_what_does_not_fit_stands_at_the_form(browse, project, first, alice, bob):
    client, freelancer = browse(alice, "client"), browse(bob)
    assert client.post(f"{project.get_absolute_url()}milestones/new/", {"text": "x"}).status_code == 422
    answer = freelancer.post(at(first, "submit"), {"text": " "})
    assert answer.status_code == 422
    assert "Say what you deliver" in answer.content.decode()
    assert client.get(at(first, "submit")).status_code == 403
    assert client.get(at(first, "approve")).status_code == 409
    submitted(first)
    assert client.post(at(first, "send-back"), {"note": ""}).status_code == 422
    assert freelancer.post(at(first, "approve")).status_code == 403


def test_a_file_of_delivered_work_is_for_the_two_sides_only(browse, first, charlie, erin):
    paper = SimpleUploadedFile("draft.pdf", b"%PDF-1.7 a draft")
    file = submitted(first, files=[paper]).files.get()
    assert browse(charlie).get(f"/contracts/files/{file.pk}/").status_code == 404
    assert browse(erin, "client").get(f"/contracts/files/{file.pk}/").status_code == 200
    assert a_program(charlie).get(f"/files/work/{file.pk}").status_code == 404


@pytest.mark.rule("ADM-13")
def test_programs_do_the_same(project, first, alice, bob, account):
    client, freelancer = a_program(alice, account), a_program(bob)
    more = client.post(f"/contracts/{project.pk}/milestones", {"text": "An index", "price": "50.00"})
    assert more.status_code == 201
    third = more.json()["milestones"][2]
    assert (third["state"], third["proposed_by_side"]) == ("proposed", "client")
    assert client.post(f"/milestones/{third['id']}/agree").json()["code"] == "wrong_role"
    assert freelancer.post(f"/milestones/{third['id']}/refuse").json()["milestones"][2]["state"] == "refused"
    done = freelancer.post(f"/milestones/{first.pk}/submissions", {"text": "Here."})
    assert (done.status_code, done.json()["answer"]) == (201, "")
    assert client.post(f"/milestones/{first.pk}/send-back", {"note": "More."}).status_code == 200
    told = freelancer.get(f"/milestones/{first.pk}/submissions").json()["items"]
    assert [row["answer_text"] for row in told] == ["More."]
    submitted(first)
    whole = client.post(f"/milestones/{first.pk}/approve").json()
    assert (whole["approved"], whole["milestones"][0]["state"]) == ("200.00", "approved")
