"""The JSON doors to invitations and referrals."""

from datetime import timedelta

import pytest

from handsel.config.testing import kept
from handsel.events.models import Event
from handsel.invitations.models import Invitation, Referral
from handsel.invitations.testing import an_invitation
from handsel.jobs.testing import a_job
from handsel.kit import clock
from handsel.people.testing import a_client, a_freelancer, a_program

pytestmark = [pytest.mark.django_db, pytest.mark.rule("ADM-13")]
PROPOSAL = {
    "letter": "Thank you for asking.",
    "duration": "1to3",
    "terms": {"kind": "project", "amount": "850"},
}


@pytest.fixture
@kept
def job(alice, account):
    return a_job(by=alice, account=account)


def test_a_client_invites_and_the_invited_accepts_with_a_proposal(job, alice, account, bob):
    client, freelancer = a_program(alice, account), a_program(bob)
    sent = client.post(f"/jobs/{job.pk}/invitations", {"profile": bob.profile.public_id, "message": "Please"})
    assert sent.status_code == 201
    assert sent.json()["freelancer"]["name"] == "Bob R."
    waiting = freelancer.get("/invitations?waiting=true").json()["items"]
    assert [(row["id"], row["client"]) for row in waiting] == [(sent.json()["id"], "A client in Lyon")]
    assert freelancer.get(f"/invitations/{sent.json()['id']}").json()["message"] == "Please"
    assert Invitation.objects.get().viewed_at is not None
    accepted = freelancer.post(f"/invitations/{sent.json()['id']}/accept", PROPOSAL)
    assert accepted.status_code == 200, accepted.json()
    assert accepted.json()["state"] == "accepted"
    assert accepted.json()["client"] == "Atelier Martin"
    assert client.get(f"/jobs/{job.pk}/invitations").json()["items"][0]["freelancer"]["name"] == "Bob Reyes"


def test_nobody_is_invited_twice_and_nothing_is_told_twice(job, alice, account, bob):
    client = a_program(alice, account)
    data = {"profile": bob.profile.public_id}
    first = client.post(f"/jobs/{job.pk}/invitations", data, key="bob")
    again = client.post(f"/jobs/{job.pk}/invitations", data, key="bob")
    assert again.json() == first.json()
    other = client.post(f"/jobs/{job.pk}/invitations", data)
    assert (other.status_code, other.json()["code"]) == (409, "already_invited")
    assert Event.objects.filter(kind="invitations.InvitationSent").count() == 1


@pytest.mark.rule("REF-01", "REF-17")
def test_a_freelancer_declines_and_refers_in_one_act(job, alice, account, bob, charlie):
    invitation = an_invitation(by=alice, job=job, to=bob)
    data = {
        "reason": "too_busy",
        "refer": {"to": charlie.profile.get_absolute_url(), "message": "Ask Charlie."},
    }
    declined = a_program(bob).post(f"/invitations/{invitation.pk}/decline", data)
    assert declined.json()["state"] == "declined"
    made = a_program(bob).get("/referrals").json()["items"]
    assert [(row["name"], row["state"], row["can_revoke"]) for row in made] == [("Charlie O.", "sent", True)]
    received = a_program(charlie).get("/invitations").json()["items"][0]
    assert received["referred_by"] == "Bob R."
    rows = a_program(alice, account).get(f"/jobs/{job.pk}/invitations").json()["items"]
    assert [(row["state"], row["passed_to"]) for row in rows] == [("pending", ""), ("referred", "Charlie O.")]
    revoked = a_program(bob).post(f"/referrals/{made[0]['id']}/revoke")
    assert revoked.json()["state"] == "revoked"
    assert a_program(charlie).post(f"/referrals/{made[0]['id']}/revoke").status_code == 404


@pytest.mark.rule("REF-26")
def test_a_referral_that_is_refused_leaves_the_invitation_unanswered(job, alice, bob):
    invitation = an_invitation(by=alice, job=job, to=bob)
    data = {"reason": "too_busy", "refer": {"to": bob.profile.get_absolute_url()}}
    refused = a_program(bob).post(f"/invitations/{invitation.pk}/decline", data)
    assert refused.status_code == 422
    assert Invitation.objects.get().state == "pending"
    assert not Referral.objects.exists()
    assert not Event.objects.filter(kind="invitations.InvitationDeclined").exists()


