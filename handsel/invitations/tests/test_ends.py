"""How invitations end without an answer, and begin again."""

from datetime import timedelta

import pytest

from handsel.events.testing import deliver_all, facts_told, last_event, told_nothing
from handsel.invitations import actions
from handsel.invitations.models import Invitation, Referral
from handsel.invitations.testing import a_referral, accepted, an_invitation, declined
from handsel.jobs.actions import close_job, remove_job
from handsel.jobs.models import Activity
from handsel.kit import clock
from handsel.kit.refused import Refused
from handsel.notifications.testing import titles
from handsel.policy.numbers import changed
from handsel.proposals.actions import withdraw_proposal

pytestmark = pytest.mark.django_db


def refused(act, invitation, **values) -> Refused:
    before, last = Invitation.objects.filter(pk=invitation.pk).values()[0], last_event()
    with pytest.raises(Refused) as no:
        act(invitation_id=invitation.pk, **values)
    assert Invitation.objects.filter(pk=invitation.pk).values()[0] == before
    assert told_nothing(last)
    return no.value


@pytest.mark.rule("INV-18")
@pytest.mark.rule("JOB-10")
def test_a_client_takes_an_unanswered_invitation_back_and_it_stays_counted_as_sent(
    alice, erin, bob, job, invitation
):
    actions.withdraw_invitation(by=erin, invitation_id=invitation.pk)
    invitation.refresh_from_db()
    assert (invitation.state, invitation.answered_at) == ("withdrawn", None)
    activity = Activity.objects.get(job=job)
    assert (activity.invited_by_client, activity.unanswered) == (1, 0)
    deliver_all()
    assert "took back the invitation" in titles(bob)[-1]


@pytest.mark.rule("INV-18")
def test_an_answered_invitation_cannot_be_taken_back(alice, bob, invitation):
    declined(invitation)
    no = refused(actions.withdraw_invitation, invitation, by=alice)
    assert (no.code, no.state) == ("invitation_not_pending", "declined")


def test_only_the_client_takes_an_invitation_back(bob, charlie, invitation):
    for person in (bob, charlie):
        assert refused(actions.withdraw_invitation, invitation, by=person).code == "forbidden"


@pytest.mark.rule("INV-19")
def test_an_invitation_expires_after_fourteen_days(alice, bob, job, invitation):
    with clock.turned(days=13, hours=23):
        assert actions.expire_invitations() == 0
    with clock.turned(days=14, minutes=1):
        assert actions.expire_invitations() == 1
        assert actions.expire_invitations() == 0
    invitation.refresh_from_db()
    assert (invitation.state, invitation.answered_at) == ("expired", None)
    assert Activity.objects.get(job=job).unanswered == 1
    deliver_all()
    assert "has expired" in titles(bob)[-1]
    assert "did not answer" in titles(alice)[-1]


@pytest.mark.rule("INV-19")
def test_an_expired_invitation_is_reopened_when_asked_for(alice, bob, invitation):
    with clock.turned(days=15):
        actions.expire_invitations()
        actions.ask_to_reopen(by=bob, invitation_id=invitation.pk)
        assert refused(actions.ask_to_reopen, invitation, by=bob).code == "not_pending"
        deliver_all()
        assert "would like to answer" in titles(alice)[-1]
        actions.reopen_invitation(by=alice, invitation_id=invitation.pk)
        invitation.refresh_from_db()
        assert (invitation.state, invitation.reopen_asked_at) == ("pending", None)
        assert invitation.expires_at > clock.now() + timedelta(days=13)
        deliver_all()
        assert "reopened your invitation" in titles(bob)[-1]
        assert accepted(invitation).state == "active"


