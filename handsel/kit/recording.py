"""Which pages may use camera and microphone: those on which somebody records, and no other."""

from collections.abc import Callable
from functools import wraps
from typing import Any, TypeVar

from django.http import HttpRequest, HttpResponse

HEADER = "Permissions-Policy"
NOWHERE = "camera=(), microphone=(), geolocation=()"
HERE = "camera=(self), microphone=(self), geolocation=()"
R = TypeVar("R", bound=HttpResponse)


def allow(response: R) -> R:
    """Let the page of this answer ask for the camera."""
    response[HEADER] = HERE
    return response


class PermissionsMiddleware:
    """Tells browsers that no page uses camera, microphone or place, but those that said so with `allow`."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        response.headers.setdefault(HEADER, NOWHERE)
        return response


def records(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Mark a view whose pages record."""

    @wraps(view)
    def marked(request: Any, *args: Any, **values: Any) -> HttpResponse:
        return allow(view(request, *args, **values))

    return marked
