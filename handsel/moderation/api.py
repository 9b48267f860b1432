"""The JSON doors to reporting, and to what was decided about oneself. Cases themselves belong to operators."""

from typing import Any

from django.http import Http404
from django.shortcuts import get_object_or_404
from ninja import Query, Status

from handsel.kit.api import MAY_BE_MISSING, Id, Listing, newest_first
from handsel.kit.api import router as router_of
from handsel.moderation import actions, queries, subjects
from handsel.moderation.models import Report
from handsel.moderation.shapes import AppealIn, AppealOut, OwnCasesOut, ReportIn, ReportOut, ReportsOut
from handsel.people.acting import Request

router = router_of("reports")


@router.get("/reports", response=ReportsOut, summary="What I reported")
def list_reports(request: Request, asked: Query[Listing]) -> Any:
    """What the key's owner reported, the newest first."""
    found, after = newest_first(Report.objects.filter(reporter=request.acting.me), asked)
    return {"items": found, "next": after}


@router.post("/reports", response={201: ReportOut}, summary="Report something", openapi_extra=MAY_BE_MISSING)
def report(request: Request, data: ReportIn) -> Any:
    """Report to the operators what breaks the rules; a second report of the same returns the first."""
    if not subjects.may_report(data.subject, request.acting):
        raise Http404
    return Status(201, actions.report(by=request.acting.me, **data.dict()))


@router.get("/cases", response=OwnCasesOut, summary="What was decided about me")
def list_own_cases(request: Request, asked: Query[Listing]) -> Any:
    """What operators decided about something of the key's owner, as their notices told them."""
    found, after = newest_first(queries.decided_about(request.acting.me), asked)
    return {"items": found, "next": after}


@router.post("/cases/{case_id}/appeal", response={201: AppealOut}, summary="Ask to look again")
def appeal(request: Request, case_id: Id, data: AppealIn) -> Any:
    """Ask that a decision about something of one's own be looked at again, once (ADM-04)."""
    found = get_object_or_404(queries.decided_about(request.acting.me), pk=case_id)
    return Status(201, actions.appeal(by=request.acting.me, case_id=found.pk, words=data.words))
