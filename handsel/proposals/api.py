"""The JSON doors to proposals."""

from typing import Any

from django.db.models import QuerySet
from django.shortcuts import get_object_or_404
from ninja import File, Query, Status
from ninja.files import UploadedFile

from handsel.jobs import queries as jobs
from handsel.jobs.models import Job
from handsel.kit.api import A_FILE, Id, Listing, download, newest_first
from handsel.kit.api import router as router_of
from handsel.people import rules as people_rules
from handsel.people.acting import Request
from handsel.proposals import actions, queries, rules
from handsel.proposals.models import Proposal, ProposalFile, SavedLetter
from handsel.proposals.shapes import (
    ContentIn,
    DeclineProposalIn,
    FirstMessageIn,
    FirstMessageOut,
    LetterIn,
    LetterOut,
    LettersOut,
    NewProposalIn,
    NewTermsIn,
    ProposalOut,
    ProposalsAsked,
    ProposalsOut,
    ShortlistIn,
    WithdrawIn,
)
from handsel.proposals.values import ContentValues

router = router_of("proposals")


@router.get("/proposals", response=ProposalsOut, summary="My proposals")
def list_proposals(request: Request, asked: Query[ProposalsAsked]) -> Any:
    """One's own proposals, the newest first."""
    people_rules.check_acts_as_freelancer(request.acting)
    found, after = newest_first(queries.own(request.acting, asked.state), asked)
    return {"items": [queries.told_line(row, request.acting) for row in found], "next": after}


@router.get("/jobs/{job_id}/proposals", response=ProposalsOut, summary="The proposals of my job")
def list_proposals_of_job(request: Request, job_id: Id, asked: Query[Listing]) -> Any:
    """The proposals of a job of the account, the newest first; withdrawn ones are left out."""
    job = get_object_or_404(Job.objects.of_team(request.acting), pk=job_id)
    rows = _mine(request).filter(job=job).exclude(state=Proposal.State.WITHDRAWN)
    found, after = newest_first(rows, asked)
    return {"items": [queries.told_line(row, request.acting) for row in found], "next": after}


@router.post("/jobs/{job_id}/proposals", response={201: ProposalOut}, summary="Send a proposal")
def submit_proposal(request: Request, job_id: Id, data: NewProposalIn) -> Any:
    """Send a proposal to a job of the marketplace; a manager sends it for a `member` of the agency.

    What a closed job refuses is kept as a draft.
    """
    people_rules.check_acts_as_freelancer(request.acting)
    job = jobs.job_for(request.acting, job_id)
    with actions.keeping_draft(by=request.acting.me, job_id=job.pk, typed=data.typed()):
        member = queries.member_named(data.member.agency, data.member.freelancer) if data.member else None
        sent = actions.submit_proposal(
            by=request.acting.me, job_id=job.pk, values=data.values(), member=member
        )
    return Status(201, queries.told_whole(_mine(request).get(pk=sent.pk), request.acting))


@router.get("/proposals/{proposal_id}", response=ProposalOut, summary="A proposal")
def read_proposal(request: Request, proposal_id: Id) -> Any:
    """A whole proposal; when its client reads it, that is noted as on its page (JOB-09, PROP-26)."""
    found = get_object_or_404(_mine(request), pk=proposal_id)
    if request.acting.is_client and queries.look_is_news(found):
        actions.view_proposal(by=request.acting.me, proposal_id=proposal_id)
        found = _mine(request).get(pk=proposal_id)
    return queries.told_whole(found, request.acting)


@router.put("/proposals/{proposal_id}/letter", response=ProposalOut, summary="Edit a sent letter")
def edit_content(request: Request, proposal_id: Id, data: ContentIn) -> Any:
    """Change letter and answers while the client has not looked (PROP-18)."""
    found = get_object_or_404(_mine(request), pk=proposal_id)
    people_rules.check_acts_as_freelancer(request.acting)
    answers = {row.pk: row.text for row in found.answers.all()}
    answers |= {row.id: row.text for row in data.answers if row.id in answers}
    kept = frozenset(row.pk for row in found.files.all())
    values = ContentValues(letter=data.letter, answers=answers, kept=kept)
    actions.edit_content(by=request.acting.me, proposal_id=found.pk, values=values)
    return queries.told_whole(_mine(request).get(pk=proposal_id), request.acting)


