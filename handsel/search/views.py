"""The doors of the search room."""

import re
from dataclasses import asdict
from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from handsel.invitations.models import Invitation
from handsel.jobs import queries as jobs
from handsel.jobs.forms import JobSearch
from handsel.jobs.models import Job
from handsel.kit import pages
from handsel.kit.paging import Page, asked, page_of
from handsel.kit.refused import Refused
from handsel.people import queries as people
from handsel.people.acting import Acting, Request
from handsel.policy.numbers import COMPARED_MAX, NEWCOMER_SHARE
from handsel.search import actions, queries
from handsel.search.forms import FreelancerSearch, SaveSearchForm, chosen_id
from handsel.search.models import SavedSearch


@login_not_required
@require_safe
def freelancers(request: HttpRequest) -> HttpResponse:
    """Show freelancers: to clients with what they can do, to freelancers by name (SEARCH-01, SEARCH-08)."""
    acting: Acting = request.acting  # type: ignore[attr-defined]
    search = FreelancerSearch.of(request.GET)
    among = acting.is_freelancer
    short = queries.too_short(search.words) if among else ""
    own = queries.open_jobs(acting)
    wanted = chosen_id(request.GET, "job")
    job = next((job for job in own if job.pk == wanted), own[0] if len(own) == 1 else None)
    context = {
        "search": search,
        "among": among,
        "short": short,
        "found": _found(request, acting, search, among=among, short=short),
        "jobs": own,
        "job": job,
        "sorts": _sorts(),
        "order": search.order or "best",
        "share": NEWCOMER_SHARE.value,
    }
    return pages.answer(request, "search/freelancers.html", context, part="results")


@require_safe
def compare(request: Request) -> HttpResponse:
    """Show chosen freelancers side by side to a client (SEARCH-10)."""
    acting = request.acting
    if not acting.is_client:
        raise Refused("forbidden", _("Switch to your client account to compare freelancers."))
    wanted = chosen_id(request.GET, "job")
    job = next((job for job in queries.open_jobs(acting) if job.pk == wanted), None)
    chosen = [value for value in request.GET.getlist("who") if re.fullmatch("[0-9A-Za-z_-]{1,40}", value)]
    most = COMPARED_MAX.value
    context = {
        "rows": queries.compared(acting, chosen),
        "job": job,
        "most": most if len(set(chosen)) > most else 0,
    }
    return pages.answer(request, "search/compare.html", context)


@require_safe
def pick(request: HttpRequest) -> HttpResponse:
    """Let a freelancer pick whom to refer an invitation to (SEARCH-09); picking leads back to its form."""
    acting: Acting = request.acting  # type: ignore[attr-defined]
    if request.GET.get("for", "referral") != "referral":
        raise Http404
    invitation = get_object_or_404(
        Invitation.objects.addressed_to(acting).select_related("job__account", "profile__person"),
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


@require_safe
def saved(request: Request) -> HttpResponse:
    """Show the jobs and searches that the reader saved (SEARCH-11)."""
    acting = request.acting
    page = page_of(queries.saved_jobs(acting), asked(request))
    rows = [
        (job, people.client_label(job.account, acting), jobs.proposals_band(job.activity.proposals))
        for job in page.rows
    ]
    context = {"page": page, "rows": rows, "searches": list(queries.saved_searches(acting))}
    return pages.answer(request, "search/saved.html", context)


@require_POST
def save_job(request: Request, job_id: int) -> HttpResponse:
    """Keep a job, or take it off the list with `do=forget`; leads back to where the reader was."""
    job = get_object_or_404(Job.objects.visible_to(request.acting), pk=job_id)
    if request.POST.get("do") == "forget":
        actions.forget_job(by=request.acting.me, job_id=job.pk)
        return _back(request, job, _("The job is off your list."))
    actions.save_job(by=request.acting.me, job=job)
    return _back(request, job, _("The job is on your list of saved jobs."))


def _back(request: Request, job: Job, said: str) -> HttpResponse:
    """Lead back to the page of this site that the form names, else to the job."""
    back = request.POST.get("back", "")
    fine = url_has_allowed_host_and_scheme(back, allowed_hosts=None)
    return pages.go(request, back if fine and back.startswith("/") else job.get_absolute_url(), said)


@require_http_methods(["GET", "HEAD", "POST"])
def save_search(request: Request) -> HttpResponse:
    """Ask for the name of a search of jobs, or keep it (SEARCH-11)."""
    search = JobSearch.of(request.GET)
    query = queries.query_of(search)
    form = SaveSearchForm(request.POST if request.method == "POST" else None, initial={"name": search.words})
    context = {"form": form, "search": search, "query": query}
    if request.method != "POST" or not form.is_valid():
        return pages.answer(request, "search/save_search.html", context, status=422 if form.is_bound else 200)
    try:
        actions.save_search(by=request.acting.me, query=query, **form.cleaned_data)
    except Refused as no:
        pages.add_refusal(form, no)
        return pages.answer(request, "search/save_search.html", context, status=no.status)
    return pages.go(request, "search:saved", _("Your search is saved."))


@require_POST
def change_search(request: Request, search_id: int) -> HttpResponse:
    """Switch the daily notice of a saved search on or off, or throw the search away."""
    found = get_object_or_404(SavedSearch.objects.filter(person=request.acting.me), pk=search_id)
    do = request.POST.get("do", "")
    if do == "delete":
        actions.delete_search(by=request.acting.me, search_id=found.pk)
        return pages.go(request, "search:saved", _("The search is deleted."))
    actions.tell_daily(by=request.acting.me, search_id=found.pk, wanted=do == "daily")
    said = _("You are told once a day.") if do == "daily" else _("You are not told any more.")
    return pages.go(request, "search:saved", said)