@pytest.mark.rule("INV-19")
def test_only_an_expired_invitation_of_an_open_job_is_reopened(alice, bob, job, invitation):
    assert refused(actions.ask_to_reopen, invitation, by=bob).code == "invitation_not_pending"
    with clock.turned(days=15):
        actions.expire_invitations()
        close_job(by=alice, job_id=job.pk, hired=False)
        assert refused(actions.ask_to_reopen, invitation, by=bob).code == "job_closed"
        assert refused(actions.reopen_invitation, invitation, by=alice).code == "job_closed"


@pytest.mark.rule("INV-20")
def test_reopening_keeps_to_the_limit(alice, bob, charlie, job, invitation):
    with clock.turned(days=15), changed(invitation__open_per_job=1):
        actions.expire_invitations()
        an_invitation(by=alice, job=job, to=charlie)
        assert refused(actions.reopen_invitation, invitation, by=alice).code == "invite_limit"


@pytest.mark.rule("JOB-16")
def test_closing_a_job_ends_what_waits_once(alice, bob, charlie, stranger, job, invitation):
    referral = a_referral(invitation, charlie)
    aside = an_invitation(by=alice, job=job, to=stranger)
    actions.ignore_invitation(by=stranger, invitation_id=aside.pk)
    close_job(by=alice, job_id=job.pk, hired=True)
    deliver_all()
    states = dict(Invitation.objects.values_list("profile__person__first_name", "state"))
    assert states == {"Bob": "declined", "Charlie": "job_closed", "Frida": "job_closed"}
    referral.refresh_from_db()
    assert referral.state == "job_closed"
    last = last_event()
    assert actions.end_with_job(job_id=job.pk) == 0
    assert told_nothing(last)
    assert "closed before you answered" in titles(charlie)[-1]
    assert "closed; your referral ended" in titles(bob)[-1]


@pytest.mark.rule("REP-09", "INV-19")
@pytest.mark.parametrize(("removed", "state", "unanswered"), [(True, "voided", 0), (False, "job_closed", 1)])
def test_removing_a_job_voids_its_invitations_and_closing_leaves_them_unanswered(
    alice, dora, job, invitation, removed, state, unanswered
):
    if removed:
        remove_job(by=dora, job_id=job.pk)
    else:
        close_job(by=alice, job_id=job.pk, hired=False)
    deliver_all()
    invitation.refresh_from_db()
    assert (invitation.state, Activity.objects.get(job=job).unanswered) == (state, unanswered)


def test_a_withdrawn_proposal_ends_its_referral(bob, charlie, invitation):
    referral = a_referral(invitation, charlie)
    proposal = accepted(referral.invitation)
    withdraw_proposal(by=charlie, proposal_id=proposal.pk)
    deliver_all()
    referral.refresh_from_db()
    assert referral.state == "ended"
    assert "ended without a hire" in titles(bob)[-1]


def test_a_client_who_takes_a_referral_invitation_back_ends_the_referral(alice, bob, charlie, invitation):
    referral = a_referral(invitation, charlie)
    last = last_event()
    actions.withdraw_invitation(by=alice, invitation_id=referral.invitation_id)
    referral.refresh_from_db()
    assert referral.state == "ended"
    assert facts_told(last) == ["invitations.InvitationWithdrawn", "invitations.ReferralEnded"]


@pytest.mark.rule("JOB-10")
def test_the_counters_equal_what_is_counted_from_scratch(alice, bob, charlie, stranger, job, invitation):
    referral = a_referral(invitation, charlie)
    an_invitation(by=alice, job=job, to=stranger)
    a_referral(referral.invitation, "nobody@example.test")
    with clock.turned(hours=25):
        actions.settle_referrals()
    rows = Invitation.objects.filter(job=job)
    activity = Activity.objects.get(job=job)
    counted = (
        rows.filter(sender_kind="client").count(),
        rows.filter(sender_kind="referral").count(),
        rows.filter(state__in=["pending", "ignored", "expired", "job_closed"]).count(),
    )
    assert (
        (activity.invited_by_client, activity.invited_by_referral, activity.unanswered)
        == counted
        == (2, 1, 1)
    )
    assert Referral.objects.count() == 2
