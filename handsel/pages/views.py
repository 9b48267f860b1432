"""The pages that compose several rooms."""

from functools import partial
from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.db.models import QuerySet
from django.http import FileResponse, Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods, require_POST, require_safe

from handsel.contracts import queries as contracts
from handsel.invitations import queries as invitations
from handsel.jobs import actions as jobs
from handsel.kit import clock, pages, paging
from handsel.kit.refused import Refused
from handsel.kit.seen import really_opened
from handsel.kit.text import one_line
from handsel.kit.trail import TrailStep
from handsel.pages import queries
from handsel.pages.forms import DeleteForm
from handsel.people import actions as people
from handsel.people.acting import Acting, Request
from handsel.people.models import Export
from handsel.policy.numbers import ACCOUNT_GRACE_DAYS
from handsel.proposals import queries as proposals

INVITATIONS, OFFERS, REFERRALS = "invitations", "offers", "referrals"
WORDS_MAX = 200


@require_GET
@login_not_required
def home(request: Request) -> HttpResponse:
    """Show the page that fits who looks: what this place is, a freelancer's day, a client's, or the operator's."""
    acting: Acting = request.acting
    if acting.role == "member" and acting.is_operator:
        return pages.answer(request, "pages/operator_home.html", {"home": queries.operator_home()})
    if acting.role == "specialist":
        return redirect("specialists:desk")
    if acting.role == "member":
        return redirect("people:welcome")
    if acting.account is not None:
        context: dict[str, Any] = {"home": queries.client_home(acting, acting.account)}
        return pages.answer(request, "pages/client_home.html", context)
    context = {"jobs": queries.newest_jobs(acting)}
    if acting.is_freelancer:
        return pages.answer(request, "pages/freelancer_home.html", context)
    return pages.answer(request, "pages/landing.html", context | {"example": example_trail()})


@require_safe
@login_not_required
def help_page(request: Request) -> HttpResponse:
    """Say what the words here mean and which pages explain more, all of it or what fits some words (ADM-09)."""
    words = one_line(request.GET.get("q", ""))[:WORDS_MAX]
    return pages.answer(
        request, "pages/help.html", {"help": queries.help_for(request.acting, words)}, part="results"
    )


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
    if tabs[OFFERS].waiting:
        return OFFERS
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
    if tab == OFFERS:
        total, rows = contracts.offers_got(acting).count(), partial(contracts.got_rows, acting)
        return {"offers": paging.page_by(total, rows, paging.asked(request))}
    sent: QuerySet[Any] = proposals.for_freelancer(acting, tab)
    return {"proposals": paging.page_of(sent, paging.asked(request))}


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


@require_http_methods(["GET", "HEAD", "POST"])
def account(request: Request) -> HttpResponse:
    """Show what can be done with the whole account, and ask for its end (ACC-22)."""
    form = DeleteForm(request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid():
        try:
            people.ask_to_delete(by=request.acting.me, password=form.cleaned_data["password"])
        except Refused as no:
            pages.add_refusal(form, no)
            return _account_page(request, form, status=no.status)
        return pages.go(request, "pages:account", _("We delete your account, unless you keep it."))
    return _account_page(request, form, status=422 if form.is_bound else 200)


@require_POST
def keep_account(request: Request) -> HttpResponse:
    """Keep the account that one asked to end."""
    people.keep_account(by=request.acting.me)
    return pages.go(request, "pages:account", _("You keep your account. Everything is as before."))


@require_POST
def ask_for_export(request: Request) -> HttpResponse:
    """Ask for everything that is one's own (ACC-22)."""
    people.ask_for_export(by=request.acting.me)
    return pages.go(request, "pages:account", _("We put it together and tell you when it is ready."))


@require_safe
@never_cache
def export(request: Request, export_id: int) -> FileResponse:
    """Send one's own file, and nobody else's."""
    found = get_object_or_404(Export.objects.there(), pk=export_id, person=request.acting.me)
    if not found.file.storage.exists(str(found.file.name)):
        raise Http404
    name = f"handsel-{found.asked_at:%Y-%m-%d}.json"
    return FileResponse(found.file.open(), as_attachment=True, filename=name, content_type="application/json")


def _account_page(request: Request, form: DeleteForm, *, status: int) -> HttpResponse:
    context = {"form": form, "days": ACCOUNT_GRACE_DAYS.value, "export": _newest_export(request)}
    return pages.answer(request, "pages/account.html", context, status=status)


def _newest_export(request: Request) -> Export | None:
    found = Export.objects.filter(person=request.acting.me).order_by("-pk").first()
    there = found is not None and (found.gone_at is None or found.gone_at > clock.now())
    return found if there else None
