"""The pages that compose several rooms."""

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from handsel.invitations import queries as invitations
from handsel.jobs.models import Job
from handsel.kit import pages, paging
from handsel.pages import queries
from handsel.proposals import queries as proposals

INVITATIONS, REFERRALS = "invitations", "referrals"
TABS = (proposals.ACTIVE, proposals.SUBMITTED, INVITATIONS, REFERRALS, proposals.ARCHIVED)


@require_GET
@login_not_required
def home(request: HttpRequest) -> HttpResponse:
    """Show the page that fits who looks: what Handsel is, a freelancer's day, or a client's."""
    acting = request.acting  # type: ignore[attr-defined]
    if acting.role == "member":
        return redirect("people:welcome")
    if acting.is_client:
        return pages.answer(request, "pages/client_home.html", {"home": queries.client_home(acting.account)})
    context = {"jobs": queries.newest_jobs(acting)}
    if acting.is_freelancer:
        return pages.answer(request, "pages/freelancer_home.html", context)
    return pages.answer(request, "pages/landing.html", context)
