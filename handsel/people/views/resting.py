"""The door at which a profile that was turned private is shown again (ACC-19)."""

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpResponse
from django.views.decorators.http import require_http_methods

from handsel.kit import pages
from handsel.people import actions, queries
from handsel.people.acting import Request


@login_not_required  # the signed address is the permission; it comes by mail
@require_http_methods(["GET", "HEAD", "POST"])
def show_again(request: Request, token: str) -> HttpResponse:
    """Ask whether a profile should be shown again as before, or show it."""
    profile = queries.profile_to_show_again(token)
    if profile is None:
        raise Http404
    context = {"profile": profile, "before": profile.get_visibility_before_display()}
    if request.method == "POST":
        context["profile"] = actions.show_again(by=profile.person)
        context["done"] = True
    return pages.answer(request, "people/show_again.html", context)
