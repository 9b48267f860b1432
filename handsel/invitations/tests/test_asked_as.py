"""Inviting somebody as one of their profiles, and answering as it (ACC-09, ACC-10)."""

import pytest

from handsel.config.testing import kept
from handsel.invitations import actions
from handsel.invitations.models import Invitation
from handsel.invitations.testing import a_referral, accepted, an_invitation
from handsel.jobs.testing import a_job
from handsel.kit.refused import Refused
from handsel.people import actions as people
from handsel.people.models import GENERAL
from handsel.people.testing import a_program, a_specialized
from handsel.proposals.testing import form_data

pytestmark = pytest.mark.rule("ACC-10")


@pytest.fixture
@kept
def job(alice, account):
    return a_job(by=alice, account=account, skills=["Payroll"])


@pytest.fixture
@kept
def payroll(bob):
    return a_specialized(bob.profile, "Payroll for restaurants", skills=["Payroll"])


@pytest.fixture
@kept
def audits(bob):
    return a_specialized(bob.profile, "Audits", skills=["Audit"])


def test_the_profile_that_the_client_invited_is_shown_first(browse, alice, bob, job, payroll, audits):
    invitation = an_invitation(by=alice, job=job, to=bob, special=audits)
    page = browse(bob).get(invitation.get_absolute_url()).content.decode()
    assert "The client asks for your profile “Audits”." in page
    assert accepted(invitation).snapshot["profile"] == audits.public_id


def test_who_was_invited_by_the_general_profile_answers_with_it(alice, bob, job, payroll):
    assert accepted(an_invitation(by=alice, job=job, to=bob)).snapshot["profile"] == GENERAL


def test_the_invited_person_may_choose_another(browse, alice, bob, job, payroll, audits):
    invitation = an_invitation(by=alice, job=job, to=bob, special=audits)
    mine = browse(bob)
    page = mine.get(f"{invitation.get_absolute_url()}accept/").content.decode()
    asked = page[page.index(f'value="{audits.public_id}"') :].split(">")[0]
    assert "checked" in asked
    answer = mine.post(f"{invitation.get_absolute_url()}accept/", form_data(job, profile=payroll.public_id))
    assert answer.status_code == 302
    assert Invitation.objects.get().proposal.snapshot["profile"] == payroll.public_id


def test_a_referred_person_answers_with_the_best_match(alice, bob, charlie, job, payroll):
    referral = a_referral(an_invitation(by=alice, job=job, to=charlie), bob)
    assert accepted(referral.invitation).snapshot["profile"] == payroll.public_id


def test_deleting_the_profile_leaves_the_invitation(browse, alice, bob, job, payroll, audits):
    invitation = an_invitation(by=alice, job=job, to=bob, special=audits)
    people.remove_specialized(by=bob, public_id=audits.public_id)
    invitation.refresh_from_db()
    assert invitation.state == Invitation.State.PENDING
    assert browse(bob).get(invitation.get_absolute_url()).status_code == 200
    assert accepted(invitation).snapshot["profile"] == GENERAL


def test_a_profile_that_is_hidden_or_of_somebody_else_is_not_asked_for(alice, bob, charlie, job, payroll):
    other = a_specialized(charlie.profile, "Not Bob's")
    people.show_specialized(by=bob, public_id=payroll.public_id, wanted=False)
    for wrong in (payroll.public_id, other.public_id, "nonsense", "\0"):
        with pytest.raises(Refused) as no:
            actions.send_invitation(by=alice, job_id=job.pk, profile_id=bob.profile.pk, specialized=wrong)
        assert no.value.code == "unknown_profile"
    assert not Invitation.objects.exists()


def test_the_button_of_a_specialized_profile_leads_to_its_invitation(browse, alice, bob, job, payroll):
    client = browse(alice, f"client:{job.account_id}")
    page = client.get(payroll.get_absolute_url()).content.decode()
    address = f"/invite/{bob.profile.public_id}/"
    assert f"?profile={payroll.public_id}" in page
    form = client.get(f"/jobs/{job.pk}{address}?profile={payroll.public_id}")
    assert "Payroll for restaurants" in form.content.decode()
    sent = client.post(
        f"/jobs/{job.pk}{address}?profile={payroll.public_id}", {"job": job.pk, "message": "Good day"}
    )
    assert sent.status_code == 302
    assert Invitation.objects.get().specialized == payroll
    assert "You asked for the profile" in client.get(sent["Location"]).content.decode()
    people.show_specialized(by=bob, public_id=payroll.public_id, wanted=False)
    assert client.get(f"/jobs/{job.pk}{address}?profile={payroll.public_id}").status_code == 404


def test_programs_ask_for_a_profile_too(alice, account, bob, job, payroll):
    program = a_program(alice, account)
    sent = {"profile": bob.profile.public_id, "specialized": "nonsense"}
    refused = program.post(f"/jobs/{job.pk}/invitations", sent)
    assert (refused.status_code, refused.json()["code"]) == (422, "unknown_profile")
    made = program.post(f"/jobs/{job.pk}/invitations", {**sent, "specialized": payroll.public_id})
    assert (made.status_code, made.json()["specialized"]) == (201, payroll.public_id)
