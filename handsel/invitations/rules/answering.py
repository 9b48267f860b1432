"""Who may answer, and how."""

from datetime import date

from django.utils.translation import gettext as _

from handsel.agencies.models import Member
from handsel.invitations.models import Invitation
from handsel.invitations.rules.asking import check_length
from handsel.kit import clock
from handsel.kit.refused import Refused
from handsel.people.models import Person
from handsel.people.rules import check_not_suspended
from handsel.policy.numbers import (
    ASK_AGAIN_DAYS,
    DECLINE_MESSAGE_MAX,
)

Reason = Invitation.DeclineReason
REASONS = tuple(reason for reason in Reason if reason != Reason.NOT_NOW)


def check_is_invitee(by: Person, invitation: Invitation) -> None:
    """Refuse whoever was not asked, and does not act for the agency that was (INV-26).

    :raises Refused: the invitation is somebody else's.
    """
    if invitation.agency_id is None:
        allowed = invitation.profile.person_id == by.pk
    else:
        allowed = Member.objects.managing(by).filter(agency=invitation.agency_id).exists()
    if not allowed:
        raise Refused("forbidden", _("This invitation is for somebody else."))


def check_may_answer(by: Person) -> None:
    """Refuse an acceptance of a suspended person; a decline is always possible (ACC-20).

    :raises Refused: the person is suspended.
    """
    check_not_suspended(by)


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
    check_length(message, DECLINE_MESSAGE_MAX.value, "message")


def check_later(day: date, message: str) -> None:
    """Refuse a day to be asked again that is not within the next year, or too long a message (INV-29).

    :raises Refused: the day is today, past, or too far ahead; the message is too long.
    """
    most = ASK_AGAIN_DAYS.value
    if not 1 <= (day - clock.today()).days <= most:
        text = _("Choose a day from tomorrow up to %(most)d days from now.")
        raise Refused("ask_again_day", text % {"most": most}, field="ask_again_on")
    check_length(message, DECLINE_MESSAGE_MAX.value, "message")
