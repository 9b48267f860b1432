"""The pages about scores: how they are made, and what one's own is made of."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_safe

from handsel.kit import pages
from handsel.people.acting import Request, operators_only
from handsel.people.models import FreelancerProfile
from handsel.reputation import queries
from handsel.reputation.forms import TryForm
from handsel.reputation.queries import badges, explaining, scores
from handsel.tips import rules


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


@require_safe
def stats(request: Request) -> HttpResponse:
    """Show a freelancer all figures about themselves, and what an ending would do (REP-23, REP-25)."""
    return _stats(request, rules.check_has_profile(request.acting.profile))


@require_safe
@operators_only
def stats_of(request: Request, public_id: str) -> HttpResponse:
    """Show an operator what a freelancer reads of themselves (REP-23)."""
    rows = FreelancerProfile.objects.select_related("person")
    return _stats(request, get_object_or_404(rows, public_id=public_id))


def _stats(request: Request, profile: FreelancerProfile) -> HttpResponse:
    form = TryForm(request.GET if "stars" in request.GET else None)
    thought = form.values() if form.is_bound and form.is_valid() else None
    context = {
        "stats": queries.stats_of(profile, thought),
        "form": form,
        "own": request.acting.person is not None and profile.person_id == request.acting.person.pk,
    }
    return pages.answer(request, "reputation/stats.html", context)
