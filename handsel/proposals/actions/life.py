"""Reading and answering proposals, withdrawing them, and ending them with their job."""

from django.db import transaction

from handsel.events import actions as events
from handsel.jobs import actions as jobs
from handsel.kit import clock
from handsel.kit.locks import locked
from handsel.kit.text import one_line
from handsel.messaging import actions as messaging
from handsel.messaging.models import Message
from handsel.people.models import Person
from handsel.proposals import queries, rules
from handsel.proposals.actions.holding import counts_as_interviewing, hold, mark_viewed, open_room, restore
from handsel.proposals.events import InterviewStarted, ProposalsEnded, ProposalViewed, ProposalWithdrawn
from handsel.proposals.models import Proposal


@transaction.atomic
def view_proposal(*, by: Person, proposal_id: int) -> Proposal:
    """This will record that the client's team opened a proposal.

    Rules: JOB-09 last viewed, PROP-26 viewed; operators and strangers leave no mark.
    Locks: job, then proposal. Tells: ProposalViewed, the first time.

    :raises Refused: the person does not act for the client.
    """
    proposal = hold(proposal_id)
    rules.check_is_client(by, proposal)
    jobs.note_viewed(by=by, job=proposal.job)
    if proposal.viewed_at is None:
        mark_viewed(proposal)
        proposal.save(update_fields=["viewed_at", "state"])
        events.record(ProposalViewed(proposal.pk), by=by)
    return proposal


@transaction.atomic
def start_interview(*, by: Person, proposal_id: int, body: str, key: str = "") -> Message:
    """This will send the client's first message to a candidate, opening the room where there is none.

    Writing to somebody in the archive takes the proposal out of it.

    Rules: MSG-04 the client writes first, MSG-07 the room opens by it, MSG-08 the interview begins, JOB-11
    counting, PROP-25.
    Locks: job, then proposal, then room. Tells: RoomOpened, MessageSent, InterviewStarted.

    :raises Refused: wait_for_client for the freelancer; the proposal has ended; the message cannot be sent.
    """
    proposal = hold(proposal_id)
    rules.check_is_client(by, proposal)
    if proposal.state == Proposal.State.ARCHIVED:
        rules.check_can_restore(by, proposal)
        restore(proposal)
    if proposal.room is None:
        rules.check_job_is_open(proposal.job)
        rules.check_may_become(proposal, Proposal.State.ACTIVE)
        mark_viewed(proposal)
        proposal.state = Proposal.State.ACTIVE
        open_room(proposal)
        proposal.save(update_fields=["viewed_at", "state", "room"])
    if proposal.room is None:
        raise AssertionError("the room was just opened")
    message = messaging.say(by=by, room_id=proposal.room.pk, body=body, key=key)
    _begin_interview(proposal, by=by)
    return message


@transaction.atomic
def note_client_message(*, room_id: int, message_id: int) -> bool:
    """This will begin the interview of an accepted invitation when the client first writes in its room.

    Returns whether it began now. Rules: MSG-08, JOB-11. Locks: job, then proposal. Tells: InterviewStarted.
    """
    proposal = Proposal.objects.filter(room_id=room_id).only("pk").first()
    if proposal is None:
        return False
    author = Message.objects.select_related("author").get(pk=message_id).author
    held = hold(proposal.pk)
    newer = Proposal.objects.open().filter(job=held.job, profile=held.profile)
    if held.state == Proposal.State.ARCHIVED and held.job.is_open and not newer.exists():
        restore(held)
    return _begin_interview(held, by=author)


@transaction.atomic
def withdraw_proposal(*, by: Person, proposal_id: int, reason: str = "") -> Proposal:
    """This will take a proposal back; withdrawing twice is withdrawing once.

    Rules: PROP-22 any time before a contract, reason optional; PROP-23 no effect on any score; JOB-08 and
    JOB-11 it leaves the counts.
    Locks: job, then proposal, then room. Tells: ProposalWithdrawn.

    :raises Refused: the proposal has ended in another way.
    """
    proposal = hold(proposal_id)
    rules.check_is_author(by, proposal)
    if proposal.state == Proposal.State.WITHDRAWN:
        return proposal
    rules.check_can_withdraw(by, proposal)
    counted = counts_as_interviewing(proposal)
    proposal.state = Proposal.State.WITHDRAWN
    proposal.ended_at = clock.now()
    proposal.withdraw_reason = one_line(reason)[:300]
    proposal.save(update_fields=["state", "ended_at", "withdraw_reason"])
    jobs.move_activity(job=proposal.job, proposals=-1, interviewing=-1 if counted else 0)
    if proposal.room is not None:
        messaging.end_room(room=proposal.room)
    events.record(ProposalWithdrawn(proposal.pk), by=by)
    return proposal


@transaction.atomic
def seat_managers(*, agency_id: int) -> int:
    """This will let exactly those who act for an agency now sit in the conversations of its proposals.

    Returns how many conversations it has; may run twice. Rules: AGY-07. Locks: nothing. Tells: nothing.
    """
    rows = Proposal.objects.filter(agency=agency_id, room__isnull=False).order_by("pk")
    rooms = 0
    for proposal in rows.select_related("room__profile", "room__account"):
        if proposal.room is not None:
            messaging.seat_beside(room=proposal.room, profiles=queries.managers_beside(proposal))
            rooms += 1
    return rooms


@transaction.atomic
def end_proposals(*, job_id: int) -> list[int]:
    """This will end the open proposals of a job that ended, and leave their rooms for reading.

    Returns the ids of those that ended now. Rules: JOB-16. Locks: job, then proposals, then rooms.
    Tells: ProposalsEnded.
    """
    job = jobs.lock_job(job_id)
    if job.is_open:
        return []
    ends_by_job = [state for state, after in Proposal.NEXT.items() if Proposal.State.JOB_CLOSED in after]
    rows = list(locked(Proposal.objects.filter(job=job, state__in=ends_by_job)).select_related("room"))
    for proposal in rows:
        proposal.state = Proposal.State.JOB_CLOSED
        proposal.ended_at = clock.now()
        proposal.save(update_fields=["state", "ended_at"])
        if proposal.room is not None:
            messaging.end_room(room=proposal.room)
    ended = [proposal.pk for proposal in rows]
    if ended:
        events.record(ProposalsEnded(job_id=job.pk, proposal_ids=ended))
    return ended


def _begin_interview(proposal: Proposal, *, by: Person | None) -> bool:
    talks = proposal.state in {Proposal.State.ACTIVE, Proposal.State.OFFERED}
    if proposal.interview_started_at is not None or not talks:
        return False
    counted = counts_as_interviewing(proposal)
    proposal.interview_started_at = clock.now()
    mark_viewed(proposal)
    proposal.save(update_fields=["interview_started_at", "viewed_at"])
    if not counted:
        jobs.move_activity(job=proposal.job, interviewing=1)
    events.record(InterviewStarted(proposal.pk), by=by)
    return True
