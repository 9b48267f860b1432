"""The desk itself: every place of the operator, with what waits there; and how the instance is."""

from django.http import HttpResponse
from django.views.decorators.http import require_GET

from handsel.desk import queries
from handsel.kit import pages
from handsel.people.acting import Request, operators_only


@require_GET
@operators_only
def home(request: Request) -> HttpResponse:
    """List the places of the operator, each with how much waits there."""
    return pages.answer(request, "desk/home.html", {"groups": queries.places(request.acting.me)})


@require_GET
@operators_only
def health(request: Request) -> HttpResponse:
    """Show how the instance is, and what to do where something is wrong (ADM-10)."""
    parts = queries.health()
    context = {"parts": parts, "wrong": queries.needing_attention(parts)}
    return pages.answer(request, "desk/health.html", context)
