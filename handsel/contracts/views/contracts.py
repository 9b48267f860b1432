"""The list of contracts, and the page of one."""

from functools import partial

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from handsel.contracts import queries, rules
from handsel.contracts.models import Contract
from handsel.kit import pages, paging
from handsel.people.acting import Acting, Request


@require_safe
def contracts(request: Request) -> HttpResponse:
    """Show the contracts of the role in which one looks: what runs, and what ended."""
    acting = request.acting
    counts = queries.tab_counts(acting)
    asked = request.GET.get("tab", "")
    tab = asked if asked in counts else queries.RUNNING
    tabs = [
        (queries.RUNNING, _("Running"), counts[queries.RUNNING]),
        (queries.ENDED, _("Ended"), counts[queries.ENDED]),
    ]
    page = paging.page_by(counts[tab], partial(_rows, acting, tab), paging.asked(request))
    return pages.answer(request, "contracts/contracts.html", {"tabs": tabs, "tab": tab, "page": page})


def _rows(acting: Acting, tab: str, start: int, most: int) -> list[queries.Row]:
    return queries.rows_of(acting, list(queries.of_tab(acting, tab)[start : start + most]))


@require_safe
def contract(request: Request, contract_id: int) -> HttpResponse:
    """Show a contract to one of its two sides: what is next, the work, the money and what happened."""
    found = found_for(request, contract_id)
    context = {"page": queries.contract_page(found, request.acting), "contract": found}
    return pages.answer(request, "contracts/contract.html", context)


def found_for(request: Request, contract_id: int) -> Contract:
    """Return a contract that concerns the reader, or answer 404."""
    return get_object_or_404(queries.page_of(request.acting, contract_id))


def other_for(request: Request, contract: Contract) -> str:
    """Return the name across the table for the side on which the reader stands."""
    side = rules.check_acts_in(request.acting.me, contract)
    return queries.other_name(contract, side)
