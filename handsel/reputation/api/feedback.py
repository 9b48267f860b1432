"""The JSON doors to feedback of running contracts and to reports."""

from typing import Any

from django.shortcuts import get_object_or_404
from ninja import Status

from handsel.contracts import actions as contract_actions
from handsel.contracts import queries as contracts
from handsel.contracts.models import Contract
from handsel.kit.api import Id
from handsel.kit.api import router as router_of
from handsel.people.acting import Request
from handsel.reputation import actions, rules
from handsel.reputation.queries.feedback import feedback_page, report_of, told_feedback, told_report
from handsel.reputation.shapes import (
    ContractReportOut,
    MidFeedbackAskIn,
    MidFeedbackIn,
    MidFeedbackPageOut,
    OutcomeIn,
    ReportAnswerIn,
)

router = router_of("contracts")


@router.get(
    "/contracts/{contract_id}/mid-feedback",
    response=MidFeedbackPageOut,
    summary="Feedback while a contract runs",
)
def read_feedback(request: Request, contract_id: Id) -> Any:
    """What both sides said while the contract runs; it stays between them."""
    return _feedback(request, _mine(request, contract_id))


@router.post(
    "/contracts/{contract_id}/mid-feedback-requests",
    response={201: MidFeedbackPageOut},
    summary="Ask for feedback",
)
def ask_mid_feedback(request: Request, contract_id: Id, data: MidFeedbackAskIn) -> Any:
    """Ask the other side how the work goes: from day 30 on, with work approved in the last 30 days."""
    contract = _mine(request, contract_id)
    actions.ask_for_feedback(by=request.acting.me, contract_id=contract.pk, message=data.message)
    return Status(201, _feedback(request, contract))


@router.post(
    "/contracts/{contract_id}/mid-feedback", response={201: MidFeedbackPageOut}, summary="Give feedback"
)
def give_feedback(request: Request, contract_id: Id, data: MidFeedbackIn) -> Any:
    """Answer the other side's request; it never enters the score."""
    contract = _mine(request, contract_id)
    actions.give_feedback(by=request.acting.me, contract_id=contract.pk, stars=data.stars, text=data.text)
    return Status(201, _feedback(request, contract))


@router.get("/contracts/{contract_id}/report", response=ContractReportOut, summary="The report of a contract")
def read_report(request: Request, contract_id: Id) -> Any:
    """What came out of a contract, in words and figures."""
    return _report(request, _mine(request, contract_id))


@router.put(
    "/contracts/{contract_id}/report/outcome", response=ContractReportOut, summary="Write what came out"
)
def write_outcome(request: Request, contract_id: Id, data: OutcomeIn) -> Any:
    """Write the freelancer's part of the report; the system adds hours, milestones and days."""
    contract = _mine(request, contract_id)
    contract_actions.write_outcome(by=request.acting.me, contract_id=contract.pk, text=data.text)
    return _report(request, _mine(request, contract_id))


@router.put("/contracts/{contract_id}/report/answer", response=ContractReportOut, summary="Say what matters")
def answer_report(request: Request, contract_id: Id, data: ReportAnswerIn) -> Any:
    """Say what matters to the client in the results."""
    contract = _mine(request, contract_id)
    matters = [str(matter) for matter in data.matters]
    actions.answer_report(by=request.acting.me, contract_id=contract.pk, matters=matters, text=data.text)
    return _report(request, contract)


def _mine(request: Request, contract_id: int) -> Contract:
    return get_object_or_404(contracts.of_role(request.acting), pk=contract_id)


def _feedback(request: Request, contract: Contract) -> dict[str, Any]:
    page = feedback_page(contract, request.acting.me)
    if page is None:
        raise rules.no_such_review()
    return told_feedback(page)


def _report(request: Request, contract: Contract) -> dict[str, Any]:
    found = report_of(contract, request.acting.me)
    if found is None:
        raise rules.no_such_review()
    return told_report(found)
