"""Writing a proposal: letters that are kept, advice before sending, drafts that survive."""

from decimal import Decimal

import pytest

from handsel.config.testing import kept
from handsel.events.testing import last_event, told_nothing
from handsel.invitations.testing import an_invitation
from handsel.jobs import actions as jobs
from handsel.jobs.testing import a_job
from handsel.kit.refused import Refused
from handsel.people import actions as people_actions
from handsel.people import testing as people
from handsel.policy import numbers
from handsel.proposals import actions, queries
from handsel.proposals.models import Draft, SavedLetter
from handsel.proposals.testing import LETTER, a_proposal, form_data

OTHER = "For your shop I would photograph each plate in daylight and write two honest lines about it."


@pytest.fixture
@kept
def job(alice, account):
    return a_job(by=alice, account=account)


def save(by, name="Bookkeeping", text=LETTER, **more):
    return actions.save_letter(by=by, name=name, text=text, **more)


def refused(act, **more):
    before, rows = last_event(), list(SavedLetter.objects.order_by("pk").values())
    with pytest.raises(Refused) as no:
        act(**more)
    assert list(SavedLetter.objects.order_by("pk").values()) == rows
    assert told_nothing(before)
    return no.value.code


# Letters


@pytest.mark.rule("PROP-10")
def test_letters_are_kept_changed_and_deleted_by_their_writer_alone(bob, charlie):
    letter = save(bob)
    save(bob, name="Books", text=OTHER, letter_id=letter.pk)
    assert [(row.name, row.text) for row in queries.letters_of(bob)] == [("Books", OTHER)]
    assert queries.letters_of(charlie) == []
    assert refused(save, by=charlie, letter_id=letter.pk) == "hidden"
    actions.delete_letter(by=charlie, letter_id=letter.pk)
    assert SavedLetter.objects.count() == 1
    for _twice in range(2):
        actions.delete_letter(by=bob, letter_id=letter.pk)
    assert queries.letters_of(bob) == []


@pytest.mark.rule("PROP-10")
def test_a_letter_needs_a_name_of_its_own_and_words(bob):
    save(bob)
    other = save(bob, name="Other", text=OTHER)
    assert refused(save, by=bob) == "name_taken"
    assert refused(save, by=bob, letter_id=other.pk) == "name_taken"
    assert refused(save, by=bob, name=" ") == "name"
    assert refused(save, by=bob, name="Empty", text=" ") == "letter"
    assert refused(save, by=bob, name="Long", text="a" * 5001) == "letter"
    with numbers.changed(proposal__letters_kept=2):
        assert refused(save, by=bob, name="Third", text="Third.") == "too_many"


@pytest.mark.rule("PROP-10")
def test_the_letter_of_a_proposal_is_kept_once_under_the_title_of_its_job(alice, bob, charlie, account, job):
    sent = a_proposal(by=bob, job=job)
    first = actions.keep_letter(by=bob, proposal_id=sent.pk)
    assert actions.keep_letter(by=bob, proposal_id=sent.pk) == first
    assert first.name == job.title
    again = a_proposal(by=bob, job=a_job(by=alice, account=account), letter=OTHER)
    assert actions.keep_letter(by=bob, proposal_id=again.pk).name == f"{job.title} (2)"
    assert refused(actions.keep_letter, by=charlie, proposal_id=sent.pk) == "hidden"


@pytest.mark.rule("PROP-10")
def test_letters_have_a_page_and_begin_a_proposal(browse, bob, charlie, job):
    page = browse(bob)
    assert page.post("/letters/", {"name": "Plates", "text": ""}).status_code == 422
    assert page.post("/letters/", {"name": "Plates", "text": OTHER}).status_code == 302
    assert page.post("/letters/", {"name": "Plates", "text": LETTER}).status_code == 422
    letter = SavedLetter.objects.get()
    assert OTHER in page.get(f"/letters/{letter.pk}/").content.decode()
    assert "Plates" in page.get("/letters/").content.decode()
    url = f"/jobs/{job.pk}/apply/"
    assert "Plates" in page.get(url).content.decode()
    data = form_data(job, letter="", price="480", do="use", saved_letter=letter.pk)
    used = page.post(url, data).content.decode()
    assert OTHER in used
    assert 'value="480"' in used
    assert "Plates" not in browse(charlie).get(url).content.decode()
    stolen = browse(charlie).post(url, data).content.decode()
    assert OTHER not in stolen
    assert browse(charlie).get(f"/letters/{letter.pk}/").status_code == 404
    assert browse(charlie).post(f"/letters/{letter.pk}/delete/").status_code == 404
    assert page.post(f"/letters/{letter.pk}/delete/").status_code == 302
    assert not SavedLetter.objects.exists()


