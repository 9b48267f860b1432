"""Sending invitations."""

import pytest

from handsel.events.testing import deliver_all, facts_told, last_event, told_nothing
from handsel.invitations import actions
from handsel.invitations.models import Invitation
from handsel.invitations.testing import accepted, an_invitation, declined, profile_of
from handsel.jobs.actions import close_job
from handsel.jobs.models import Activity, JobGuest
from handsel.kit.refused import Refused
from handsel.people import testing as people
from handsel.policy.numbers import changed
from handsel.proposals.actions import withdraw_proposal
from handsel.proposals.testing import a_proposal

pytestmark = pytest.mark.django_db


def refused(by, job, to, message="") -> Refused:
    """Send, expect a refusal, and check that nothing was changed and nothing told."""
    rows, last = Invitation.objects.count(), last_event()
    activity = Activity.objects.filter(job=job).values()[0]
    with pytest.raises(Refused) as no:
        actions.send_invitation(by=by, job_id=job.pk, profile_id=profile_of(to).pk, message=message)
    assert Invitation.objects.count() == rows
    assert Activity.objects.filter(job=job).values()[0] == activity
    assert told_nothing(last)
    return no.value


@pytest.mark.rule("INV-01")
@pytest.mark.rule("INV-02")
@pytest.mark.rule("INV-03")
def test_an_invitation_asks_one_freelancer_about_one_job_and_says_who_sent_it(alice, bob, job):
    last = last_event()
    invitation = an_invitation(by=alice, job=job, to=bob, message="Hello Bob\x00, have a look.")
    assert (invitation.job, invitation.profile, invitation.sender) == (job, profile_of(bob), alice)
    assert invitation.sender_kind == Invitation.Sender.CLIENT
    assert invitation.message == "Hello Bob, have a look."
    assert (invitation.expires_at - invitation.sent_at).days == 14
    assert facts_told(last) == ["invitations.InvitationSent"]


@pytest.mark.rule("JOB-10")
def test_an_invitation_counts_as_sent_and_unanswered_and_lets_the_person_see_the_job(alice, bob, job):
    an_invitation(by=alice, job=job, to=bob)
    activity = Activity.objects.get(job=job)
    assert (activity.invited_by_client, activity.invited_by_referral, activity.unanswered) == (1, 0, 1)
    assert JobGuest.objects.filter(job=job, person=bob).exists()


@pytest.mark.rule("INV-01")
def test_nobody_is_invited_twice_while_the_first_invitation_waits(alice, erin, bob, job):
    an_invitation(by=alice, job=job, to=bob)
    assert refused(erin, job, bob).code == "already_invited"
    actions.ignore_invitation(by=bob, invitation_id=Invitation.objects.get().pk)
    assert refused(erin, job, bob).code == "already_invited"


@pytest.mark.rule("INV-01")
def test_nobody_is_invited_again_while_their_accepted_invitation_has_an_open_proposal(alice, bob, job):
    proposal = accepted(an_invitation(by=alice, job=job, to=bob))
    assert refused(alice, job, bob).code == "already_invited"
    withdraw_proposal(by=bob, proposal_id=proposal.pk)
    assert an_invitation(by=alice, job=job, to=bob).state == "pending"


@pytest.mark.rule("INV-01")
def test_after_a_decline_a_new_invitation_is_possible(alice, bob, job):
    declined(an_invitation(by=alice, job=job, to=bob))
    assert an_invitation(by=alice, job=job, to=bob).state == "pending"


@pytest.mark.rule("INV-03")
def test_a_message_has_at_most_a_thousand_characters(alice, bob, job):
    assert refused(alice, job, bob, "x" * 1001).code == "too_long"
    assert an_invitation(by=alice, job=job, to=bob, message="x" * 1000).message == "x" * 1000


@pytest.mark.rule("INV-20")
def test_a_job_has_at_most_thirty_open_invitations_of_its_client(alice, bob, charlie, job):
    with changed(invitation__open_per_job=1):
        first = an_invitation(by=alice, job=job, to=bob)
        no = refused(alice, job, charlie)
        assert (no.code, no.status) == ("invite_limit", 422)
        declined(first)
        assert an_invitation(by=alice, job=job, to=charlie).state == "pending"


@pytest.mark.rule("INV-23")
def test_whoever_has_a_proposal_cannot_be_invited_until_it_is_withdrawn(alice, bob, job):
    proposal = a_proposal(by=bob, job=job)
    no = refused(alice, job, bob)
    assert (no.code, no.status) == ("already_proposed", 409)
    withdraw_proposal(by=bob, proposal_id=proposal.pk)
    assert an_invitation(by=alice, job=job, to=bob).state == "pending"


@pytest.mark.rule("ACC-01")
def test_a_client_cannot_invite_its_own_people(alice, erin, account, job):
    people.a_freelancer(person=erin)
    assert refused(alice, job, erin).code == "self_action"


@pytest.mark.rule("ACC-23")
def test_only_people_with_a_seat_invite(alice, bob, charlie, job):
    assert refused(charlie, job, bob).code == "forbidden"


def test_nobody_is_invited_to_a_closed_job(alice, bob, job):
    close_job(by=alice, job_id=job.pk, hired=False)
    deliver_all()
    no = refused(alice, job, bob)
    assert (no.code, no.status) == ("job_closed", 409)
