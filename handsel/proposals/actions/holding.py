"""What the acts on proposals share: locking one, its terms and files, its room, its marks."""

from collections.abc import Iterable
from typing import Any

from django.core.files.uploadedfile import UploadedFile

from handsel.jobs import actions as jobs
from handsel.kit import clock, ids
from handsel.kit.files import kind_of, safe_name
from handsel.kit.locks import locked
from handsel.kit.text import one_line
from handsel.messaging import actions as messaging
from handsel.policy.numbers import INTERVIEW_COUNTS_FROM
from handsel.proposals import queries, rules
from handsel.proposals.models import Proposal, ProposalFile, ProposedMilestone, Terms
from handsel.proposals.values import TermsValues


def hold(proposal_id: int) -> Proposal:
    """Lock the job of a proposal, then the proposal."""
    known = Proposal.objects.filter(pk=proposal_id).only("pk", "job_id").first()
    if known is None:
        raise rules.no_such_proposal()
    job = jobs.lock_job(known.job_id)
    rows = Proposal.objects.select_related("room", "profile__person").filter(pk=proposal_id)
    proposal = locked(rows).get()
    proposal.job = job
    return proposal


def write_terms(proposal: Proposal, values: TermsValues, *, version: int = 1) -> Terms:
    """Write a version of the terms with its milestones; `proposal.duration` belongs to it."""
    terms = Terms.objects.create(
        proposal=proposal,
        version=version,
        kind=values.kind,
        amount=values.total,
        weekly_limit=values.weekly_limit,
        duration=proposal.duration,
    )
    if values.kind == Terms.Kind.MILESTONE:
        ProposedMilestone.objects.bulk_create(
            ProposedMilestone(
                terms=terms, position=number, text=one_line(row.text), due_date=row.due_date, price=row.price
            )
            for number, row in enumerate(values.milestones, start=1)
        )
    return terms


def write_files(proposal: Proposal, files: "Iterable[UploadedFile[Any]]") -> None:
    """Keep files that were looked at."""
    for upload in files:
        name = safe_name(upload.name or "")
        row = ProposalFile(proposal=proposal, name=name, size=upload.size or 0, kind=kind_of(name))
        row.file.save(ids.opaque(), upload)


def open_room(proposal: Proposal) -> None:
    """Open the conversation of a proposal, which the caller saves."""
    proposal.room = messaging.open_interview(
        account=proposal.job.account,
        profile=proposal.profile,
        title=proposal.job.title,
        subject=f"proposal:{proposal.pk}",
        beside=queries.managers_beside(proposal),
    )


def mark_viewed(proposal: Proposal) -> None:
    """Mark a proposal as seen by the client, which the caller saves."""
    proposal.viewed_at = proposal.viewed_at or clock.now()
    if proposal.state == Proposal.State.SUBMITTED:
        proposal.state = Proposal.State.VIEWED


def counts_as_interviewing(proposal: Proposal) -> bool:
    """JOB-11: from the client's first message on, or from the acceptance where the policy says so."""
    if proposal.interview_started_at is not None:
        return True
    return INTERVIEW_COUNTS_FROM.value == "invite_accepted" and not proposal.is_marketplace


def restore(proposal: Proposal) -> None:
    """Take a locked proposal out of the archive, to where it stood."""
    proposal.state = proposal.state_before_archive
    proposal.ended_at = None
    proposal.save(update_fields=["state", "ended_at"])
