"""What the contracts room draws into pages of lower rooms."""

from django.template.loader import render_to_string
from django.urls import reverse

from handsel.contracts import queries
from handsel.contracts.models import Contract, Week
from handsel.people.acting import Request

HOME_ROWS = 4


def hours_part(request: Request, contract: Contract, page: queries.ContractPage) -> str:
    """Draw the present week on the page of a contract by the hour, and which other weeks wait (CTR-10)."""
    if not contract.is_hourly:
        return ""
    monday = queries.week_asked(contract, "")
    states = (Week.State.IN_REVIEW, Week.State.SENT_BACK)
    waiting = contract.weeks.filter(state__in=states).exclude(monday=monday).order_by("monday")
    context = {
        "contract": contract,
        "sheet": queries.sheet_of(contract, request.acting, monday),
        "waiting": list(waiting),
    }
    return render_to_string("contracts/hours_part.html", context, request)


def home_panel(request: Request) -> str:
    """Draw the running contracts beside what else is new, at home only, and nothing where there are none."""
    if request.path != reverse("pages:home"):
        return ""
    rows = queries.of_tab(request.acting, queries.RUNNING)[:HOME_ROWS]
    shown = [(row, queries.other_name_for(request.acting, row)) for row in rows]
    return render_to_string("contracts/home_panel.html", {"rows": shown}, request) if shown else ""
