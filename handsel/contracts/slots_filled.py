"""What the contracts room draws into pages of lower rooms."""

from django.template.loader import render_to_string
from django.urls import reverse

from handsel.contracts import queries
from handsel.people.acting import Request

HOME_ROWS = 4


def home_panel(request: Request) -> str:
    """Draw the running contracts beside what else is new, at home only, and nothing where there are none."""
    if request.path != reverse("pages:home"):
        return ""
    rows = queries.of_tab(request.acting, queries.RUNNING)[:HOME_ROWS]
    shown = [(row, queries.other_name_for(request.acting, row)) for row in rows]
    return render_to_string("contracts/home_panel.html", {"rows": shown}, request) if shown else ""