@pytest.mark.rule("PROP-10")
def test_a_letter_begins_the_answer_to_an_invitation_too(browse, alice, bob, job):
    letter, invitation = save(bob, text=OTHER), an_invitation(by=alice, job=job, to=bob)
    url = f"/invitations/{invitation.pk}/accept/"
    answer = browse(bob).post(url, form_data(job, letter="", do="use", saved_letter=letter.pk))
    assert OTHER in answer.content.decode()


# Advice


@pytest.mark.rule("PROP-10")
def test_likeness_is_the_share_of_common_runs_of_three_words():
    assert queries.likeness("One two three four", "ONE, two: three four!") == 1
    assert queries.likeness("a b c d", "a b c e") == pytest.approx(1 / 3)
    assert queries.likeness("yes", "yes") == 1
    assert queries.likeness("", "yes") == queries.likeness("...", "...") == 0
    long = " ".join(f"word{number}" for number in range(100))
    assert queries.likeness(long, long.replace("word50", "other")) > 0.9
    assert queries.likeness(LETTER, OTHER) == 0


@pytest.mark.rule("PROP-10")
def test_a_letter_nearly_the_same_as_one_for_another_job_is_warned_of_and_can_be_sent(
    browse, alice, bob, account, job
):
    a_proposal(by=bob, job=job)
    other = a_job(by=alice, account=account, title="Another job")
    page, url = browse(bob), f"/jobs/{other.pk}/apply/"
    checked = page.post(url, form_data(other, do="check")).content.decode()
    assert f"nearly the same as the one that you sent for “{job.title}”" in checked
    assert (
        "nearly the same" not in page.post(url, form_data(other, letter=OTHER, do="check")).content.decode()
    )
    assert page.post(url, form_data(other)).status_code == 302


@pytest.mark.rule("PROP-32")
def test_missing_skills_and_an_amount_outside_the_budget_are_advice(alice, account):
    has, lacks = people.a_skill("Excel"), people.a_skill("Pivot tables")
    profile = people.a_freelancer("Sam", "Stone", skills=[has])
    fixed = a_job(by=alice, account=account, skills=(has, lacks), budget=900)
    (skills,) = queries.advice(fixed, profile, letter="", amount=Decimal(900))
    assert "Pivot tables" in skills
    assert "Excel" not in skills
    assert (
        "above the client's budget of $900"
        in queries.advice(fixed, profile, letter="", amount=Decimal(901))[1]
    )
    hourly = a_job(by=alice, account=account, rate_min=Decimal(30), rate_max=Decimal(50))
    for amount, said in ((29, True), (30, False), (50, False), (51, True), (0, False)):
        found = queries.advice(hourly, profile, letter="", amount=Decimal(amount))
        assert any("$30 to $50 an hour" in words for words in found) is said


@pytest.mark.rule("PROP-32")
def test_advice_keeps_nobody_from_sending(browse, alice, bob, account):
    job = a_job(by=alice, account=account, skills=("Falconry",), budget=100)
    page, url = browse(bob), f"/jobs/{job.pk}/apply/"
    assert "Falconry" in page.get(url).content.decode()
    assert page.post(url, form_data(job, price="5000")).status_code == 302


