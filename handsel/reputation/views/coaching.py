"""The HTML doors of the reputation room."""

from typing import Any

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from handsel.kit import pages
from handsel.people.acting import Request
from handsel.reputation import queries
from handsel.reputation.coaching import advice_from
from handsel.tips import rules


@require_safe
def coaching(request: Request) -> HttpResponse:
    """Show advice from one's own figures, with the plan Plus; on Basic, what this is (AI-11)."""
    profile = rules.check_has_profile(request.acting.profile)
    context: dict[str, Any] = {"profile": profile}
    if profile.is_plus:
        figures = queries.figures_of(profile)
        context |= {"figures": figures, "advice": advice_from(figures)}
    return pages.answer(request, "reputation/coaching.html", context)
