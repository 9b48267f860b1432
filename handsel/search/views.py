"""The doors of the search room."""

from dataclasses import asdict
from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from handsel.invitations.models import Invitation
from handsel.kit import pages
from handsel.kit.paging import Page, asked
from handsel.people.acting import Acting
from handsel.search import queries
from handsel.search.forms import FreelancerSearch, chosen_id


@login_not_required
@require_safe
def freelancers(request: HttpRequest) -> HttpResponse:
    """Show freelancers: to clients with what they can do, to freelancers by name (SEARCH-01, SEARCH-08)."""
    acting: Acting = request.acting  # type: ignore[attr-defined]
    search = FreelancerSearch.of(request.GET)
    among = acting.is_freelancer
    short = queries.too_short(search.words) if among else ""
    jobs = queries.open_jobs(acting)
    wanted = chosen_id(request.GET, "job")
    job = next((job for job in jobs if job.pk == wanted), jobs[0] if len(jobs) == 1 else None)
    context = {
        "search": search,
        "among": among,
        "short": short,
        "found": _found(request, acting, search, among=among, short=short),
        "jobs": jobs,
        "job": job,
        "sorts": _sorts(),
        "order": search.order or "best",
    }
    return pages.answer(request, "search/freelancers.html", context, part="results")


@require_safe
def pick(request: HttpRequest) -> HttpResponse:
    """Let a freelancer pick whom to refer an invitation to (SEARCH-09); picking leads back to its form."""
    acting: Acting = request.acting  # type: ignore[attr-defined]
    if request.GET.get("for", "referral") != "referral":
        raise Http404
    invitation = get_object_or_404(
        Invitation.objects.visible_to(acting)
        .filter(profile__person=acting.person)
        .select_related("job__account", "profile__person"),
        pk=chosen_id(request.GET, "invitation"),
    )
    search = FreelancerSearch.of(request.GET)
    short = queries.too_short(search.words)
    found = _found(request, acting, search, among=True, short=short, size=10, with_facets=False)
    context = {
        "search": search,
        "short": short,
        "found": found,
        "tiles": queries.with_refusals(found.page.rows, invitation, acting),
        "invitation": invitation,
        "back": reverse("invitations:refer", args=[invitation.pk]),
    }
    return pages.answer(request, "search/pick.html", context, part="picker")


def _found(
    request: HttpRequest,
    acting: Acting,
    search: FreelancerSearch,
    *,
    among: bool,
    short: str,
    size: int = 20,
    with_facets: bool = True,
) -> queries.FoundFreelancers:
    if short:
        return queries.FoundFreelancers(Page([], 1, 0, size), 0)
    return queries.find_freelancers(
        acting,
        **asdict(search),
        among_freelancers=among,
        with_facets=with_facets,
        page=asked(request),
        size=size,
    )


def _sorts() -> list[tuple[str, Any]]:
    return [
        ("best", _("Best match")),
        ("newest", _("Recently changed")),
        ("low", _("Lowest rate")),
        ("high", _("Highest rate")),
    ]
