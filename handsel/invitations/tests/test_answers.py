"""Accepting, declining, putting aside, and opening an invitation."""

import pytest

from handsel.events.testing import deliver_all, facts_told, last_event, told_nothing
from handsel.invitations import actions, rules
from handsel.invitations.models import Invitation, Referral
from handsel.invitations.testing import a_referral, accepted, an_invitation, declined, profile_of
from handsel.jobs.actions import close_job
from handsel.jobs.models import Activity
from handsel.kit import clock
from handsel.kit.refused import Refused
from handsel.messaging.models import Room
from handsel.notifications.testing import titles
from handsel.people.models import FreelancerProfile
from handsel.proposals import queries as proposals
from handsel.proposals.models import Proposal
from handsel.proposals.testing import a_proposal, values_for

pytestmark = pytest.mark.django_db


def refused(act, invitation, **values) -> Refused:
    """Do, expect a refusal, and check that nothing was changed and nothing told."""
    before = Invitation.objects.filter(pk=invitation.pk).values()[0]
    activity, last = Activity.objects.filter(job=invitation.job_id).values()[0], last_event()
    with pytest.raises(Refused) as no:
        act(invitation_id=invitation.pk, **values)
    assert Invitation.objects.filter(pk=invitation.pk).values()[0] == before
    assert Activity.objects.filter(job=invitation.job_id).values()[0] == activity
    assert not Proposal.objects.exists()
    assert not Referral.objects.exists()
    assert told_nothing(last)
    return no.value


@pytest.mark.rule("INV-07")
@pytest.mark.rule("INV-08")
@pytest.mark.rule("INV-21")
def test_accepting_makes_the_proposal_and_opens_the_room_at_once(bob, job, invitation):
    last = last_event()
    proposal = accepted(invitation)
    invitation.refresh_from_db()
    assert (invitation.state, invitation.proposal) == ("accepted", proposal)
    assert invitation.answered_at is not None
    assert (proposal.state, proposal.origin, proposal.profile) == ("active", "invite", profile_of(bob))
    assert Room.objects.filter(pk=proposal.room_id, seats__person=bob).exists()
    assert Activity.objects.get(job=job).unanswered == 0
    assert Activity.objects.get(job=job).proposals == 1
    assert set(facts_told(last)) == {
        "invitations.InvitationAccepted",
        "messaging.RoomOpened",
        "proposals.ProposalSubmitted",
    }


@pytest.mark.rule("INV-21")
def test_a_second_accept_answers_with_the_same_proposal(job, invitation):
    first = accepted(invitation)
    last = last_event()
    assert accepted(invitation, letter="Another letter, which nobody will read again.") == first
    assert Proposal.objects.count() == 1
    assert told_nothing(last)


@pytest.mark.rule("INV-21")
def test_a_proposal_that_is_refused_leaves_the_invitation_unanswered(bob, job, invitation):
    no = refused(actions.accept_invitation, invitation, by=bob, values=values_for(job, letter="x" * 6000))
    assert no.status == 422


@pytest.mark.rule("INV-21")
def test_what_was_withdrawn_cannot_be_accepted(alice, bob, job, invitation):
    actions.withdraw_invitation(by=alice, invitation_id=invitation.pk)
    no = refused(actions.accept_invitation, invitation, by=bob, values=values_for(job))
    assert (no.code, no.status, no.state) == ("invitation_not_pending", 409, "withdrawn")


@pytest.mark.rule("INV-22")
@pytest.mark.parametrize("heard", [True, False])
def test_a_job_that_closed_meanwhile_refuses_and_keeps_the_words_as_a_draft(
    alice, bob, job, invitation, heard
):
    values = values_for(job)
    close_job(by=alice, job_id=job.pk, hired=False)
    if heard:
        deliver_all()
    typed = {"letter": values.letter, "price": "500"}
    no = refused(actions.accept_invitation, invitation, by=bob, values=values, typed=typed)
    assert (no.code, no.status) == ("job_closed", 409)
    assert proposals.draft_of(bob, job) == typed


def test_nobody_answers_the_invitation_of_somebody_else(charlie, job, invitation):
    assert (
        refused(actions.accept_invitation, invitation, by=charlie, values=values_for(job)).code == "forbidden"
    )
    no = refused(actions.decline_invitation, invitation, by=charlie, reason="skills")
    assert no.code == "forbidden"
    assert refused(actions.ignore_invitation, invitation, by=charlie).code == "forbidden"
    assert refused(actions.view_invitation, invitation, by=charlie).code == "forbidden"


@pytest.mark.rule("INV-11")
@pytest.mark.rule("REF-02")
def test_a_plain_decline_takes_one_step_with_a_reason_and_a_message(bob, job, invitation):
    last = last_event()
    declined(invitation, "other", "I am away until March.")
    invitation.refresh_from_db()
    assert (invitation.state, invitation.decline_reason) == ("declined", "other")
    assert invitation.decline_message == "I am away until March."
    assert Activity.objects.get(job=job).unanswered == 0
    assert facts_told(last) == ["invitations.InvitationDeclined"]


@pytest.mark.rule("INV-11")
@pytest.mark.parametrize("reason", ["", "because", "SKILLS"])
def test_a_decline_needs_a_reason_of_the_list(bob, invitation, reason):
    no = refused(actions.decline_invitation, invitation, by=bob, reason=reason)
    assert (no.code, no.status, no.field) == ("reason_required", 422, "reason")


