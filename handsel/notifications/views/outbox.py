"""The operator's outbox: every letter, what became of it, and how it looks."""

from typing import cast

from csp.decorators import csp_replace
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.clickjacking import xframe_options_sameorigin
from django.views.decorators.http import require_GET, require_POST

from handsel.kit import pages, paging
from handsel.kit.refused import Refused
from handsel.notifications import actions, queries, rules
from handsel.notifications.forms import OutboxForm
from handsel.notifications.models import Letter
from handsel.people.models import Person

# A letter holds what people wrote: it may draw itself, and nothing else.
PREVIEW = {
    "default-src": ["'none'"],
    "style-src": ["'unsafe-inline'"],
    "img-src": ["'self'", "data:"],
    "script-src": ["'none'"],
    "connect-src": ["'none'"],
    "form-action": ["'none'"],
    "base-uri": ["'none'"],
    "frame-ancestors": ["'self'"],
    "sandbox": [""],
}


def _operator(request: HttpRequest) -> Person:
    """Return the operator who asks; for everybody else there is no outbox.

    :raises Http404: somebody else asks.
    """
    person = cast(Person, request.user)
    if not person.is_operator:
        raise Http404
    return person


@require_GET
def outbox(request: HttpRequest) -> HttpResponse:
    """List the letters."""
    _operator(request)
    form = OutboxForm(request.GET)
    asked = form.cleaned_data if form.is_valid() else {}
    page = queries.letters(
        words=asked.get("q", ""), state=asked.get("state", ""), number=paging.asked(request)
    )
    return pages.answer(request, "notifications/outbox.html", {"form": form, "page": page})


@require_GET
def letter(request: HttpRequest, letter_id: int) -> HttpResponse:
    """Show one letter: its text, and its HTML in a frame that can do nothing."""
    operator = _operator(request)
    found = get_object_or_404(Letter, pk=letter_id)
    refused = None
    try:
        rules.check_can_send_again(by=operator, letter=found)
    except Refused as no:
        refused = no.message
    return pages.answer(request, "notifications/letter.html", {"letter": found, "refused": refused})


@require_GET
@xframe_options_sameorigin
@csp_replace(PREVIEW)  # type: ignore[arg-type]
def letter_html(request: HttpRequest, letter_id: int) -> HttpResponse:
    """Return the HTML part of a letter alone, under a policy that lets it run and fetch nothing."""
    _operator(request)
    return HttpResponse(get_object_or_404(Letter, pk=letter_id).html)


@require_POST
def send_again(request: HttpRequest, letter_id: int) -> HttpResponse:
    """Have a letter sent again."""
    get_object_or_404(Letter, pk=letter_id)
    actions.send_again(by=_operator(request), letter_id=letter_id)
    return pages.go(request, "notifications:letter", _("The letter is on its way again."), letter_id)
