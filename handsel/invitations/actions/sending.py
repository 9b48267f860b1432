"""Sending an invitation."""

from datetime import timedelta

from django.db import transaction

from handsel.agencies import queries as agencies
from handsel.agencies.models import Agency
from handsel.events import actions as events
from handsel.invitations import rules
from handsel.invitations.events import InvitationSent
from handsel.invitations.models import Invitation
from handsel.jobs import actions as jobs
from handsel.jobs.models import Job
from handsel.kit import clock
from handsel.kit.text import clean
from handsel.people.models import FreelancerProfile, Person, SpecializedProfile
from handsel.people.rules import check_may_be_asked_as
from handsel.policy.numbers import INVITATION_DAYS


@transaction.atomic
def send_invitation(
    *, by: Person, job_id: int, profile_id: int, message: str = "", specialized: str = ""
) -> Invitation:
    """This will ask one freelancer to propose on one job, and count it as sent and unanswered; `by` is of
    the client's people or its talent specialist, whose act is audited.

    With `specialized` (an id) the client asks for that specialized profile of theirs.

    Rules: INV-01 one live invitation, INV-02, INV-03 message, INV-20 limit, INV-23 no second proposal, ACC-01,
    ACC-10, JOB-10, SPEC-01, SPEC-02, SPEC-06.
    Locks: job, assignment (of a specialist). Tells: InvitationSent.

    :raises Refused: job_closed, forbidden, self_action, already_invited, already_proposed, invite_limit,
    too_long, unknown_profile.
    """
    job = jobs.lock_open_job(job_id)
    profile = FreelancerProfile.objects.select_related("person").get(pk=profile_id)
    message = clean(message)
    kind = rules.sender_kind(by, job)
    rules.check_can_invite(by, job, profile, kind=kind)
    rules.check_message(message)
    special = check_may_be_asked_as(profile, specialized)
    invitation = deliver(job=job, profile=profile, sender=by, kind=kind, message=message, special=special)
    if kind == Invitation.Sender.SPECIALIST:
        jobs.move_activity(job=job, invited_by_specialist=1, unanswered=1)
        events.audit(by=by, act="specialist_invited", subject=f"invitations.invitation:{invitation.pk}")
    else:
        jobs.move_activity(job=job, invited_by_client=1, unanswered=1)
    events.record(InvitationSent(invitation.pk), by=by)
    return invitation


@transaction.atomic
def invite_agency(*, by: Person, job_id: int, agency_id: int, message: str = "") -> Invitation:
    """This will ask an agency to propose one of its members on one job; any of its managers may answer, once.

    Rules: INV-26, AGY-04, INV-01 one live invitation of the agency, INV-03 message, INV-20 limit, INV-23.
    Locks: job. Tells: InvitationSent.

    :raises Refused: job_closed, forbidden, self_action, not_accepting, already_invited, already_proposed,
    invite_limit, too_long.
    """
    job = jobs.lock_open_job(job_id)
    agency = Agency.objects.get(pk=agency_id)
    message = clean(message)
    rules.check_can_invite_agency(by, job, agency)
    rules.check_message(message)
    contact, kind = agencies.owner_of(agency), Invitation.Sender.CLIENT
    invitation = deliver(job=job, profile=contact, sender=by, kind=kind, message=message, agency=agency)
    for person in agencies.managers_of(agency):
        jobs.admit(job=job, person=person)
    jobs.move_activity(job=job, invited_by_client=1, unanswered=1)
    events.record(InvitationSent(invitation.pk), by=by)
    return invitation


@transaction.atomic
def admit_managers(*, agency_id: int) -> int:
    """This will let whoever acts for an agency now see the jobs to which it is invited; may run twice.

    Returns how many invitations wait. Rules: INV-26, JOB-04. Locks: nothing. Tells: nothing.
    """
    waiting = Invitation.objects.answerable().filter(agency=agency_id).select_related("job")
    for invitation in waiting:
        for person in agencies.managers_of(agency_id):
            jobs.admit(job=invitation.job, person=person)
    return len(waiting)


def deliver(
    *,
    job: Job,
    profile: FreelancerProfile,
    sender: Person,
    kind: str,
    message: str = "",
    special: SpecializedProfile | None = None,
    agency: Agency | None = None,
) -> Invitation:
    """Make the invitation and let the invited person see the job; the caller holds the job, counts and
    tells.
    """
    now = clock.now()
    invitation = Invitation.objects.create(
        job=job,
        profile=profile,
        specialized=special,
        agency=agency,
        sender=sender,
        sender_kind=kind,
        message=message,
        sent_at=now,
        away_until=profile.away_until if agency is None else None,
        expires_at=now + timedelta(days=INVITATION_DAYS.value),
    )
    jobs.admit(job=job, person=profile.person)
    return invitation
