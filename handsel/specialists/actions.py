"""The verbs of the specialists room; inviting is an act of the invitations room."""

from django.db import transaction

from handsel.events import actions as events
from handsel.jobs import actions as jobs
from handsel.jobs.models import Job
from handsel.kit.locks import locked
from handsel.kit.text import clean
from handsel.people.models import FreelancerProfile, Person
from handsel.proposals.models import Proposal
from handsel.specialists import rules
from handsel.specialists.events import NoteWritten
from handsel.specialists.models import Note, Pick


@transaction.atomic
def shortlist(*, by: Person, job_id: int, profile_id: int) -> Pick:
    """This will put a freelancer on the shortlist of a job; a second time changes nothing.

    Rules: SPEC-01 audit, SPEC-02, SPEC-05. Locks: job, assignment. Tells: nothing.

    :raises Refused: forbidden, suspended, job_closed, not_accepting, too_many_picks.
    """
    job = jobs.lock_job(job_id)
    profile = FreelancerProfile.objects.get(pk=profile_id)
    rules.check_serves(by, job.account_id)
    known = Pick.objects.filter(job=job, profile=profile).first()
    if known is not None:
        return known
    rules.check_can_pick(by, job, profile)
    pick = Pick.objects.create(job=job, profile=profile, picked_by=by)
    _audit(by, "specialist_shortlisted", job, profile)
    return pick


@transaction.atomic
def unlist(*, by: Person, job_id: int, profile_id: int) -> None:
    """This will take a freelancer off the shortlist of a job; one who is not on it is no matter.

    Rules: SPEC-01 audit, SPEC-02, SPEC-05. Locks: job, assignment. Tells: nothing.

    :raises Refused: forbidden.
    """
    job = jobs.lock_job(job_id)
    rules.check_serves(by, job.account_id)
    pick = Pick.objects.select_related("profile").filter(job=job, profile=profile_id).first()
    if pick is not None:
        pick.delete()
        _audit(by, "specialist_unlisted", job, pick.profile)


@transaction.atomic
def write_note(*, by: Person, proposal_id: int, text: str) -> Note:
    """This will comment on a proposal for the client's people and their specialists, never for its author.

    The same words of the same person right after each other are one note: a double click.

    Rules: SPEC-01 audit, SPEC-04, SPEC-05. Locks: proposal, assignment. Tells: NoteWritten.

    :raises Refused: forbidden, empty, too_long.
    """
    proposal = locked(Proposal.objects.filter(pk=proposal_id)).select_related("job").get()
    text = clean(text)
    as_specialist = rules.check_can_note(by, proposal.job.account_id, text)
    last = Note.objects.filter(proposal=proposal).order_by("-pk").first()
    if last is not None and last.author_id == by.pk and last.text == text:
        return last
    note = Note.objects.create(proposal=proposal, author=by, as_specialist=as_specialist, text=text)
    if as_specialist:
        events.audit(by=by, act="specialist_noted", subject=f"proposals.proposal:{proposal.pk}")
    events.record(NoteWritten(note.pk), by=by)
    return note


def forget_person(*, person: Person) -> None:
    """Take somebody who is forgotten off every shortlist; what they commented stays, by a former member.

    Called inside the transaction that forgets them. Rules: ACC-22. Locks: none, the caller holds the person.
    Tells: nothing.
    """
    Pick.objects.filter(profile__person=person).delete()


def _audit(by: Person, act: str, job: Job, profile: FreelancerProfile) -> None:
    events.audit(by=by, act=act, subject=f"jobs.job:{job.pk}", why=f"people.profile:{profile.pk}")
