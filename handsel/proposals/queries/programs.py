"""What a program may ask of proposals, in the one role in which it acts."""

from typing import Any

from django.db.models import QuerySet
from django.urls import reverse

from handsel.kit.text import shorten
from handsel.people import queries as people
from handsel.people.acting import Acting
from handsel.people.models import GENERAL
from handsel.policy import numbers
from handsel.proposals.models import Proposal, ProposalVideo
from handsel.proposals.queries.reading import TAB, referrer_name, with_terms


def own(acting: Acting, tab: str = "") -> "QuerySet[Proposal]":
    """Return the freelancer's own proposals, of one tab or all, with what a list shows of each."""
    rows = Proposal.objects.filter(Proposal.objects.all().written_by(acting.person))
    rows = rows.filter(TAB[tab]) if tab else rows
    return with_terms(rows.select_related("job__account", "profile__person", "room", "agency"))


def for_program(acting: Acting) -> "QuerySet[Proposal]":
    """Return the proposals of the one role in which a program acts, with all that a page shows (ADM-13)."""
    if acting.account is not None:
        rows = Proposal.objects.filter(job__account=acting.account)
    else:
        rows = Proposal.objects.filter(Proposal.objects.all().written_by(acting.person))
    rows = rows.select_related(
        "job__account", "job__activity", "profile__person", "referrer__profile", "room", "agency", "video"
    )
    rows = rows.annotate(verified=people.verified("profile__person"))
    return with_terms(rows.prefetch_related("answers", "files"))


def told_line(row: Proposal, acting: Acting) -> dict[str, Any]:
    """Return a proposal as a list of its reader shows it; its author does not learn of the archive."""
    own = not acting.is_client
    archived = own and row.state == Proposal.State.ARCHIVED
    return {
        "id": row.pk,
        "url": row.get_absolute_url(),
        "job_id": row.job_id,
        "job_title": row.job.title,
        "client": people.client_label(row.job.account, acting),
        "freelancer": {"id": row.profile.public_id, "name": acting.name_of(row.profile)},
        "merits": None if own else people.told_merits(row.profile, known=getattr(row, "verified", None)),
        "agency": row.agency.public_id if row.agency is not None else None,
        "origin": row.origin,
        "state": row.state_before_archive if archived else row.state,
        "opening": shorten(row.letter, numbers.LETTER_PREVIEW.value) if own else row.opening,
        "terms": _terms(row),
        "room_id": row.room_id,
        "submitted_at": row.submitted_at,
    }


def _terms(row: Proposal) -> dict[str, Any] | None:
    terms = row.current_terms
    if terms is None:
        return None
    milestones = getattr(terms, "rows", None)
    rows = milestones if milestones is not None else terms.milestones.order_by("position")
    return {
        **{name: getattr(terms, name) for name in ("version", "kind", "amount", "weekly_limit")},
        "milestones": [{"text": one.text, "due_date": one.due_date, "price": one.price} for one in rows],
    }


def told_whole(row: Proposal, acting: Acting) -> dict[str, Any]:
    """Return a whole proposal as its reader may know it."""
    names = (
        "duration",
        "hours_a_week",
        "start_date",
        "decline_reason",
        "decline_message",
        "withdraw_reason",
    )
    return {
        **told_line(row, acting),
        **{name: getattr(row, name) for name in names},
        "sent_as": {"profile": GENERAL, **row.snapshot},
        **_written(row, hidden=row.taken_down_at is not None and acting.is_client),
        "referred_by": referrer_name(row, acting),
    }


def _written(row: Proposal, *, hidden: bool) -> dict[str, Any]:
    """Return what the author wrote and sent, nothing of it where a moderator took it down (ADM-07)."""
    answers = [] if hidden else row.answers.all()
    return {
        "letter": row.letter_shown if hidden else row.letter,
        "answers": [{"id": one.pk, "asked": one.asked, "text": one.text} for one in answers],
        "files": [] if hidden else list(row.files.all()),
        "video": None if hidden else _video(row),
        "taken_down": row.taken_down_at is not None,
    }


def _video(row: Proposal) -> dict[str, Any] | None:
    video: ProposalVideo | None = getattr(row, "video", None)
    if video is None:
        return None
    return {"url": reverse("proposals:video", args=[row.pk]), "seconds": video.seconds}
