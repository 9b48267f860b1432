"""What operators and `/readyz` want to know of the worker."""

from datetime import UTC, datetime, timedelta

from django.db import connection
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


def jobs_by_state() -> dict[str, int]:
    """Return how many jobs of the queue stand in each state (`todo`, `doing`, `failed` …), in one query."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT status::text, count(*) FROM procrastinate_jobs GROUP BY 1")
        return dict(cursor.fetchall())


def last_by_the_clock() -> list[tuple[str, datetime]]:
    """Return when each kind of work by the clock was last due and given to the worker, by name, in one query."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT task_name, max(defer_timestamp) FROM procrastinate_periodic_defers"
            " WHERE defer_timestamp IS NOT NULL GROUP BY 1 ORDER BY 1"
        )
        rows = cursor.fetchall()
    return [(name.removeprefix("handsel.clock."), datetime.fromtimestamp(at, UTC)) for name, at in rows]
