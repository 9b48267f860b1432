"""What work came to: counted by contracts in the transaction of each hire and approval, hidden by the freelancer."""

from decimal import Decimal

from django.db import transaction
from django.db.models import F
from django.utils.translation import gettext as _

from handsel.kit import clock
from handsel.kit.refused import Refused
from handsel.people.models import ClientTotals, FreelancerProfile, Person, WorkTotals


@transaction.atomic
def count_hire(*, account_id: int, profile_id: int) -> None:
    """This will count a new contract for its two sides (JOB-14, ACC-15); the last lock of the caller's act."""
    client, work = _rows(account_id, profile_id)
    ClientTotals.objects.filter(pk=client).update(hires=F("hires") + 1)
    WorkTotals.objects.filter(pk=work).update(contracts=F("contracts") + 1)


@transaction.atomic
def count_approved(*, account_id: int, profile_id: int, amount: Decimal, minutes: int | None = None) -> None:
    """This will count approved work for its two sides, with its minutes where it is paid by the hour.

    Rules: JOB-14, ACC-15. Locks: the totals, last in the caller's act.
    """
    client, work = _rows(account_id, profile_id)
    hourly = amount if minutes is not None else Decimal(0)
    ClientTotals.objects.filter(pk=client).update(
        spent=F("spent") + amount,
        hourly_spent=F("hourly_spent") + hourly,
        hourly_minutes=F("hourly_minutes") + (minutes or 0),
    )
    WorkTotals.objects.filter(pk=work).update(
        earned=F("earned") + amount, minutes=F("minutes") + (minutes or 0), earned_at=clock.now()
    )


def _rows(account_id: int, profile_id: int) -> tuple[int, int]:
    ClientTotals.objects.get_or_create(account_id=account_id)
    WorkTotals.objects.get_or_create(profile_id=profile_id)
    return account_id, profile_id


@transaction.atomic
def hide_earnings(*, by: Person, hidden: bool) -> WorkTotals:
    """This will keep the earnings off one's profile, for Plus members, or show them again; said twice is said once.

    Rules: ACC-15. Locks: the totals.

    :raises Refused: wrong_role, not_eligible.
    """
    profile = FreelancerProfile.objects.filter(person=by).first()
    if profile is None:
        raise Refused("wrong_role", _("This is for freelancers."))
    if hidden and not profile.is_plus:
        raise Refused("not_eligible", _("Hiding what you earned comes with Plus."))
    totals, _made = WorkTotals.objects.get_or_create(profile=profile)
    if hidden == (totals.hidden_since is not None):
        return totals
    totals.hidden_since = clock.now() if hidden else None
    totals.save(update_fields=["hidden_since"])
    return totals
