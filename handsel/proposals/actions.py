"""Sending, reading, answering and withdrawing proposals, and ending them with their job."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.db import transaction

from handsel.events import actions as events
from handsel.jobs import actions as jobs
from handsel.jobs.models import Job
from handsel.kit import clock, ids
from handsel.kit.files import kind_of, safe_name
from handsel.kit.locks import locked
from handsel.kit.refused import Refused
from handsel.kit.text import clean, one_line
from handsel.messaging import actions as messaging
from handsel.messaging.models import Message
from handsel.people import actions as people
from handsel.people.models import FreelancerProfile, Introduction, Person
from handsel.policy.numbers import INTERVIEW_COUNTS_FROM
from handsel.proposals import queries, rules
from handsel.proposals.events import (
    InterviewStarted,
    ProposalsEnded,
    ProposalSubmitted,
    ProposalViewed,
    ProposalWithdrawn,
)
from handsel.proposals.models import Answer, Draft, Proposal, ProposalFile, ProposedMilestone, Terms
from handsel.proposals.values import ProposalValues, TermsValues

FIELD_ERROR = 422
_DRAFT_TEXT_MAX = 20_000
_DRAFT_FIELDS_MAX = 150


@transaction.atomic
def submit_proposal(*, by: Person, job_id: int, values: ProposalValues) -> Proposal:
    """This will send a proposal to a job of the marketplace, unasked.

    The same proposal sent twice is one proposal, and both calls answer with it; another one for the same job
    is refused.

    Rules: PROP-01 one each, PROP-03 to 09 what it holds, PROP-12 answers, PROP-13 files, PROP-30 not to own
    jobs, PROP-31 once unasked, PROP-33 snapshot, MSG-07 no room yet.
    Locks: job. Tells: ProposalSubmitted.

    :raises Refused: the job has closed, the person may not propose to it, or the proposal lacks something.
    """
    job = jobs.lock_job(job_id)
    profile = FreelancerProfile.objects.filter(person=by).select_related("person").first()
    same = queries.open_proposal_of(profile, job) if profile else None
    if same is not None and queries.says_the_same(same, values):
        return same
    profile = rules.check_can_propose(by, profile, job)
    rules.check_values(job, values)
    proposal = _write(
        job, profile, values, origin=Proposal.Origin.MARKETPLACE, state=Proposal.State.SUBMITTED
    )
    people.introduce(profile=profile, account=job.account, level=Introduction.Level.SEEN)
    _announce(proposal, by=by)
    return proposal


@transaction.atomic
def submit_invited(
    *,
    by: Person,
    job: Job,
    profile: FreelancerProfile,
    origin: str,
    referrer: Person | None = None,
    values: ProposalValues,
) -> Proposal:
    """This will answer an invitation or a referral with a proposal and open its room.

    Called by the room that accepts, inside its transaction, with the job locked and open.

    Rules: PROP-01 one each, PROP-02 the same object, PROP-28 active at once, MSG-06 room at once, PROP-33
    snapshot.
    Locks: job (by the caller). Tells: ProposalSubmitted, RoomOpened.

    :raises Refused: the job has closed, a proposal is open already, or the proposal lacks something.
    """
    rules.check_job_is_open(job)
    rules.check_has_no_open_proposal(profile, job)
    rules.check_values(job, values)
    proposal = _write(job, profile, values, origin=origin, referrer=referrer, state=Proposal.State.ACTIVE)
    _open_room(proposal)
    proposal.save(update_fields=["room"])
    if _counts_as_interviewing(proposal):
        jobs.move_activity(job=job, interviewing=1)
    _announce(proposal, by=by)
    return proposal


@transaction.atomic
def view_proposal(*, by: Person, proposal_id: int) -> Proposal:
    """This will record that the client's team opened a proposal.

    Rules: JOB-09 last viewed, PROP-26 viewed; operators and strangers leave no mark.
    Locks: job, then proposal. Tells: ProposalViewed, the first time.

    :raises Refused: the person does not act for the client.
    """
    proposal = _locked_proposal(proposal_id)
    rules.check_is_client(by, proposal)
    jobs.note_viewed(by=by, job=proposal.job)
    if proposal.viewed_at is None:
        _mark_viewed(proposal)
        proposal.save(update_fields=["viewed_at", "state"])
        events.record(ProposalViewed(proposal.pk), by=by)
    return proposal


@transaction.atomic
def start_interview(*, by: Person, proposal_id: int, body: str, key: str = "") -> Message:
    """This will send the client's first message to a candidate, opening the room where there is none.

    Rules: MSG-04 the client writes first, MSG-07 the room opens by it, MSG-08 the interview begins, JOB-11
    counting.
    Locks: job, then proposal, then room. Tells: RoomOpened, MessageSent, InterviewStarted.

    :raises Refused: wait_for_client for the freelancer; the proposal has ended; the message cannot be sent.
    """
    proposal = _locked_proposal(proposal_id)
    rules.check_is_client(by, proposal)
    if proposal.room is None:
        rules.check_job_is_open(proposal.job)
        rules.check_may_become(proposal, Proposal.State.ACTIVE)
        _mark_viewed(proposal)
        proposal.state = Proposal.State.ACTIVE
        _open_room(proposal)
        proposal.save(update_fields=["viewed_at", "state", "room"])
    if proposal.room is None:
        raise AssertionError("the room was just opened")
    message = messaging.say(by=by, room_id=proposal.room.pk, body=body, key=key)
    _begin_interview(proposal, by=by)
    return message


@transaction.atomic
def note_client_message(*, room_id: int, message_id: int) -> bool:
    """This will begin the interview of an accepted invitation when the client first writes in its room.

    Returns whether it began now. Rules: MSG-08, JOB-11. Locks: job, then proposal. Tells: InterviewStarted.
    """
    proposal = Proposal.objects.filter(room_id=room_id).only("pk").first()
    if proposal is None:
        return False
    author = Message.objects.select_related("author").get(pk=message_id).author
    return _begin_interview(_locked_proposal(proposal.pk), by=author)


@transaction.atomic
def withdraw_proposal(*, by: Person, proposal_id: int, reason: str = "") -> Proposal:
    """This will take a proposal back; withdrawing twice is withdrawing once.

    Rules: PROP-22 any time before a contract, reason optional; PROP-23 no effect on any score; JOB-08 and
    JOB-11 it leaves the counts.
    Locks: job, then proposal, then room. Tells: ProposalWithdrawn.

    :raises Refused: the proposal has ended in another way.
    """
    proposal = _locked_proposal(proposal_id)
    rules.check_is_author(by, proposal)
    if proposal.state == Proposal.State.WITHDRAWN:
        return proposal
    rules.check_can_withdraw(by, proposal)
    counted = _counts_as_interviewing(proposal)
    proposal.state = Proposal.State.WITHDRAWN
    proposal.ended_at = clock.now()
    proposal.withdraw_reason = one_line(reason)[:300]
    proposal.save(update_fields=["state", "ended_at", "withdraw_reason"])
    jobs.move_activity(job=proposal.job, proposals=-1, interviewing=-1 if counted else 0)
    if proposal.room is not None:
        messaging.end_room(room=proposal.room)
    events.record(ProposalWithdrawn(proposal.pk), by=by)
    return proposal


@transaction.atomic
def end_proposals(*, job_id: int) -> list[int]:
    """This will end the open proposals of a job that ended, and leave their rooms for reading.

    Returns the ids of those that ended now. Rules: JOB-16. Locks: job, then proposals, then rooms.
    Tells: ProposalsEnded.
    """
    job = jobs.lock_job(job_id)
    if job.is_open:
        return []
    ends_by_job = [state for state, after in Proposal.NEXT.items() if Proposal.State.JOB_CLOSED in after]
    rows = list(locked(Proposal.objects.filter(job=job, state__in=ends_by_job)).select_related("room"))
    for proposal in rows:
        proposal.state = Proposal.State.JOB_CLOSED
        proposal.ended_at = clock.now()
        proposal.save(update_fields=["state", "ended_at"])
        if proposal.room is not None:
            messaging.end_room(room=proposal.room)
    ended = [proposal.pk for proposal in rows]
    if ended:
        events.record(ProposalsEnded(job_id=job.pk, proposal_ids=ended))
    return ended


@transaction.atomic
def save_draft(*, by: Person, job_id: int, values: dict[str, Any]) -> Draft:
    """This will keep what somebody typed into a proposal form, in place of what was kept before.

    Rules: INV-22. Tells nobody.
    """
    kept = {
        one_line(str(name))[:60]: clean(str(value))[:_DRAFT_TEXT_MAX]
        for name, value in list(values.items())[:_DRAFT_FIELDS_MAX]
    }
    draft, _made = Draft.objects.update_or_create(
        person=by, job_id=job_id, defaults={"values": kept, "saved_at": clock.now()}
    )
    return draft


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


def _locked_proposal(proposal_id: int) -> Proposal:
    """Lock the job of a proposal, then the proposal."""
    known = Proposal.objects.filter(pk=proposal_id).only("pk", "job_id").first()
    if known is None:
        raise rules.no_such_proposal()
    job = jobs.lock_job(known.job_id)
    rows = Proposal.objects.select_related("room", "profile__person").filter(pk=proposal_id)
    proposal = locked(rows).get()
    proposal.job = job
    return proposal


def _write(
    job: Job,
    profile: FreelancerProfile,
    values: ProposalValues,
    *,
    origin: str,
    state: str,
    referrer: Person | None = None,
) -> Proposal:
    proposal = Proposal.objects.create(
        job=job,
        profile=profile,
        origin=origin,
        referrer=referrer,
        state=state,
        letter=clean(values.letter),
        duration=values.duration,
        hours_a_week=values.hours_a_week,
        start_date=values.start_date,
        snapshot=queries.snapshot_of(profile, job),
    )
    _write_terms(proposal, values.terms)
    Answer.objects.bulk_create(
        Answer(
            proposal=proposal, question=question, asked=question.text, text=clean(values.answers[question.pk])
        )
        for question in job.questions.order_by("position")
    )
    for upload in values.files:
        name = safe_name(upload.name or "")
        row = ProposalFile(proposal=proposal, name=name, size=upload.size or 0, kind=kind_of(name))
        row.file.save(ids.opaque(), upload)
    jobs.admit(job=job, person=profile.person)
    jobs.move_activity(job=job, proposals=1)
    jobs.touch(job=job)
    Draft.objects.filter(person=profile.person_id, job=job).delete()
    return proposal


def _write_terms(proposal: Proposal, values: TermsValues) -> None:
    terms = Terms.objects.create(
        proposal=proposal, kind=values.kind, amount=values.total, weekly_limit=values.weekly_limit
    )
    if values.kind == Terms.Kind.MILESTONE:
        ProposedMilestone.objects.bulk_create(
            ProposedMilestone(
                terms=terms, position=number, text=one_line(row.text), due_date=row.due_date, price=row.price
            )
            for number, row in enumerate(values.milestones, start=1)
        )


def _open_room(proposal: Proposal) -> None:
    proposal.room = messaging.open_interview(
        account=proposal.job.account,
        profile=proposal.profile,
        title=proposal.job.title,
        subject=f"proposal:{proposal.pk}",
    )


def _announce(proposal: Proposal, *, by: Person) -> None:
    events.record(ProposalSubmitted(proposal.pk), by=by)


def _mark_viewed(proposal: Proposal) -> None:
    proposal.viewed_at = proposal.viewed_at or clock.now()
    if proposal.state == Proposal.State.SUBMITTED:
        proposal.state = Proposal.State.VIEWED


def _begin_interview(proposal: Proposal, *, by: Person | None) -> bool:
    if proposal.interview_started_at is not None or proposal.state != Proposal.State.ACTIVE:
        return False
    counted = _counts_as_interviewing(proposal)
    proposal.interview_started_at = clock.now()
    _mark_viewed(proposal)
    proposal.save(update_fields=["interview_started_at", "viewed_at"])
    if not counted:
        jobs.move_activity(job=proposal.job, interviewing=1)
    events.record(InterviewStarted(proposal.pk), by=by)
    return True


def _counts_as_interviewing(proposal: Proposal) -> bool:
    """JOB-11: from the client's first message on, or from the acceptance where the policy says so."""
    if proposal.interview_started_at is not None:
        return True
    return INTERVIEW_COUNTS_FROM.value == "invite_accepted" and proposal.state == Proposal.State.ACTIVE