@router.post("/proposals/{proposal_id}/files", response={201: ProposalOut}, summary="Add files to a proposal")
def add_files(request: Request, proposal_id: Id, files: File[list[UploadedFile]]) -> Any:
    """Add files to a sent proposal while the client has not looked (PROP-13, PROP-18)."""
    found = _written(request, proposal_id)
    rules.check_files(files)
    values = _content(found, files=tuple(files))
    actions.edit_content(by=request.acting.me, proposal_id=found.pk, values=values)
    return Status(201, queries.told_whole(_mine(request).get(pk=proposal_id), request.acting))


@router.delete(
    "/proposals/{proposal_id}/files/{file_id}", response=ProposalOut, summary="Take a file from a proposal"
)
def remove_file(request: Request, proposal_id: Id, file_id: Id) -> Any:
    """Take a file off a sent proposal while the client has not looked (PROP-18)."""
    found = _written(request, proposal_id)
    kept = frozenset(row.pk for row in found.files.all() if row.pk != file_id)
    actions.edit_content(by=request.acting.me, proposal_id=found.pk, values=_content(found, kept))
    return queries.told_whole(_mine(request).get(pk=proposal_id), request.acting)


@router.post(
    "/proposals/{proposal_id}/video", response={201: ProposalOut}, summary="Add a video to a proposal"
)
def send_video(request: Request, proposal_id: Id, file: File[UploadedFile]) -> Any:
    """Put a WebM or MP4 video to a sent proposal, in place of the one before, while the client has not looked
    (PROP-14, PROP-18).
    """
    found = _written(request, proposal_id)
    actions.edit_content(by=request.acting.me, proposal_id=found.pk, values=_content(found, video=file))
    return Status(201, queries.told_whole(_mine(request).get(pk=proposal_id), request.acting))


@router.delete(
    "/proposals/{proposal_id}/video", response=ProposalOut, summary="Take the video from a proposal"
)
def take_video_off(request: Request, proposal_id: Id) -> Any:
    """Take the video off a sent proposal while the client has not looked (PROP-18); none is no matter."""
    found = _written(request, proposal_id)
    values = _content(found, keep_video=False)
    actions.edit_content(by=request.acting.me, proposal_id=found.pk, values=values)
    return queries.told_whole(_mine(request).get(pk=proposal_id), request.acting)


@router.get("/files/proposals/{file_id}", summary="A file of a proposal", openapi_extra=A_FILE)
def read_proposal_file(request: Request, file_id: Id) -> Any:
    """The bytes of a file that was sent with a proposal of the key's role."""
    rows = _mine(request)
    if request.acting.is_client:
        rows = rows.filter(taken_down_at=None)
    return download(get_object_or_404(ProposalFile, pk=file_id, proposal__in=rows.values("pk")))


@router.get("/letters", response=LettersOut, summary="My kept letters")
def list_letters(request: Request, asked: Query[Listing]) -> Any:
    """The letters that one keeps to begin others with, the newest first (PROP-10)."""
    found, after = newest_first(SavedLetter.objects.filter(person=request.acting.me), asked)
    return {"items": found, "next": after}


@router.post("/letters", response={201: LetterOut}, summary="Keep a letter")
def save_letter(request: Request, data: LetterIn) -> Any:
    """Keep a letter under a name of its own."""
    return Status(201, actions.save_letter(by=request.acting.me, **data.dict()))


@router.put("/letters/{letter_id}", response=LetterOut, summary="Change a kept letter")
def edit_letter(request: Request, letter_id: Id, data: LetterIn) -> Any:
    """Write a kept letter anew."""
    found = get_object_or_404(SavedLetter, pk=letter_id, person=request.acting.me)
    return actions.save_letter(by=request.acting.me, letter_id=found.pk, **data.dict())


@router.delete("/letters/{letter_id}", response={204: None}, summary="Delete a kept letter")
def delete_letter(request: Request, letter_id: Id) -> Any:
    """Delete a kept letter."""
    found = get_object_or_404(SavedLetter, pk=letter_id, person=request.acting.me)
    actions.delete_letter(by=request.acting.me, letter_id=found.pk)
    return Status(204, None)


@router.post("/proposals/{proposal_id}/keep-letter", response={201: LetterOut}, summary="Keep its letter")
def keep_letter(request: Request, proposal_id: Id) -> Any:
    """Keep the letter of an own proposal under the title of its job; twice is once (PROP-10)."""
    found = _written(request, proposal_id)
    return Status(201, actions.keep_letter(by=request.acting.me, proposal_id=found.pk))


