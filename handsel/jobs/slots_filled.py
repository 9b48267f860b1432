"""What the jobs room draws into the pages of lower rooms."""

from django.template.loader import render_to_string

from handsel.jobs import queries
from handsel.people.acting import Request
from handsel.people.models import ClientAccount


def own_figures(request: Request, *, account: ClientAccount, **_values: object) -> str:
    """Draw what freelancers see of a client onto the client's own page (JOB-14)."""
    own = any(seat.account_id == account.pk for seat in request.acting.seats)
    context = {"account": account, "facts": queries.client_facts(account), "own": own}
    return render_to_string("jobs/own_figures.html", context, request)
