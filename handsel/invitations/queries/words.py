"""How the states of invitations and referrals are said and shown."""

from django.utils.translation import gettext as _

from handsel.invitations.models import Invitation, Referral

STANDINGS = {
    "sent": "pending",
    "viewed": "pending",
    "accepted": "accepted",
    "declined": "declined",
    "hired": "hired",
}
TONES = {
    "sent": "wait",
    "viewed": "info",
    "pending": "wait",
    "accepted": "good",
    "hired": "good",
    "undeliverable": "warn",
}


def progress_words(row: Referral, state: str) -> str:
    """Return one plain sentence on what became of a referral, for its maker (REF-31); no reasons of
    others.
    """
    sentences = {
        "sent": _("On its way. You will see here when something happens."),
        "viewed": _("They opened the invitation and have not answered yet."),
        "accepted": _("They accepted and sent the client a proposal."),
        "declined": _("They declined."),
        "hired": _("The client hired them."),
        "undeliverable": _("It could not be delivered, so nobody was referred."),
        "revoked": _("You took it back."),
        "expired": _("Nobody answered in time."),
        "job_closed": _("The job closed before it came to a hire."),
        "ended": _("It came to an end without a hire."),
    }
    asked = row.invitation.state if row.invitation is not None else ""
    if state == Referral.State.ENDED and asked == Invitation.State.WITHDRAWN:
        return _("The client took the invitation back.")
    return sentences.get(state, "")
