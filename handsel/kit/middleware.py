"""Turns a refusal that no view caught into its page."""

from collections.abc import Callable

from django.db import OperationalError
from django.http import HttpRequest, HttpResponse

from handsel.kit.pages import refusal_page
from handsel.kit.refused import BUSY, Refused

_BUSY_STATES = {"55P03", "40P01"}


class RefusedMiddleware:
    """Answers `Refused`, and a lock that was not to be had, with a page in words instead of an error."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        """Answer a refusal; leave every other exception alone."""
        if isinstance(error, OperationalError) and getattr(error.__cause__, "sqlstate", "") in _BUSY_STATES:
            error = Refused("busy", BUSY)
        return refusal_page(request, error) if isinstance(error, Refused) else None
