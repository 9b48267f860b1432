"""What the invitations room does when it hears of something, and by the clock."""

from collections.abc import Callable
from functools import partial

from django.utils.translation import gettext_lazy

from handsel.agencies import queries as agencies
from handsel.agencies.events import MemberJoined, RoleChanged
from handsel.events import facts
from handsel.invitations import actions, notices, queries, reports
from handsel.invitations import events as told
from handsel.invitations.models import Alternate, Invitation, Referral
from handsel.jobs import actions as jobs
from handsel.jobs.events import JobEdited, JobEnded
from handsel.jobs.models import Job
from handsel.moderation.events import CaseDecided
from handsel.moderation.models import Case
from handsel.notifications import actions as notifications
from handsel.notifications.kinds import Kind
from handsel.notifications.words import Words
from handsel.people import queries as people
from handsel.people.events import StandingChanged
from handsel.people.models import Person
from handsel.proposals import queries as proposal_queries
from handsel.proposals.events import ProposalDeclined, ProposalSubmitted, ProposalWithdrawn
from handsel.proposals.models import Proposal

Say = Callable[[Invitation, Person], Words]


@facts.on(MemberJoined)
def show_jobs_to_new_manager(fact: MemberJoined) -> None:
    """Let whoever joins an agency as manager see the jobs to which it is invited (INV-26)."""
    actions.admit_managers(agency_id=fact.agency_id)


@facts.on(RoleChanged)
def show_jobs_by_new_role(fact: RoleChanged) -> None:
    """Let whoever begins to act for an agency see the jobs to which it is invited (INV-26)."""
    actions.admit_managers(agency_id=fact.agency_id)


@facts.on(JobEnded)
def end_what_waits_on_the_job(fact: JobEnded) -> None:
    """End the unanswered invitations and the open referrals of a job that ended (JOB-16)."""
    actions.end_with_job(job_id=fact.job_id)
    actions.end_lineup(job_id=fact.job_id)


@facts.on(JobEdited)
def tell_of_edited_job(fact: JobEdited) -> None:
    """Tell whoever has an open proposal or an unanswered invitation what changed, once per edit (JOB-17).

    An archived proposal counts as open: its author is not to learn that it was archived (PROP-25).
    """
    job = Job.objects.select_related("account").get(pk=fact.job_id)
    if not job.is_open:
        return
    sent = Proposal.objects.filter(job=job, state__in=[*Proposal.OPEN_STATES, Proposal.State.ARCHIVED])
    proposals = sent.select_related("profile__person").order_by("pk")
    invited = Invitation.objects.filter(job=job, state__in=Invitation.ANSWERABLE)
    waiting = invited.select_related("profile__person", "agency").order_by("pk")
    addresses = {person: row.get_absolute_url() for row in waiting for person in _invited(row)}
    proposers = {
        person: row.get_absolute_url() for row in proposals for person in proposal_queries.authors_of(row)
    }
    for person, address in {**addresses, **proposers}.items():
        notifications.tell(
            person=person,
            kind=notices.JOB_EDITED,
            key=f"job:{job.pk}:edited:{fact.at}",
            words=partial(notices.job_edited, job, fact.changed, address, asked=person in proposers),
        )


@facts.on(ProposalSubmitted)
def accept_by_proposing(fact: ProposalSubmitted) -> None:
    """Count a proposal sent by the job's page as the answer to the invitation that waits (INV-08)."""
    actions.note_proposal(proposal_id=fact.proposal_id)


@facts.on(ProposalWithdrawn)
def end_the_referral_of_the_proposal(fact: ProposalWithdrawn) -> None:
    """End the referral that led to a proposal which was withdrawn."""
    actions.end_with_proposal(proposal_id=fact.proposal_id)


@facts.on(ProposalDeclined)
def end_the_referral_of_the_declined(fact: ProposalDeclined) -> None:
    """End the referral that led to a proposal which the client declined."""
    actions.end_with_proposal(proposal_id=fact.proposal_id)


