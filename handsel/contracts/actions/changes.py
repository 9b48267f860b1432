"""Changing what was agreed, with the other side's approval (CTR-04)."""

from collections.abc import Callable

from django.db import transaction

from handsel.contracts import queries, rules
from handsel.contracts.actions.holding import hold_contract, write_step
from handsel.contracts.events import ChangeAnswered, ChangeAsked
from handsel.contracts.models import ChangeRequest, Contract, Milestone, Side, Step, Submission
from handsel.contracts.values import ChangeValues
from handsel.events import actions as events
from handsel.kit import clock
from handsel.kit.locks import locked
from handsel.kit.text import clean, one_line
from handsel.people.models import Person

Kind, State = ChangeRequest.Kind, ChangeRequest.State
Check = Callable[[Person, ChangeRequest], Side]
HELD = ("held_rate", "held_price", "held_due_date", "held_text")


@transaction.atomic
def ask_change(*, by: Person, contract_id: int, values: ChangeValues) -> ChangeRequest:
    """This will ask the other side for a change; asked for twice in the same words it is asked once.

    Where the client does nothing but raise the pay, it holds at once and the other side is told.

    Rules: CTR-04, ACC-20. Locks: contract, milestone. Tells: ChangeAsked; ChangeAnswered where it holds at once.

    :raises Refused: hidden, suspended, contract_not_running, kind, wrong_kind, milestone_not_pending, empty,
        too_long, amount, same, change_waits.
    """
    contract = hold_contract(contract_id)
    milestone = _milestone(contract, values)
    change = _written(contract, values, milestone)
    before = _asked_before(by, change)
    if before is not None:
        rules.check_acts_in(by, contract)
        return before
    change.side = rules.check_can_ask_change(by, contract, values, milestone)
    change.by = by
    _keep_held(change)
    change.asked_at = clock.now()
    at_once = change.side == "client" and rules.only_raises_pay(contract, values, milestone)
    if at_once:
        change.state, change.answered_at, change.answered_by = State.APPLIED, change.asked_at, by
    change.save()
    if at_once:
        _apply(change)
        _told(change, Step.Kind.CHANGE_APPLIED, by=by, side=change.side)
        events.record(ChangeAnswered(change_id=change.pk), by=by)
        return change
    _told(change, Step.Kind.CHANGE_ASKED, by=by, side=change.side, note=change.why)
    events.record(ChangeAsked(change_id=change.pk), by=by)
    return change


def _milestone(contract: Contract, values: ChangeValues) -> Milestone | None:
    if values.kind not in {Kind.MILESTONE, Kind.DROP} or values.milestone_id is None:
        return None
    return locked(Milestone.objects.filter(contract=contract, pk=values.milestone_id)).first()


def _written(contract: Contract, values: ChangeValues, milestone: Milestone | None) -> ChangeRequest:
    """Return the change as it would be kept: only what belongs to its kind."""
    change = ChangeRequest(
        contract=contract, kind=values.kind, milestone=milestone, why=one_line(values.why)[:500]
    )
    if values.kind == Kind.RATE:
        change.rate = values.rate
    elif values.kind == Kind.TEXT:
        change.text = clean(values.text)
    elif values.kind == Kind.MILESTONE:
        change.text, change.price, change.due_date = one_line(values.text), values.price, values.due_date
    return change


def _asked_before(by: Person, change: ChangeRequest) -> ChangeRequest | None:
    rows = ChangeRequest.objects.filter(contract=change.contract, by=by, state=State.OPEN, kind=change.kind)
    same = rows.filter(milestone=change.milestone, text=change.text, why=change.why)
    found = same.filter(rate=change.rate, price=change.price, due_date=change.due_date)
    return found.first() if change.kind in Kind.values and _is_money(change) else None


def _is_money(change: ChangeRequest) -> bool:
    return all(amount is None or amount.is_finite() for amount in (change.rate, change.price))


