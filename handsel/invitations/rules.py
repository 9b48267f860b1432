"""Who may invite, answer and refer, and when not."""

from datetime import date, timedelta

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from handsel.invitations import queries
from handsel.invitations.models import Alternate, Invitation, Referral
from handsel.invitations.queries import Found, JobPeople
from handsel.jobs.models import Job
from handsel.kit import clock
from handsel.kit.refused import Refused
from handsel.people import queries as people
from handsel.people.models import FreelancerProfile, Person, Seat
from handsel.people.rules import check_may_reach_out, check_not_suspended
from handsel.policy.numbers import (
    ALTERNATES_MAX,
    ASK_AGAIN_DAYS,
    DECLINE_MESSAGE_MAX,
    INVITATION_MESSAGE_MAX,
    INVITATIONS_OPEN_PER_JOB,
    REFERRAL_ALLOW_PRIVATE_JOBS,
    REFERRAL_MAX_CHAIN,
    REFERRAL_MESSAGE_MAX,
    REFERRALS_PER_DAY,
)
from handsel.proposals.models import Proposal

Reason = Invitation.DeclineReason
REASONS = tuple(reason for reason in Reason if reason != Reason.NOT_NOW)
NO_REFERRAL_FOR = (Reason.SPAM, Reason.FREE_WORK, Reason.OUTSIDE)
WARNING_FOR = (Reason.RATE_LOW,)


def check_acts_for(by: Person, account_id: int) -> None:
    """Refuse whoever has no seat in the client account (ACC-23).

    :raises Refused: they act for another account or none.
    """
    if not Seat.objects.filter(person=by, account_id=account_id).exists():
        raise not_of_the_team()


def not_of_the_team() -> Refused:
    """Return the answer to whoever does not act for the client (ACC-23)."""
    return Refused("forbidden", _("Only the client's own people can do this."))


def check_is_invitee(by: Person, invitation: Invitation) -> None:
    """Refuse whoever was not asked.

    :raises Refused: the invitation is somebody else's.
    """
    if invitation.profile.person_id != by.pk:
        raise Refused("forbidden", _("This invitation is for somebody else."))


def check_can_invite(by: Person, job: Job, profile: FreelancerProfile) -> None:
    """Refuse an invitation that cannot be sent (INV-01, INV-20, INV-23, ACC-01); call with the job locked.

    :raises Refused: the person is of the client's own team, was asked already, has a proposal, or the job is
    full.
    """
    people_in_question = [by.pk, profile.person_id]
    team = set(
        Seat.objects.filter(account_id=job.account_id, person__in=people_in_question).values_list(
            "person_id", flat=True
        )
    )
    if by.pk not in team:
        raise not_of_the_team()
    check_may_reach_out(by)
    if profile.person_id in team:
        raise Refused("self_action", _("They work for this client, so they cannot be invited."))
    check_takes_invitations(profile, job)
    name = {"name": profile.person.short_name}
    live = Invitation.objects.filter(job=job, profile=profile, state__in=Invitation.ANSWERABLE).first()
    if live is not None:
        text = _("%(name)s was already invited to this job and has not answered yet.") % name
        raise Refused("already_invited", text, state=live.state)
    proposal = Proposal.objects.open().filter(job=job, profile=profile).first()
    if proposal is not None:
        if proposal.origin == Proposal.Origin.MARKETPLACE:
            text = _("%(name)s already has a proposal on this job.") % name
            raise Refused("already_proposed", text, state=proposal.state)
        text = _("%(name)s was already invited to this job and accepted.") % name
        raise Refused("already_invited", text, state=proposal.state)
    check_room_for_one_more(job)


def check_takes_invitations(profile: FreelancerProfile, job: Job) -> None:
    """Refuse to ask somebody who cannot be asked, in words that do not say why (INV-14, ACC-20).

    :raises Refused: they are not here any more, are suspended, or want nothing more from this client.
    """
    if not people.takes_invitations(profile, job.account_id):
        raise Refused("not_accepting", _("This person does not take invitations at the moment."))


