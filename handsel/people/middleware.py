"""Finds out as whom a signed-in person looks at a page, and in which language and time zone."""

import zoneinfo
from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils import timezone, translation
from django.utils.functional import SimpleLazyObject

from handsel.people import queries
from handsel.people.acting import SESSION_KEY, Acting


class ActingMiddleware:
    """Puts `request.acting` on each request, and turns on the person's language and time zone."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        request.acting = SimpleLazyObject(lambda: _acting(request))  # type: ignore[attr-defined]
        if not request.user.is_authenticated:
            return self.get_response(request)
        translation.activate(request.user.language)
        request.LANGUAGE_CODE = translation.get_language()
        with timezone.override(zoneinfo.ZoneInfo(request.user.time_zone)):
            return self.get_response(request)


def _acting(request: HttpRequest) -> Acting:
    if not request.user.is_authenticated:
        return Acting()
    return queries.acting_of(request.user, request.session.get(SESSION_KEY, ""))
