"""The JSON doors to contracts."""

from typing import Any

from django.shortcuts import get_object_or_404
from ninja import Query

from handsel.contracts import queries
from handsel.contracts.models import Contract
from handsel.contracts.shapes.contracts import ContractOut, ContractsAsked, ContractsOut
from handsel.kit.api import Id, newest_first
from handsel.kit.api import router as router_of
from handsel.people.acting import Request

router = router_of("contracts")


@router.get("/contracts", response=ContractsOut, summary="My contracts")
def list_contracts(request: Request, asked: Query[ContractsAsked]) -> Any:
    """The contracts of the key's role, the newest first."""
    rows = queries.of_role(request.acting)
    if asked.state:
        rows = rows.filter(state=asked.state)
    found, after = newest_first(rows, asked)
    return {"items": [queries.told_line(row, request.acting) for row in found], "next": after}


@router.get("/contracts/{contract_id}", response=ContractOut, summary="A contract")
def read_contract(request: Request, contract_id: Id) -> Any:
    """A whole contract with its milestones, its sums and its last hundred steps."""
    return queries.told_whole(mine(request, contract_id), request.acting)


def mine(request: Request, contract_id: int) -> Contract:
    """Return a contract of the key's role, or answer that there is none."""
    return get_object_or_404(queries.of_role(request.acting), pk=contract_id)
