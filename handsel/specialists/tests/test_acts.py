"""What a talent specialist does for a client, and what not (SPEC-02 to SPEC-06)."""

import pytest

from handsel.config.testing import kept
from handsel.events.models import AuditEntry, Event
from handsel.events.testing import deliver_all
from handsel.invitations import actions as invitations
from handsel.invitations.models import Invitation
from handsel.invitations.testing import accepted, an_invitation, declined
from handsel.jobs import actions as jobs
from handsel.jobs.models import Activity
from handsel.jobs.testing import a_draft, a_job, job_values
from handsel.kit.refused import Refused
from handsel.messaging import actions as messaging
from handsel.people import actions as people_actions
from handsel.people import testing as people
from handsel.people.models import Assignment
from handsel.policy import numbers
from handsel.proposals import actions as proposals
from handsel.proposals.models import Proposal
from handsel.specialists import actions
from handsel.specialists.models import Note, Pick

pytestmark = pytest.mark.django_db


@pytest.fixture
@kept
def job(alice, account):
    return a_job(by=alice, account=account)


def _facts():
    return AuditEntry.objects.count(), Event.objects.count(), Invitation.objects.count(), Pick.objects.count()


@pytest.mark.rule("INV-02", "SPEC-02", "JOB-10")
def test_a_specialist_invites_for_the_client_and_it_is_counted_apart_and_audited(grace, job, bob):
    sent = an_invitation(by=grace, job=job, to=bob, message="Dear Bob")
    assert (sent.sender, sent.sender_kind) == (grace, Invitation.Sender.SPECIALIST)
    activity = Activity.objects.get(job=job)
    assert (activity.invited_by_specialist, activity.invited_by_client, activity.unanswered) == (1, 0, 1)
    entry = AuditEntry.objects.get(act="specialist_invited")
    assert (entry.by_id, entry.subject) == (str(grace.pk), f"invitations.invitation:{sent.pk}")


@pytest.mark.rule("SPEC-05")
def test_nobody_invites_for_a_client_that_is_not_theirs(grace, dora, bob):
    other = people.a_client("Rita", "Rival", company="Rival Ltd")
    theirs = a_job(by=other.seats.get().person, account=other)
    before = _facts()
    with pytest.raises(Refused) as no:
        an_invitation(by=grace, job=theirs, to=bob)
    assert no.value.code == "forbidden"
    with pytest.raises(Refused) as no:
        actions.shortlist(by=grace, job_id=theirs.pk, profile_id=bob.profile.pk)
    assert no.value.code == "forbidden"
    assert _facts() == before


@pytest.mark.rule("SPEC-05")
def test_after_the_end_of_the_assignment_nothing_can_be_done(grace, dora, job, bob, charlie):
    sent = an_invitation(by=grace, job=job, to=bob)
    proposal = accepted(an_invitation(by=grace, job=job, to=charlie))
    people_actions.end_assignment(by=dora, assignment_id=Assignment.objects.get().pk)
    before = _facts()
    for act in (
        lambda: an_invitation(by=grace, job=job, to=bob),
        lambda: invitations.withdraw_invitation(by=grace, invitation_id=sent.pk),
        lambda: actions.shortlist(by=grace, job_id=job.pk, profile_id=bob.profile.pk),
        lambda: actions.unlist(by=grace, job_id=job.pk, profile_id=bob.profile.pk),
        lambda: actions.write_note(by=grace, proposal_id=proposal.pk, text="A word"),
    ):
        with pytest.raises(Refused) as no:
            act()
        assert no.value.code == "forbidden"
    assert _facts() == before


@pytest.mark.rule("SPEC-02", "INV-18")
def test_a_specialist_takes_back_their_own_invitations_and_no_others(grace, alice, job, bob, charlie):
    own = an_invitation(by=grace, job=job, to=bob)
    clients = an_invitation(by=alice, job=job, to=charlie)
    with pytest.raises(Refused) as no:
        invitations.withdraw_invitation(by=grace, invitation_id=clients.pk)
    assert no.value.code == "forbidden"
    assert Invitation.objects.get(pk=clients.pk).state == Invitation.State.PENDING
    invitations.withdraw_invitation(by=grace, invitation_id=own.pk)
    assert Invitation.objects.get(pk=own.pk).state == Invitation.State.WITHDRAWN
    assert AuditEntry.objects.filter(act="specialist_withdrew").count() == 1


@pytest.mark.rule("SPEC-02", "INV-18")
def test_the_client_takes_back_what_their_specialist_sent(grace, alice, job, bob):
    own = an_invitation(by=grace, job=job, to=bob)
    invitations.withdraw_invitation(by=alice, invitation_id=own.pk)
    assert Invitation.objects.get(pk=own.pk).state == Invitation.State.WITHDRAWN
    assert not AuditEntry.objects.filter(act="specialist_withdrew").exists()


@pytest.mark.rule("SPEC-02", "SPEC-04")
def test_a_specialist_makes_no_decisions_writes_no_messages_and_changes_no_jobs(
    grace, alice, account, job, bob, charlie
):
    waiting = an_invitation(by=grace, job=job, to=bob)
    proposal = accepted(an_invitation(by=grace, job=job, to=charlie))
    draft = a_draft(by=alice, account=account)
    values = job_values()
    before = (_facts(), Proposal.objects.get(pk=proposal.pk).state)
    for act in (
        lambda: jobs.post_job(by=grace, account_id=account.pk, values=values),
        lambda: jobs.edit_job(by=grace, job_id=job.pk, values=values),
        lambda: jobs.close_job(by=grace, job_id=job.pk, hired=False),
        lambda: jobs.publish_job(by=grace, job_id=draft.pk),
        lambda: jobs.delete_draft(by=grace, job_id=draft.pk),
        lambda: messaging.say(by=grace, room_id=proposal.room_id, body="Hello"),
        lambda: proposals.decline_proposal(by=grace, proposal_id=proposal.pk, reason="skills"),
        lambda: proposals.archive_proposal(by=grace, proposal_id=proposal.pk),
        lambda: invitations.add_alternate(by=grace, job_id=job.pk, profile_id=bob.profile.pk),
        lambda: invitations.reopen_invitation(by=grace, invitation_id=waiting.pk),
        lambda: people_actions.offer_seat(by=grace, account_id=account.pk, email="a@example.test"),
    ):
        with pytest.raises(Refused):
            act()
    assert (_facts(), Proposal.objects.get(pk=proposal.pk).state) == before


