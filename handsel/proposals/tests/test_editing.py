"""Editing a proposal that was sent: the letter for a while, the terms for longer."""

from datetime import date
from decimal import Decimal

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction

from handsel.config.testing import kept
from handsel.events.testing import deliver_all, facts_told, last_event, told_nothing
from handsel.jobs import actions as jobs
from handsel.jobs.testing import a_job
from handsel.kit import clock
from handsel.kit.refused import Refused
from handsel.messaging.models import Message
from handsel.notifications.testing import titles
from handsel.people.testing import a_freelancer
from handsel.proposals import actions, queries
from handsel.proposals.models import Proposal, Terms
from handsel.proposals.testing import a_proposal, terms, values
from handsel.proposals.values import ContentValues, MilestoneValues, TermsValues

PAPER = b"%PDF-1.7 a plan"


@pytest.fixture
@kept
def job(alice, account):
    return a_job(by=alice, account=account, questions=("Which tools do you use?",))


@pytest.fixture
def sent(bob, job):
    proposal = a_proposal(by=bob, job=job, files=(SimpleUploadedFile("plan.pdf", PAPER),))
    deliver_all()
    return proposal


@pytest.fixture
@kept
def invited(bob, alice, account):
    job = a_job(by=alice, account=account)
    with transaction.atomic():
        proposal = actions.submit_invited(
            by=bob, job=jobs.lock_open_job(job.pk), profile=bob.profile, origin="invite", values=values()
        )
    deliver_all()
    return proposal


def fresh(proposal):
    return Proposal.objects.get(pk=proposal.pk)


def content(proposal, letter="A better letter.", **more):
    answers = {row.pk: "Spreadsheets." for row in proposal.answers.all()}
    return ContentValues(letter=letter, answers=answers, **more)


def refused(proposal, act, **more):
    before, row = last_event(), Proposal.objects.filter(pk=proposal.pk).values().get()
    versions = Terms.objects.filter(proposal=proposal).count()
    with pytest.raises(Refused) as no:
        act(proposal_id=proposal.pk, **more)
    assert Proposal.objects.filter(pk=proposal.pk).values().get() == row
    assert Terms.objects.filter(proposal=proposal).count() == versions
    assert told_nothing(before)
    return no.value


def edit(proposal, by, **more):
    return actions.edit_content(by=by, proposal_id=proposal.pk, values=content(proposal, **more))


@pytest.mark.rule("PROP-18")
def test_letter_answers_and_files_change_until_the_client_looks(bob, sent):
    before = last_event()
    edit(sent, bob, files=(SimpleUploadedFile("new.pdf", PAPER),))
    assert fresh(sent).letter == "A better letter."
    assert fresh(sent).edited_at is not None
    assert [row.text for row in sent.answers.all()] == ["Spreadsheets."]
    assert [row.name for row in sent.files.all()] == ["new.pdf"]
    assert facts_told(before) == ["proposals.ProposalEdited"]


@pytest.mark.rule("PROP-18")
def test_files_that_were_not_taken_away_stay(bob, sent):
    edit(sent, bob, kept=frozenset(row.pk for row in sent.files.all()))
    assert [row.name for row in sent.files.all()] == ["plan.pdf"]


@pytest.mark.rule("PROP-18")
def test_after_the_clients_look_the_letter_stays_and_the_terms_can_still_change(alice, bob, sent):
    actions.view_proposal(by=alice, proposal_id=sent.pk)
    no = refused(sent, actions.edit_content, by=bob, values=content(sent))
    assert (no.code, no.status) == ("already_viewed", 409)
    assert (
        actions.change_terms(by=bob, proposal_id=sent.pk, terms=terms(amount="450"), duration="lt1").version
        == 2
    )


@pytest.mark.rule("PROP-18")
def test_after_six_hours_the_letter_stays(bob, sent):
    with clock.turned(hours=5.9):
        edit(sent, bob)
    with clock.turned(hours=6.1):
        assert refused(sent, actions.edit_content, by=bob, values=content(sent)).code == "edit_closed"


@pytest.mark.rule("PROP-18")
@pytest.mark.parametrize(("more", "code"), [({"letter": " "}, "letter"), ({"letter": "a" * 5001}, "letter")])
def test_what_must_stand_in_a_proposal_must_stand_after_editing(bob, sent, more, code):
    assert refused(sent, actions.edit_content, by=bob, values=content(sent, **more)).code == code


@pytest.mark.rule("PROP-18")
def test_too_many_files_together_are_refused(bob, sent):
    more = tuple(SimpleUploadedFile(f"{number}.pdf", PAPER) for number in range(10))
    kept = frozenset(row.pk for row in sent.files.all())
    no = refused(sent, actions.edit_content, by=bob, values=content(sent, kept=kept, files=more))
    assert no.code == "too_many_files"