def check_room_for_one_more(job: Job) -> None:
    """Refuse more open invitations than a job may have; those by referral do not count (INV-20).

    :raises Refused: the limit is reached.
    """
    own = Invitation.objects.filter(job=job, state__in=Invitation.ANSWERABLE)
    most = INVITATIONS_OPEN_PER_JOB.value
    if own.exclude(sender_kind=Invitation.Sender.REFERRAL).count() >= most:
        text = ngettext(
            "At most %(most)d invitation of a job can be open. Wait for an answer, or take one back.",
            "At most %(most)d invitations of a job can be open. Wait for an answer, or take one back.",
            most,
        )
        raise Refused("invite_limit", text % {"most": most})


def check_can_line_up(by: Person, job: Job, profile: FreelancerProfile, waiting: int) -> None:
    """Refuse an alternate who could not be invited, or one too many (INV-28); call with the job locked.

    :raises Refused: ten wait already, the profile is private, or what an invitation would be refused for.
    """
    most = ALTERNATES_MAX.value
    if waiting >= most:
        text = ngettext(
            "At most %(most)d person can stand in line for a job.",
            "At most %(most)d people can stand in line for a job.",
            most,
        )
        raise Refused("too_many_alternates", text % {"most": most})
    _check_not_private(profile)
    try:
        check_can_invite(by, job, profile)
    except Refused as no:
        if no.code != "invite_limit":
            raise


def check_alternate_fits(by: Person, job: Job, alternate: Alternate) -> None:
    """Refuse to invite somebody in line who cannot be invited any more (INV-28); call with the job locked.

    :raises Refused: private, already_invited (also if that came after they were lined up and has ended), and
    what an invitation is refused for.
    """
    _check_not_private(alternate.profile)
    check_can_invite(by, job, alternate.profile)
    since = Invitation.objects.filter(job=job, profile=alternate.profile, sent_at__gte=alternate.added_at)
    if since.exists():
        raise Refused("already_invited", _("They were asked already."))


def check_waits_in_line(alternate: Alternate) -> None:
    """Refuse to move or take out whoever was invited or skipped already (INV-28).

    :raises Refused: not_pending.
    """
    if alternate.state != Alternate.State.WAITING:
        text = _("This person does not stand in line any more.")
        raise Refused("not_pending", text, state=alternate.state)


def check_somebody_waits(job: Job) -> None:
    """Refuse to start a line in which nobody stands (INV-28).

    :raises Refused: nobody_in_line.
    """
    if not Alternate.objects.filter(job=job).waiting().exists():
        raise Refused("nobody_in_line", _("Put somebody in line first."))


def _check_not_private(profile: FreelancerProfile) -> None:
    if profile.visibility == FreelancerProfile.Visibility.PRIVATE:
        raise Refused("private", _("Their profile is private, so they cannot be lined up."))


def check_may_answer(by: Person) -> None:
    """Refuse an acceptance of a suspended person; a decline is always possible (ACC-20).

    :raises Refused: the person is suspended.
    """
    check_not_suspended(by)


def check_message(text: str) -> None:
    """Refuse an invitation message that is too long (INV-03).

    :raises Refused: it is too long.
    """
    _check_length(text, INVITATION_MESSAGE_MAX.value, "message")


def check_can_accept(invitation: Invitation) -> None:
    """Refuse to accept what cannot be accepted any more (INV-21, INV-22); call with job and invitation
    locked.

    :raises Refused: the job closed, or the invitation was answered, withdrawn or expired.
    """
    closed = Invitation.State.JOB_CLOSED
    if invitation.state == closed or (
        invitation.state in Invitation.ANSWERABLE and not invitation.job.is_open
    ):
        raise Refused("job_closed", _("This job has closed in the meantime."), state=invitation.job.state)
    check_is_unanswered(invitation)


