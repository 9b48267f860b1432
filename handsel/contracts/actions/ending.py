"""Ending a contract (CTR-11)."""

from django.db import transaction

from handsel.contracts import rules
from handsel.contracts.actions.holding import hold_contract, write_step
from handsel.contracts.actions.weeks import hand_in_at_end
from handsel.contracts.events import ContractEnded
from handsel.contracts.models import Contract, Step
from handsel.events import actions as events
from handsel.kit import clock
from handsel.kit.text import clean
from handsel.people.models import Person


@transaction.atomic
def end_contract(*, by: Person, contract_id: int, reason: str, message: str = "") -> Contract:
    """This will end a contract for both sides, who may review it then; ended twice is ended once.

    Hours that are written down go to review. Rules: CTR-10, CTR-11, CTR-22. Locks: contract. Tells: HoursInReview,
    ContractEnded.

    :raises Refused: hidden, reason.
    """
    contract = hold_contract(contract_id)
    if contract.state == Contract.State.ENDED:
        rules.check_acts_in(by, contract)
        return contract
    side = rules.check_can_end(by, contract, reason)
    hand_in_at_end(contract)
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
    write_step(contract, Step.Kind.ENDED, by=by, side=side, subject=contract.get_end_reason_display())
    events.record(ContractEnded(contract_id=contract.pk), by=by)
    return contract