@transaction.atomic
def approve_change(*, by: Person, change_id: int) -> ChangeRequest:
    """This will agree to a change and let it hold; agreed to twice it holds once.

    Rules: CTR-04. Locks: contract, milestone, change. Tells: ChangeAnswered.

    :raises Refused: hidden, suspended, wrong_role, contract_not_running, change_not_open, milestone_not_pending.
    """
    return _settle(change_id, by, State.APPLIED, Step.Kind.CHANGE_APPLIED, rules.check_can_answer_change)


@transaction.atomic
def refuse_change(*, by: Person, change_id: int) -> ChangeRequest:
    """This will refuse a change; what was agreed holds. Refused twice it is refused once.

    Rules: CTR-04. Locks: contract, milestone, change. Tells: ChangeAnswered.

    :raises Refused: hidden, suspended, wrong_role, contract_not_running, change_not_open, milestone_not_pending.
    """
    return _settle(change_id, by, State.REFUSED, Step.Kind.CHANGE_REFUSED, rules.check_can_answer_change)


@transaction.atomic
def withdraw_change(*, by: Person, change_id: int) -> ChangeRequest:
    """This will take back a change that one's own side asked for; taken back twice it is taken back once.

    Rules: CTR-04. Locks: contract, milestone, change. Tells: ChangeAnswered.

    :raises Refused: hidden, wrong_role, change_not_open.
    """
    return _settle(
        change_id, by, State.WITHDRAWN, Step.Kind.CHANGE_WITHDRAWN, rules.check_can_withdraw_change
    )


def _settle(
    change_id: int,
    by: Person,
    state: ChangeRequest.State,
    kind: Step.Kind,
    check: Callable[[Person, ChangeRequest], Side],
) -> ChangeRequest:
    """End a change in a state, if `check` lets the person; one that is there already is answered as it is."""
    change = hold_change(change_id)
    if change.state == state:
        rules.check_acts_in(by, change.contract)
        return change
    side = check(by, change)
    change.state, change.answered_at, change.answered_by = state, clock.now(), by
    if state == State.APPLIED:
        _keep_held(change)
        _apply(change)
    change.save(update_fields=["state", "answered_at", "answered_by", *HELD])
    _told(change, kind, by=by, side=side)
    events.record(ChangeAnswered(change_id=change.pk), by=by)
    return change


def hold_change(change_id: int) -> ChangeRequest:
    """Lock the contract of a change, its milestone if there is one, then the change.

    :raises Refused: hidden.
    """
    known = ChangeRequest.objects.filter(pk=change_id).only("contract_id", "milestone_id").first()
    if known is None:
        raise rules.no_such_change()
    contract = hold_contract(known.contract_id)
    milestone = None
    if known.milestone_id is not None:
        milestone = locked(Milestone.objects.filter(pk=known.milestone_id)).get()
    change = locked(ChangeRequest.objects.filter(pk=change_id)).get()
    change.contract, change.milestone = contract, milestone
    return change


def _keep_held(change: ChangeRequest) -> None:
    for name, value in queries.held_now(change.kind, change.contract, change.milestone).items():
        setattr(change, name, value)


def _apply(change: ChangeRequest) -> None:
    contract, milestone = change.contract, change.milestone
    if change.kind == Kind.RATE:
        contract.rate = change.rate
        contract.save(update_fields=["rate"])
    elif change.kind == Kind.TEXT:
        contract.text = change.text
        contract.save(update_fields=["text"])
    elif milestone is not None and change.kind == Kind.MILESTONE and change.price is not None:
        milestone.text, milestone.price, milestone.due_date = change.text, change.price, change.due_date
        milestone.save(update_fields=["text", "price", "due_date"])
    elif milestone is not None:
        drop_work(milestone)


def drop_work(milestone: Milestone) -> None:
    """Drop a milestone that the caller holds; work that waits for an answer gets none."""
    milestone.state, milestone.approve_by = Milestone.State.DROPPED, None
    milestone.save(update_fields=["state", "approve_by"])
    waiting = milestone.submissions.filter(answer="")
    waiting.update(answer=Submission.Answer.DROPPED, answered_at=clock.now())


def _told(change: ChangeRequest, kind: Step.Kind, *, by: Person, side: str, note: str = "") -> None:
    write_step(change.contract, kind, by=by, side=Side(side), change=change, note=note)
