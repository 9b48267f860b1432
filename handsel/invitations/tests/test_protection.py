"""Cases from declines, no more invitations from a client, and suspended people (INV-13, INV-14, ACC-20)."""

import pytest

from handsel.config.testing import kept
from handsel.events.testing import deliver_all, last_event, told_nothing
from handsel.invitations import actions
from handsel.invitations.models import Invitation, Referral
from handsel.invitations.testing import a_referral, accepted, an_invitation
from handsel.invitations.values import Referee
from handsel.jobs.models import Activity
from handsel.jobs.testing import a_job
from handsel.kit.refused import Refused
from handsel.messaging import actions as messaging
from handsel.moderation import actions as moderation
from handsel.moderation.models import Case
from handsel.notifications.models import Notice
from handsel.people import actions as people
from handsel.people.models import Refusal
from handsel.proposals import actions as proposals
from handsel.proposals import testing as proposing
from handsel.proposals.models import Proposal


@pytest.fixture
@kept
def job(alice, account):
    return a_job(by=alice, account=account)


@pytest.fixture
@kept
def invitation(alice, bob, job):
    return an_invitation(by=alice, job=job, to=bob)


def suspend(person, dora, standing="suspended"):
    people.set_standing(by=dora, person_id=person.pk, standing=standing, why="Spam.")
    person.refresh_from_db()


def refused(act) -> str:
    since, before = last_event(), list(Invitation.objects.order_by("pk").values())
    with pytest.raises(Refused) as no:
        act()
    assert told_nothing(since)
    assert list(Invitation.objects.order_by("pk").values()) == before
    return no.value.code


@pytest.mark.rule("INV-13")
@pytest.mark.parametrize(
    ("reason", "kind"), [("spam", "spam"), ("free_work", "free_work"), ("outside_platform", "outside")]
)
def test_some_declines_open_a_case_and_the_client_is_not_told(reason, kind, alice, bob, invitation):
    actions.decline_invitation(by=bob, invitation_id=invitation.pk, reason=reason, message="Odd.")
    case = Case.objects.get()
    assert (case.subject, case.kind, case.person) == (f"invitations.invitation:{invitation.pk}", kind, alice)
    report = case.reports.get()
    assert (report.reporter, report.words) == (bob, "Odd.")
    deliver_all()
    assert not Notice.objects.filter(person=alice, kind__startswith="case").exists()


@pytest.mark.rule("INV-13")
def test_other_declines_open_no_case(bob, invitation):
    actions.decline_invitation(by=bob, invitation_id=invitation.pk, reason="too_busy")
    assert not Case.objects.exists()


@pytest.mark.rule("INV-13", "ADM-07")
def test_a_removal_by_such_a_case_takes_the_job_down(bob, dora, job, invitation):
    actions.decline_invitation(by=bob, invitation_id=invitation.pk, reason="spam")
    case = moderation.claim_case(by=dora, case_id=Case.objects.get().pk)
    moderation.decide_case(by=dora, case_id=case.pk, decision="remove", reason="A fraud.")
    deliver_all()
    job.refresh_from_db()
    assert job.state == "removed"


@pytest.mark.rule("INV-14")
def test_no_more_invitations_from_this_client_whatever_the_job(alice, account, bob, charlie, invitation):
    actions.decline_invitation(by=bob, invitation_id=invitation.pk, reason="other", no_more=True)
    other = a_job(by=alice, account=account, title="Another job")
    assert refused(lambda: an_invitation(by=alice, job=other, to=bob)) == "not_accepting"
    with pytest.raises(Refused) as no:
        an_invitation(by=alice, job=other, to=bob)
    assert no.value.status == 403
    assert "client" not in str(no.value.message), "the words do not say why"
    an_invitation(by=alice, job=other, to=charlie)


@pytest.mark.rule("INV-14")
def test_a_referral_to_a_job_of_a_refused_client_is_lost_without_a_word(alice, account, bob, charlie):
    people.refuse_client(by=bob, account=account)
    job = a_job(by=alice, account=account)
    referral = a_referral(an_invitation(by=alice, job=job, to=charlie), bob)
    assert (referral.state, referral.shown_state) == (Referral.State.UNDELIVERABLE, Referral.State.SENT)


