"""The outermost middleware: gives each request its id, counts and traces it, and says in one line what became of it."""

import logging
import re
import time
from collections.abc import Callable
from uuid import uuid4

import structlog
from django.conf import settings
from django.http import HttpRequest, HttpResponse

from handsel.config import metrics
from handsel.kit import tracing

METHODS = {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"}
HEADER = "X-Request-ID"
_USABLE = re.compile(r"[A-Za-z0-9._-]{8,64}")
log = logging.getLogger("handsel.requests")


def view_of(request: HttpRequest) -> str:
    """Return the name of the view that a request reached; never its path."""
    if request.resolver_match:
        return request.resolver_match.view_name or "unnamed"
    return "static" if request.path.startswith(settings.STATIC_URL) else "none"


def known_method(request: HttpRequest) -> str:
    """Return the method, so that nobody can invent more of them than the counters hold."""
    return request.method if request.method in METHODS else "OTHER"


def _trace(span: tracing.Span, request: HttpRequest, view: str, status: int, name: str) -> None:
    method = known_method(request)
    span.name(f"{method} {view}")
    span.note(http_request_method=method, http_route=view, http_response_status=status, request_id=name)
    if status >= 500:
        span.fail()


class WatchingMiddleware:
    """Takes the id that a proxy gave, or makes one, and hands it back; log lines in between carry it."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        given = request.headers.get(HEADER, "")
        name = given if _USABLE.fullmatch(given) else uuid4().hex
        begun = time.perf_counter()
        with (
            structlog.contextvars.bound_contextvars(request=name),
            tracing.span("request", serves=True) as span,
        ):
            response = self.get_response(request)
            seconds = time.perf_counter() - begun
            view = view_of(request)
            metrics.note_request(view, known_method(request), response.status_code, seconds)
            if view != "static":
                figures = {
                    "view": view,
                    "method": request.method,
                    "status": response.status_code,
                    "ms": round(seconds * 1000, 1),
                }
                log.info("request", extra=figures)
            _trace(span, request, view, response.status_code, name)
        response[HEADER] = name
        return response