@facts.on(StandingChanged)
def void_what_a_suspended_person_sent(fact: StandingChanged) -> None:
    """Void the unanswered invitations of somebody who was suspended (ACC-20)."""
    if fact.standing == Person.Standing.SUSPENDED:
        actions.void_invitations_of(person_id=fact.person_id)


@facts.on(told.InvitationVoided)
def tell_the_invited_of_voiding(fact: told.InvitationVoided) -> None:
    """Tell the invited person that the invitation was taken down, and that it counts for nothing (ACC-20)."""
    _tell_invited(fact.invitation_id, notices.NEWS, "voided", notices.voided)


@facts.on(CaseDecided)
def remove_the_job_of_an_invitation(fact: CaseDecided) -> None:
    """Take the job down where an operator decided so about an invitation to it (INV-13)."""
    sort, _, key = fact.subject.partition(":")
    if sort != reports.SORT or fact.decision != Case.Decision.REMOVE:
        return
    case = Case.objects.select_related("claimed_by").get(pk=fact.case_id)
    job = Invitation.objects.select_related("job").get(pk=int(key)).job
    if case.claimed_by is not None and job.is_open:
        jobs.remove_job(by=case.claimed_by, job_id=job.pk, why=case.reason)


@facts.every("*/10 * * * *", gettext_lazy("Ending invitations that nobody answered"))
def expire_invitations() -> int:
    """End the invitations that nobody answered in time (INV-19)."""
    return actions.expire_invitations()


@facts.every("*/5 * * * *", gettext_lazy("Referrals that could not be delivered"))
def settle_referrals() -> int:
    """Tell of referrals that could not be delivered, when their day is over (REF-06)."""
    return actions.settle_referrals()


@facts.on(told.InvitationDeclined)
def invite_next_after_decline(fact: told.InvitationDeclined) -> None:
    """Invite the next in line after a decline that passed the work to nobody (INV-28)."""
    actions.invite_next(invitation_id=fact.invitation_id)


@facts.on(told.InvitationExpired)
def invite_next_after_expiry(fact: told.InvitationExpired) -> None:
    """Invite the next in line after nobody answered (INV-28)."""
    actions.invite_next(invitation_id=fact.invitation_id)


@facts.on(told.InvitationWithdrawn)
def invite_next_after_withdrawal(fact: told.InvitationWithdrawn) -> None:
    """Invite the next in line after an invitation or a referral was taken back (INV-28)."""
    actions.invite_next(invitation_id=fact.invitation_id)


@facts.on(told.InvitationAccepted)
def end_line_after_acceptance(fact: told.InvitationAccepted) -> None:
    """Let nobody else in line be invited after the first acceptance (INV-28)."""
    actions.end_lineup(job_id=Invitation.objects.values_list("job_id", flat=True).get(pk=fact.invitation_id))


@facts.on(told.AlternateInvited)
def tell_client_of_alternate(fact: told.AlternateInvited) -> None:
    """Tell the client who was invited instead of whom (INV-28)."""
    alternate = Alternate.objects.select_related(
        "job__account", "profile__person", "invitation", "instead_of__profile__person"
    ).get(pk=fact.alternate_id)
    for person in people.hirers_of(alternate.job.account):
        notifications.tell(
            person=person,
            kind=notices.ALTERNATES,
            key=f"alternate:{alternate.pk}:invited",
            words=partial(notices.alternate_invited, alternate, person),
        )


@facts.on(told.LineupStopped)
def tell_client_that_line_stopped(fact: told.LineupStopped) -> None:
    """Tell the client that nobody in line is invited any more, and why (INV-28)."""
    job = Job.objects.select_related("account").get(pk=fact.job_id)
    for person in people.hirers_of(job.account):
        notifications.tell(
            person=person,
            kind=notices.ALTERNATES,
            key=f"lineup:{job.pk}:stopped:{fact.at}",
            words=partial(notices.lineup_stopped, job, fact.reason),
        )


@facts.every("15 * * * *", gettext_lazy("Reminding clients to ask again"))
def remind_to_ask_again() -> int:
    """Remind clients of those who said "not now", on the day that they named (INV-29)."""
    return actions.remind_to_ask_again()


