"""What moderators do with single proposals."""

from django.db import transaction

from handsel.events import actions as events
from handsel.kit import clock
from handsel.people.models import Person
from handsel.people.rules import check_is_operator
from handsel.proposals.actions.holding import hold
from handsel.proposals.models import Proposal


@transaction.atomic
def take_proposal_down(*, by: Person, proposal_id: int, why: str) -> Proposal:
    """Hide what somebody wrote in a proposal from everybody but its author and moderators.

    The proposal stays where it is, with its terms. Rules: ADM-07, ADM-08. Locks: job, then proposal. Tells:
    nothing, the case tells; again it changes nothing.

    :raises Refused: not an operator.
    """
    return _set_taken_down(by, proposal_id, "proposal_taken_down", why, down=True)


@transaction.atomic
def show_proposal_again(*, by: Person, proposal_id: int, why: str) -> Proposal:
    """Show again what somebody wrote in a proposal that was taken down.

    Rules: ADM-04, ADM-08. Locks: job, then proposal. Tells: nothing, the appeal tells; again it changes nothing.

    :raises Refused: not an operator.
    """
    return _set_taken_down(by, proposal_id, "proposal_shown_again", why, down=False)


def _set_taken_down(by: Person, proposal_id: int, act: str, why: str, *, down: bool) -> Proposal:
    check_is_operator(by)
    proposal = hold(proposal_id)
    if (proposal.taken_down_at is not None) != down:
        proposal.taken_down_at = clock.now() if down else None
        proposal.save(update_fields=["taken_down_at"])
        events.audit(by=by, act=act, subject=f"proposals.proposal:{proposal.pk}", why=why)
    return proposal
