"""The panel under a letter, its own page, and the help with writing."""

import pytest

from handsel.config.testing import kept
from handsel.invitations.testing import an_invitation
from handsel.jobs.testing import a_job
from handsel.people import actions as people
from handsel.proposals.models import Draft, Proposal
from handsel.tips.models import Asking
from handsel.tips.tests.test_checks import GENERAL

HTMX = {"HX-Request": "true"}


@pytest.fixture
@kept
def job(alice, account):
    return a_job(by=alice, account=account, skills=["Excel", "VAT"], questions=["Which programs do you use?"])


def form(**more):
    return {
        "kind": "milestone",
        "milestones-0-text": "The first box",
        "milestones-0-price": "300",
        "letter": GENERAL,
        "duration": "1to3",
        **more,
    }


@pytest.mark.rule("AI-01", "AI-02")
def test_the_panel_stands_under_the_letter_and_its_button_is_off_until_there_is_enough(browse, bob, job):
    page = browse(bob).get(f"/jobs/{job.pk}/apply/").content.decode()
    assert page.index('id="id_letter"') < page.index('class="tips"') < page.index('class="letter-preview"')
    button = page[page.index("data-tips-ask") :]
    assert " disabled" in button[: button.index(">")]
    assert "200 more characters" in page
    assert 'data-least="200"' in page


@pytest.mark.rule("AI-01", "AI-03", "AI-05", "AI-06")
def test_the_button_brings_tips_with_copy_buttons_and_marks_and_changes_nothing(browse, bob, job):
    people.add_skill(by=bob, name="Excel")
    answer = browse(bob).post(f"/jobs/{job.pk}/tips/", form(), headers=HTMX)
    part = answer.content.decode()
    assert answer.status_code == 200
    assert part.lstrip().startswith('<div class="tips__found"')
    assert part.count("tips__one") == part.count("data-copy=")
    assert "Which programs do you use?" in part
    assert part.count("Not on your profile") == 1
    assert "In the job" in part
    assert "In your letter" in part
    assert "4 of 5 left today" in part
    assert answer["RateLimit-Remaining"] == "4"
    assert not Draft.objects.exists()
    assert not Proposal.objects.exists()


@pytest.mark.rule("AI-06")
def test_the_reminder_stands_there_before_anybody_asks(browse, bob, job):
    assert (
        "Keep your proposal true to what you can do."
        in browse(bob).get(f"/jobs/{job.pk}/apply/").content.decode()
    )


@pytest.mark.rule("AI-01", "AI-05")
def test_without_javascript_the_form_comes_back_with_tips_and_all_that_was_typed(browse, bob, job):
    question = job.questions.get()
    sent = form(**{"do": "tips", f"answer-{question.pk}": "A pencil."})
    page = browse(bob).post(f"/jobs/{job.pk}/apply/", sent).content.decode()
    assert "tips__one" in page
    assert "The first box" in page
    assert "A pencil." in page
    assert GENERAL in page
    assert Asking.objects.count() == 1


@pytest.mark.rule("AI-01")
def test_the_page_that_accepts_an_invitation_has_it_too(browse, alice, bob, job):
    invitation = an_invitation(by=alice, job=job, to=bob)
    address = f"/invitations/{invitation.pk}/accept/"
    visitor = browse(bob)
    assert "data-tips-ask" in visitor.get(address).content.decode()
    assert "tips__one" in visitor.post(address, form(do="tips")).content.decode()


@pytest.mark.rule("AI-02")
def test_a_short_letter_is_told_how_much_is_missing(browse, bob, job):
    answer = browse(bob).post(f"/jobs/{job.pk}/tips/", {"letter": "x" * 199}, headers=HTMX)
    assert answer.status_code == 422
    assert "at least 200 characters" in answer.content.decode()
    answer = browse(bob).post(f"/jobs/{job.pk}/apply/", form(do="tips", letter="Too short."))
    assert answer.status_code == 422
    assert "Too short." in answer.content.decode()
    assert not Asking.objects.exists()


@pytest.mark.rule("AI-08")
def test_the_sixth_asking_of_a_day_is_told_when_there_are_new_ones(browse, bob, job):
    visitor = browse(bob)
    for _number in range(5):
        visitor.post(f"/jobs/{job.pk}/tips/", form(), headers=HTMX)
    answer = visitor.post(f"/jobs/{job.pk}/tips/", form(), headers=HTMX)
    assert answer.status_code == 429
    assert 0 < int(answer["Retry-After"]) <= 24 * 60 * 60
    assert answer["RateLimit-Remaining"] == "0"
    assert "You had your 5 tips of today" in answer.content.decode()
    assert "Send proposal" in visitor.get(f"/jobs/{job.pk}/apply/").content.decode()


@pytest.mark.rule("AI-01")
def test_the_page_of_its_own_works_and_strangers_jobs_stay_closed(browse, alice, account, bob, job):
    visitor = browse(bob)
    assert visitor.get(f"/jobs/{job.pk}/tips/").status_code == 200
    page = visitor.post(f"/jobs/{job.pk}/tips/", {"letter": GENERAL}).content.decode()
    assert "<h1" in page
    assert "tips__one" in page
    hidden = a_job(by=alice, account=account, visibility="invite_only")
    assert visitor.post(f"/jobs/{hidden.pk}/tips/", {"letter": GENERAL}).status_code == 404
    assert browse(alice, "client").get(f"/jobs/{job.pk}/tips/").status_code == 403


@pytest.mark.rule("AI-05")
def test_what_somebody_typed_is_shown_as_text(browse, bob, job):
    letter = '<script>alert("x")</script> ' * 10
    page = browse(bob).post(f"/jobs/{job.pk}/tips/", {"letter": letter}).content.decode()
    assert "<script>alert" not in page


@pytest.mark.rule("AI-09")
def test_help_with_writing_is_for_plus_and_says_so_to_others(browse, bob, dora):
    visitor = browse(bob)
    assert "This belongs to the plan Plus" in visitor.get("/writing-help/").content.decode()
    assert visitor.post("/writing-help/", {"letter": GENERAL}).status_code == 403
    people.set_plan(by=dora, person_id=bob.pk, plan="plus", why="Paid.")
    page = visitor.post("/writing-help/", {"letter": f"Hello.\n\n{GENERAL} {GENERAL}"}).content.decode()
    assert "sentences were left out" in page
    assert "Titles for your profile" in page
    assert visitor.post("/writing-help/", {"letter": ""}).status_code == 422
