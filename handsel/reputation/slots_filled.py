"""What the reputation room draws into the pages of lower rooms."""

from django.http import HttpRequest
from django.template.loader import render_to_string

from handsel.contracts.models import Contract
from handsel.people.acting import Request
from handsel.reputation import queries


def menu_link(request: HttpRequest) -> str:
    """Draw the way to coaching into a freelancer's menu."""
    acting = getattr(request, "acting", None)
    if acting is None or not acting.is_freelancer:
        return ""
    return render_to_string("reputation/menu_link.html", {}, request)


def desk_link(request: Request) -> str:
    """Draw the way to the page about scores into the operator's menu."""
    return render_to_string("reputation/desk_link.html", {}, request)


def contract_reviews(request: Request, *, contract: Contract, **_values: object) -> str:
    """Draw where the reviews of an ended contract stand, beside it."""
    if contract.is_running:
        return ""
    page = queries.review_page(contract, request.acting.me)
    return render_to_string("reputation/contract_side.html", {"page": page}, request) if page else ""
