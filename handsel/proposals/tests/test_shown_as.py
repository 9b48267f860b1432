"""As what a proposal shows its author (ACC-10)."""

import pytest

from handsel.config.testing import kept
from handsel.jobs.testing import a_job
from handsel.kit.refused import Refused
from handsel.people import actions as people
from handsel.people.actions import SpecializedValues
from handsel.people.models import GENERAL
from handsel.people.testing import a_program, a_specialized
from handsel.proposals import actions, queries
from handsel.proposals.models import Draft, Proposal
from handsel.proposals.testing import a_proposal, form_data, values_for

pytestmark = pytest.mark.rule("ACC-10")


@pytest.fixture
@kept
def job(alice, account):
    return a_job(by=alice, account=account, skills=["Payroll", "VAT"])


@pytest.fixture
@kept
def payroll(bob):
    return a_specialized(
        bob.profile, "Payroll for restaurants", overview="Tips and shifts.", rate=55, skills=["Payroll"]
    )


@pytest.fixture
@kept
def audits(bob):
    return a_specialized(bob.profile, "Audits", overview="I look.", rate=70, skills=["Audit"])


def test_without_a_choice_the_best_match_with_the_job_is_shown(bob, job, payroll, audits):
    snapshot = a_proposal(by=bob, job=job).snapshot
    assert (snapshot["profile"], snapshot["title"]) == (payroll.public_id, "Payroll for restaurants")
    assert (snapshot["overview"], snapshot["rate"], snapshot["skills"]) == (
        "Tips and shifts.", "55.00", ["Payroll"],
    )  # fmt: skip


def test_without_a_better_match_or_when_it_is_hidden_the_general_one_is_shown(bob, job, payroll, audits):
    people.show_specialized(by=bob, public_id=payroll.public_id, wanted=False)
    assert a_proposal(by=bob, job=job).snapshot["profile"] == GENERAL


def test_the_freelancer_picks_the_one_that_the_client_sees_hidden_or_not(bob, job, payroll, audits):
    people.show_specialized(by=bob, public_id=audits.public_id, wanted=False)
    snapshot = a_proposal(by=bob, job=job, profile=audits.public_id).snapshot
    assert (snapshot["profile"], snapshot["title"], snapshot["rate"]) == (
        audits.public_id, "Audits", "70.00",
    )  # fmt: skip


def test_what_the_proposal_shows_outlives_changes_and_deletion(browse, alice, bob, job, payroll):
    sent = a_proposal(by=bob, job=job)
    before = Proposal.objects.get(pk=sent.pk).snapshot
    client = browse(alice, f"client:{job.account_id}")
    assert "The profile has changed since." not in client.get(sent.get_absolute_url()).content.decode()
    people.edit_specialized(by=bob, public_id=payroll.public_id, values=SpecializedValues("Other", "Words"))
    page = client.get(sent.get_absolute_url()).content.decode()
    assert "The profile has changed since." in page
    assert f"?profile={payroll.public_id}" in page
    people.remove_specialized(by=bob, public_id=payroll.public_id)
    assert Proposal.objects.get(pk=sent.pk).snapshot == before
    page = client.get(sent.get_absolute_url()).content.decode()
    for words in ("Payroll for restaurants", "Tips and shifts.", "$55", "The profile has changed since."):
        assert words in page, words
    assert f"?profile={payroll.public_id}" not in page
    assert "Payroll for restaurants" in client.get(f"/jobs/{job.pk}/candidates/").content.decode()


def test_the_general_profile_is_kept_the_same_way(bob, job, payroll):
    sent = a_proposal(by=bob, job=job, profile=GENERAL)
    people.edit_profile(by=bob, values=people.ProfileValues(title="Changed"))
    assert Proposal.objects.get(pk=sent.pk).snapshot["title"] == "Bookkeeper"