def check_is_unanswered(invitation: Invitation) -> None:
    """Refuse an act on an invitation that does not wait for an answer any more.

    :raises Refused: it was answered, withdrawn, or ended; `state` says which.
    """
    if invitation.state in Invitation.ANSWERABLE:
        return
    sentences = {
        Invitation.State.ACCEPTED: _("This invitation was accepted already."),
        Invitation.State.DECLINED: _("This invitation was declined already."),
        Invitation.State.WITHDRAWN: _("The client took this invitation back."),
        Invitation.State.EXPIRED: _("This invitation has expired. You can ask the client to reopen it."),
        Invitation.State.JOB_CLOSED: _("This invitation ended when the job closed."),
        Invitation.State.VOIDED: _("This invitation was taken down."),
    }
    text = sentences[Invitation.State(invitation.state)]
    raise Refused("invitation_not_pending", text, state=invitation.state)


def check_reason(reason: str, message: str) -> None:
    """Refuse a decline without a reason of the list, or with too long a message (INV-11).

    :raises Refused: the reason is missing or unknown, or the message is too long.
    """
    if reason not in REASONS:
        raise Refused("reason_required", _("Choose a reason. It helps the client."), field="reason")
    _check_length(message, DECLINE_MESSAGE_MAX.value, "message")


def check_later(day: date, message: str) -> None:
    """Refuse a day to be asked again that is not within the next year, or too long a message (INV-29).

    :raises Refused: the day is today, past, or too far ahead; the message is too long.
    """
    most = ASK_AGAIN_DAYS.value
    if not 1 <= (day - clock.today()).days <= most:
        text = _("Choose a day from tomorrow up to %(most)d days from now.")
        raise Refused("ask_again_day", text % {"most": most}, field="ask_again_on")
    _check_length(message, DECLINE_MESSAGE_MAX.value, "message")


def check_may_refer(by: Person, invitation: Invitation, reason: str, *, anyway: bool, message: str) -> None:
    """Refuse a referral whoever is named (REF-08, REF-12, REF-14, REF-23, REF-28).

    :raises Refused: the job is by invitation only, the chain is at its end, the day's number is reached, the
    reason
        for declining rules it out, or a low budget was not confirmed.
    """
    check_may_reach_out(by)
    check_referral_is_offered(invitation)
    if referral_is_off_for(reason):
        text = _("Work that you decline for this reason should not be passed on to anybody else.")
        raise Refused("referral_off", text, field="refer_to")
    if reason in WARNING_FOR and not anyway:
        text = _(
            "You find the pay too low. Refer somebody only if you believe that it is right for them, "
            "and say so by ticking the box."
        )
        raise Refused("low_budget", text, field="anyway")
    _check_length(message, REFERRAL_MESSAGE_MAX.value, "refer_message")
    if queries.referrals_today(by) >= REFERRALS_PER_DAY.value:
        text = _("You made %(most)d referrals within a day, which is the most. Please go on tomorrow.")
        raise Refused("rate_limited", text % {"most": REFERRALS_PER_DAY.value})


def check_referral_is_offered(invitation: Invitation) -> None:
    """Refuse a referral where the option is not even shown (REF-12, REF-14).

    :raises Refused: the job is for invited people only, or the work was passed on often enough.
    """
    if invitation.job.is_private and not REFERRAL_ALLOW_PRIVATE_JOBS.value:
        text = _("This job is for invited people only, so it cannot be passed on.")
        raise Refused("private_job", text)
    most = REFERRAL_MAX_CHAIN.value
    if queries.depth_of(invitation) >= most:
        text = ngettext(
            "This work was passed on %(most)d time already, which is the most.",
            "This work was passed on %(most)d times already, which is the most.",
            most,
        )
        raise Refused("not_eligible", text % {"most": most})


def referral_is_off_for(reason: str) -> bool:
    """Return whether declining for this reason rules a referral out (REF-23)."""
    return reason in NO_REFERRAL_FOR


