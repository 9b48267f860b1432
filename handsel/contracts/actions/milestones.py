"""Proposing more work in a contract, and answering it (CTR-08)."""

from django.db import transaction
from django.db.models import Max

from handsel.contracts import rules
from handsel.contracts.actions.holding import hold_contract, write_milestone_step
from handsel.contracts.events import MilestoneAnswered, MilestoneProposed
from handsel.contracts.models import Milestone, Side, Step
from handsel.contracts.values import MilestoneValues
from handsel.events import actions as events
from handsel.kit.locks import locked
from handsel.kit.text import one_line
from handsel.people.models import Person


def hold_milestone(milestone_id: int) -> Milestone:
    """Lock the contract of a milestone, then the milestone.

    :raises Refused: hidden.
    """
    known = Milestone.objects.filter(pk=milestone_id).only("contract_id").first()
    if known is None:
        raise rules.no_such_milestone()
    contract = hold_contract(known.contract_id)
    milestone = locked(Milestone.objects.filter(pk=milestone_id)).get()
    milestone.contract = contract
    return milestone


@transaction.atomic
def propose_milestone(*, by: Person, contract_id: int, values: MilestoneValues, key: str = "") -> Milestone:
    """This will propose another milestone to the other side; a form sent twice proposes one.

    Rules: CTR-08, PROP-04, ACC-20. Locks: contract. Tells: MilestoneProposed.

    :raises Refused: hidden, suspended, wrong_kind, contract_not_running, milestones, empty, too_long, amount.
    """
    contract = hold_contract(contract_id)
    before = contract.milestones.filter(key=key[:40]).first() if key else None
    if before is not None:
        rules.check_acts_in(by, contract)
        return before
    side = rules.check_can_propose_milestone(by, contract, values)
    last = contract.milestones.aggregate(last=Max("position"))["last"] or 0
    milestone = Milestone.objects.create(
        contract=contract,
        key=key[:40],
        position=last + 1,
        text=one_line(values.text),
        due_date=values.due_date,
        price=values.price,
        state=Milestone.State.PROPOSED,
        proposed_by_side=side,
    )
    write_milestone_step(milestone, Step.Kind.MILESTONE_PROPOSED, by=by, side=side)
    events.record(MilestoneProposed(milestone_id=milestone.pk), by=by)
    return milestone


@transaction.atomic
def agree_milestone(*, by: Person, milestone_id: int) -> Milestone:
    """This will agree to a milestone that the other side proposed; agreed twice is agreed once.

    Rules: CTR-08. Locks: contract, milestone. Tells: MilestoneAnswered.

    :raises Refused: hidden, suspended, wrong_role, contract_not_running, milestone_not_pending.
    """
    return _answer(milestone_id, by, Milestone.State.AGREED, Step.Kind.MILESTONE_AGREED)


@transaction.atomic
def refuse_milestone(*, by: Person, milestone_id: int) -> Milestone:
    """This will refuse a milestone that the other side proposed; refused twice is refused once.

    Rules: CTR-08. Locks: contract, milestone. Tells: MilestoneAnswered.

    :raises Refused: hidden, suspended, wrong_role, contract_not_running, milestone_not_pending.
    """
    return _answer(milestone_id, by, Milestone.State.REFUSED, Step.Kind.MILESTONE_REFUSED)


@transaction.atomic
def drop_milestone(*, by: Person, milestone_id: int) -> Milestone:
    """This will take back a milestone that one's own side proposed, before it is answered.

    Rules: CTR-08. Locks: contract, milestone. Tells: MilestoneAnswered.

    :raises Refused: hidden, wrong_role, contract_not_running, milestone_not_pending.
    """
    milestone = hold_milestone(milestone_id)
    side = rules.check_can_drop_milestone(by, milestone)
    return _move(milestone, Milestone.State.DROPPED, Step.Kind.MILESTONE_DROPPED, by=by, side=side)


def _answer(milestone_id: int, by: Person, state: Milestone.State, kind: Step.Kind) -> Milestone:
    milestone = hold_milestone(milestone_id)
    if milestone.state == state:
        rules.check_acts_in(by, milestone.contract, Side(milestone.proposed_by_side).other)
        return milestone
    side = rules.check_can_answer_milestone(by, milestone)
    return _move(milestone, state, kind, by=by, side=side)


def _move(
    milestone: Milestone, state: Milestone.State, kind: Step.Kind, *, by: Person, side: Side
) -> Milestone:
    milestone.state = state
    milestone.save(update_fields=["state"])
    write_milestone_step(milestone, kind, by=by, side=side)
    events.record(MilestoneAnswered(milestone_id=milestone.pk), by=by)
    return milestone
