"""What the specialists room draws into pages of lower rooms."""

from django.template.loader import render_to_string

from handsel.jobs.models import Job
from handsel.people import queries as people
from handsel.people.acting import Request
from handsel.people.models import ClientAccount, FreelancerProfile
from handsel.proposals.models import Proposal
from handsel.specialists import queries


def desk_link(request: Request) -> str:
    """Draw the ways of a talent specialist into the navigation."""
    if not request.acting.assignments:
        return ""
    return render_to_string("specialists/nav.html", {"acting": request.acting}, request)


def staff_link(request: Request) -> str:
    """Draw the way to the talent specialists into the operator's menu."""
    return render_to_string("specialists/menu_link.html", {}, request)


def shortlist_button(
    request: Request, profile: FreelancerProfile, job: Job | None = None, special_id: str = ""
) -> str:
    """Draw "Shortlist" on a tile for a talent specialist who chose a job (SPEC-02)."""
    if job is None or job.account_id not in request.acting.serves:
        return ""
    known: dict[int, set[int]] = request.__dict__.setdefault("_picked", {})
    if job.pk not in known:
        known[job.pk] = queries.picked(job)
    context = {"profile": profile, "job": job, "is_picked": profile.pk in known[job.pk]}
    return render_to_string("specialists/shortlist_button.html", context, request)


def job_link(request: Request, job: Job) -> str:
    """Draw the way to the specialist's own page of a job on its public page."""
    if job.account_id not in request.acting.serves:
        return ""
    return render_to_string("specialists/job_link.html", {"job": job}, request)


def picks_for_client(request: Request, job: Job) -> str:
    """Draw the shortlist of the talent specialist on the job's page, for the client's people (SPEC-02)."""
    if all(seat.account_id != job.account_id for seat in request.acting.seats):
        return ""
    picks = queries.picks_of(request.acting, job)
    return render_to_string("specialists/picks.html", {"picks": picks, "job": job}, request) if picks else ""


def notes_link(request: Request, proposal: Proposal) -> str:
    """Draw the way to the comments on a proposal for the client's people (SPEC-04), without a query."""
    if all(seat.account_id != proposal.job.account_id for seat in request.acting.seats):
        return ""
    return render_to_string("specialists/notes_link.html", {"proposal": proposal}, request)


def specialists_of_client(request: Request, account: ClientAccount) -> str:
    """Draw who works for a client as talent specialist on the account's own page (SPEC-05)."""
    found = list(people.specialists_of(account))
    return render_to_string("specialists/of_client.html", {"assignments": found}, request) if found else ""
