"""Answering with a page, or with the part of it that htmx asked for."""

from collections.abc import Mapping
from typing import Any

from django.contrib import messages
from django.forms import BaseForm
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.cache import patch_vary_headers

from handsel.kit.limits import tell_limit
from handsel.kit.refused import Refused


def answer(
    request: HttpRequest, template: str, context: Mapping[str, Any], *, part: str = "", status: int = 200
) -> HttpResponse:
    """Return the page, or its `part` (a partialdef of the same file) when htmx asks for a fragment."""
    asked = bool(part) and bool(getattr(request, "htmx", False)) and not request.htmx.boosted  # type: ignore[attr-defined]
    name = f"{template}#{part}" if asked else template
    response = render(request, name, dict(context), status=status)
    patch_vary_headers(response, ["HX-Request"])
    return response


def go(request: HttpRequest, to: str, say: Any = "", *args: Any) -> HttpResponse:
    """Redirect to a URL name or address, with a sentence shown on the next page."""
    if say:
        messages.success(request, str(say))
    response: HttpResponse = redirect(to, *args)
    if getattr(request, "htmx", False):
        address = response["Location"]
        response = HttpResponse(status=204)
        response["HX-Redirect"] = address
    return response


def add_refusal(form: BaseForm, refused: Refused) -> None:
    """Put a refusal onto a form, at its field when it names one that the form has."""
    field = refused.field if refused.field in form.fields else None
    form.add_error(field, str(refused.message))


def refusal_page(request: HttpRequest, refused: Refused) -> HttpResponse:
    """Return the page that tells a refusal where no form can carry it."""
    response = render(request, "refused.html", {"refused": refused}, status=refused.status)
    patch_vary_headers(response, ["HX-Request"])
    return tell_limit(response, refused.limit)
