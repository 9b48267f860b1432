"""Pausing a contract and letting it go on."""

from django.db import transaction

from handsel.contracts import rules
from handsel.contracts.actions.holding import hold_contract, write_step
from handsel.contracts.events import ContractPaused, ContractResumed
from handsel.contracts.models import Contract, Step
from handsel.events import actions as events
from handsel.kit import clock
from handsel.kit.text import one_line
from handsel.people.models import Person


@transaction.atomic
def pause_contract(*, by: Person, contract_id: int, why: str = "") -> Contract:
    """This will pause a contract: no work or hours are handed in, what was handed in keeps its clock.

    Paused twice is paused once. Rules: part D of a contract. Locks: contract. Tells: ContractPaused.

    :raises Refused: hidden, contract_not_running.
    """
    contract = hold_contract(contract_id)
    side = rules.check_acts_in(by, contract)
    rules.check_is_running(contract)
    if contract.state == Contract.State.PAUSED:
        return contract
    contract.state, contract.paused_at, contract.paused_by_side = Contract.State.PAUSED, clock.now(), side
    contract.save(update_fields=["state", "paused_at", "paused_by_side"])
    write_step(contract, Step.Kind.PAUSED, by=by, side=side, note=one_line(why)[:300])
    events.record(ContractPaused(contract_id=contract.pk), by=by)
    return contract


@transaction.atomic
def resume_contract(*, by: Person, contract_id: int) -> Contract:
    """This will let a paused contract go on, whichever side paused it; resumed twice is resumed once.

    Rules: part D of a contract. Locks: contract. Tells: ContractResumed.

    :raises Refused: hidden, contract_not_running.
    """
    contract = hold_contract(contract_id)
    side = rules.check_acts_in(by, contract)
    rules.check_is_running(contract)
    if contract.state == Contract.State.ACTIVE:
        return contract
    contract.state, contract.paused_at, contract.paused_by_side = Contract.State.ACTIVE, None, ""
    contract.save(update_fields=["state", "paused_at", "paused_by_side"])
    write_step(contract, Step.Kind.RESUMED, by=by, side=side)
    events.record(ContractResumed(contract_id=contract.pk), by=by)
    return contract
