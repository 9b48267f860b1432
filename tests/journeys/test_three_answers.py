"""One invitation, answered: yes, no, later; and what happens when the job ends."""

import pytest

from handsel.invitations import testing as invitations
from handsel.invitations.models import Invitation
from handsel.jobs.models import Job
from handsel.messaging.models import Message
from handsel.proposals.models import Draft, Proposal

LETTER = "Thank you for the invitation. I have kept the books of two workshops for six years."


def proposal_for(job, **changes):
    """Return what somebody types to accept an invitation to a job."""
    answers = {f"answer-{question.pk}": "Whatever you use." for question in job.questions.all()}
    return {"kind": "project", "price": "880", "duration": "1to3", "letter": LETTER, **answers, **changes}


@pytest.mark.rule("INV-01", "INV-07", "INV-21", "PROP-01", "MSG-01", "MSG-06", "PROP-28", "INV-27")
def test_an_invitation_is_accepted_and_both_talk_in_the_room_that_opened(alice, bob, job, windows, post):
    client, freelancer = windows(alice), windows(bob)
    client.go(f"/jobs/{job.pk}/invite/{bob.profile.public_id}/")
    client.press("Send invitation", {"message": "Dear Bob, our boxes wait for you."})
    asked = Invitation.objects.get()
    letter = post(bob)[0]
    assert f"/invitations/{asked.pk}/accept/" in letter.text

    freelancer.go("/proposals/?tab=invitations")
    freelancer.follow(job.title)
    freelancer.reads("Dear Bob, our boxes wait for you.", "A client in Lyon", "Do you want this work?")
    freelancer.reads_nothing_of("Atelier", "Alice")
    freelancer.follow("Accept and propose")
    freelancer.press("Accept and send proposal", proposal_for(job))
    freelancer.reads("You accepted")
    room = Proposal.objects.get().room

    assert job.title in post(alice)[0].subject
    client.go(f"/jobs/{job.pk}/candidates/")
    client.reads("Bob Reyes")
    client.go(Proposal.objects.get().get_absolute_url())
    client.reads(LETTER, "$880")
    client.follow("Open the conversation")
    client.press("Send", {"body": "Good day Bob, when could you begin?"})
    freelancer.go("/proposals/")
    freelancer.follow(job.title)
    assert freelancer.shown.address.endswith(f"/rooms/{room.pk}/")
    freelancer.reads("Good day Bob, when could you begin?", "Atelier Martin")
    freelancer.press("Send", {"body": "On Monday."})
    client.go(f"/rooms/{room.pk}/")
    client.reads("On Monday.")
    assert Message.objects.filter(room=room, author__isnull=False).count() == 2


@pytest.mark.rule("INV-11", "INV-15", "INV-25")
def test_an_invitation_is_declined_with_a_reason_and_cannot_be_answered_again(alice, bob, job, windows, post):
    asked = invitations.an_invitation(by=alice, job=job, to=bob)
    window = windows(bob)
    window.go(f"/invitations/{asked.pk}/decline/")
    window.press("Decline", {}, status=422)
    window.reads("Choose a reason.")
    asked.refresh_from_db()
    assert asked.state == "pending"
    window.press("Decline", {"reason": "too_busy", "message": "Perhaps in spring."})
    window.reads("You declined")
    letter = post(alice)[0]
    assert "declined" in letter.subject
    assert "Perhaps in spring." in letter.text
    window.go(f"/invitations/{asked.pk}/accept/")
    assert not window.shown.has_button("Accept and send proposal")
    client = windows(alice)
    client.go(asked.get_absolute_url())
    client.reads("Declined", "Perhaps in spring.")


@pytest.mark.rule("INV-08", "INV-25")
def test_putting_aside_is_no_answer_and_the_client_does_not_see_it(alice, bob, job, windows, post):
    asked = invitations.an_invitation(by=alice, job=job, to=bob)
    window = windows(bob)
    window.go(asked.get_absolute_url())
    window.press("Put aside")
    window.reads("You put this aside")
    client = windows(alice)
    client.go(asked.get_absolute_url())
    client.reads("Waiting")
    window.follow("Accept and propose")
    window.press("Accept and send proposal", proposal_for(job))
    assert Proposal.objects.get().state == "active"


@pytest.mark.rule("JOB-15", "JOB-16", "INV-22")
def test_a_job_that_closes_ends_all_that_hangs_on_it_and_keeps_what_was_typed(
    alice, bob, charlie, account, job, windows, post
):
    waiting = invitations.an_invitation(by=alice, job=job, to=bob)
    other = invitations.an_invitation(by=alice, job=job, to=charlie)
    proposal = invitations.accepted(other)
    post(alice)
    late = windows(bob)
    late.go(f"/invitations/{waiting.pk}/accept/")
    client = windows(alice)
    client.go(f"/jobs/{job.pk}/close/")
    client.press("Close job", {"outcome": "no_hire"})
    post(alice)
    assert Job.objects.get(pk=job.pk).state == "closed"
    waiting.refresh_from_db()
    proposal.refresh_from_db()
    proposal.room.refresh_from_db()
    assert (waiting.state, proposal.state, proposal.room.state) == ("job_closed", "job_closed", "read_mostly")

    late.press("Accept and send proposal", proposal_for(job), status=409)
    late.reads("This job has closed in the meantime. What you wrote is kept as a draft.")
    assert Draft.objects.get(person=bob).values["letter"] == LETTER
    assert not Proposal.objects.filter(profile__person=bob).exists()

    ended = windows(charlie)
    ended.go("/proposals/?tab=archived")
    ended.reads(job.title)
    ended.go(proposal.room.get_absolute_url())
    assert not ended.shown.has_button("Send")
    client.go(proposal.room.get_absolute_url())
    client.press("Send", {"body": "Thank you all the same."})
    ended.go(proposal.room.get_absolute_url())
    ended.press("Send", {"body": "Good luck to you."})


@pytest.mark.rule("INV-18", "INV-25")
def test_an_invitation_that_is_taken_back_cannot_be_answered(alice, bob, job, windows, post):
    asked = invitations.an_invitation(by=alice, job=job, to=bob)
    window = windows(bob)
    window.go(f"/invitations/{asked.pk}/accept/")
    client = windows(alice)
    client.go(asked.get_absolute_url())
    client.follow("Take the invitation back")
    client.press("Take it back")
    window.press("Accept and send proposal", proposal_for(job), status=409)
    assert not Proposal.objects.exists()