@facts.on(told.AskAgainDue)
def tell_client_to_ask_again(fact: told.AskAgainDue) -> None:
    """Tell the client once that somebody may be asked again, if there is still a job to ask for (INV-29)."""
    invitation = _loaded(fact.invitation_id)
    job = queries.job_to_ask_for(invitation)
    if job is None:
        return
    for person in people.hirers_of(invitation.job.account):
        notifications.tell(
            person=person,
            kind=notices.ANSWER,
            key=f"invitation:{invitation.pk}:ask_again",
            words=partial(notices.ask_again, invitation, job, person),
        )


@facts.on(told.InvitationSent)
def tell_the_invited(fact: told.InvitationSent) -> None:
    """Tell the invited person (NOTIF-02); a referral names its maker (NOTIF-03, REF-10)."""
    _tell_invited(fact.invitation_id, notices.INVITATION, "invited", notices.invited)


@facts.on(told.InvitationAccepted)
def tell_client_of_acceptance(fact: told.InvitationAccepted) -> None:
    """Tell the client that somebody accepted; the proposals room tells of those by the job's page."""
    if Proposal.objects.exclude(origin=Proposal.Origin.MARKETPLACE).filter(pk=fact.proposal_id).exists():
        _tell_client(fact.invitation_id, notices.ANSWER, "accepted", notices.accepted)


@facts.on(told.InvitationDeclined)
def tell_client_of_decline(fact: told.InvitationDeclined) -> None:
    """Tell the client of a plain decline; of one with a referral they hear once, by
    `tell_client_of_referral`.
    """
    if not Referral.objects.filter(
        declined_invitation_id=fact.invitation_id, invitation__isnull=False
    ).exists():
        _tell_client(fact.invitation_id, notices.ANSWER, "declined", notices.declined)


@facts.on(told.InvitationWithdrawn)
def tell_the_invited_of_withdrawal(fact: told.InvitationWithdrawn) -> None:
    """Tell the invited person that the invitation or the referral was taken back."""
    _tell_invited(fact.invitation_id, notices.NEWS, "withdrawn", notices.withdrawn)


@facts.on(told.InvitationExpired)
def tell_both_of_expiry(fact: told.InvitationExpired) -> None:
    """Tell the invited person and the client that the time is over (INV-19)."""
    number = _loaded(fact.invitation_id).expires_at.date().isoformat()
    _tell_invited(fact.invitation_id, notices.NEWS, f"expired:{number}", notices.expired)
    _tell_client(fact.invitation_id, notices.NEWS, f"not_answered:{number}", notices.not_answered)


@facts.on(told.InvitationJobClosed)
def tell_the_invited_of_closing(fact: told.InvitationJobClosed) -> None:
    """Tell the invited person that the job closed."""
    _tell_invited(fact.invitation_id, notices.NEWS, "job_closed", notices.job_closed)


@facts.on(told.ReopenAsked)
def tell_client_of_wish_to_reopen(fact: told.ReopenAsked) -> None:
    """Tell the client that somebody would like to answer after all (INV-19)."""
    number = _loaded(fact.invitation_id).expires_at.date().isoformat()
    _tell_client(fact.invitation_id, notices.ANSWER, f"reopen_asked:{number}", notices.reopen_asked)


@facts.on(told.InvitationReopened)
def tell_the_invited_of_reopening(fact: told.InvitationReopened) -> None:
    """Tell the invited person that they can answer again (INV-19)."""
    number = _loaded(fact.invitation_id).expires_at.date().isoformat()
    _tell_invited(fact.invitation_id, notices.INVITATION, f"reopened:{number}", notices.reopened)


@facts.on(told.ReferralSent)
def tell_client_of_referral(fact: told.ReferralSent) -> None:
    """Tell the client that a referral was made on their job, with the referrer's message (REF-16,
    NOTIF-04).
    """
    referral = _loaded_referral(fact.referral_id)
    if referral.invitation is None:
        return
    for person in people.hirers_of(referral.declined_invitation.job.account):
        notifications.tell(
            person=person,
            kind=notices.REFERRAL_MADE,
            key=f"referral:{referral.pk}:made",
            words=partial(notices.referral_made, referral, person),
        )