@pytest.mark.rule("SPEC-03", "SPEC-04")
def test_the_invited_person_answers_in_the_same_steps_and_the_client_is_told(grace, alice, job, bob, charlie):
    proposal = accepted(an_invitation(by=grace, job=job, to=bob))
    declined(an_invitation(by=grace, job=job, to=charlie))
    deliver_all()
    assert proposal.room.seats.filter(person=alice).exists()
    assert not proposal.room.seats.filter(person=grace).exists()
    told = alice.notices.filter(kind="invitation_answer")
    assert told.count() == 2
    assert not grace.notices.filter(kind="invitation_answer").exists()


@pytest.mark.rule("SPEC-06", "INV-20")
def test_the_limit_of_the_client_holds_for_its_specialist_unless_they_are_exempt(
    grace, alice, job, bob, charlie
):
    third = people.a_freelancer("Tara", "Third").person
    with numbers.changed(invitation__open_per_job=1):
        an_invitation(by=grace, job=job, to=bob)
        for by in (grace, alice):
            with pytest.raises(Refused) as no:
                an_invitation(by=by, job=job, to=charlie)
            assert no.value.code == "invite_limit"
        with numbers.changed(invitation__specialist_exempt=True):
            an_invitation(by=grace, job=job, to=charlie)
            an_invitation(by=alice, job=job, to=third)
            with pytest.raises(Refused) as no:
                an_invitation(by=alice, job=job, to=people.a_freelancer("Fay", "Fourth").person)
            assert no.value.code == "invite_limit"


@pytest.mark.rule("SPEC-02")
def test_a_shortlist_keeps_people_once_and_each_act_is_audited(grace, job, bob, charlie):
    actions.shortlist(by=grace, job_id=job.pk, profile_id=bob.profile.pk)
    actions.shortlist(by=grace, job_id=job.pk, profile_id=bob.profile.pk)
    actions.unlist(by=grace, job_id=job.pk, profile_id=charlie.profile.pk)
    assert [pick.profile_id for pick in Pick.objects.all()] == [bob.profile.pk]
    with numbers.changed(specialist__shortlist_max=1), pytest.raises(Refused) as no:
        actions.shortlist(by=grace, job_id=job.pk, profile_id=charlie.profile.pk)
    assert no.value.code == "too_many_picks"
    actions.unlist(by=grace, job_id=job.pk, profile_id=bob.profile.pk)
    acts = (
        AuditEntry.objects.filter(act__startswith="specialist_").order_by("pk").values_list("act", flat=True)
    )
    assert list(acts)[-2:] == ["specialist_shortlisted", "specialist_unlisted"]


@pytest.mark.rule("SPEC-02")
def test_nobody_private_and_no_ended_job_is_shortlisted(grace, alice, job, bob, charlie):
    people_actions.set_visibility(by=bob, visibility="private")
    with pytest.raises(Refused) as no:
        actions.shortlist(by=grace, job_id=job.pk, profile_id=bob.profile.pk)
    assert no.value.code == "not_accepting"
    jobs.close_job(by=alice, job_id=job.pk, hired=False)
    with pytest.raises(Refused) as no:
        actions.shortlist(by=grace, job_id=job.pk, profile_id=charlie.profile.pk)
    assert no.value.code == "job_closed"
    assert not Pick.objects.exists()


@pytest.mark.rule("SPEC-04")
def test_comments_reach_the_client_and_the_specialist_and_never_the_freelancer(
    grace, alice, erin, job, charlie
):
    proposal = accepted(an_invitation(by=grace, job=job, to=charlie))
    first = actions.write_note(by=grace, proposal_id=proposal.pk, text="Very careful work")
    again = actions.write_note(by=grace, proposal_id=proposal.pk, text="Very careful work")
    answer = actions.write_note(by=alice, proposal_id=proposal.pk, text="Thank you, Grace")
    deliver_all()
    assert first == again
    assert (first.as_specialist, answer.as_specialist) == (True, False)
    assert AuditEntry.objects.filter(act="specialist_noted").count() == 1
    for person, keys in (
        (alice, {f"note:{first.pk}"}),
        (erin, {f"note:{first.pk}", f"note:{answer.pk}"}),
        (grace, {f"note:{answer.pk}"}),
        (charlie, set()),
    ):
        assert set(person.notices.filter(key__startswith="note:").values_list("key", flat=True)) == keys
    page = people.browse(charlie).get(proposal.get_absolute_url()).content.decode()
    assert "careful" not in page


@pytest.mark.rule("SPEC-04")
def test_nobody_else_comments_and_a_comment_has_words(grace, job, bob, charlie):
    proposal = accepted(an_invitation(by=grace, job=job, to=charlie))
    for by, text, code in (
        (charlie, "Me", "forbidden"),
        (bob, "Me", "forbidden"),
        (grace, "  ", "empty"),
        (grace, "x" * 2001, "too_long"),
    ):
        with pytest.raises(Refused) as no:
            actions.write_note(by=by, proposal_id=proposal.pk, text=text)
        assert no.value.code == code
    assert not Note.objects.exists()
