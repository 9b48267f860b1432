"""What Prometheus asks for at /metrics: this instance's requests, streams, jobs, letters and worker.

Requests and streams are summed over all web processes; see board.py. The rest is asked of the database.
"""

from __future__ import annotations

import ipaddress
import secrets
import threading
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.db import DatabaseError
from django.db.models import Count
from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from handsel.config import board
from handsel.events import queries as events
from handsel.notifications.models import Letter

BUCKETS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)
TYPE = "text/plain; version=0.0.4; charset=utf-8"
STREAMS = "streams"
_WIDTH = len(BUCKETS) + 2  # each bucket, those slower than all, and the sum of seconds
_FORWARDED = ("X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Forwarded", "Via")
_making = threading.Lock()
Labels = tuple[tuple[str, str], ...]
Sample = tuple[str, Labels, float]


def folder() -> Path:
    """Return where the processes keep their numbers."""
    return Path(settings.VAR) / board.FOLDER


@cache
def _made(place: Path) -> board.Board:
    return board.Board(place)


def _board(place: Path) -> board.Board:
    with _making:  # two first requests at once would each make the file, and one would empty the other's
        return _made(place)


def note_request(view: str, method: str, status: int, seconds: float) -> None:
    """Count a request that was answered."""
    amounts = {bisect_left(BUCKETS, seconds): 1.0, _WIDTH - 1: seconds}
    _board(folder()).add(f"{view}|{method}|{status}", amounts, _WIDTH)


def note_stream(change: int) -> None:
    """Count an event stream that opened (1) or ended (-1)."""
    _board(folder()).add(STREAMS, {0: change}, 1)


@login_not_required
@require_safe
@never_cache
def page(request: HttpRequest) -> HttpResponse:
    """Answer a scrape; to everybody else the address does not exist."""
    if not may_read(request):
        raise Http404
    return HttpResponse("".join(exposition()), content_type=TYPE)


def may_read(request: HttpRequest) -> bool:
    """Return whether the request brings the token; without a token set, whether it comes from this machine itself.

    A proxy on this machine also comes from it, so a request that was passed on never counts as local.
    """
    if settings.METRICS_TOKEN:
        given = request.headers.get("Authorization", "").removeprefix("Bearer ")
        return secrets.compare_digest(given.encode(), settings.METRICS_TOKEN.encode())
    if settings.HTTPS or any(name in request.headers for name in _FORWARDED):
        return False
    try:
        return ipaddress.ip_address(request.META.get("REMOTE_ADDR", "")).is_loopback
    except ValueError:
        return False


def exposition() -> Iterator[str]:
    """Yield the answer in Prometheus's text format."""
    counted = board.totals(folder(), living_only=frozenset({STREAMS}))
    streams = counted.pop(STREAMS, [0.0])[0]
    yield from _family("handsel_http_requests_total", "counter", "Requests answered.", _requests(counted))
    yield from _family(
        "handsel_http_request_seconds", "histogram", "Seconds until the answer.", _seconds(counted)
    )
    yield from _family("handsel_streams_open", "gauge", "Event streams that are open.", [("", (), streams)])
    try:
        yield from _from_database()
    except DatabaseError:
        yield from _family("handsel_database_up", "gauge", "Whether the database answers.", [("", (), 0)])


def _requests(counted: dict[str, list[float]]) -> Iterator[Sample]:
    for name, values in sorted(counted.items()):
        view, method, status = name.split("|")
        yield "", (("view", view), ("method", method), ("status", status)), sum(values[:-1])


def _seconds(counted: dict[str, list[float]]) -> Iterator[Sample]:
    views: dict[str, list[float]] = defaultdict(lambda: [0.0] * _WIDTH)
    for name, values in counted.items():
        view = name.split("|")[0]
        views[view] = [one + other for one, other in zip(views[view], values, strict=True)]
    for view, values in sorted(views.items()):
        so_far = 0.0
        for limit, count in zip((*map(str, BUCKETS), "+Inf"), values[:-1], strict=True):
            so_far += count
            yield "_bucket", (("view", view), ("le", limit)), so_far
        yield "_sum", (("view", view),), values[-1]
        yield "_count", (("view", view),), so_far


def _from_database() -> Iterator[str]:
    waiting, oldest, beat = events.undelivered(), events.oldest_undelivered(), events.since_heartbeat()
    jobs, letters = (
        events.jobs_by_state().items(),
        Letter.objects.values("state").annotate(count=Count("pk")).values_list("state", "count"),
    )
    yield from _family("handsel_database_up", "gauge", "Whether the database answers.", [("", (), 1)])
    yield from _family(
        "handsel_deliveries_waiting", "gauge", "Events that a handler has to hear.", [("", (), waiting)]
    )
    age = oldest.total_seconds() if oldest else 0.0
    yield from _family(
        "handsel_delivery_oldest_seconds", "gauge", "Age of the oldest of them.", [("", (), age)]
    )
    yield from _family("handsel_jobs", "gauge", "Jobs in the queue by state.", _by_state(jobs))
    yield from _family("handsel_letters", "gauge", "Letters by state.", _by_state(letters))
    if beat is not None:
        said = [("", (), beat.total_seconds())]
        yield from _family(
            "handsel_worker_heartbeat_seconds", "gauge", "Since a worker's last sign of life.", said
        )


def _by_state(counts: Iterable[tuple[str, int]]) -> list[Sample]:
    return [("", (("state", state),), count) for state, count in sorted(counts)]


def _family(name: str, kind: str, text: str, samples: Iterable[Sample]) -> Iterator[str]:
    yield f"# HELP {name} {text}\n# TYPE {name} {kind}\n"
    for ending, labels, value in samples:
        inside = ",".join(f'{key}="{_escaped(word)}"' for key, word in labels)
        yield f"{name}{ending}{{{inside}}} {value:.12g}\n" if inside else f"{name}{ending} {value:.12g}\n"


def _escaped(word: str) -> str:
    return word.replace("\\", r"\\").replace('"', r"\"").replace("\n", r"\n")
