"""Reminding a client of somebody who said "not now"."""

from django.db import transaction

from handsel.events import actions as events
from handsel.invitations import queries
from handsel.invitations.actions.holding import hold
from handsel.invitations.events import AskAgainDue
from handsel.invitations.models import Invitation
from handsel.kit import clock


def remind_to_ask_again() -> int:
    """This will announce, once each, whom a client may ask again today, and return how many; by the clock.

    Rules: INV-29: only while the job or another of theirs is open. Locks: job, invitation, one at a time.
    Tells: AskAgainDue.
    """
    due = Invitation.objects.filter(ask_again_on__lte=clock.today(), ask_again_told_at=None)
    return sum(_remind(pk) for pk in due.order_by("pk").values_list("pk", flat=True)[:1000])


@transaction.atomic
def _remind(invitation_id: int) -> bool:
    invitation = hold(invitation_id)
    if invitation.ask_again_told_at is not None:
        return False
    invitation.ask_again_told_at = clock.now()
    invitation.save(update_fields=["ask_again_told_at"])
    if queries.job_to_ask_for(invitation) is None:
        return False
    events.record(AskAgainDue(invitation.pk))
    return True
