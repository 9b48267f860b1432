"""Answering an invitation: accept, decline, decline and refer, put aside; and opening it."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from handsel.agencies import queries as agencies
from handsel.events import actions as events
from handsel.invitations import reports, rules
from handsel.invitations.actions.holding import hold
from handsel.invitations.actions.referring import (
    answer_referral,
    hold_referrer,
    look_at,
    note_viewed,
    pass_on,
)
from handsel.invitations.events import (
    InvitationAccepted,
    InvitationDeclined,
    InvitationIgnored,
    InvitationViewed,
)
from handsel.invitations.models import Invitation, Referral
from handsel.invitations.values import Referee
from handsel.jobs import actions as jobs
from handsel.kit import clock
from handsel.kit.locks import locked
from handsel.kit.refused import Refused
from handsel.kit.text import clean
from handsel.moderation import actions as moderation
from handsel.moderation.models import Kind
from handsel.people import actions as people
from handsel.people.models import FreelancerProfile, Person
from handsel.proposals import actions as proposals
from handsel.proposals.models import Proposal
from handsel.proposals.values import ProposalValues

CASE_KINDS: dict[str, str] = {
    Invitation.DeclineReason.SPAM: Kind.SPAM,
    Invitation.DeclineReason.FREE_WORK: Kind.FREE_WORK,
    Invitation.DeclineReason.OUTSIDE: Kind.OUTSIDE,
}


@transaction.atomic
def view_invitation(*, by: Person, invitation_id: int) -> Invitation:
    """This will note that the invited person opened the invitation; further times change nothing.

    Rules: REF-17 progress "viewed". Locks: invitation. Tells: InvitationViewed, ReferralViewed.

    :raises Refused: the invitation is somebody else's.
    """
    rows = locked(Invitation.objects.filter(pk=invitation_id)).select_related("profile", "job")
    invitation = rows.get()
    rules.check_is_invitee(by, invitation)
    if invitation.viewed_at is None and invitation.is_answerable:
        invitation.viewed_at = clock.now()
        invitation.save(update_fields=["viewed_at"])
        events.record(InvitationViewed(invitation.pk), by=by)
        note_viewed(invitation, by=by)
    return invitation


def accept_invitation(
    *,
    by: Person,
    invitation_id: int,
    values: ProposalValues,
    typed: Mapping[str, Any] | None = None,
    member_id: int | None = None,
) -> Proposal:
    """This will accept an invitation with a proposal and open the room with the client, all or nothing.

    For an agency a manager names the `member` (by profile) who would do the work; of two managers the second
    is refused. Otherwise a second accept returns the proposal of the first. If the job closed meanwhile, what
    was typed (the form's fields as they were sent, or the words of `values`) is kept as a draft after the
    transaction was rolled back: do not call this inside another transaction.

    Rules: INV-07 costs nothing, INV-21 one transaction, INV-22 draft, INV-24 and REF-13 the same when
    referred, INV-26 any manager once, AGY-03, AGY-04 the member named.
    Locks: job, invitation. Tells: InvitationAccepted, ReferralAccepted, and what the proposal tells.

    :raises Refused: forbidden, job_closed, invitation_not_pending, or what the proposal's rules refuse.
    """
    try:
        return _accept(by=by, invitation_id=invitation_id, values=values, member_id=member_id)
    except Refused as no:
        if no.code == "job_closed":
            job_id = Invitation.objects.values_list("job_id", flat=True).get(pk=invitation_id)
            words = typed or {"letter": values.letter, "duration": values.duration}
            proposals.save_draft(by=by, job_id=job_id, values=dict(words))
        raise


@transaction.atomic
def _accept(*, by: Person, invitation_id: int, values: ProposalValues, member_id: int | None) -> Proposal:
    invitation = hold(invitation_id)
    rules.check_is_invitee(by, invitation)
    if invitation.proposal is not None and _answered_so(invitation, by):
        return invitation.proposal
    rules.check_can_accept(invitation)
    rules.check_may_answer(by)
    member = FreelancerProfile.objects.select_related("person").filter(pk=member_id or 0).first()
    profile = rules.check_member_can_accept(invitation, by, member)
    referral = Referral.objects.select_related("referrer").filter(invitation=invitation).first()
    proposal = proposals.submit_invited(
        by=by,
        job=invitation.job,
        profile=profile,
        agency=invitation.agency,
        origin=Proposal.Origin.REFERRAL if referral is not None else Proposal.Origin.INVITE,
        referrer=referral.referrer if referral is not None else None,
        asked_for=invitation.asked_for,
        values=values,
    )
    jobs.touch(job=invitation.job)
    _mark_accepted(invitation, proposal, by=by)
    return proposal


def _answered_so(invitation: Invitation, by: Person) -> bool:
    """Return whether the answer is this person's own: a second click, not a second manager (INV-26)."""
    return invitation.agency_id is None or invitation.answered_by_id == by.pk


def _mark_accepted(invitation: Invitation, proposal: Proposal, *, by: Person) -> None:
    invitation.state = Invitation.State.ACCEPTED
    invitation.answered_at = proposal.submitted_at
    invitation.answered_by = by
    invitation.proposal = proposal
    invitation.profile = proposal.profile
    invitation.save(update_fields=["state", "answered_at", "answered_by", "proposal", "profile"])
    jobs.move_activity(job=invitation.job, unanswered=-1)
    events.record(InvitationAccepted(invitation.pk, proposal.pk), by=by)
    answer_referral(invitation, Referral.State.ACCEPTED, by=by)


@transaction.atomic
def note_proposal(*, proposal_id: int) -> Invitation | None:
    """This will mark an invitation as accepted when its person proposed by the job's page instead; may run
    twice.

    They did answer: the proposal stays one of the marketplace, and the client writes first (MSG-07).

    Rules: INV-01, REP-07. Locks: job, invitation, referral. Tells: InvitationAccepted, ReferralAccepted.
    """
    proposal = Proposal.objects.select_related("profile__person").get(pk=proposal_id)
    live = Invitation.objects.filter(job=proposal.job_id, state__in=Invitation.ANSWERABLE)
    if proposal.agency_id is None:
        live = live.filter(profile=proposal.profile, agency=None)
    else:
        live = live.filter(agency=proposal.agency_id)
    found = live.values_list("pk", flat=True).first()
    if proposal.origin != Proposal.Origin.MARKETPLACE or found is None:
        return None
    invitation = hold(found)
    if invitation.state not in Invitation.ANSWERABLE:
        return None
    _mark_accepted(invitation, proposal, by=proposal.profile.person)
    return invitation


def decline_invitation(
    *,
    by: Person,
    invitation_id: int,
    reason: str,
    message: str = "",
    refer: Referee | None = None,
    no_more: bool = False,
) -> Invitation:
    """This will decline an invitation and, if `refer` names somebody, pass it on to them: both or neither.

    The one exception is a job that closed meanwhile: the decline is kept and only the referral is refused
    (REF-25), because the answer is an answer and nothing could be tried again. A second decline returns the
    first one.

    With `no_more` the decliner takes no further invitations from this client. Some reasons open a case.

    Rules: INV-11 reason, INV-13 case, INV-14 no more of them, INV-15 no effect on the score, REF-01, REF-07
    one referral, REF-11 who may be named,
    REF-25, REF-26. Locks: the decliner if they refer, job, invitation. Tells: InvitationDeclined,
    ReferralDeclined (if it was referred to them), ReferralSent and InvitationSent (if they refer and it
    arrives).

    :raises Refused: forbidden, reason_required, too_long, invitation_not_pending, already_referred, and for
    the
        referral private_job, not_eligible, referral_off, low_budget, rate_limited, referee_required,
        profile_not_found, not_a_freelancer, self_referral, already_proposed, already_invited, job_closed.
    """
    invitation, refused = _decline(
        by=by,
        invitation_id=invitation_id,
        reason=reason,
        message=clean(message),
        refer=refer,
        no_more=no_more,
    )
    if refused is not None:
        raise refused
    return invitation


@transaction.atomic
def answer_not_now(*, by: Person, invitation_id: int, ask_again_on: date, message: str = "") -> Invitation:
    """This will decline an invitation for now and name the day from which the person would like to be asked.

    It is an answer in time like any other. A second one returns what the first left.

    Rules: INV-29, INV-15. Locks: job, invitation. Tells: InvitationDeclined, ReferralDeclined (if it was
    referred to them).

    :raises Refused: forbidden, ask_again_day, too_long, invitation_not_pending.
    """
    invitation = hold(invitation_id)
    rules.check_is_invitee(by, invitation)
    if invitation.is_for_later and _answered_so(invitation, by):
        return invitation
    rules.check_is_unanswered(invitation)
    message = clean(message)
    rules.check_later(ask_again_on, message)
    invitation.ask_again_on = ask_again_on
    _mark_declined(invitation, Invitation.DeclineReason.NOT_NOW, message, by=by)
    return invitation


def _mark_declined(invitation: Invitation, reason: str, message: str, *, by: Person) -> None:
    invitation.state = Invitation.State.DECLINED
    invitation.decline_reason = reason
    invitation.decline_message = message
    invitation.answered_at = clock.now()
    invitation.answered_by = by
    decline = ["decline_reason", "decline_message", "ask_again_on"]
    invitation.save(update_fields=["state", "answered_at", "answered_by", *decline])
    jobs.move_activity(job=invitation.job, unanswered=-1)
    if invitation.job.is_open:
        jobs.touch(job=invitation.job)
    events.record(InvitationDeclined(invitation.pk), by=by)
    answer_referral(invitation, Referral.State.DECLINED, by=by)


@transaction.atomic
def _decline(
    *, by: Person, invitation_id: int, reason: str, message: str, refer: Referee | None, no_more: bool
) -> tuple[Invitation, Refused | None]:
    if refer is not None:
        hold_referrer(by)
    invitation = hold(invitation_id)
    rules.check_is_invitee(by, invitation)
    if invitation.state == Invitation.State.DECLINED and _answered_so(invitation, by):
        _check_same_answer(invitation, refer)
        return invitation, None
    rules.check_is_unanswered(invitation)
    rules.check_reason(reason, message)
    closed = not invitation.job.is_open
    passing = (
        look_at(by=by, invitation=invitation, reason=reason, referee=refer)
        if refer is not None and not closed
        else None
    )
    _mark_declined(invitation, reason, message, by=by)
    _protect(invitation, by=by, no_more=no_more)
    if passing is not None:
        pass_on(by=by, invitation=invitation, passing=passing)
    elif refer is not None:
        text = _("The job has closed in the meantime, so nobody was referred. Your decline is kept.")
        return invitation, Refused("job_closed", text, state=invitation.job.state)
    return invitation, None


def _protect(invitation: Invitation, *, by: Person, no_more: bool) -> None:
    """Open a case where the reason asks for it, and keep the client away where the decliner wants it."""
    kind = CASE_KINDS.get(invitation.decline_reason)
    if kind is not None:
        subject = f"{reports.SORT}:{invitation.pk}"
        person = reports.answers_for(invitation)
        moderation.open_case(
            subject=subject, kind=kind, person=person, by=by, words=invitation.decline_message
        )
    if no_more:
        people.refuse_client(by=_who_was_asked(invitation, by), account=invitation.job.account)


def _who_was_asked(invitation: Invitation, by: Person) -> Person:
    """Return whom the client may not ask again: the decliner, and where an agency was asked, its owner, who stands
    for it when it is asked again (INV-14, AGY-05).
    """
    return agencies.owner_of(invitation.agency).person if invitation.agency is not None else by


def _check_same_answer(invitation: Invitation, refer: Referee | None) -> None:
    """Let a double click pass; refuse a second, different referral (REF-07) and a late one (REF-01)."""
    if refer is None:
        return
    made = Referral.objects.filter(declined_invitation=invitation).order_by("-pk").first()
    if made is None:
        rules.check_is_unanswered(invitation)
    elif not made.names(refer.text, refer.profile_id):
        text = _("You have already referred somebody for this job.")
        raise Refused("already_referred", text, state=made.shown_state)


@transaction.atomic
def ignore_invitation(*, by: Person, invitation_id: int) -> Invitation:
    """This will put an invitation aside without answering it; it can still be answered (INV-08).

    Rules: INV-08; the client goes on seeing "waiting" (INV-25). Locks: job, invitation. Tells:
    InvitationIgnored.

    :raises Refused: forbidden, job_closed, invitation_not_pending.
    """
    invitation = hold(invitation_id)
    rules.check_is_invitee(by, invitation)
    if invitation.state == Invitation.State.IGNORED:
        return invitation
    rules.check_can_accept(invitation)
    invitation.state = Invitation.State.IGNORED
    invitation.save(update_fields=["state"])
    events.record(InvitationIgnored(invitation.pk), by=by)
    return invitation
