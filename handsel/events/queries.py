"""What operators and `/readyz` want to know of the worker."""

from datetime import timedelta

from django.db.models import Min

from handsel.events.models import Delivery, Heartbeat
from handsel.kit import clock

BEAT_MOST = timedelta(seconds=60)
UNDELIVERED_MOST = timedelta(minutes=5)


def oldest_undelivered() -> timedelta | None:
    """Return the age of the oldest event that some handler has not heard, or nothing."""
    oldest = Delivery.objects.filter(done_at=None).aggregate(at=Min("event__at"))["at"]
    return clock.now() - oldest if oldest else None


def undelivered() -> int:
    """Return how many deliveries wait."""
    return Delivery.objects.filter(done_at=None).count()


def since_heartbeat() -> timedelta | None:
    """Return the time since a worker last gave a sign of life, or nothing if none ever did."""
    newest = Heartbeat.objects.order_by("-at").first()
    return clock.now() - newest.at if newest else None