@pytest.mark.parametrize("many", [1, 30])
def test_the_form_and_its_draft_ask_at_most_fifteen_questions(
    browse, alice, bob, account, many, django_assert_max_num_queries
):
    for number in range(many):
        save(bob, name=f"Letter {number}")
        a_proposal(
            by=bob, job=a_job(by=alice, account=account, title=f"Job {number}"), letter=f"Hello {number}"
        )
    job = a_job(by=alice, account=account, skills=("Excel", "Falconry"), questions=("Why?", "How?"))
    page = browse(bob)
    with django_assert_max_num_queries(15):
        assert page.get(f"/jobs/{job.pk}/apply/").status_code == 200
    with django_assert_max_num_queries(15):
        assert page.post(f"/jobs/{job.pk}/draft/", form_data(job)).status_code == 200


# Drafts


@pytest.mark.rule("INV-22")
def test_what_is_typed_is_kept_while_typing_and_is_there_again(browse, bob, job):
    page = browse(bob)
    typed = {
        "kind": "milestone",
        "letter": OTHER,
        "milestones-0-text": "A first part",
        "milestones-0-price": "12",
    }
    answer = page.post(f"/jobs/{job.pk}/draft/", typed, headers={"HX-Request": "true"})
    assert 'id="saved"' in answer.content.decode()
    assert "Kept as a draft" in answer.content.decode()
    again = browse(bob).get(f"/jobs/{job.pk}/apply/").content.decode()
    assert OTHER in again
    assert "A first part" in again


@pytest.mark.rule("INV-22")
def test_a_refused_submit_keeps_a_draft(browse, bob, job):
    page, url = browse(bob), f"/jobs/{job.pk}/apply/"
    assert page.post(url, form_data(job, letter=OTHER, price="1")).status_code == 422
    assert OTHER in browse(bob).get(url).content.decode()


@pytest.mark.rule("INV-22")
def test_a_lost_session_loses_no_draft(browse, bob, job):
    page, url = browse(bob), f"/jobs/{job.pk}/apply/"
    page.post(f"/jobs/{job.pk}/draft/", form_data(job, letter=OTHER))
    page.logout()
    answer = page.post(url, form_data(job, letter=OTHER))
    assert f"next={url}" in answer.headers["Location"]
    assert page.post(f"/jobs/{job.pk}/draft/", form_data(job)).status_code == 302
    assert OTHER in browse(bob).get(url).content.decode()


@pytest.mark.rule("INV-22")
def test_a_save_that_arrives_after_the_proposal_keeps_nothing(browse, bob, job):
    page = browse(bob)
    page.post(f"/jobs/{job.pk}/apply/", form_data(job))
    assert page.post(f"/jobs/{job.pk}/draft/", form_data(job)).status_code == 204
    assert not Draft.objects.exists()
    assert "data-draft-done" in page.get(bob.profile.proposals.get().get_absolute_url()).content.decode()


def test_drafts_of_closed_unseen_or_profileless_jobs_are_not_kept(browse, alice, bob, dora, account, job):
    hidden = a_job(by=alice, account=account, visibility="invite_only")
    page = browse(bob)
    assert page.post(f"/jobs/{hidden.pk}/draft/", form_data(hidden)).status_code == 404
    assert page.post("/jobs/999999/draft/", {}).status_code == 404
    assert browse(dora).post(f"/jobs/{job.pk}/draft/", form_data(job)).status_code == 403
    jobs.close_job(by=alice, job_id=job.pk, hired=False)
    assert page.post(f"/jobs/{job.pk}/draft/", form_data(job)).status_code == 204
    assert not Draft.objects.exists()


def test_the_browser_keeps_a_copy_for_this_person_and_this_job(browse, bob, job):
    page = browse(bob).get(f"/jobs/{job.pk}/apply/").content.decode()
    assert f'data-draft="proposal-{job.pk}-{bob.pk}"' in page
    assert "data-draft-keep" in page


def test_odd_words_in_drafts_break_nothing(browse, bob, job):
    page = browse(bob)
    for words in ("\x00", "a" * 300_000, "\u202eright", "<script>", "🙂"):
        assert page.post(f"/jobs/{job.pk}/draft/", {"letter": words, "price": words[:9]}).status_code == 200
    people_actions.set_visibility(by=bob, visibility="private")
    assert page.get(f"/jobs/{job.pk}/apply/").status_code == 200
