"""The JSON doors to hours."""

from typing import Any

from django.shortcuts import get_object_or_404
from ninja import Query, Status

from handsel.contracts import actions, queries
from handsel.contracts.api.contracts import mine
from handsel.contracts.models import TimeEntry, Week
from handsel.contracts.shapes.contracts import ContractOut
from handsel.contracts.shapes.hours import BackIn, LimitIn, TimeIn, TimeOut, WeekOut, WeeksOut
from handsel.kit.api import Id, Listing, newest_first
from handsel.kit.api import router as router_of
from handsel.people.acting import Request

router = router_of("contracts")


@router.get("/contracts/{contract_id}/weeks", response=WeeksOut, summary="The hours of a contract")
def list_weeks(request: Request, contract_id: Id, asked: Query[Listing]) -> Any:
    """The weeks of a contract with their entries, the newest first."""
    rows = Week.objects.filter(contract=mine(request, contract_id)).select_related("contract")
    found, after = newest_first(rows, asked)
    return {"items": [queries.told_week(row) for row in found], "next": after}


@router.post("/contracts/{contract_id}/hours", response={201: TimeOut}, summary="Write hours down")
def add_time(request: Request, contract_id: Id, data: TimeIn) -> Any:
    """Write down for one day how long one worked and on what."""
    contract = mine(request, contract_id)
    entry = actions.add_time(by=request.acting.me, contract_id=contract.pk, values=data.values())
    return Status(201, queries.told_entry(entry))


@router.put("/hours/{entry_id}", response=TimeOut, summary="Change an entry")
def edit_time(request: Request, entry_id: Id, data: TimeIn) -> Any:
    """Correct an entry of a week that is open or was sent back."""
    entry = _entry(request, entry_id)
    edited = actions.edit_time(by=request.acting.me, entry_id=entry.pk, values=data.values())
    return queries.told_entry(edited)


@router.delete("/hours/{entry_id}", response={204: None}, summary="Delete an entry")
def delete_time(request: Request, entry_id: Id) -> Any:
    """Take an entry out of a week that is open or was sent back."""
    actions.delete_time(by=request.acting.me, entry_id=_entry(request, entry_id).pk)
    return Status(204, None)


@router.post("/weeks/{week_id}/approve", response=WeekOut, summary="Approve hours")
def approve_week(request: Request, week_id: Id) -> Any:
    """Approve the hours of a week, for the client."""
    return queries.told_week(actions.approve_week(by=request.acting.me, week_id=_week(request, week_id).pk))


@router.post("/weeks/{week_id}/send-back", response=WeekOut, summary="Send hours back")
def send_week_back(request: Request, week_id: Id, data: BackIn) -> Any:
    """Give the hours of a week back with a note on what to correct, for the client."""
    week = _week(request, week_id)
    return queries.told_week(actions.send_week_back(by=request.acting.me, week_id=week.pk, note=data.note))


@router.post("/weeks/{week_id}/hand-in", response=WeekOut, summary="Hand hours in again")
def hand_in_week(request: Request, week_id: Id) -> Any:
    """Lay a corrected week before the client again; other weeks are handed in by the clock."""
    return queries.told_week(actions.hand_in_week(by=request.acting.me, week_id=_week(request, week_id).pk))


@router.put("/contracts/{contract_id}/weekly-limit", response=ContractOut, summary="Set the weekly limit")
def set_weekly_limit(request: Request, contract_id: Id, data: LimitIn) -> Any:
    """Set for how many hours a week the client pays at most, or that there is no limit."""
    contract = mine(request, contract_id)
    actions.set_weekly_limit(by=request.acting.me, contract_id=contract.pk, hours=data.hours)
    return queries.told_whole(mine(request, contract_id), request.acting)


def _week(request: Request, week_id: int) -> Week:
    return get_object_or_404(queries.weeks_of_role(request.acting), pk=week_id)


def _entry(request: Request, entry_id: int) -> TimeEntry:
    return get_object_or_404(queries.entries_of_role(request.acting), pk=entry_id)
