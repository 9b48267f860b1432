"""The JSON doors to milestones and the work for them."""

from collections.abc import Callable
from typing import Any

from django.shortcuts import get_object_or_404
from ninja import File, Form, Status
from ninja.files import UploadedFile

from handsel.contracts import actions, queries
from handsel.contracts.api.contracts import mine
from handsel.contracts.models import Milestone, SubmissionFile
from handsel.contracts.shapes.contracts import ContractOut
from handsel.contracts.shapes.work import NewMilestoneIn, SendBackIn, SubmissionOut, SubmissionsOut, WorkIn
from handsel.contracts.values import MilestoneValues
from handsel.kit.api import A_FILE, Id, Text, download
from handsel.kit.api import router as router_of
from handsel.people.acting import Request

router = router_of("contracts")
_NO_FILES: list[UploadedFile] = []


@router.post(
    "/contracts/{contract_id}/milestones", response={201: ContractOut}, summary="Propose a milestone"
)
def propose_milestone(request: Request, contract_id: Id, data: NewMilestoneIn) -> Any:
    """Propose another deliverable to the other side of a contract with a fixed price (CTR-08)."""
    found = mine(request, contract_id)
    values = MilestoneValues(data.text, data.due_date, data.price)
    actions.propose_milestone(by=request.acting.me, contract_id=found.pk, values=values)
    return Status(201, _shown(request, found.pk))


@router.post("/milestones/{milestone_id}/agree", response=ContractOut, summary="Agree to a milestone")
def agree_milestone(request: Request, milestone_id: Id) -> Any:
    """Agree to a milestone that the other side proposed; twice is once."""
    return _answered(request, milestone_id, actions.agree_milestone)


@router.post("/milestones/{milestone_id}/refuse", response=ContractOut, summary="Refuse a milestone")
def refuse_milestone(request: Request, milestone_id: Id) -> Any:
    """Refuse a milestone that the other side proposed; twice is once."""
    return _answered(request, milestone_id, actions.refuse_milestone)


@router.post(
    "/milestones/{milestone_id}/drop", response=ContractOut, summary="Take a proposed milestone back"
)
def drop_milestone(request: Request, milestone_id: Id) -> Any:
    """Take back a milestone that one's own side proposed, before it is answered."""
    return _answered(request, milestone_id, actions.drop_milestone)


@router.get("/milestones/{milestone_id}/submissions", response=SubmissionsOut, summary="What was submitted")
def list_submissions(request: Request, milestone_id: Id) -> Any:
    """Everything that was delivered for a milestone and what the client said to it, the newest first."""
    found = _milestone(request, milestone_id)
    rows = found.submissions.select_related("by").prefetch_related("files").order_by("-pk")
    return {"items": [queries.told_submission(row) for row in rows[:100]]}


@router.post("/milestones/{milestone_id}/submissions", response={201: SubmissionOut}, summary="Submit work")
def submit_work(request: Request, milestone_id: Id, data: WorkIn) -> Any:
    """Deliver work for an agreed milestone in words; the client has some days to answer (CTR-08)."""
    found = _milestone(request, milestone_id)
    done = actions.submit_work(by=request.acting.me, milestone_id=found.pk, text=data.text)
    return Status(201, queries.told_submission(done))


@router.post(
    "/milestones/{milestone_id}/submissions/files", response={201: SubmissionOut}, summary="Submit files"
)
def submit_files(
    request: Request, milestone_id: Id, text: Form[Text] = "", files: File[list[UploadedFile]] = _NO_FILES
) -> Any:
    """Deliver work with files: a form with parts, `text` and one or more `files`."""
    found = _milestone(request, milestone_id)
    done = actions.submit_work(by=request.acting.me, milestone_id=found.pk, text=text, files=files)
    return Status(201, queries.told_submission(done))


@router.post("/milestones/{milestone_id}/approve", response=ContractOut, summary="Approve work")
def approve_work(request: Request, milestone_id: Id) -> Any:
    """Approve the work that was submitted for a milestone; twice is once."""
    return _answered(request, milestone_id, actions.approve_work)


@router.post("/milestones/{milestone_id}/send-back", response=ContractOut, summary="Ask for changes")
def send_back_work(request: Request, milestone_id: Id, data: SendBackIn) -> Any:
    """Send submitted work back with a note; until it is submitted again nothing is approved by time."""
    return _answered(request, milestone_id, actions.send_back_work, note=data.note)


@router.get("/files/work/{file_id}", summary="A file of delivered work", openapi_extra=A_FILE)
def read_work_file(request: Request, file_id: Id) -> Any:
    """The bytes of a file that was delivered in a contract of the key's role."""
    contracts = queries.of_role(request.acting).values("pk")
    rows = SubmissionFile.objects.filter(submission__milestone__contract__in=contracts)
    return download(get_object_or_404(rows, pk=file_id))


def _milestone(request: Request, milestone_id: int) -> Milestone:
    contracts = queries.of_role(request.acting).values("pk")
    return get_object_or_404(Milestone, pk=milestone_id, contract__in=contracts)


def _answered(
    request: Request, milestone_id: int, act: Callable[..., Milestone], **more: str
) -> dict[str, Any]:
    found = _milestone(request, milestone_id)
    act(by=request.acting.me, milestone_id=found.pk, **more)
    return _shown(request, found.contract_id)


def _shown(request: Request, contract_id: int) -> dict[str, Any]:
    return queries.told_whole(mine(request, contract_id), request.acting)
