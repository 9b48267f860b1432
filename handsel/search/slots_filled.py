"""What the search room draws in pages of lower rooms."""

from django.template.loader import render_to_string
from django.urls import reverse

from handsel.jobs.forms import JobSearch
from handsel.jobs.models import Job
from handsel.people.acting import Request
from handsel.search import queries


def saving(request: Request) -> str:
    """Draw the ways to save the search that is shown and to what was saved, for freelancers (SEARCH-11)."""
    if not request.acting.is_freelancer:
        return ""
    search = JobSearch.of(request.GET)
    context = {"can_save": bool(search.words or search.narrowed), "query": queries.query_of(search)}
    return render_to_string("search/parts/saving.html", context, request)


def marks(request: Request, job: Job) -> str:
    """Draw on a tile whether the reader proposed, and the button that saves the job (SEARCH-11)."""
    return _drawn(request, job, "search/parts/job_marks.html")


def save_button(request: Request, job: Job) -> str:
    """Draw the button that saves the job on its page (SEARCH-11)."""
    own = any(seat.account_id == job.account_id for seat in request.acting.seats)
    return "" if own or job.is_draft else _drawn(request, job, "search/parts/save_button.html")


def _drawn(request: Request, job: Job, template: str) -> str:
    if not request.acting.is_freelancer:
        return ""
    known: dict[int, set[str]] | None = request.__dict__.get("_job_standings")
    if known is None:
        known = request.__dict__["_job_standings"] = queries.standings(request.acting)
    what = known.get(job.pk, set())
    context = {"job": job, "is_saved": "saved" in what, "proposed": "proposed" in what}
    on_list = request.path in (reverse("jobs:find"), reverse("search:saved"))
    context["back"] = request.get_full_path() if on_list else job.get_absolute_url()
    return render_to_string(template, context, request)
