"""Keeping what was typed and not sent yet."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from typing import Any

from django.core.files.storage import default_storage
from django.core.files.uploadedfile import UploadedFile
from django.db import transaction
from django.db.models.fields.files import FieldFile

from handsel.jobs.models import Job
from handsel.kit import clock, ids
from handsel.kit.refused import Refused
from handsel.kit.text import clean, one_line
from handsel.kit.videos import ENDINGS
from handsel.people.models import Person
from handsel.proposals import rules
from handsel.proposals.models import Draft, Proposal, ProposalVideo, SavedLetter

FIELD_ERROR = 422
_DRAFT_TEXT_MAX = 20_000
_DRAFT_FIELDS_MAX = 150


@transaction.atomic
def save_draft(
    *, by: Person, job_id: int, values: dict[str, Any], video: "UploadedFile[Any] | None" = None
) -> Draft:
    """This will keep what somebody typed into a proposal form, in place of what was kept before.

    A `video` that was looked at is kept too; without one, that which is kept stays.

    Rules: INV-22, PROP-14. Tells nobody.
    """
    kept = {
        one_line(str(name))[:60]: clean(str(value))[:_DRAFT_TEXT_MAX]
        for name, value in list(values.items())[:_DRAFT_FIELDS_MAX]
    }
    draft = Draft(person=by, job_id=job_id, values=kept, saved_at=clock.now())
    Draft.objects.bulk_create(
        [draft],
        update_conflicts=True,
        unique_fields=["person", "job"],
        update_fields=["values", "saved_at"],
    )
    draft = Draft.objects.get(person=by, job_id=job_id)
    if video is not None:
        _keep_video(draft, video)
    return draft


def take_kept_video(draft: Draft) -> ProposalVideo | None:
    """Take the video out of a draft, for a proposal that the caller sends; its file stays where it is."""
    if not draft.video:
        return None
    kept = ProposalVideo(kind=draft.video_kind, seconds=draft.video_seconds)
    kept.file.name = draft.video.name
    draft.video.name = ""
    return kept


def stored_video(job: Job, upload: "UploadedFile[Any]") -> ProposalVideo:
    """Look at a video and store its file, for a proposal that the caller writes."""
    found = rules.check_video(job, upload)
    video = ProposalVideo(kind=found.kind, seconds=found.seconds)
    video.file.save(f"{ids.opaque()}.{ENDINGS[found.kind]}", upload, save=False)
    return video


def drop_video(video: ProposalVideo) -> None:
    """Take the video off a proposal, and its file off the disk."""
    _drop_file(video.file)
    video.delete()


def drop_draft(draft: Draft) -> None:
    """Delete a draft, with the video that is still in it."""
    _drop_file(draft.video)
    draft.delete()


def _keep_video(draft: Draft, video: "UploadedFile[Any]") -> None:
    found = rules.check_video(draft.job, video)
    _drop_file(draft.video)
    draft.video_kind, draft.video_seconds = found.kind, found.seconds
    draft.video.save(f"{ids.opaque()}.{ENDINGS[found.kind]}", video, save=False)
    draft.save(update_fields=["video", "video_kind", "video_seconds"])


def _drop_file(file: FieldFile) -> None:
    """Take a file off the disk once all is written; none is no matter."""
    if file:
        transaction.on_commit(partial(default_storage.delete, str(file.name)))


@contextmanager
def keeping_draft(*, by: Person, job_id: int, typed: dict[str, Any]) -> Iterator[None]:
    """This will keep what was typed as a draft if the act in the block is refused for more than a field.

    Used by the doors around `submit_proposal` and around accepting an invitation, outside their transaction.

    Rules: INV-22. Tells nobody.

    :raises Refused: the refusal of the act, unchanged.
    """
    try:
        yield
    except Refused as no:
        if no.status != FIELD_ERROR:
            save_draft(by=by, job_id=job_id, values=typed)
        raise


def forget_person(*, person: Person) -> None:
    """This will drop a person's drafts, kept letters and videos, and their name from what they sent, when their
    account ends; call inside that transaction.

    Rules: ACC-22. Locks: nothing. Tells: nothing.
    """
    for draft in Draft.objects.filter(person=person):
        drop_draft(draft)
    SavedLetter.objects.filter(person=person).delete()
    for video in ProposalVideo.objects.filter(proposal__profile__person=person):
        drop_video(video)
    for proposal in Proposal.objects.filter(profile__person=person).only("snapshot"):
        proposal.snapshot = {**proposal.snapshot, "name": ""}
        proposal.save(update_fields=["snapshot"])
