"""The pages about scores: how they are made."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from handsel.kit import pages
from handsel.reputation.queries import badges, explaining, scores


@login_not_required
@require_safe
def how(request: HttpRequest) -> HttpResponse:
    """Show everybody how the score is made, from the numbers that it is made with (REP-01)."""
    weights = scores.weights()
    context = {
        "weights": weights,
        "steps": explaining.steps(weights),
        "examples": explaining.examples(weights),
        "windows": explaining.windows(),
        "badges": badges.demands(),
    }
    return pages.answer(request, "reputation/how.html", context)
