"""What an offer makes of a proposal; called by the contracts room inside its transactions."""

from handsel.kit import clock
from handsel.messaging.models import Room
from handsel.proposals.actions.holding import mark_viewed, open_room, restore
from handsel.proposals.models import Proposal


def offer_made(*, proposal: Proposal) -> Room:
    """This will put a proposal that the caller holds locked under offer, and return its conversation.

    An archived one is taken out of the archive first. The offer opens the conversation where there is none.

    Rules: PROP-26, part D. Locks: nothing. Tells: RoomOpened.
    """
    if proposal.state == Proposal.State.ARCHIVED:
        restore(proposal)
    mark_viewed(proposal)
    if proposal.room is None:
        open_room(proposal)
    if proposal.room is None:
        raise AssertionError("the room was just opened")
    proposal.state = Proposal.State.OFFERED
    proposal.save(update_fields=["state", "viewed_at", "room"])
    return proposal.room


def offer_gone(*, proposal: Proposal) -> None:
    """This will put a proposal that the caller holds locked back to where it stood before its offer.

    Rules: CTR-05, part D. Locks: nothing. Tells: nothing.
    """
    if proposal.state == Proposal.State.OFFERED:
        proposal.state = Proposal.State.ACTIVE
        proposal.save(update_fields=["state"])


def hire(*, proposal: Proposal) -> None:
    """This will mark a proposal that the caller holds locked as hired.

    Rules: PROP-26, CTR-06. Locks: nothing. Tells: nothing; the contract tells.
    """
    proposal.state = Proposal.State.HIRED
    proposal.ended_at = clock.now()
    proposal.save(update_fields=["state", "ended_at"])