@pytest.mark.rule("PROP-18", "PROP-19")
def test_only_its_author_edits_a_proposal_and_only_while_it_stands(alice, charlie, bob, sent):
    change = {"terms": terms(amount="450"), "duration": "lt1"}
    for person in (alice, charlie):
        assert refused(sent, actions.edit_content, by=person, values=content(sent)).code == "hidden"
        assert refused(sent, actions.change_terms, by=person, **change).code == "hidden"
    actions.withdraw_proposal(by=bob, proposal_id=sent.pk)
    assert refused(sent, actions.edit_content, by=bob, values=content(sent)).code == "proposal_not_open"
    assert refused(sent, actions.change_terms, by=bob, **change).code == "proposal_not_open"


@pytest.mark.rule("PROP-19", "PROP-21")
def test_each_change_of_terms_is_a_version_told_to_the_client_with_a_line_in_the_room(alice, bob, invited):
    before = last_event()
    actions.change_terms(by=bob, proposal_id=invited.pk, terms=terms(amount="450"), duration="lt1")
    actions.change_terms(by=bob, proposal_id=invited.pk, terms=terms(amount="430"), duration="lt1")
    assert facts_told(before) == ["proposals.TermsChanged"] * 2
    deliver_all()
    assert [row.amount for row in invited.terms.order_by("version")] == [500, 450, 430]
    assert fresh(invited).duration == "lt1"
    said = Message.objects.filter(room=invited.room, author=None).values_list("body", flat=True)
    assert list(said) == ["The terms of the proposal were changed."] * 2
    told = [title for title in titles(alice) if "changed the terms" in title]
    assert len(told) == 2
    assert not [title for title in titles(bob) if "terms" in title]


@pytest.mark.rule("PROP-21")
def test_terms_that_say_the_same_make_no_version(bob, sent):
    before = last_event()
    same = actions.change_terms(by=bob, proposal_id=sent.pk, terms=terms(), duration="1to3")
    assert same.version == 1
    assert told_nothing(before)


@pytest.mark.rule("PROP-19")
def test_terms_that_the_job_does_not_take_are_refused(bob, sent):
    no = refused(sent, actions.change_terms, by=bob, terms=terms("hourly"), duration="lt1")
    assert no.code == "terms_kind"
    assert refused(sent, actions.change_terms, by=bob, terms=terms(), duration="ages").code == "duration"


@pytest.mark.rule("PROP-21")
def test_the_difference_names_what_was_added_removed_and_changed(bob, sent):
    def rows(*cells):
        return TermsValues(
            "milestone",
            milestones=tuple(MilestoneValues(text, day, Decimal(price)) for text, day, price in cells),
        )

    def change(values, duration="1to3"):
        actions.change_terms(by=bob, proposal_id=sent.pk, terms=values, duration=duration)

    change(rows(("Plan", None, 100), ("Draft", date(2030, 1, 1), 200), ("Photos", None, 50)))
    change(
        rows(("Plan", None, 100), ("Draft", date(2030, 2, 1), 250), ("Text", None, 60), ("Care", None, 40)),
        "lt1",
    )
    newest, first = queries.versions_of(fresh(sent))
    assert [(row.kind, row.old and row.old.text, row.new and row.new.text) for row in newest.milestones] == [
        ("same", "Plan", "Plan"),
        ("changed", "Draft", "Draft"),
        ("changed", "Photos", "Text"),
        ("added", None, "Care"),
    ]
    assert [(row.label, row.old, row.new) for row in newest.changes] == [
        ("Price", "$350", "$450"),
        ("Duration", "1 to 3 months", "Less than 1 month"),
    ]
    assert [row.kind for row in first.milestones] == ["added"] * 3
    change(rows(("Plan", None, 100)))
    assert [row.kind for row in queries.versions_of(fresh(sent))[0].milestones] == ["same", *["removed"] * 3]


@pytest.mark.rule("PROP-21")
def test_both_sides_read_old_and_new_beside_each_other(browse, alice, bob, sent):
    for person, role in ((bob, ""), (alice, "client")):
        assert "What changed in the terms" not in read(browse(person, role), sent)
    actions.change_terms(by=bob, proposal_id=sent.pk, terms=terms(amount="450"), duration="lt1")
    for person, role in ((bob, ""), (alice, "client")):
        page = read(browse(person, role), sent)
        assert "<del>$500</del>" in page
        assert "<ins>$450</ins>" in page
        assert "Terms changed" in page


