"""Handing in and reviewing the hours of a week (CTR-10)."""

from datetime import timedelta

from django.db import transaction

from handsel.contracts import queries, rules
from handsel.contracts.actions.holding import count_approved, write_step
from handsel.contracts.actions.hours import hold_week
from handsel.contracts.events import HoursApproved, HoursInReview, HoursSentBack
from handsel.contracts.models import Contract, Side, Step, Week
from handsel.events import actions as events
from handsel.kit import clock, money
from handsel.kit.text import clean
from handsel.people.models import Person
from handsel.policy import numbers

MOST = 1000


def hand_in_weeks() -> int:
    """This will lay the hours of the past week before each client, and return of how many contracts; by the clock.

    Rules: CTR-10 Monday 00:00 UTC. Locks: contract, week, one at a time. Tells: HoursInReview.
    """
    known = queries.due_weeks().order_by("pk").values_list("pk", flat=True)[:MOST]
    return sum(_hand_in_by_clock(pk) for pk in list(known))


@transaction.atomic
def _hand_in_by_clock(week_id: int) -> bool:
    week = hold_week(week_id)
    if not queries.is_due(week):
        return False
    _hand_in(week)
    return True


@transaction.atomic
def hand_in_week(*, by: Person, week_id: int) -> Week:
    """This will lay a corrected week before the client again, with the whole time of review; twice is once.

    Rules: CTR-10, AGY-05. Locks: contract, week. Tells: HoursInReview.

    :raises Refused: hidden, wrong_role, contract_paused, week_not_open, no_hours.
    """
    week = hold_week(week_id)
    if week.state == Week.State.IN_REVIEW:
        rules.check_acts_in(by, week.contract, Side.FREELANCER)
        return week
    rules.check_can_hand_in(by, week)
    _hand_in(week, by=by)
    return week


def hand_in_at_end(contract: Contract) -> None:
    """Lay the open weeks of a contract that ends before the client; its row is locked by the caller.

    Rules: CTR-11. Tells: HoursInReview.
    """
    for week in contract.weeks.filter(state=Week.State.OPEN, minutes__gt=0).order_by("pk"):
        week.contract = contract
        _hand_in(week)


def _hand_in(week: Week, by: Person | None = None) -> None:
    contract = week.contract
    if contract.rate is None:
        raise AssertionError("hours have a price")
    week.state = Week.State.IN_REVIEW
    week.rate = week.rate or contract.rate
    week.amount = money.of_minutes(week.minutes, week.rate)
    week.approve_by = clock.now() + timedelta(days=numbers.HOURS_REVIEW_DAYS.value)
    week.save(update_fields=["state", "rate", "amount", "approve_by"])
    side = Side.FREELANCER if by is not None else None
    kind = Step.Kind.WEEK_HANDED_IN
    write_step(contract, kind, by=by, side=side, subject=week.monday.isoformat(), amount=week.amount)
    events.record(HoursInReview(week_id=week.pk), by=by)


@transaction.atomic
def approve_week(*, by: Person, week_id: int) -> Week:
    """This will approve the hours of a week for the client; approved twice is approved once.

    Rules: CTR-10. Locks: contract, week. Tells: HoursApproved.

    :raises Refused: hidden, wrong_role, week_not_in_review.
    """
    week = hold_week(week_id)
    rules.check_acts_in(by, week.contract, Side.CLIENT)
    if week.state == Week.State.APPROVED:
        return week
    rules.check_is_in_review(week)
    _approve(week, by=by)
    return week


def approve_weeks_by_time() -> int:
    """This will approve the hours whose time of review is over, and return of how many weeks; by the clock (CTR-10).

    Locks: contract, week, one at a time. Tells: HoursApproved.
    """
    due = Week.objects.filter(state=Week.State.IN_REVIEW, approve_by__lte=clock.now())
    return sum(_approve_by_clock(pk) for pk in list(due.order_by("pk").values_list("pk", flat=True)[:MOST]))


@transaction.atomic
def _approve_by_clock(week_id: int) -> bool:
    week = hold_week(week_id)
    if week.approve_by is None or week.approve_by > clock.now():
        return False
    _approve(week)
    return True


def _approve(week: Week, by: Person | None = None) -> None:
    contract = week.contract
    week.state, week.approved_at, week.approve_by = Week.State.APPROVED, clock.now(), None
    week.save(update_fields=["state", "approved_at", "approve_by"])
    count_approved(contract, week.amount, week.minutes)
    kind = Step.Kind.WEEK_APPROVED if by is not None else Step.Kind.WEEK_BY_TIME
    side = Side.CLIENT if by is not None else None
    write_step(contract, kind, by=by, side=side, subject=week.monday.isoformat(), amount=week.amount)
    events.record(HoursApproved(contract_id=contract.pk, week_id=week.pk, by_time=by is None), by=by)


@transaction.atomic
def send_week_back(*, by: Person, week_id: int, note: str) -> Week:
    """This will give the hours of a week back to the freelancer with a note on what to correct; twice is once.

    Rules: CTR-10. Locks: contract, week. Tells: HoursSentBack.

    :raises Refused: hidden, wrong_role, week_not_in_review, note.
    """
    week = hold_week(week_id)
    rules.check_acts_in(by, week.contract, Side.CLIENT)
    if week.state == Week.State.SENT_BACK:
        return week
    rules.check_is_in_review(week)
    note = clean(note)
    rules.check_note(note)
    week.state, week.approve_by, week.note = Week.State.SENT_BACK, None, note
    week.save(update_fields=["state", "approve_by", "note"])
    kind = Step.Kind.WEEK_SENT_BACK
    write_step(week.contract, kind, by=by, side=Side.CLIENT, subject=week.monday.isoformat(), note=note)
    events.record(HoursSentBack(week_id=week.pk), by=by)
    return week
