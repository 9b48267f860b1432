"""The pages that compose several rooms."""

from functools import partial
from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from handsel.invitations import queries as invitations
from handsel.jobs import actions as jobs
from handsel.kit import pages, paging
from handsel.kit.seen import really_opened
from handsel.kit.trail import TrailStep
from handsel.pages import queries
from handsel.people.acting import Acting, Request
from handsel.proposals import queries as proposals

INVITATIONS, REFERRALS = "invitations", "referrals"


@require_GET
@login_not_required
def home(request: Request) -> HttpResponse:
    """Show the page that fits who looks: what this place is, a freelancer's day, a client's, or the operator's."""
    acting: Acting = request.acting
    if acting.role == "member" and acting.is_operator:
        return pages.answer(request, "pages/operator_home.html", {"home": queries.operator_home()})
    if acting.role == "member":
        return redirect("people:welcome")
    if acting.account is not None:
        context: dict[str, Any] = {"home": queries.client_home(acting, acting.account)}
        return pages.answer(request, "pages/client_home.html", context)
    context = {"jobs": queries.newest_jobs(acting)}
    if acting.is_freelancer:
        return pages.answer(request, "pages/freelancer_home.html", context)
    return pages.answer(request, "pages/landing.html", context | {"example": example_trail()})


def example_trail() -> list[TrailStep]:
    """Return the trail that explains the trail."""
    return [
        TrailStep(_("A client in Lyon"), None, "invited", seed="lyon"),
        TrailStep("Bob R.", "Bob R.", "referred"),
        TrailStep("Charlie O.", "Charlie O.", "accepted"),
    ]


@require_GET
def my_proposals(request: Request) -> HttpResponse:
    """Show one tab of what a freelancer has going on (PROP-16, PROP-17, REF-17)."""
    acting: Acting = request.acting
    if acting.profile is None:
        return redirect("people:welcome")
    tabs = queries.tabs_of(acting)
    chosen = request.GET.get("tab", "")
    tab = chosen if chosen in tabs else _first_tab(tabs)
    context: dict[str, Any] = {"tabs": tabs.values(), "tab": tab, **_tab_context(request, acting, tab)}
    return pages.answer(request, "pages/my_proposals.html", context, part="list")


def _first_tab(tabs: dict[str, queries.Tab]) -> str:
    """Open what waits for an answer, else the first tab that holds something."""
    if tabs[INVITATIONS].count:
        return INVITATIONS
    return next((tab.key for tab in tabs.values() if tab.count), proposals.ACTIVE)


def _tab_context(request: Request, acting: Acting, tab: str) -> dict[str, Any]:
    if tab == INVITATIONS:
        total = invitations.waiting_for(acting).count()
        return {
            "invitations": paging.page_by(total, partial(invitations.inbox, acting), paging.asked(request))
        }
    if tab == REFERRALS:
        made = partial(invitations.referrals_made, acting)
        received = partial(invitations.referrals_received, acting)
        return {
            "made": paging.page_by(invitations.made_by(acting).count(), made, paging.asked(request, "made")),
            "received": paging.page_by(
                invitations.received_by(acting).count(), received, paging.asked(request, "received")
            ),
        }
    rows: QuerySet[Any] = proposals.for_freelancer(acting, tab)
    return {"proposals": paging.page_of(rows, paging.asked(request))}


@require_GET
def candidates(request: Request, job_id: int) -> HttpResponse:
    """Show a client the proposals of a job, sorted, and who was invited (PROP-24, INV-25, REF-15).

    Opening the list is a look of the client's team (JOB-09).
    """
    acting: Acting = request.acting
    job = get_object_or_404(queries.managed_job(acting, job_id))
    if really_opened(request) and proposals.list_look_is_news(job):
        jobs.note_viewed(by=acting.me, job=job)
    sorting = queries.sorting_of(request.GET)
    context = {
        "job": job,
        "sorting": sorting,
        "orders": proposals.ORDERS.items(),
        "found": queries.candidates_of(job, acting, sorting, paging.asked(request)),
    }
    return pages.answer(request, "pages/candidates.html", context, part="list")
