"""The desk of a talent specialist, and what others see of them."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from handsel.config.testing import kept
from handsel.events.testing import deliver_all
from handsel.invitations.testing import accepted, an_invitation
from handsel.jobs.testing import a_draft, a_job
from handsel.notifications.models import Letter
from handsel.people import actions as people_actions
from handsel.people import testing as people
from handsel.people.models import Assignment
from handsel.proposals.models import Proposal
from handsel.specialists import actions
from handsel.specialists.models import Note, Pick

pytestmark = pytest.mark.django_db


@pytest.fixture
@kept
def job(alice, account):
    return a_job(by=alice, account=account)


def _page(window, address, status=200):
    response = window.get(address)
    assert response.status_code == status, address
    return response.content.decode()


@pytest.mark.rule("SPEC-02")
def test_the_desk_shows_the_client_with_its_open_jobs_and_what_waits(grace, job, bob, browse):
    an_invitation(by=grace, job=job, to=bob)
    window = browse(grace)
    assert window.get("/").headers["Location"] == "/desk/clients/"
    page = _page(window, "/desk/clients/")
    assert "Atelier Martin" in page
    assert job.title in page
    assert "1 invitation waits for an answer." in page
    assert f"/freelancers/?job={job.pk}" in page


@pytest.mark.rule("SPEC-02")
def test_a_specialist_searches_shortlists_and_invites_for_a_job(grace, job, bob, browse):
    window = browse(grace)
    found = _page(window, f"/freelancers/?job={job.pk}")
    assert "Invite to job" in found
    address = f"/desk/clients/jobs/{job.pk}/shortlist/{bob.profile.public_id}/"
    assert address in found
    assert window.post(address, {"back": "/freelancers/"}).headers["Location"] == "/freelancers/"
    assert (
        window.post(address, {"back": "https://elsewhere.example/"}).headers["Location"].startswith("/desk/")
    )
    assert Pick.objects.count() == 1
    assert "Bob R." in _page(window, f"/desk/clients/jobs/{job.pk}/")
    form = f"/jobs/{job.pk}/invite/{bob.profile.public_id}/"
    assert job.title in _page(window, form)
    sent = window.post(form, {"job": job.pk, "message": "Dear Bob"})
    assert sent.status_code == 302
    assert "By the talent specialist" in _page(window, sent.headers["Location"])
    window.post(address, {"do": "remove"})
    assert not Pick.objects.exists()


@pytest.mark.rule("SPEC-02", "INV-02")
def test_invitation_page_inbox_mail_and_api_say_talent_specialist_for_the_client(grace, job, bob, browse):
    sent = an_invitation(by=grace, job=job, to=bob, message="Dear Bob")
    deliver_all()
    said = "Talent specialist for a client in Lyon"
    window = browse(bob)
    for address in (sent.get_absolute_url(), "/proposals/?tab=invitations"):
        page = _page(window, address)
        assert said in page
        assert "Grace" not in page
        assert "Okafor" not in page
    letter = Letter.objects.get(to=bob.email, kind="invitation")
    assert said in letter.subject
    assert "Grace" not in letter.text
    body = people.a_program(bob).get(f"/invitations/{sent.pk}").json()
    assert (body["client"], body["sender"]) == ("A client in Lyon", said)


@pytest.mark.rule("SPEC-04")
def test_a_specialist_reads_and_comments_on_proposals_with_files_and_it_is_no_look_of_the_client(
    grace, job, charlie, alice, browse
):
    paper = SimpleUploadedFile("plan.pdf", b"%PDF-1.7 a plan")
    proposal = accepted(an_invitation(by=grace, job=job, to=charlie), files=(paper,))
    window = browse(grace)
    address = f"/desk/clients/proposals/{proposal.pk}/"
    page = _page(window, address)
    assert "Charlie O." in page
    assert "Osei" not in page
    assert window.get(f"/desk/clients/files/{proposal.files.get().pk}/").status_code == 200
    assert Proposal.objects.get(pk=proposal.pk).viewed_at is None
    assert window.post(f"{address}notes/", {"text": "Good <b>work</b>"}).status_code == 302
    assert window.post(f"{address}notes/", {"text": " "}).status_code == 422
    assert "Good &lt;b&gt;work&lt;/b&gt;" in _page(window, address)
    clients = browse(alice)
    assert f"{address}notes/" in _page(clients, proposal.get_absolute_url())
    assert "Good &lt;b&gt;work" in _page(clients, f"{address}notes/")
    answer = clients.post(f"{address}notes/", {"text": "I agree"})
    assert answer.headers["Location"] == f"{address}notes/"
    assert browse(charlie).get(f"{address}notes/").status_code == 404
    assert Note.objects.count() == 2
    assert clients.post(f"{address}notes/", {"text": ""}).status_code == 422


@pytest.mark.rule("SPEC-05")
def test_everything_is_closed_at_once_when_the_assignment_ends(
    grace, dora, account, job, bob, charlie, browse
):
    hidden = a_job(
        by=account.seats.get().person, account=account, visibility="invite_only", title="Quiet work"
    )
    sent = an_invitation(by=grace, job=job, to=bob)
    proposal = accepted(an_invitation(by=grace, job=job, to=charlie))
    window = browse(grace, f"specialist:{account.pk}")
    places = [
        hidden.get_absolute_url(),
        sent.get_absolute_url(),
        f"/jobs/{job.pk}/invite/{bob.profile.public_id}/",
        f"/desk/clients/jobs/{job.pk}/",
        f"/desk/clients/proposals/{proposal.pk}/",
    ]
    for address in places:
        _page(window, address)
    people_actions.end_assignment(by=dora, assignment_id=Assignment.objects.get().pk)
    for address in places:
        assert window.get(address).status_code in (403, 404), address
    assert "No client is assigned to you" in _page(window, "/desk/clients/")


@pytest.mark.rule("SPEC-05")
def test_a_specialist_sees_no_drafts_rooms_client_pages_or_other_clients(
    grace, alice, account, job, bob, browse
):
    draft = a_draft(by=alice, account=account)
    proposal = accepted(an_invitation(by=alice, job=job, to=bob))
    other = people.a_client("Rita", "Rival", company="Rival Ltd")
    theirs = a_job(by=other.seats.get().person, account=other)
    window = browse(grace)
    for address in (
        draft.get_absolute_url(),
        f"/desk/clients/jobs/{draft.pk}/",
        f"/desk/clients/jobs/{theirs.pk}/",
        proposal.get_absolute_url(),
        proposal.room.get_absolute_url(),
        f"/jobs/{job.pk}/candidates/",
        f"/jobs/{job.pk}/edit/",
        f"/jobs/{job.pk}/close/",
        f"/client/{account.pk}/",
        "/desk/cases/",
        "/desk/specialists/",
    ):
        assert window.get(address).status_code == 404, address


@pytest.mark.rule("SPEC-05")
def test_the_client_sees_on_their_account_page_who_works_for_them(grace, alice, account, browse):
    assert "Grace Okafor" in _page(browse(alice), f"/client/{account.pk}/")
    deliver_all()
    assert alice.notices.filter(kind="specialist").count() == 1


@pytest.mark.rule("SPEC-02")
def test_the_client_sees_the_shortlist_on_the_job(grace, alice, job, bob, charlie, browse):
    actions.shortlist(by=grace, job_id=job.pk, profile_id=bob.profile.pk)
    assert "Shortlisted by your talent specialist" in _page(browse(alice), job.get_absolute_url())
    assert "Shortlisted by" not in _page(browse(charlie), job.get_absolute_url())


@pytest.mark.rule("SPEC-01")
def test_the_operator_makes_assigns_and_ends_at_one_page(dora, account, browse):
    person = people.a_person("Greta", "Holm")
    window = browse(dora)
    assert "No talent specialists yet" in _page(window, "/desk/specialists/")
    assert window.post("/desk/specialists/", {"email": "who@example.test"}).status_code == 422
    assert window.post("/desk/specialists/", {"email": ""}).status_code == 422
    assert window.post("/desk/specialists/", {"email": person.email}).status_code == 302
    field = f"p{person.pk}-client"
    for number, status in (("", 422), ("0", 422), ("999999", 422), (account.pk, 302)):
        assert window.post(f"/desk/specialists/{person.pk}/assign/", {field: number}).status_code == status
    assert "Atelier Martin" in _page(window, "/desk/specialists/")
    assignment = Assignment.objects.get()
    assert window.post(f"/desk/specialists/assignments/{assignment.pk}/end/").status_code == 302
    assert window.post(f"/desk/specialists/{person.pk}/end/").status_code == 302
    assert "No talent specialists yet" in _page(window, "/desk/specialists/")
