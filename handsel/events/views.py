"""What machines ask: is the process up, is the instance ready."""

from datetime import timedelta

from django.contrib.auth.decorators import login_not_required
from django.db import DatabaseError, connection
from django.http import HttpRequest, JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from handsel.events import queries
from handsel.events.queries import BEAT_MOST, UNDELIVERED_MOST


@login_not_required
@require_safe
@never_cache
def healthz(request: HttpRequest) -> JsonResponse:
    """Say that the process answers."""
    return JsonResponse({"status": "ok"})


@login_not_required
@require_safe
@never_cache
def readyz(request: HttpRequest) -> JsonResponse:
    """Say whether the instance does its work: database, worker's heartbeat, age of the oldest undelivered
    event.
    """
    checks = _checks()
    ready = all(check["ok"] for check in checks.values())
    return JsonResponse(
        {"status": "ok" if ready else "not ready", "checks": checks}, status=200 if ready else 503
    )


def _checks() -> dict[str, dict[str, object]]:
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
        beat = queries.since_heartbeat()
        oldest = queries.oldest_undelivered()
    except DatabaseError:
        return {"database": {"ok": False}}
    return {
        "database": {"ok": True},
        "worker": _figure(beat, BEAT_MOST, missing=False),
        "deliveries": _figure(oldest, UNDELIVERED_MOST, missing=True),
    }


def _figure(age: timedelta | None, most: timedelta, *, missing: bool) -> dict[str, object]:
    """Return a figure in seconds, the most it may be, and if it is fine (`missing`: also without one)."""
    seconds = round(age.total_seconds(), 1) if age is not None else None
    return {
        "ok": missing if age is None else age <= most,
        "seconds": seconds,
        "at_most": most.total_seconds(),
    }