@router.put("/proposals/{proposal_id}/terms", response=ProposalOut, summary="Offer other terms")
def change_terms(request: Request, proposal_id: Id, data: NewTermsIn) -> Any:
    """Put a new version of the terms beside the earlier ones (PROP-19, PROP-21)."""
    found = get_object_or_404(_mine(request), pk=proposal_id)
    people_rules.check_acts_as_freelancer(request.acting)
    actions.change_terms(
        by=request.acting.me, proposal_id=found.pk, terms=data.terms.values(), duration=data.duration
    )
    return queries.told_whole(_mine(request).get(pk=proposal_id), request.acting)


@router.post("/proposals/{proposal_id}/withdraw", response=ProposalOut, summary="Withdraw a proposal")
def withdraw_proposal(request: Request, proposal_id: Id, data: WithdrawIn) -> Any:
    """Take one's own proposal back."""
    found = get_object_or_404(_mine(request), pk=proposal_id)
    people_rules.check_acts_as_freelancer(request.acting)
    actions.withdraw_proposal(by=request.acting.me, proposal_id=found.pk, reason=data.reason)
    return queries.told_whole(_mine(request).get(pk=proposal_id), request.acting)


@router.put("/proposals/{proposal_id}/shortlist", response=ProposalOut, summary="Shortlist")
def shortlist_proposal(request: Request, proposal_id: Id, data: ShortlistIn) -> Any:
    """Put a proposal on the client's shortlist, or take it off; its author is not told (PROP-25)."""
    found = _received(request, proposal_id)
    actions.shortlist_proposal(by=request.acting.me, proposal_id=found.pk, wanted=data.wanted)
    return queries.told_whole(_mine(request).get(pk=proposal_id), request.acting)


@router.post("/proposals/{proposal_id}/archive", response=ProposalOut, summary="Archive")
def archive_proposal(request: Request, proposal_id: Id) -> Any:
    """Put a proposal out of the client's sight; its author is not told (PROP-25)."""
    actions.archive_proposal(by=request.acting.me, proposal_id=_received(request, proposal_id).pk)
    return queries.told_whole(_mine(request).get(pk=proposal_id), request.acting)


@router.post("/proposals/{proposal_id}/restore", response=ProposalOut, summary="Restore")
def restore_proposal(request: Request, proposal_id: Id) -> Any:
    """Take a proposal out of the archive, to where it stood (PROP-25)."""
    actions.restore_proposal(by=request.acting.me, proposal_id=_received(request, proposal_id).pk)
    return queries.told_whole(_mine(request).get(pk=proposal_id), request.acting)


@router.post("/proposals/{proposal_id}/decline", response=ProposalOut, summary="Decline a proposal")
def decline_proposal(request: Request, proposal_id: Id, data: DeclineProposalIn) -> Any:
    """Turn a proposal down and tell its author why (PROP-25)."""
    found = _received(request, proposal_id)
    actions.decline_proposal(
        by=request.acting.me, proposal_id=found.pk, reason=data.reason, message=data.message
    )
    return queries.told_whole(_mine(request).get(pk=proposal_id), request.acting)


@router.post(
    "/proposals/{proposal_id}/message", response={201: FirstMessageOut}, summary="Write to a candidate first"
)
def start_interview(request: Request, proposal_id: Id, data: FirstMessageIn) -> Any:
    """Send the client's first message, which opens the conversation (MSG-07)."""
    found = get_object_or_404(_mine(request), pk=proposal_id)
    rules.check_is_client(request.acting.me, found)
    said = actions.start_interview(by=request.acting.me, proposal_id=found.pk, body=data.body)
    return Status(201, {"id": said.pk, "room_id": said.room_id})


def _mine(request: Request) -> "QuerySet[Proposal]":
    """Return the proposals of the key's role: sent by the freelancer, or on the account's jobs."""
    return queries.for_program(request.acting)


def _received(request: Request, proposal_id: int) -> Proposal:
    found = get_object_or_404(_mine(request), pk=proposal_id)
    people_rules.check_acts_for_client(request.acting)
    return found


def _written(request: Request, proposal_id: int) -> Proposal:
    found = get_object_or_404(_mine(request), pk=proposal_id)
    people_rules.check_acts_as_freelancer(request.acting)
    return found


def _content(found: Proposal, kept: frozenset[int] | None = None, **more: Any) -> ContentValues:
    """Return a proposal's content as it is, with these files (all that were sent, if none are named)."""
    answers = {row.pk: row.text for row in found.answers.all()}
    stay = frozenset(row.pk for row in found.files.all()) if kept is None else kept
    return ContentValues(letter=found.letter, answers=answers, kept=stay, **more)
