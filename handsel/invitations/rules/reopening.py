"""Who may have an expired invitation back."""

from django.utils.translation import gettext as _

from handsel.invitations.models import Invitation
from handsel.invitations.rules.agencies import check_can_invite_agency
from handsel.invitations.rules.asking import check_acts_for, check_can_invite, check_takes_invitations
from handsel.kit.refused import Refused
from handsel.people.models import Person
from handsel.people.rules import check_may_reach_out
from handsel.proposals.models import Proposal


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
            job=invitation.job, profile=invitation.profile, agency=None, state__in=Invitation.ANSWERABLE
        )
        proposed = Proposal.objects.open().filter(job=invitation.job, profile=invitation.profile)
        check_may_reach_out(by)
        check_takes_invitations(invitation.profile, invitation.job)
        if again.exists() or proposed.exists():
            raise Refused("already_invited", _("They were asked again or sent a proposal in the meantime."))
        return
    if invitation.agency is not None:
        check_can_invite_agency(by, invitation.job, invitation.agency)
        return
    check_can_invite(by, invitation.job, invitation.profile)  # the client's own people, no specialist


def _check_expired(invitation: Invitation) -> None:
    if not invitation.job.is_open:
        raise Refused("job_closed", _("This job has closed in the meantime."), state=invitation.job.state)
    if invitation.state != Invitation.State.EXPIRED:
        text = _("Only an invitation that expired can be reopened.")
        raise Refused("invitation_not_pending", text, state=invitation.state)