@pytest.mark.parametrize("key", ["nonsense", "\0", "general ", "2" * 12])
def test_a_profile_that_is_not_ones_own_is_refused(bob, charlie, job, key):
    theirs = a_specialized(charlie.profile, "Not yours")
    for wrong in (key, theirs.public_id):
        with pytest.raises(Refused) as no:
            a_proposal(by=bob, job=job, profile=wrong)
        assert (no.value.code, no.value.field) == ("unknown_profile", "profile")
    assert not Proposal.objects.exists()


def test_another_profile_is_another_proposal_and_the_second_click_is_the_first(bob, job, payroll):
    sent = a_proposal(by=bob, job=job, profile=GENERAL)
    assert a_proposal(by=bob, job=job, profile=GENERAL) == a_proposal(by=bob, job=job) == sent
    with pytest.raises(Refused) as no:
        a_proposal(by=bob, job=job, profile=payroll.public_id)
    assert no.value.code == "already_proposed"


def test_the_form_asks_only_who_has_a_choice_and_begins_with_the_best(browse, bob, charlie, job, payroll):
    page = browse(bob).get(f"/jobs/{job.pk}/apply/").content.decode()
    assert "Which profile does the client see?" in page
    assert f'value="{payroll.public_id}"' in page
    assert queries.choice_of(bob.profile, job).first == payroll.public_id
    assert "Which profile" not in browse(charlie).get(f"/jobs/{job.pk}/apply/").content.decode()


def test_the_form_sends_the_choice_and_tells_what_is_gone(browse, bob, job, payroll, audits):
    mine = browse(bob)
    address = f"/jobs/{job.pk}/apply/"
    people.remove_specialized(by=bob, public_id=audits.public_id)
    refused = mine.post(address, form_data(job, profile=audits.public_id))
    assert (refused.status_code, "This profile is gone" in refused.content.decode()) == (422, True)
    assert mine.post(address, form_data(job)).status_code == 422
    assert not Proposal.objects.exists()
    draft = Draft.objects.get(person=bob)
    assert mine.get(address).status_code == 200
    assert draft.values["letter"]
    assert mine.post(address, form_data(job, profile=GENERAL)).status_code == 302
    assert Proposal.objects.get().snapshot["profile"] == GENERAL


def test_a_draft_keeps_the_choice(browse, bob, job, payroll):
    mine, address = browse(bob), f"/jobs/{job.pk}/apply/"
    mine.post(address, form_data(job, profile=GENERAL, do="save"))
    page = mine.get(address).content.decode()
    chosen = page[page.index(f'value="{GENERAL}"') :][:200]
    assert "checked" in chosen.split(">")[0]


def test_programs_choose_too_and_read_what_was_sent(bob, alice, account, job, payroll):
    sent = {
        "letter": "Good day.", "duration": "1to3", "terms": {"kind": "project", "amount": "850.00"},
        "profile": "nonsense",
    }  # fmt: skip
    program = a_program(bob)
    refused = program.post(f"/jobs/{job.pk}/proposals", sent)
    assert (refused.status_code, refused.json()["code"]) == (422, "unknown_profile")
    made = program.post(f"/jobs/{job.pk}/proposals", {**sent, "profile": payroll.public_id}).json()
    assert made["sent_as"]["title"] == "Payroll for restaurants"
    read = a_program(alice, account).get(f"/proposals/{made['id']}").json()["sent_as"]
    assert (read["profile"], read["rate"], read["skills"]) == (payroll.public_id, "55.00", ["Payroll"])


def test_the_best_of_equals_is_the_one_of_the_jobs_field(alice, account, bob):
    job = a_job(by=alice, account=account, skills=[])
    field = a_specialized(bob.profile, "Same field", category=job.category.name)
    assert queries.choice_of(bob.profile, job).first == field.public_id
    values = values_for(job)
    assert actions.submit_proposal(by=bob, job_id=job.pk, values=values).snapshot["title"] == "Same field"