@pytest.mark.rule("INV-11")
def test_the_reasons_are_those_of_the_rulebook():
    assert [str(reason.label) for reason in rules.REASONS] == [
        "Not a fit for my skills",
        "Not interested in the work",
        "Too busy on other projects",
        "Client has too little history",
        "Rate or budget too low",
        "Spam",
        "Asked for free work",
        "Asked to work outside the platform",
        "Other",
    ]


@pytest.mark.rule("INV-11")
def test_a_decline_message_has_an_end(bob, invitation):
    no = refused(actions.decline_invitation, invitation, by=bob, reason="other", message="x" * 1001)
    assert no.code == "too_long"


def test_declining_twice_is_declining_once(bob, invitation):
    declined(invitation, "skills")
    last = last_event()
    again = declined(invitation, "other", "Second thoughts")
    assert (again.decline_reason, again.decline_message) == ("skills", "")
    assert told_nothing(last)


@pytest.mark.rule("INV-08")
def test_what_was_accepted_cannot_be_declined(bob, invitation):
    accepted(invitation)
    last = last_event()
    with pytest.raises(Refused) as no:
        declined(invitation)
    assert (no.value.code, no.value.state) == ("invitation_not_pending", "accepted")
    assert told_nothing(last)


@pytest.mark.rule("INV-08")
def test_what_was_put_aside_can_still_be_accepted_or_declined(alice, bob, charlie, job, invitation):
    other = an_invitation(by=alice, job=job, to=charlie)
    for one, person in ((invitation, bob), (other, charlie)):
        actions.ignore_invitation(by=person, invitation_id=one.pk)
        one.refresh_from_db()
        assert (one.state, one.answered_at) == ("ignored", None)
    assert Activity.objects.get(job=job).unanswered == 2
    accepted(invitation)
    declined(other)
    assert Activity.objects.get(job=job).unanswered == 0


def test_opening_is_noted_once_and_only_for_the_invited(bob, invitation):
    first = actions.view_invitation(by=bob, invitation_id=invitation.pk).viewed_at
    last = last_event()
    with clock.turned(hours=1):
        assert actions.view_invitation(by=bob, invitation_id=invitation.pk).viewed_at == first
    assert told_nothing(last)


def profile_row(person):
    return FreelancerProfile.objects.filter(person=person).values(
        "title", "overview", "hourly_rate", "visibility", "accepts_referrals", "created_at", "changed_at"
    )[0]


@pytest.mark.rule("INV-15")
@pytest.mark.rule("REF-19")
@pytest.mark.rule("REF-21")
def test_declining_and_referring_and_what_follows_change_nothing_on_the_profile(
    alice, bob, charlie, stranger, job, invitation
):
    before = profile_row(bob)
    referral = a_referral(invitation, charlie)
    deliver_all()
    assert profile_row(bob) == before
    measured = FreelancerProfile.objects.filter(person=bob).values()[0]
    onward = a_referral(referral.invitation, stranger)
    proposal = accepted(onward.invitation)
    close_job(by=alice, job_id=job.pk, hired=False)
    deliver_all()
    assert proposal.profile == profile_of(stranger)
    assert FreelancerProfile.objects.filter(person=bob).values()[0] == measured


@pytest.mark.rule("INV-16")
def test_who_declined_before_is_found_and_invited_like_anybody(alice, account, bob, job, invitation):
    with_declines, without = {"bob": 0}, {"bob": 0}
    from handsel.index.queries import find

    before = find("profile", words="bookkeeper")
    without["bob"] = before.keys.index(str(profile_of(bob).pk))
    declined(invitation, "not_interested")
    deliver_all()
    after = find("profile", words="bookkeeper")
    with_declines["bob"] = after.keys.index(str(profile_of(bob).pk))
    assert (after.keys, with_declines) == (before.keys, without)
    assert an_invitation(by=alice, job=job, to=bob).state == "pending"


@pytest.mark.rule("INV-16")
def test_nothing_that_finds_or_ranks_reads_declines():
    from handsel.config.settings import ROOT

    for room in ("index", "search", "people", "jobs"):
        for path in (ROOT / "handsel" / room).rglob("*.py"):
            if "tests" not in path.parts:
                text = path.read_text("utf-8")
                assert "DECLINED" not in text or room == "jobs", path
                assert "decline_reason" not in text, path


@pytest.mark.rule("INV-08")
@pytest.mark.rule("REP-07")
def test_whoever_proposes_by_the_job_page_has_answered_the_invitation(alice, bob, charlie, job, invitation):
    referral = a_referral(invitation, charlie)
    proposal = a_proposal(by=charlie, job=job)
    deliver_all()
    referral.refresh_from_db()
    assert (referral.state, referral.invitation.state) == ("accepted", "accepted")
    assert (referral.invitation.proposal, referral.invitation.answered_at) == (
        proposal,
        proposal.submitted_at,
    )
    assert Activity.objects.get(job=job).unanswered == 0
    assert sum("Charlie" in title for title in titles(alice)) == 2
    assert actions.note_proposal(proposal_id=proposal.pk) is None
