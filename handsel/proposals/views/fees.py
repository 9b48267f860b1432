"""The calculator of the service fee (CTR-18)."""

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from handsel.kit import pages
from handsel.people.acting import Request
from handsel.proposals import queries
from handsel.proposals.forms.fees import FeeForm


@require_safe
def fee(request: Request) -> HttpResponse:
    """Show what is left of what a client pays, or what to ask for what one would like to receive."""
    asked = bool(request.GET.get("pays") or request.GET.get("receives"))
    form = FeeForm(request.GET if asked else None)
    found = None
    if form.is_bound and form.is_valid():
        said = form.cleaned_data
        wanted = said["receives"]
        found = queries.fee_for(wanted) if wanted is not None else queries.fee_on(said["pays"])
    context = {"form": form, "found": found, "percent": queries.fee_percent()}
    return pages.answer(request, "proposals/fee.html", context)
