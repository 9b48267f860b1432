"""The JSON doors to changes of what was agreed, to pausing and to ending."""

from typing import Any

from django.shortcuts import get_object_or_404
from ninja import Status

from handsel.contracts import actions, queries
from handsel.contracts.api.contracts import mine
from handsel.contracts.models import ChangeRequest
from handsel.contracts.shapes.changes import ChangeIn, ChangeOut, ChangesOut, EndIn, PauseIn
from handsel.contracts.shapes.contracts import ContractOut
from handsel.kit.api import Id
from handsel.kit.api import router as router_of
from handsel.people.acting import Request

router = router_of("contracts")


@router.get("/contracts/{contract_id}/changes", response=ChangesOut, summary="Changes of a contract")
def list_changes(request: Request, contract_id: Id) -> Any:
    """The last hundred changes that were asked for, the newest first."""
    rows = mine(request, contract_id).changes.order_by("-pk")[:100]
    return {"items": [queries.told_change(row) for row in rows]}


@router.post("/contracts/{contract_id}/changes", response={201: ChangeOut}, summary="Ask for a change")
def ask_change(request: Request, contract_id: Id, data: ChangeIn) -> Any:
    """Ask the other side for a change; where the client only raises the pay, it holds at once (CTR-04)."""
    found = mine(request, contract_id)
    change = actions.ask_change(by=request.acting.me, contract_id=found.pk, values=data.values())
    return Status(201, queries.told_change(change))


@router.post("/changes/{change_id}/approve", response=ChangeOut, summary="Agree to a change")
def approve_change(request: Request, change_id: Id) -> Any:
    """Agree to what the other side asked for; twice is once."""
    change = actions.approve_change(by=request.acting.me, change_id=_change(request, change_id).pk)
    return queries.told_change(change)


@router.post("/changes/{change_id}/refuse", response=ChangeOut, summary="Refuse a change")
def refuse_change(request: Request, change_id: Id) -> Any:
    """Refuse what the other side asked for; what was agreed holds."""
    change = actions.refuse_change(by=request.acting.me, change_id=_change(request, change_id).pk)
    return queries.told_change(change)


@router.post("/changes/{change_id}/withdraw", response=ChangeOut, summary="Take a change back")
def withdraw_change(request: Request, change_id: Id) -> Any:
    """Take back what one's own side asked for, before it is answered."""
    change = actions.withdraw_change(by=request.acting.me, change_id=_change(request, change_id).pk)
    return queries.told_change(change)


@router.post("/contracts/{contract_id}/pause", response=ContractOut, summary="Pause a contract")
def pause_contract(request: Request, contract_id: Id, data: PauseIn) -> Any:
    """Let nothing be handed in until either side lets the contract go on; twice is once."""
    found = mine(request, contract_id)
    actions.pause_contract(by=request.acting.me, contract_id=found.pk, why=data.why)
    return queries.told_whole(mine(request, contract_id), request.acting)


@router.post("/contracts/{contract_id}/resume", response=ContractOut, summary="Let a contract go on")
def resume_contract(request: Request, contract_id: Id) -> Any:
    """Let a paused contract go on; twice is once."""
    actions.resume_contract(by=request.acting.me, contract_id=mine(request, contract_id).pk)
    return queries.told_whole(mine(request, contract_id), request.acting)


@router.post("/contracts/{contract_id}/end", response=ContractOut, summary="End a contract")
def end_contract(request: Request, contract_id: Id, data: EndIn) -> Any:
    """End a contract for both sides; submitted work keeps its days of review, twice is once (CTR-11)."""
    found = mine(request, contract_id)
    actions.end_contract(by=request.acting.me, contract_id=found.pk, reason=data.reason, message=data.message)
    return queries.told_whole(mine(request, contract_id), request.acting)


def _change(request: Request, change_id: int) -> ChangeRequest:
    contracts = queries.of_role(request.acting).values("pk")
    return get_object_or_404(ChangeRequest, pk=change_id, contract__in=contracts)
