"""Who may ask for a change of what was agreed, and answer it (CTR-04)."""

from django.utils.translation import gettext as _

from handsel.contracts.models import ChangeRequest, Contract, Milestone, Side
from handsel.contracts.rules.contracts import check_acts_in, check_is_running
from handsel.contracts.rules.milestones import (
    HIGHEST,
    check_is_fixed,
    check_milestone_text,
    check_price,
    check_text,
    no_such_milestone,
)
from handsel.contracts.values import ChangeValues
from handsel.kit.refused import Refused
from handsel.kit.text import clean, one_line
from handsel.people.models import Person
from handsel.people.rules import check_not_suspended
from handsel.policy import numbers

Kind = ChangeRequest.Kind
OPEN_WORK = (Milestone.State.AGREED, Milestone.State.SUBMITTED)
WHY_MAX = 500


def no_such_change() -> Refused:
    """Return what a stranger is told."""
    return Refused("hidden", _("There is no such change."))


def check_can_ask_change(
    person: Person, contract: Contract, values: ChangeValues, milestone: Milestone | None
) -> Side:
    """CTR-04: either side of a running contract asks, once at a time for each thing; ACC-20 nobody suspended.

    :raises Refused: hidden, suspended, contract_not_running, kind, wrong_kind, milestone_not_pending, empty,
        too_long, amount, same, change_waits.
    """
    side = check_acts_in(person, contract)
    check_not_suspended(person)
    check_is_running(contract)
    check_change(contract, values, milestone)
    waiting = contract.changes.filter(state=ChangeRequest.State.OPEN, kind=values.kind)
    if milestone is not None:
        waiting = contract.changes.filter(state=ChangeRequest.State.OPEN, milestone=milestone)
    if waiting.exists():
        raise Refused("change_waits", _("A change of this was asked for already and waits for an answer."))
    return side


def check_change(contract: Contract, values: ChangeValues, milestone: Milestone | None) -> None:
    """CTR-04: the change fits the contract, is whole, and differs from what holds.

    :raises Refused: kind, wrong_kind, hidden, milestone_not_pending, empty, too_long, amount, same.
    """
    if values.kind not in Kind.values:
        raise Refused("kind", _("Please choose what should change."), field="kind")
    if values.kind == Kind.RATE:
        _check_rate(contract, values)
    elif values.kind == Kind.TEXT:
        _check_words(contract, values)
    else:
        check_is_fixed(contract)
        if milestone is None:
            raise no_such_milestone()
        check_is_open_work(milestone)
        if values.kind == Kind.MILESTONE:
            _check_milestone(milestone, values)
    if len(one_line(values.why)) > WHY_MAX:
        words = _("Please use at most %(most)s characters.") % {"most": WHY_MAX}
        raise Refused("too_long", words, field="why")


def _check_rate(contract: Contract, values: ChangeValues) -> None:
    if not contract.is_hourly:
        raise Refused("wrong_kind", _("This contract has a fixed price, so there is no hourly rate."))
    least, rate = numbers.HOURLY_MIN.value, values.rate
    if rate is None or not rate.is_finite() or rate != round(rate, 2) or not least <= rate <= HIGHEST:
        words = _("An hour must cost at least %(least)s, with at most two decimals.") % {"least": least}
        raise Refused("amount", words, field="rate")
    if rate == contract.rate:
        raise Refused("same", _("That is what holds already."), field="rate")


def _check_words(contract: Contract, values: ChangeValues) -> None:
    if not clean(values.text):
        raise Refused("empty", _("Please say what the work is."), field="text")
    check_text(values.text)
    if clean(values.text) == contract.text:
        raise Refused("same", _("That is what holds already."), field="text")


def _check_milestone(milestone: Milestone, values: ChangeValues) -> None:
    check_milestone_text(values.text)
    if values.price is None:
        raise Refused("amount", _("Please name the price."), field="price")
    check_price(values.price)
    now = (milestone.text, milestone.price, milestone.due_date)
    if now == (one_line(values.text), values.price, values.due_date):
        raise Refused("same", _("That is what holds already."), field="price")


def check_is_open_work(milestone: Milestone) -> None:
    """Only work that is agreed and not yet approved changes.

    :raises Refused: milestone_not_pending.
    """
    if milestone.state not in OPEN_WORK:
        words = _("This milestone cannot be changed any more: %(state)s.")
        told = {"state": milestone.get_state_display()}
        raise Refused("milestone_not_pending", words % told, state=milestone.state)


def only_raises_pay(contract: Contract, values: ChangeValues, milestone: Milestone | None) -> bool:
    """CTR-04: whether nothing changes but that the work is paid better."""
    if values.kind == Kind.RATE:
        return bool(values.rate and contract.rate and values.rate > contract.rate)
    if values.kind != Kind.MILESTONE or milestone is None or values.price is None:
        return False
    later = values.due_date is None or (
        milestone.due_date is not None and values.due_date >= milestone.due_date
    )
    return later and one_line(values.text) == milestone.text and values.price > milestone.price


def check_can_answer_change(person: Person, change: ChangeRequest) -> Side:
    """CTR-04: the side that did not ask approves or refuses.

    :raises Refused: hidden, suspended, wrong_role, contract_not_running, change_not_open, milestone_not_pending.
    """
    side = check_acts_in(person, change.contract, Side(change.side).other)
    check_not_suspended(person)
    check_is_running(change.contract)
    check_change_is_open(change)
    if change.milestone is not None:
        check_is_open_work(change.milestone)
    return side


def check_can_withdraw_change(person: Person, change: ChangeRequest) -> Side:
    """CTR-04: the side that asked takes it back until it is answered.

    :raises Refused: hidden, wrong_role, change_not_open.
    """
    side = check_acts_in(person, change.contract, Side(change.side))
    check_change_is_open(change)
    return side


def check_change_is_open(change: ChangeRequest) -> None:
    """Refuse what needs a change that waits for an answer.

    :raises Refused: change_not_open.
    """
    if change.state != ChangeRequest.State.OPEN:
        words = _("This change does not wait for an answer any more: %(state)s.")
        told = {"state": change.get_state_display()}
        raise Refused("change_not_open", words % told, state=change.state)
