"""What a client's people do with proposals: shortlist, archive, decline, compare (PROP-25, SEARCH-10)."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from handsel.jobs.models import Job
from handsel.kit import pages
from handsel.kit.refused import Refused
from handsel.people.acting import Request
from handsel.proposals import actions, queries, rules
from handsel.proposals.forms import DeclineForm
from handsel.proposals.models import Proposal
from handsel.proposals.views.reading import found_for


@require_POST
def shortlist(request: Request, proposal_id: int) -> HttpResponse:
    """Put a proposal on the shortlist, or take it off where `wanted` is empty."""
    found = found_for(request.acting, proposal_id)
    wanted = bool(request.POST.get("wanted"))
    actions.shortlist_proposal(by=request.acting.me, proposal_id=proposal_id, wanted=wanted)
    return _back(request, found)


@require_POST
def archive(request: Request, proposal_id: int) -> HttpResponse:
    """Put a proposal into the archive, or take it out where `wanted` is empty."""
    found = found_for(request.acting, proposal_id)
    act = actions.archive_proposal if request.POST.get("wanted") else actions.restore_proposal
    act(by=request.acting.me, proposal_id=proposal_id)
    return _back(request, found)


def _back(request: Request, found: Proposal) -> HttpResponse:
    """Lead to where the button was; htmx follows and takes the list out of the page."""
    back = request.POST.get("back", "")
    safe = back.startswith("/") and url_has_allowed_host_and_scheme(back, allowed_hosts={request.get_host()})
    return redirect(back if safe else found.get_absolute_url())


@require_http_methods(["GET", "HEAD", "POST"])
def decline(request: Request, proposal_id: int) -> HttpResponse:
    """Ask why a proposal is declined, or decline it (PROP-25)."""
    found = found_for(request.acting, proposal_id)
    if request.method != "POST":
        rules.check_can_decline(request.acting.me, found)
        return _decline_page(request, found, DeclineForm())
    rules.check_acts_for_client(request.acting.me, found)
    form = DeclineForm(request.POST)
    if not form.is_valid():
        return _decline_page(request, found, form, status=422)
    try:
        actions.decline_proposal(by=request.acting.me, proposal_id=proposal_id, **form.cleaned_data)
    except Refused as no:
        pages.add_refusal(form, no)
        return _decline_page(request, found, form, status=no.status)
    return pages.go(request, found.get_absolute_url(), _("You declined the proposal."))


def _decline_page(request: Request, found: Proposal, form: DeclineForm, *, status: int = 200) -> HttpResponse:
    context = {"proposal": found, "form": form, "name": request.acting.name_of(found.profile)}
    return pages.answer(request, "proposals/decline.html", context, status=status)


@require_GET
def compare(request: Request, job_id: int) -> HttpResponse:
    """Show up to four candidates of a job beside each other; `p` names their proposals (SEARCH-10)."""
    job = get_object_or_404(Job.objects.of_team(request.acting), pk=job_id)
    ids = [int(text) for text in request.GET.getlist("p") if text.isascii() and text.isdecimal()]
    ids = [pk for pk in ids[:100] if pk < 2**63]
    rows = queries.compared(job, request.acting, ids)
    context = {"job": job, "rows": rows, "too_many": len(set(ids)) > queries.COMPARED_MOST}
    return pages.answer(request, "proposals/compare.html", context)
