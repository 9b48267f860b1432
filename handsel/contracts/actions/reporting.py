"""The freelancer's account of what came out of a contract (REP-24)."""

from django.db import transaction

from handsel.contracts import rules
from handsel.contracts.actions.holding import hold_contract
from handsel.contracts.events import OutcomeWritten
from handsel.contracts.models import Contract
from handsel.events import actions as events
from handsel.kit.text import clean
from handsel.people.models import Person


@transaction.atomic
def write_outcome(*, by: Person, contract_id: int, text: str) -> Contract:
    """This will write the freelancer's account of the results of a contract, or write it anew.

    Rules: REP-24, AGY-05. Locks: contract. Tells: OutcomeWritten, where the words changed.

    :raises Refused: hidden, wrong_role, suspended, required, too_long.
    """
    contract = hold_contract(contract_id)
    rules.check_can_report(by, contract, text)
    words = clean(text)
    if contract.outcome == words:
        return contract
    contract.outcome = words
    contract.save(update_fields=["outcome"])
    events.record(OutcomeWritten(contract_id=contract.pk), by=by)
    return contract
