"""Writing hours, by the week (CTR-10)."""

from django.db import transaction
from django.utils.translation import gettext as _

from handsel.contracts import queries, rules
from handsel.contracts.actions.holding import hold_contract, write_step
from handsel.contracts.events import LimitChanged
from handsel.contracts.models import Contract, Side, Step, TimeEntry, Week
from handsel.contracts.values import TimeValues
from handsel.events import actions as events
from handsel.kit.locks import locked
from handsel.kit.refused import Refused
from handsel.kit.text import one_line
from handsel.people.models import Person


@transaction.atomic
def add_time(*, by: Person, contract_id: int, values: TimeValues, key: str = "") -> TimeEntry:
    """This will write down hours of one day; a form sent twice writes them once.

    Rules: CTR-10, AGY-05. Locks: contract, week. Tells: nobody, until the week is handed in.

    :raises Refused: hidden, wrong_role, not_hourly, contract_paused, contract_not_running, week_not_open, date,
        minutes, text, over_limit.
    """
    contract = hold_contract(contract_id)
    rules.check_may_write_hours(by, contract)
    known = TimeEntry.objects.filter(week__contract=contract, key=key[:40]).first() if key else None
    if known is not None:
        return known
    rules.check_time(contract, values)
    week = _week_of(contract, values)
    rules.check_takes_hours(week)
    rules.check_fits(week, values)
    entry = TimeEntry.objects.create(
        week=week,
        date=values.date,
        minutes=values.minutes,
        text=one_line(values.text),
        by=by,
        key=key[:40],
    )
    _sum_up(week)
    return entry


@transaction.atomic
def edit_time(*, by: Person, entry_id: int, values: TimeValues) -> TimeEntry:
    """This will correct an entry; another day may move it to another open week.

    Rules: CTR-10, AGY-05. Locks: contract, weeks. Tells: nobody.

    :raises Refused: as `add_time`.
    """
    entry = _hold_entry(entry_id)
    before = entry.week
    rules.check_may_write_hours(by, before.contract)
    rules.check_takes_hours(before)
    rules.check_time(before.contract, values)
    week = _week_of(before.contract, values)
    rules.check_takes_hours(week)
    spent = entry.minutes if week == before else 0
    rules.check_fits(week, values, instead_of=entry.pk, before=spent)
    entry.week, entry.date, entry.minutes = week, values.date, values.minutes
    entry.text = one_line(values.text)
    entry.save(update_fields=["week", "date", "minutes", "text"])
    _sum_up(week)
    if week != before:
        _sum_up(before)
    return entry


@transaction.atomic
def delete_time(*, by: Person, entry_id: int) -> Week:
    """This will take an entry out of its week, which it returns.

    Rules: CTR-10, AGY-05. Locks: contract, week. Tells: nobody.

    :raises Refused: hidden, wrong_role, contract_paused, contract_not_running, week_not_open.
    """
    entry = _hold_entry(entry_id)
    week = entry.week
    rules.check_may_write_hours(by, week.contract)
    rules.check_takes_hours(week)
    entry.delete()
    _sum_up(week)
    return week


@transaction.atomic
def set_weekly_limit(*, by: Person, contract_id: int, hours: int | None) -> Contract:
    """This will set for how many hours a week the client pays at most, or that there is no limit.

    What is written down already stays. Rules: CTR-10. Locks: contract. Tells: LimitChanged.

    :raises Refused: hidden, wrong_role, not_hourly, contract_not_running, weekly_limit.
    """
    contract = hold_contract(contract_id)
    rules.check_can_set_limit(by, contract, hours)
    if contract.weekly_limit == hours:
        return contract
    contract.weekly_limit = hours
    contract.save(update_fields=["weekly_limit"])
    subject = str(hours) if hours is not None else ""
    write_step(contract, Step.Kind.LIMIT_CHANGED, by=by, side=Side.CLIENT, subject=subject)
    events.record(LimitChanged(contract_id=contract.pk), by=by)
    return contract


def hold_week(week_id: int) -> Week:
    """Lock the contract of a week, then the week.

    :raises Refused: hidden.
    """
    known = Week.objects.filter(pk=week_id).only("pk", "contract_id").first()
    if known is None:
        raise rules.no_such_week()
    contract = hold_contract(known.contract_id)
    week = locked(Week.objects.filter(pk=week_id)).get()
    week.contract = contract
    return week


def _hold_entry(entry_id: int) -> TimeEntry:
    rows = TimeEntry.objects.filter(pk=entry_id)
    known = rows.select_related("week").first()
    if known is None:
        raise _no_such_entry()
    contract = hold_contract(known.week.contract_id)
    entry = rows.select_related("week").first()
    if entry is None:
        raise _no_such_entry()
    entry.week.contract = contract
    return entry


def _no_such_entry() -> Refused:
    return Refused("hidden", _("There is no such entry."))


def _week_of(contract: Contract, values: TimeValues) -> Week:
    monday = queries.monday_of(values.date)
    Week.objects.get_or_create(contract=contract, monday=monday)
    week = locked(Week.objects.filter(contract=contract, monday=monday)).get()
    week.contract = contract
    return week


def _sum_up(week: Week) -> None:
    week.minutes = queries.minutes_in(week)
    week.save(update_fields=["minutes"])
