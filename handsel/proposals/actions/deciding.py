"""What the client's people do with proposals: shortlist, archive, decline (PROP-25)."""

from django.db import transaction

from handsel.events import actions as events
from handsel.jobs import actions as jobs
from handsel.kit import clock
from handsel.kit.text import clean
from handsel.messaging import actions as messaging
from handsel.people.models import Person
from handsel.proposals import rules
from handsel.proposals.actions.holding import counts_as_interviewing, hold, restore
from handsel.proposals.events import ProposalDeclined
from handsel.proposals.models import Proposal


@transaction.atomic
def shortlist_proposal(*, by: Person, proposal_id: int, wanted: bool) -> Proposal:
    """This will put a proposal on the client's shortlist, or take it off.

    Rules: PROP-25; its author is not told. Locks: job, then proposal. Tells: nobody.

    :raises Refused: hidden, proposal_not_open.
    """
    proposal = hold(proposal_id)
    rules.check_can_shortlist(by, proposal)
    if (proposal.shortlisted_at is not None) != wanted:
        proposal.shortlisted_at = clock.now() if wanted else None
        proposal.save(update_fields=["shortlisted_at"])
    return proposal


@transaction.atomic
def archive_proposal(*, by: Person, proposal_id: int) -> Proposal:
    """This will put a proposal out of the client's sight; its author goes on reading what stood before.

    Counters and conversation stay, for they would tell. Archiving twice is archiving once.

    Rules: PROP-25 hides without telling, NOTIF-09. Locks: job, then proposal. Tells: nobody.

    :raises Refused: hidden, proposal_not_open.
    """
    proposal = hold(proposal_id)
    rules.check_acts_for_client(by, proposal)
    if proposal.state == Proposal.State.ARCHIVED:
        return proposal
    rules.check_can_archive(by, proposal)
    proposal.state = Proposal.State.ARCHIVED
    proposal.ended_at = clock.now()
    proposal.save(update_fields=["state", "ended_at"])
    return proposal


@transaction.atomic
def restore_proposal(*, by: Person, proposal_id: int) -> Proposal:
    """This will take a proposal out of the archive, to where it stood.

    Rules: PROP-25. Locks: job, then proposal. Tells: nobody.

    :raises Refused: hidden, proposal_not_open, job_closed, already_proposed.
    """
    proposal = hold(proposal_id)
    rules.check_acts_for_client(by, proposal)
    if proposal.is_open:
        return proposal
    rules.check_can_restore(by, proposal)
    restore(proposal)
    return proposal


@transaction.atomic
def decline_proposal(*, by: Person, proposal_id: int, reason: str, message: str = "") -> Proposal:
    """This will turn a proposal down, tell its author why, and end the conversation.

    Declining twice is declining once. The referral that led to the proposal ends with it.

    Rules: PROP-25 a reason, told; JOB-11 it leaves the count. Locks: job, then proposal, then room.
    Tells: ProposalDeclined.

    :raises Refused: hidden, proposal_not_open, reason, too_long.
    """
    proposal = hold(proposal_id)
    rules.check_acts_for_client(by, proposal)
    if proposal.state == Proposal.State.DECLINED:
        return proposal
    rules.check_can_decline(by, proposal)
    rules.check_decline(reason, message)
    counted = counts_as_interviewing(proposal)
    proposal.state = Proposal.State.DECLINED
    proposal.ended_at = clock.now()
    proposal.viewed_at = proposal.viewed_at or proposal.ended_at
    proposal.decline_reason = reason
    proposal.decline_message = clean(message)
    proposal.save(update_fields=["state", "ended_at", "viewed_at", "decline_reason", "decline_message"])
    if counted:
        jobs.move_activity(job=proposal.job, interviewing=-1)
    if proposal.room is not None:
        messaging.end_room(room=proposal.room)
    events.record(ProposalDeclined(proposal.pk), by=by)
    return proposal
