"""Editing a proposal that was sent: its letter for a while, its terms for longer."""

from functools import partial

from django.core.files.storage import default_storage
from django.db import transaction
from django.utils.translation import gettext as _

from handsel.events import actions as events
from handsel.jobs import actions as jobs
from handsel.kit import clock
from handsel.kit.text import clean
from handsel.messaging import actions as messaging
from handsel.people.models import Person
from handsel.proposals import queries, rules
from handsel.proposals.actions.drafts import drop_video, stored_video
from handsel.proposals.actions.holding import hold, write_files, write_terms
from handsel.proposals.events import ProposalEdited, TermsChanged
from handsel.proposals.models import Proposal, ProposalVideo, Terms
from handsel.proposals.values import ContentValues, TermsValues


@transaction.atomic
def edit_content(*, by: Person, proposal_id: int, values: ContentValues) -> Proposal:
    """This will change letter, answers, files and video of a proposal that the client has not looked at.

    The client's first look takes the same locks, so that nobody reads a letter that changes afterwards.

    Rules: PROP-18 until viewed, at most six hours; PROP-09, PROP-12, PROP-13, PROP-14 what they hold.
    Locks: job, then proposal. Tells: ProposalEdited.

    :raises Refused: already_viewed, edit_closed, proposal_not_open, job_closed, or what is missing.
    """
    proposal = hold(proposal_id)
    rules.check_can_edit_content(by, proposal)
    rules.check_content(proposal, values)
    proposal.letter = clean(values.letter)
    proposal.edited_at = clock.now()
    proposal.save(update_fields=["letter", "edited_at"])
    for answer in proposal.answers.order_by("pk"):
        answer.text = clean(values.answers[answer.pk])
        answer.save(update_fields=["text"])
    _drop_files(proposal, values.kept)
    write_files(proposal, values.files)
    _change_video(proposal, values)
    events.record(ProposalEdited(proposal.pk), by=by)
    return proposal


@transaction.atomic
def change_terms(*, by: Person, proposal_id: int, terms: TermsValues, duration: str) -> Terms:
    """This will put a new version of the terms beside the earlier ones; the newest holds.

    Terms that say the same as those that hold make no new version.

    Rules: PROP-19 until hired, PROP-21 a version, shown to the client, with a line in the room; PROP-03 to 07.
    Locks: job, then proposal, then room. Tells: TermsChanged.

    :raises Refused: proposal_not_open, job_closed, or what the terms lack.
    """
    proposal = hold(proposal_id)
    rules.check_can_change_terms(by, proposal)
    rules.check_terms(proposal.job, terms)
    rules.check_duration(duration)
    last = proposal.terms.order_by("-version")[0]
    if last.duration == duration and queries.same_terms(last, terms):
        return last
    proposal.duration = duration
    proposal.save(update_fields=["duration"])
    new = write_terms(proposal, terms, version=last.version + 1)
    jobs.touch(job=proposal.job)
    if proposal.room is not None:
        messaging.add_line(room=proposal.room, body=_("The terms of the proposal were changed."))
    events.record(TermsChanged(proposal.pk, new.version), by=by)
    return new


def _change_video(proposal: Proposal, values: ContentValues) -> None:
    if values.video is None and values.keep_video:
        return
    for old in ProposalVideo.objects.filter(proposal=proposal):
        drop_video(old)
    if values.video is not None:
        new = stored_video(proposal.job, values.video)
        new.proposal = proposal
        new.save()


def _drop_files(proposal: Proposal, kept: frozenset[int]) -> None:
    for row in proposal.files.exclude(pk__in=kept):
        transaction.on_commit(partial(default_storage.delete, str(row.file.name)))
        row.delete()
