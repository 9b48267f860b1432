"""Ending a contract (CTR-11)."""

from django.db import transaction

from handsel.contracts import rules
from handsel.contracts.actions.holding import close_changes, hold_contract, write_step
from handsel.contracts.actions.weeks import hand_in_at_end
from handsel.contracts.events import ContractEnded
from handsel.contracts.models import Contract, Milestone, Step
from handsel.events import actions as events
from handsel.kit import clock
from handsel.kit.text import clean
from handsel.people.models import Person


@transaction.atomic
def end_contract(*, by: Person, contract_id: int, reason: str, message: str = "") -> Contract:
    """This will end a contract for both sides, who may review it then; ended twice is ended once.

    Hours that are written down go to review. Milestones without submitted work are dropped, and changes that wait
    are taken back; submitted work keeps its clock. Rules: CTR-08, CTR-10, CTR-11, CTR-22. Locks: contract.
    Tells: HoursInReview, ContractEnded.

    :raises Refused: hidden, reason, too_long.
    """
    contract = hold_contract(contract_id)
    if contract.state == Contract.State.ENDED:
        rules.check_acts_in(by, contract)
        return contract
    side = rules.check_can_end(by, contract, reason, message)
    hand_in_at_end(contract)
    unworked = [Milestone.State.PROPOSED, Milestone.State.AGREED]
    contract.milestones.filter(state__in=unworked).update(state=Milestone.State.DROPPED)
    close_changes(contract)
    contract.state = Contract.State.ENDED
    contract.ended_at = clock.now()
    contract.ended_by_side = side
    contract.end_reason = reason
    contract.end_message = clean(message)
    contract.paused_at, contract.paused_by_side = None, ""
    contract.save(
        update_fields=[
            "state", "ended_at", "ended_by_side", "end_reason", "end_message", "paused_at", "paused_by_side",
        ]
    )  # fmt: skip
    write_step(contract, Step.Kind.ENDED, by=by, side=side, subject=reason, note=contract.end_message)
    events.record(ContractEnded(contract_id=contract.pk), by=by)
    return contract