@pytest.mark.rule("REF-07")
def test_a_lost_referral_is_tried_once_more(job, alice, bob, charlie):
    invitation = an_invitation(by=alice, job=job, to=bob)
    data = {"reason": "too_busy", "refer": {"to": "nobody@example.org"}}
    program = a_program(bob)
    program.post(f"/invitations/{invitation.pk}/decline", data)
    referral = Referral.objects.get()
    early = program.post(f"/referrals/{referral.pk}/retry", {"to": charlie.profile.public_id})
    assert early.status_code == 409
    with clock.turned(hours=25):
        made = program.post(f"/referrals/{referral.pk}/retry", {"to": charlie.profile.get_absolute_url()})
        assert (made.status_code, made.json()["name"]) == (201, "Charlie O.")


@pytest.mark.rule("INV-08", "INV-25")
def test_put_aside_looks_like_waiting_to_the_client(job, alice, account, bob):
    invitation = an_invitation(by=alice, job=job, to=bob)
    aside = a_program(bob).post(f"/invitations/{invitation.pk}/ignore")
    assert aside.json()["state"] == "ignored"
    assert a_program(alice, account).get(f"/invitations/{invitation.pk}").json()["state"] == "pending"
    back = a_program(alice, account).post(f"/invitations/{invitation.pk}/withdraw")
    assert back.json()["state"] == "withdrawn"


@pytest.mark.rule("INV-29")
def test_not_now_names_a_day(job, alice, account, bob):
    invitation = an_invitation(by=alice, job=job, to=bob)
    day = str(clock.today() + timedelta(days=30))
    later = a_program(bob).post(f"/invitations/{invitation.pk}/not-now", {"ask_again_on": day})
    assert (later.json()["state"], later.json()["decline_reason"]) == ("declined", "not_now")


@pytest.mark.rule("INV-19")
def test_an_expired_invitation_is_reopened(job, alice, account, bob):
    from handsel.invitations import actions

    invitation = an_invitation(by=alice, job=job, to=bob)
    with clock.turned(days=20):
        actions.expire_invitations()
        assert a_program(bob).post(f"/invitations/{invitation.pk}/ask-to-reopen").status_code == 200
        reopened = a_program(alice, account).post(f"/invitations/{invitation.pk}/reopen")
        assert reopened.json()["state"] == "pending"


def test_strangers_get_what_is_not_there_and_the_other_side_its_refusal(job, alice, account, bob, charlie):
    invitation = an_invitation(by=alice, job=job, to=bob)
    rival = a_client("Rita", "Rival", company="Rival Ltd")
    address = f"/invitations/{invitation.pk}"
    for stranger in (a_program(charlie), a_program(rival.seats.get().person, rival)):
        assert stranger.get(address).status_code == 404
        for act, data in (
            ("accept", PROPOSAL),
            ("decline", {"reason": "spam"}),
            ("ignore", None),
            ("withdraw", None),
        ):
            assert stranger.post(f"{address}/{act}", data).status_code == 404, act
    assert a_program(alice, account).post(f"{address}/ignore").json()["code"] == "wrong_role"
    assert a_program(bob).post(f"{address}/withdraw").json()["code"] == "wrong_role"
    assert a_program(bob, scopes=["invitations:read"]).post(f"{address}/ignore").json()["code"] == "scope"
    assert Invitation.objects.get().state == "pending"


def test_a_key_for_an_account_does_not_answer_what_its_owner_got_as_freelancer(job, alice, bob):
    own = a_client(company="Bob's own", person=bob)
    invitation = an_invitation(by=alice, job=job, to=bob)
    assert a_program(bob, own).get(f"/invitations/{invitation.pk}").status_code == 404
    assert a_program(bob).get(f"/invitations/{invitation.pk}").status_code == 200


def test_lists_come_in_parts_with_few_questions(alice, account, job, django_assert_max_num_queries):
    for number in range(5):
        an_invitation(by=alice, job=job, to=a_freelancer(f"Nina{number}"))
    program = a_program(alice, account)
    with django_assert_max_num_queries(15):
        first = program.get(f"/jobs/{job.pk}/invitations?limit=3").json()
    rest = program.get(f"/jobs/{job.pk}/invitations?limit=3&cursor={first['next']}").json()
    names = [row["freelancer"]["name"] for row in first["items"] + rest["items"]]
    assert names == [f"Nina{number} B." for number in (4, 3, 2, 1, 0)]