@facts.on(told.ReferralViewed)
def tell_referrer_of_view(fact: told.ReferralViewed) -> None:
    """Tell the referrer, unless the first day of one by e-mail is not over (REF-06)."""
    _tell_referrer(fact.referral_id, "viewed", unless_settling=True)


@facts.on(told.ReferralAccepted)
def tell_referrer_of_acceptance(fact: told.ReferralAccepted) -> None:
    """Tell the referrer that the person accepted (REF-17)."""
    _tell_referrer(fact.referral_id, "accepted")


@facts.on(told.ReferralDeclined)
def tell_referrer_of_decline(fact: told.ReferralDeclined) -> None:
    """Tell the referrer that the person declined, without the reason (NOTIF-05)."""
    _tell_referrer(fact.referral_id, "declined")


@facts.on(told.ReferralExpired)
def tell_referrer_of_expiry(fact: told.ReferralExpired) -> None:
    """Tell the referrer that nobody answered."""
    _tell_referrer(fact.referral_id, "expired")


@facts.on(told.ReferralHired)
def tell_referrer_of_hire(fact: told.ReferralHired) -> None:
    """Tell the referrer that the client hired the person (REF-17, NOTIF-05)."""
    _tell_referrer(fact.referral_id, "hired")


@facts.on(told.ReferralEnded)
def tell_referrer_of_end(fact: told.ReferralEnded) -> None:
    """Tell the referrer that it came to no hire, unless the first day of one by e-mail is not over."""
    _tell_referrer(fact.referral_id, "ended", unless_settling=True)


@facts.on(told.ReferralJobClosed)
def tell_referrer_of_closing(fact: told.ReferralJobClosed) -> None:
    """Tell the referrer that the job closed, whether or not the referral had arrived (REF-06)."""
    _tell_referrer(fact.referral_id, "job_closed")


@facts.on(told.ReferralUndeliverable)
def tell_referrer_of_failure(fact: told.ReferralUndeliverable) -> None:
    """Tell the referrer, a day later, that the referral could not be delivered (REF-06)."""
    _tell_referrer(fact.referral_id, "undeliverable")


def _loaded(invitation_id: int) -> Invitation:
    return Invitation.objects.select_related("job__account", "profile__person", "proposal", "agency").get(
        pk=invitation_id
    )


def _loaded_referral(referral_id: int) -> Referral:
    return Referral.objects.select_related(
        "referrer",
        "profile__person",
        "declined_invitation__job__account",
        "declined_invitation__profile__person",
        "invitation__job__account",
        "invitation__profile__person",
        "invitation__proposal",
    ).get(pk=referral_id)


def _tell_invited(invitation_id: int, kind: Kind, what: str, say: Say) -> None:
    invitation = _loaded(invitation_id)
    for person in _invited(invitation):
        notifications.tell(
            person=person,
            kind=kind,
            key=f"invitation:{invitation.pk}:{what}",
            words=partial(say, invitation, person),
        )


def _invited(invitation: Invitation) -> list[Person]:
    """Return whom an invitation asked: the freelancer, or who acts for the agency (INV-26)."""
    if invitation.agency is not None:
        return list(agencies.managers_of(invitation.agency))
    return [invitation.profile.person]


def _tell_client(invitation_id: int, kind: Kind, what: str, say: Say) -> None:
    invitation = _loaded(invitation_id)
    for person in people.hirers_of(invitation.job.account):
        notifications.tell(
            person=person,
            kind=kind,
            key=f"invitation:{invitation.pk}:{what}",
            words=partial(say, invitation, person),
        )


def _tell_referrer(referral_id: int, news: str, *, unless_settling: bool = False) -> None:
    referral = _loaded_referral(referral_id)
    if unless_settling and referral.is_settling:
        return
    notifications.tell(
        person=referral.referrer,
        kind=notices.PROGRESS,
        key=f"referral:{referral.pk}:{news}",
        words=partial(notices.progress, referral, referral.referrer, news),
    )