def read(client, proposal):
    answer = client.get(proposal.get_absolute_url())
    assert answer.status_code == 200
    return answer.content.decode()


@pytest.mark.rule("PROP-20")
def test_the_authors_page_leads_to_both_edits_and_says_why_one_is_over(browse, alice, bob, sent):
    page = read(browse(bob), sent)
    assert f"/proposals/{sent.pk}/edit/" in page
    assert f"/proposals/{sent.pk}/terms/" in page
    actions.view_proposal(by=alice, proposal_id=sent.pk)
    page = read(browse(bob), sent)
    assert f"/proposals/{sent.pk}/edit/" not in page
    assert "The client has read your proposal" in page
    assert "/terms/" not in read(browse(alice, "client"), sent)


@pytest.mark.rule("PROP-18")
def test_the_letter_is_edited_on_its_page(browse, bob, sent):
    page, url = browse(bob), f"/proposals/{sent.pk}/edit/"
    assert sent.letter in page.get(url).content.decode()
    row, kept = sent.answers.get(), [each.pk for each in sent.files.all()]
    data = {"letter": "A new letter.", f"answer-{row.question_id}": "Pens.", "kept": kept}
    assert page.post(url, {**data, "letter": ""}).status_code == 422
    assert page.post(url, data).status_code == 302
    assert fresh(sent).letter == "A new letter."
    assert sent.files.count() == 1


@pytest.mark.rule("PROP-18")
def test_a_save_that_comes_after_the_look_keeps_the_words_and_points_to_the_terms(browse, alice, bob, sent):
    page, url = browse(bob), f"/proposals/{sent.pk}/edit/"
    actions.view_proposal(by=alice, proposal_id=sent.pk)
    data = {"letter": "A late letter.", f"answer-{sent.answers.get().question_id}": "Pens."}
    answer = page.post(url, data)
    assert answer.status_code == 409
    assert "A late letter." in answer.content.decode()
    assert f"/proposals/{sent.pk}/terms/" in answer.content.decode()


@pytest.mark.rule("PROP-19")
def test_the_terms_are_changed_on_their_page_which_begins_with_those_that_hold(browse, bob, sent):
    page, url = browse(bob), f"/proposals/{sent.pk}/terms/"
    assert 'value="500.00"' in page.get(url).content.decode()
    data = {
        "kind": "milestone",
        "duration": "lt1",
        "milestones-0-text": "All of it",
        "milestones-0-price": "480",
        "milestones-0-due_date": "",
    }
    assert page.post(url, {**data, "do": "add"}).status_code == 200
    assert page.post(url, {**data, "milestones-0-price": "1"}).status_code == 422
    assert page.post(url, data).status_code == 302
    assert sent.terms.get(version=2).kind == "milestone"
    assert "All of it" in page.get(url).content.decode()


@pytest.mark.parametrize("part", ["edit", "terms"])
def test_others_do_not_find_the_pages_that_edit(browse, alice, charlie, sent, part):
    for person, role in ((alice, "client"), (charlie, ""), (a_freelancer("Sam", "Stone").person, "")):
        page = browse(person, role)
        assert page.get(f"/proposals/{sent.pk}/{part}/").status_code == 404
        assert page.post(f"/proposals/{sent.pk}/{part}/").status_code == 404


@pytest.mark.parametrize("many", [2, 20])
def test_a_page_with_many_versions_asks_at_most_fifteen_questions(
    browse, alice, bob, sent, many, django_assert_max_num_queries
):
    for number in range(many):
        actions.change_terms(
            by=bob, proposal_id=sent.pk, terms=terms(amount=str(100 + number)), duration="lt1"
        )
    actions.view_proposal(by=alice, proposal_id=sent.pk)
    for person, role in ((bob, ""), (alice, "client")):
        client = browse(person, role)
        with django_assert_max_num_queries(15):
            read(client, sent)


@pytest.mark.rule("AI-01", "PROP-18")
def test_the_page_gives_tips_for_the_letter_and_keeps_what_is_written(browse, sent, bob):
    row, page = sent.answers.get(), f"{sent.get_absolute_url()}edit/"
    assert "Tips for your letter" in browse(bob).get(page).content.decode()
    typed = "I would begin with the receipts of January and go on month by month, as I did for a bakery. " * 4
    data = {"letter": typed, f"answer-{row.question_id}": "Pens, and many.", "do": "tips"}
    answer = browse(bob).post(page, data)
    assert answer.status_code == 200
    shown = answer.content.decode()
    assert "Pens, and many." in shown
    assert "month by month" in shown
    assert answer.context["tips"].advice is not None
    sent.refresh_from_db()
    assert "month by month" not in sent.letter
