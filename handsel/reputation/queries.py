"""Reads of the reputation room."""

from datetime import timedelta

from django.db.models import BooleanField, ExpressionWrapper, Q

from handsel.invitations.models import Invitation
from handsel.kit import clock
from handsel.people.models import FreelancerProfile
from handsel.policy.numbers import RESPONSE_WINDOW_DAYS
from handsel.reputation.bands import Asked, Response, response


def response_of(profile_id: int) -> Response:
    """Return the response band of a freelancer as their invitations have it now (REP-06, REP-08), in one
    query.
    """
    now = clock.now()
    since = now - timedelta(days=RESPONSE_WINDOW_DAYS.value)
    rows = Invitation.objects.filter(profile=profile_id, sent_at__gte=since)
    while_away = ExpressionWrapper(Q(away_until__isnull=False), BooleanField())
    values = rows.values_list("state", "sent_at", "answered_at", "ended_at", while_away)
    return response((Asked(*row) for row in values), now)


def profiles_to_look_at() -> list[int]:
    """Return the profiles whose band can have changed with time alone: asked within the window, or with a
    band.
    """
    since = clock.now() - timedelta(days=RESPONSE_WINDOW_DAYS.value + 1)
    asked = Invitation.objects.filter(sent_at__gte=since).values_list("profile_id", flat=True)
    banded = FreelancerProfile.objects.exclude(response_band="").values_list("pk", flat=True)
    counted = FreelancerProfile.objects.filter(response_count__gt=0).values_list("pk", flat=True)
    return sorted({*asked.distinct(), *banded, *counted})
