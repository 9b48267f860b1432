"""Who may do what in a contract."""

from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext as _

from handsel.contracts import queries
from handsel.contracts.models import Contract, Side
from handsel.kit.refused import Refused
from handsel.kit.text import clean
from handsel.people.models import Person, Seat
from handsel.policy import numbers


def no_such_contract() -> Refused:
    """Return what a stranger is told."""
    return Refused("hidden", _("There is no such contract."))


def check_acts_in(person: Person, contract: Contract, side: Side | None = None) -> Side:
    """Return the side for which a person acts in a contract; with `side`, demand that one.

    :raises Refused: hidden, wrong_role.
    """
    found = queries.side_of(person, contract)
    if found is None:
        raise no_such_contract()
    if side is not None and found != side:
        raise Refused("wrong_role", _("This is for the other side of the contract to do."))
    return found


def check_may_leave(person: Person) -> None:
    """ACC-22: whoever works in a running contract, or alone acts for a client who has one, ends it first.

    :raises Refused: has_contract.
    """
    others = Seat.objects.filter(account=OuterRef("account")).exclude(person=person)
    alone = Seat.objects.filter(~Exists(others), person=person).values("account")
    if Contract.objects.running().filter(Q(profile__person=person) | Q(account__in=alone)).exists():
        words = _(
            "You have running contracts. End them first, so that the other side knows where they stand."
        )
        raise Refused("has_contract", words)


def check_is_running(contract: Contract) -> None:
    """Refuse what needs a contract that has not ended.

    :raises Refused: contract_not_running.
    """
    if not contract.is_running:
        raise Refused("contract_not_running", _("This contract has ended."), state=contract.state)


def check_is_not_paused(contract: Contract) -> None:
    """Refuse what waits while a contract is paused.

    :raises Refused: contract_paused.
    """
    if contract.state == Contract.State.PAUSED:
        words = _("This contract is paused. You can go on once it is resumed.")
        raise Refused("contract_paused", words, state=contract.state)


def check_can_end(person: Person, contract: Contract, reason: str, message: str = "") -> Side:
    """CTR-11: either side ends a contract, and says why.

    :raises Refused: hidden, contract_not_running, reason, too_long.
    """
    side = check_acts_in(person, contract)
    check_is_running(contract)
    if reason not in Contract.EndReason.values:
        raise Refused("reason", _("Please choose a reason."), field="reason")
    most = numbers.WORK_TEXT_MAX.value
    if len(clean(message)) > most:
        words = _("Please use at most %(most)s characters.") % {"most": most}
        raise Refused("too_long", words, field="message")
    return side