def check_can_be_referred(found: Found, known: JobPeople, by: Person, account_id: int) -> bool:
    """Return whether a referral to this person will arrive; refuse where that may be said openly.

    By e-mail nothing is said but that one cannot refer oneself (REF-06, REF-11); by address and search the
    reason is named. That somebody wants no referrals, or nothing from this client, is never said (REF-27,
    INV-14). The order of the questions does
    not depend on the answers, so that the time taken tells nothing.

    :raises Refused: self_referral; by address or search also already_proposed, already_invited,
    already_referred.
    """
    own = queries.is_own_email(by, found.named) if found.is_by_email else False
    refused = known.refusal(found.profile) if found.profile is not None else None
    if own or (found.profile is not None and found.profile.person_id == by.pk):
        raise Refused("self_referral", _("You cannot refer yourself."), field="refer_to")
    if refused is not None and not found.is_by_email:
        raise refused
    return found.profile is not None and refused is None and _is_reachable(found.profile, account_id)


def _is_reachable(profile: FreelancerProfile, account_id: int) -> bool:
    return profile.accepts_referrals and people.takes_invitations(profile, account_id)


def check_can_retry(referral: Referral) -> None:
    """Refuse to name somebody else where the one retry is used, or not due yet (REF-07).

    Call with the invitation locked.

    :raises Refused: the referral arrived or may have, or the retry was used.
    """
    tries = list(
        Referral.objects.select_related("declined_invitation__job", "invitation").filter(
            declined_invitation_id=referral.declined_invitation_id
        )
    )
    current = next(row for row in tries if row.pk == referral.pk)
    if not queries.may_retry(current, tries):
        text = _("You have already referred somebody for this job.")
        raise Refused("already_referred", text, state=current.shown_state)


def check_can_revoke(referral: Referral) -> None:
    """Refuse to take back what was answered or ended; a lost one can be taken back while it settles (REF-29).

    :raises Refused: it is not waiting for an answer any more, as far as its maker may know.
    """
    if referral.shown_state not in Referral.LIVE:
        text = _("This referral was answered or has ended, so it cannot be taken back.")
        raise Refused("not_pending", text, state=referral.shown_state)


def check_can_ask_to_reopen(invitation: Invitation) -> None:
    """Refuse to ask for an invitation back unless it expired and its job is open (INV-19).

    :raises Refused: it did not expire, the job closed, or it was asked already.
    """
    _check_expired(invitation)
    if invitation.reopen_asked_at is not None:
        text = _("You have asked already. The client will see it.")
        raise Refused("not_pending", text, state=invitation.state)


def check_can_reopen(by: Person, invitation: Invitation) -> None:
    """Refuse to reopen unless it expired, its job is open and has room for it (INV-19, INV-20).

    :raises Refused: see above; or the person was asked again or proposed meanwhile.
    """
    _check_expired(invitation)
    if invitation.sender_kind == Invitation.Sender.REFERRAL:
        check_acts_for(by, invitation.job.account_id)
        again = Invitation.objects.filter(
            job=invitation.job, profile=invitation.profile, state__in=Invitation.ANSWERABLE
        )
        proposed = Proposal.objects.open().filter(job=invitation.job, profile=invitation.profile)
        check_may_reach_out(by)
        check_takes_invitations(invitation.profile, invitation.job)
        if again.exists() or proposed.exists():
            raise Refused("already_invited", _("They were asked again or sent a proposal in the meantime."))
        return
    check_can_invite(by, invitation.job, invitation.profile)


def _check_expired(invitation: Invitation) -> None:
    if not invitation.job.is_open:
        raise Refused("job_closed", _("This job has closed in the meantime."), state=invitation.job.state)
    if invitation.state != Invitation.State.EXPIRED:
        text = _("Only an invitation that expired can be reopened.")
        raise Refused("invitation_not_pending", text, state=invitation.state)


def is_due(invitation: Invitation) -> bool:
    """Return whether an unanswered invitation has run out (INV-19)."""
    return invitation.expires_at <= clock.now()


def withdrawn_early(invitation: Invitation, within: timedelta) -> bool:
    """Return whether an invitation ended so soon that it says nothing about the invited person."""
    return invitation.ended_at is not None and invitation.ended_at - invitation.sent_at <= within


def _check_length(text: str, most: int, field: str) -> None:
    if len(text) > most:
        message = _("Please shorten this to %(most)d characters; it has %(now)d now.")
        raise Refused("too_long", message % {"most": most, "now": len(text)}, field=field)
