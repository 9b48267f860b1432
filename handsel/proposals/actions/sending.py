"""Sending proposals: unasked, and in answer to an invitation."""

from django.db import transaction

from handsel.agencies.models import Agency
from handsel.events import actions as events
from handsel.jobs import actions as jobs
from handsel.jobs.models import Job
from handsel.kit.text import clean
from handsel.people import actions as people
from handsel.people.models import FreelancerProfile, Introduction, Person
from handsel.people.queries import Appearance
from handsel.proposals import queries, rules
from handsel.proposals.actions.drafts import drop_draft, stored_video, take_kept_video
from handsel.proposals.actions.holding import counts_as_interviewing, open_room, write_files, write_terms
from handsel.proposals.events import ProposalSubmitted
from handsel.proposals.models import Answer, Draft, Proposal
from handsel.proposals.values import ForMember, ProposalValues


@transaction.atomic
def submit_proposal(
    *, by: Person, job_id: int, values: ProposalValues, member: ForMember | None = None
) -> Proposal:
    """This will send a proposal to a job of the marketplace, unasked; a manager sends it for a `member`.

    The same proposal sent twice is one proposal, and both calls answer with it; another one for the same job
    is refused.

    Rules: PROP-01 one each, PROP-03 to 09 what it holds, PROP-12 answers, PROP-13 files, PROP-14 video,
    PROP-30 not to own jobs, PROP-31 once unasked, PROP-33 and ACC-10 snapshot, MSG-07 no room yet, AGY-03 to
    AGY-05.
    Locks: job. Tells: ProposalSubmitted.

    :raises Refused: the job has closed, the person may not propose to it, or the proposal lacks something.
    """
    job = jobs.lock_job(job_id)
    agency: Agency | None = None
    profile = FreelancerProfile.objects.filter(person=by).select_related("person").first()
    if member is not None:
        agency, profile = rules.check_proposes_for(by, member, job)
    last = queries.last_proposal_of(profile, job)
    if last is not None and last.stands and queries.says_the_same(last, values):
        return last
    if agency is None or profile is None:
        profile = rules.check_can_propose(by, profile, job, before=last)
    else:
        rules.check_can_propose_for_member(by, profile, job, before=last)
    rules.check_values(job, values)
    shown = rules.check_appearance(queries.choice_of(profile, job), _appearance(by, profile, values))
    proposal = _write(
        job,
        profile,
        values,
        shown,
        origin=Proposal.Origin.MARKETPLACE,
        state=Proposal.State.SUBMITTED,
        agency=agency,
    )
    _write_video(proposal, values, by=by)
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
    asked_for: str | None = None,
    agency: Agency | None = None,
    values: ProposalValues,
) -> Proposal:
    """This will answer an invitation or a referral with a proposal and open its room.

    Called by the room that accepts, inside its transaction, with the job locked and open; `asked_for` is the
    profile that the client asked for.

    Rules: PROP-01 one each, PROP-02 the same object, PROP-28 active at once, MSG-06 room at once, PROP-33
    and ACC-10 snapshot.
    Locks: job (by the caller). Tells: ProposalSubmitted, RoomOpened.

    :raises Refused: the job has closed, a proposal is open already, or the proposal lacks something.
    """
    rules.check_job_is_open(job)
    rules.check_has_no_open_proposal(profile, job)
    rules.check_values(job, values)
    choice = queries.choice_of(profile, job, asked_for=asked_for)
    shown = rules.check_appearance(choice, _appearance(by, profile, values))
    proposal = _write(
        job,
        profile,
        values,
        shown,
        origin=origin,
        referrer=referrer,
        state=Proposal.State.ACTIVE,
        agency=agency,
    )
    _write_video(proposal, values, by=by)
    open_room(proposal)
    proposal.save(update_fields=["room"])
    if counts_as_interviewing(proposal):
        jobs.move_activity(job=job, interviewing=1)
    _announce(proposal, by=by)
    return proposal


def _appearance(by: Person, profile: FreelancerProfile, values: ProposalValues) -> str:
    """Return the key of the profile to show: what its owner chose; of a member, what fits the job best."""
    return values.profile if profile.person_id == by.pk else ""


def _write(
    job: Job,
    profile: FreelancerProfile,
    values: ProposalValues,
    shown: Appearance,
    *,
    origin: str,
    state: str,
    referrer: Person | None = None,
    agency: Agency | None = None,
) -> Proposal:
    proposal = Proposal.objects.create(
        job=job,
        profile=profile,
        agency=agency,
        origin=origin,
        referrer=referrer,
        state=state,
        letter=clean(values.letter),
        duration=values.duration,
        hours_a_week=values.hours_a_week,
        start_date=values.start_date,
        snapshot=queries.snapshot_of(profile, job, shown),
    )
    write_terms(proposal, values.terms)
    Answer.objects.bulk_create(
        Answer(
            proposal=proposal, question=question, asked=question.text, text=clean(values.answers[question.pk])
        )
        for question in job.questions.order_by("position")
    )
    write_files(proposal, values.files)
    jobs.admit(job=job, person=profile.person)
    jobs.move_activity(job=job, proposals=1)
    jobs.touch(job=job)
    return proposal


def _write_video(proposal: Proposal, values: ProposalValues, *, by: Person) -> None:
    """Send the new video, or the one that waits in the writer's draft; the drafts have done their work."""
    drafts = Draft.objects.filter(person__in=[by.pk, proposal.profile.person_id], job=proposal.job)
    waiting = {draft.person_id: draft for draft in drafts}
    draft = waiting.get(by.pk)
    video = None
    if values.video is not None:
        video = stored_video(proposal.job, values.video)
    elif values.kept_video and draft is not None and proposal.job.video_is_open:
        video = take_kept_video(draft)
    if video is not None:
        video.proposal = proposal
        video.save()
    for done in waiting.values():
        drop_draft(done)


def _announce(proposal: Proposal, *, by: Person) -> None:
    events.record(ProposalSubmitted(proposal.pk), by=by)
