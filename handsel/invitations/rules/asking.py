"""Who may be asked, by whom, and who may stand in line."""

from datetime import timedelta

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from handsel.invitations.models import Alternate, Invitation
from handsel.jobs.models import Job, JobGuest
from handsel.kit import clock
from handsel.kit.locks import locked
from handsel.kit.refused import Refused
from handsel.people import queries as people
from handsel.people.models import Assignment, FreelancerProfile, Person, Seat
from handsel.people.rules import check_may_reach_out
from handsel.policy.numbers import (
    ALTERNATES_MAX,
    INVITATION_MESSAGE_MAX,
    INVITATIONS_OPEN_PER_JOB,
    SPECIALIST_EXEMPT,
)
from handsel.proposals.models import Proposal


def check_acts_for(by: Person, account_id: int) -> None:
    """Refuse whoever has no seat in the client account (ACC-23).

    :raises Refused: they act for another account or none.
    """
    if not Seat.objects.filter(person=by, account_id=account_id).exists():
        raise not_of_the_team()


def not_of_the_team() -> Refused:
    """Return the answer to whoever does not act for the client (ACC-23)."""
    return Refused("forbidden", _("Only the client's own people can do this."))


def sender_kind(by: Person, job: Job) -> str:
    """Return as whom somebody sends an invitation: of the client's people, or as its talent specialist.

    Call with the job locked; a specialist's assignment is held until the end of the act, so that one that
    ends meanwhile lets nothing through (INV-02, SPEC-02, SPEC-05).

    :raises Refused: they are neither.
    """
    if Seat.objects.filter(person=by, account_id=job.account_id).exists():
        return Invitation.Sender.CLIENT
    if locked(Assignment.objects.live().filter(person=by, account=job.account_id)).first() is None:
        raise not_of_the_team()
    return Invitation.Sender.SPECIALIST


def check_can_withdraw(by: Person, invitation: Invitation) -> None:
    """Refuse whoever may not take an invitation back (INV-18); a specialist takes back their own (SPEC-02).

    :raises Refused: forbidden.
    """
    own = invitation.sender_id == by.pk and invitation.sender_kind == Invitation.Sender.SPECIALIST
    account_id = invitation.job.account_id
    if own and Assignment.objects.live().filter(account=account_id, person=by).exists():
        return
    check_acts_for(by, account_id)


def check_can_invite(
    by: Person, job: Job, profile: FreelancerProfile, *, kind: str = Invitation.Sender.CLIENT
) -> None:
    """Refuse an invitation that cannot be sent (INV-01, INV-20, INV-23, ACC-01); call with the job locked.

    `kind` is what `sender_kind` says; without it only the client's own people pass.

    :raises Refused: the person is of the client's own team, was asked already, has a proposal, or the job is
    full.
    """
    people_in_question = [by.pk, profile.person_id]
    team = set(
        Seat.objects.filter(account_id=job.account_id, person__in=people_in_question).values_list(
            "person_id", flat=True
        )
    )
    if by.pk not in team and kind != Invitation.Sender.SPECIALIST:
        raise not_of_the_team()
    check_may_reach_out(by)
    if profile.person_id in team:
        raise Refused("self_action", _("They work for this client, so they cannot be invited."))
    check_takes_invitations(profile, job)
    name = {"name": profile.person.short_name}
    asked = Invitation.objects.filter(job=job, profile=profile, agency=None)
    live = asked.filter(state__in=Invitation.ANSWERABLE).first()
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
    if JobGuest.objects.filter(job=job, person=profile.person_id, hired_at__isnull=False).exists():
        text = _("%(name)s was already hired for this job. You can make another offer.") % name
        raise Refused("already_hired", text)
    check_room_for_one_more(job, kind)


def check_takes_invitations(profile: FreelancerProfile, job: Job) -> None:
    """Refuse to ask somebody who cannot be asked, in words that do not say why (INV-14, ACC-20).

    :raises Refused: they are not here any more, are suspended, or want nothing more from this client.
    """
    if not people.takes_invitations(profile, job.account_id):
        raise Refused("not_accepting", _("This person does not take invitations at the moment."))


def check_room_for_one_more(job: Job, kind: str = Invitation.Sender.CLIENT) -> None:
    """Refuse more open invitations than a job may have; those by referral do not count (INV-20).

    A specialist's count like the client's unless the marketplace exempts them (SPEC-06). What an invitation
    costs comes with Connects and is asked here.

    :raises Refused: the limit is reached.
    """
    free = [Invitation.Sender.REFERRAL.value]
    if SPECIALIST_EXEMPT.value:
        free.append(Invitation.Sender.SPECIALIST.value)
    if kind in free:
        return
    own = Invitation.objects.filter(job=job, state__in=Invitation.ANSWERABLE)
    most = INVITATIONS_OPEN_PER_JOB.value
    if own.exclude(sender_kind__in=free).count() >= most:
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
    since = Invitation.objects.filter(
        job=job, profile=alternate.profile, agency=None, sent_at__gte=alternate.added_at
    )
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


def check_message(text: str) -> None:
    """Refuse an invitation message that is too long (INV-03).

    :raises Refused: it is too long.
    """
    check_length(text, INVITATION_MESSAGE_MAX.value, "message")


def is_due(invitation: Invitation) -> bool:
    """Return whether an unanswered invitation has run out (INV-19)."""
    return invitation.expires_at <= clock.now()


def withdrawn_early(invitation: Invitation, within: timedelta) -> bool:
    """Return whether an invitation ended so soon that it says nothing about the invited person."""
    return invitation.ended_at is not None and invitation.ended_at - invitation.sent_at <= within


def check_length(text: str, most: int, field: str) -> None:
    """Refuse a text that is longer than the law lets it be.

    :raises Refused: too_long.
    """
    if len(text) > most:
        message = _("Please shorten this to %(most)d characters; it has %(now)d now.")
        raise Refused("too_long", message % {"most": most, "now": len(text)}, field=field)