@pytest.mark.rule("INV-14")
def test_a_refusal_is_ticked_on_the_form_and_taken_back_in_the_settings(
    browse, alice, bob, charlie, account, job, invitation
):
    client = browse(bob)
    client.post(
        f"/invitations/{invitation.pk}/decline/", {"reason": "other", "no_more": "on", "without": "1"}
    )
    row = Refusal.objects.get()
    assert (row.person, row.account) == (bob, account)
    page = client.get("/settings/").content.decode()
    assert "A client in Lyon" in page
    assert "Atelier Martin" not in page
    browse(charlie).post(f"/settings/refusals/{row.pk}/end/")
    assert Refusal.objects.exists(), "only one's own"
    client.post(f"/settings/refusals/{row.pk}/end/")
    assert not Refusal.objects.exists()
    an_invitation(by=alice, job=a_job(by=alice, account=account), to=bob)


def test_without_the_tick_nothing_is_refused(bob, invitation):
    actions.decline_invitation(by=bob, invitation_id=invitation.pk, reason="other")
    assert not Refusal.objects.exists()


@pytest.mark.rule("ACC-20")
@pytest.mark.parametrize("standing", ["limited", "suspended"])
def test_whoever_may_not_reach_out_does_not_invite_refer_or_apply(
    standing, alice, account, bob, charlie, dora, job, invitation
):
    suspend(alice, dora, standing)
    assert refused(lambda: an_invitation(by=alice, job=job, to=charlie)) == "suspended"
    suspend(bob, dora, standing)
    refer = Referee(charlie.profile.get_absolute_url())
    assert (
        refused(
            lambda: actions.decline_invitation(
                by=bob, invitation_id=invitation.pk, reason="too_busy", refer=refer
            )
        )
        == "suspended"
    )
    other = a_job(by=alice, account=account, title="Another job")
    act = lambda: proposals.submit_proposal(by=bob, job_id=other.pk, values=proposing.values())  # noqa: E731
    assert refused(act) == "suspended"
    assert not Proposal.objects.exists()


@pytest.mark.rule("ACC-20")
def test_a_suspended_person_is_not_asked_and_does_not_accept_but_may_decline(
    alice, account, bob, dora, invitation
):
    suspend(bob, dora)
    other = a_job(by=alice, account=account, title="Another job")
    assert refused(lambda: an_invitation(by=alice, job=other, to=bob)) == "not_accepting"
    assert refused(lambda: accepted(Invitation.objects.get(pk=invitation.pk))) == "suspended"
    actions.decline_invitation(by=bob, invitation_id=invitation.pk, reason="too_busy")


@pytest.mark.rule("ACC-20")
def test_a_limited_person_may_accept_what_they_were_asked(bob, dora, invitation):
    suspend(bob, dora, "limited")
    assert accepted(invitation).state == "active"


@pytest.mark.rule("ACC-20")
def test_what_a_suspended_client_sent_is_voided_and_costs_nobody_anything(alice, bob, dora, job, invitation):
    suspend(alice, dora)
    deliver_all()
    deliver_all()
    invitation.refresh_from_db()
    assert invitation.state == "voided"
    assert Activity.objects.get(job=job).unanswered == 0
    assert Notice.objects.filter(person=bob, key=f"invitation:{invitation.pk}:voided").count() == 1
    bob.profile.refresh_from_db()
    assert bob.profile.response_count == 0
    assert actions.void_invitations_of(person_id=alice.pk) == 0


@pytest.mark.rule("ACC-20")
def test_what_a_suspended_referrer_passed_on_is_voided(alice, bob, charlie, dora, job, invitation):
    referral = a_referral(invitation, charlie)
    suspend(bob, dora)
    deliver_all()
    referral.refresh_from_db()
    assert (referral.state, referral.invitation.state) == ("ended", "voided")


@pytest.mark.rule("ACC-20")
def test_a_suspended_person_goes_on_in_rooms_but_begins_none(browse, alice, bob, dora, invitation):
    proposal = accepted(invitation)
    suspend(alice, dora)
    with pytest.raises(Refused) as no:
        messaging.say(by=alice, room_id=proposal.room_id, body="Hello")
    assert no.value.code == "suspended"
    assert browse(alice, "client").get(f"/rooms/{proposal.room_id}/").status_code == 200
    messaging.say(by=bob, room_id=proposal.room_id, body="Hello")
    messaging.say(by=alice, room_id=proposal.room_id, body="Hello")
