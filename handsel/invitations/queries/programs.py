"""What a program may ask of invitations, in the one role in which it acts."""

from django.db.models import QuerySet

from handsel.invitations.models import Invitation
from handsel.people.acting import Acting


def for_program(acting: Acting, *, waiting: bool = False) -> QuerySet[Invitation]:
    """Return the invitations of the one role in which a program acts, with what is shown of each (ADM-13)."""
    rows = Invitation.objects.waiting() if waiting else Invitation.objects.all()
    if acting.account is not None:
        rows = rows.filter(job__account=acting.account)
    else:
        rows = rows.filter(profile=acting.profile)
    return rows.select_related(
        "job__account", "profile__person", "sender", "proposal", "referral__referrer__profile__person"
    )
