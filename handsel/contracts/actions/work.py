"""Submitting work for a milestone, approving it, sending it back, and approval by time (CTR-08)."""

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from django.core.files.storage import default_storage
from django.core.files.uploadedfile import UploadedFile
from django.db import transaction

from handsel.contracts import rules
from handsel.contracts.actions.holding import close_changes, count_approved, write_milestone_step
from handsel.contracts.actions.milestones import hold_milestone
from handsel.contracts.events import WorkApproved, WorkSentBack, WorkSubmitted
from handsel.contracts.models import Milestone, Side, Step, Submission, SubmissionFile
from handsel.events import actions as events
from handsel.kit import clock, ids
from handsel.kit import files as looks
from handsel.kit.text import clean
from handsel.people.models import Person
from handsel.policy import numbers


def submit_work(
    *, by: Person, milestone_id: int, text: str, files: "Sequence[UploadedFile[Any]]" = (), key: str = ""
) -> Submission:
    """This will deliver work for a milestone, text and files; a form sent twice delivers once.

    Files are looked at and stored before the lock is taken.

    Rules: CTR-08. Locks: contract, milestone. Tells: WorkSubmitted.

    :raises Refused: hidden, wrong_role, contract_not_running, contract_paused, milestone_not_pending, empty,
        too_long, or a file that may not be sent.
    """
    before = _submitted_before(by, milestone_id, key)
    if before is not None:
        return before
    known = Milestone.objects.select_related("contract__profile").filter(pk=milestone_id).first()
    if known is None:
        raise rules.no_such_milestone()
    rules.check_can_submit(by, known)
    rules.check_submission(text, files)
    stored = [_stored(file) for file in files]
    try:
        return _submit(by=by, milestone_id=milestone_id, text=clean(text), stored=stored, key=key)
    except BaseException:
        for row in stored:
            default_storage.delete(str(row.file))
        raise


@transaction.atomic
def _submit(
    *, by: Person, milestone_id: int, text: str, stored: list[SubmissionFile], key: str
) -> Submission:
    milestone = hold_milestone(milestone_id)
    before = _submitted_before(by, milestone_id, key)
    if before is not None:
        for row in stored:
            default_storage.delete(str(row.file))
        return before
    side = rules.check_can_submit(by, milestone)
    now = clock.now()
    submission = Submission.objects.create(milestone=milestone, by=by, text=text, at=now, key=key[:40])
    for row in stored:
        row.submission = submission
    SubmissionFile.objects.bulk_create(stored)
    milestone.state = Milestone.State.SUBMITTED
    milestone.submitted_at = now
    milestone.approve_by = now + timedelta(days=numbers.MILESTONE_REVIEW_DAYS.value)
    milestone.save(update_fields=["state", "submitted_at", "approve_by"])
    write_milestone_step(milestone, Step.Kind.SUBMITTED, by=by, side=side)
    events.record(WorkSubmitted(milestone_id=milestone.pk, submission_id=submission.pk), by=by)
    return submission


def _submitted_before(by: Person, milestone_id: int, key: str) -> Submission | None:
    if not key:
        return None
    return Submission.objects.filter(milestone=milestone_id, by=by, key=key[:40]).first()


def _stored(file: "UploadedFile[Any]") -> SubmissionFile:
    name = looks.safe_name(file.name or "")
    place = default_storage.save(f"contracts/{clock.today():%Y/%m}/{ids.opaque()}", file)
    return SubmissionFile(file=place, name=name, size=file.size or 0, kind=looks.kind_of(name))


@transaction.atomic
def approve_work(*, by: Person, milestone_id: int) -> Milestone:
    """This will approve submitted work, also after the contract's end; approved twice is approved once.

    Rules: CTR-08. Locks: contract, milestone. Tells: WorkApproved.

    :raises Refused: hidden, wrong_role, milestone_not_pending.
    """
    milestone = hold_milestone(milestone_id)
    if milestone.state == Milestone.State.APPROVED:
        rules.check_acts_in(by, milestone.contract, Side.CLIENT)
        return milestone
    side = rules.check_can_review(by, milestone)
    _approve(milestone, Submission.Answer.APPROVED)
    write_milestone_step(milestone, Step.Kind.APPROVED, by=by, side=side)
    fact = WorkApproved(contract_id=milestone.contract_id, milestone_id=milestone.pk, by_time=False)
    events.record(fact, by=by)
    return milestone


@transaction.atomic
def send_back_work(*, by: Person, milestone_id: int, note: str) -> Milestone:
    """This will ask for changes to submitted work; its clock stops. After the contract's end it drops the milestone.

    Rules: CTR-08. Locks: contract, milestone. Tells: WorkSentBack.

    :raises Refused: hidden, wrong_role, milestone_not_pending, note.
    """
    note = clean(note)
    milestone = hold_milestone(milestone_id)
    side = rules.check_can_review(by, milestone)
    rules.check_note(note)
    submission = _answer(milestone, Submission.Answer.SENT_BACK, note)
    running = milestone.contract.is_running
    milestone.state = Milestone.State.AGREED if running else Milestone.State.DROPPED
    milestone.approve_by = None
    milestone.save(update_fields=["state", "approve_by"])
    write_milestone_step(milestone, Step.Kind.SENT_BACK, by=by, side=side, note=note)
    events.record(WorkSentBack(milestone_id=milestone.pk, submission_id=submission.pk), by=by)
    return milestone


def approve_by_time() -> int:
    """Approve what was submitted and not answered in time, each on its own; return how many (CTR-08)."""
    due = Milestone.objects.filter(state=Milestone.State.SUBMITTED, approve_by__lte=clock.now())
    return sum(_approve_one_by_time(pk) for pk in due.order_by("approve_by").values_list("pk", flat=True))


@transaction.atomic
def _approve_one_by_time(milestone_id: int) -> bool:
    milestone = hold_milestone(milestone_id)
    due = milestone.approve_by is not None and milestone.approve_by <= clock.now()
    if not rules.may_approve_by_time(milestone, due=due):
        return False
    _approve(milestone, Submission.Answer.BY_TIME)
    write_milestone_step(milestone, Step.Kind.APPROVED_BY_TIME)
    events.record(WorkApproved(contract_id=milestone.contract_id, milestone_id=milestone.pk, by_time=True))
    return True


def _approve(milestone: Milestone, answer: Submission.Answer) -> None:
    _answer(milestone, answer)
    milestone.state = Milestone.State.APPROVED
    milestone.approved_at = clock.now()
    milestone.approve_by = None
    milestone.save(update_fields=["state", "approved_at", "approve_by"])
    contract = milestone.contract
    count_approved(contract, milestone.price)
    close_changes(contract, milestone)


def _answer(milestone: Milestone, answer: Submission.Answer, text: str = "") -> Submission:
    submission = milestone.submissions.get(answer="")
    submission.answer, submission.answer_text = answer, text
    submission.answered_at = clock.now()
    submission.save(update_fields=["answer", "answer_text", "answered_at"])
    return submission
