"""What the invitations room draws into pages of lower rooms."""

from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _

from handsel.agencies.models import Agency
from handsel.invitations import queries
from handsel.jobs.models import Job
from handsel.kit import clock
from handsel.kit.trail import TrailStep
from handsel.messaging.models import Room
from handsel.people.acting import Request
from handsel.people.models import FreelancerProfile
from handsel.proposals.models import Proposal


def invite_button(
    request: Request,
    profile: FreelancerProfile,
    job: Job | None = None,
    special_id: str = "",
) -> str:
    """Draw "Invite to job" on a profile or a tile, for clients and their talent specialists; disabled
    with the reason where it cannot be sent. From a specialized profile it asks for that one (ACC-10).
    """
    acting = request.acting
    if not (acting.is_client or acting.serves) or acting.me.pk == profile.person_id:
        return ""
    why = ""
    if job is not None:
        asked = _asked_on(request, job).get(profile.pk, "")
        why = {
            "invited": _("Invited already. They have not answered yet."),
            "proposed": _("They have a proposal on this job already."),
        }.get(asked, "")
    name = "invitations:choose_job" if job is None else "invitations:invite"
    where = {"public_id": profile.public_id, **({} if job is None else {"job_id": job.pk})}
    query = {"profile": special_id} if special_id else {}
    context = {"address": reverse(name, kwargs=where, query=query), "why": why}
    return render_to_string("invitations/invite_button.html", context, request)


def invite_agency_button(request: Request, agency: Agency) -> str:
    """Draw "Invite to job" on an agency's page, for clients (INV-26)."""
    if not request.acting.is_client:
        return ""
    return render_to_string("invitations/invite_agency_button.html", {"agency": agency}, request)


def line_up_button(
    request: Request,
    profile: FreelancerProfile,
    job: Job | None = None,
    special_id: str = "",
) -> str:
    """Draw "Line up" on a tile, for clients who chose a job; for those in line it says so (INV-28)."""
    acting = request.acting
    if job is None or not acting.is_client or acting.me.pk == profile.person_id:
        return ""
    standing = _asked_on(request, job).get(profile.pk, "")
    if standing not in ("", "in_line"):
        return ""
    context = {"profile": profile, "job": job, "in_line": standing == "in_line"}
    return render_to_string("invitations/line_up_button.html", context, request)


def alternates_link(request: Request, job: Job) -> str:
    """Draw the way to a job's line for the client's team (INV-28)."""
    accounts = [seat.account_id for seat in request.acting.seats]
    if job.account_id not in accounts or not job.is_open:
        return ""
    return render_to_string("invitations/alternates_link.html", {"job": job}, request)


def _asked_on(request: Request, job: Job) -> dict[int, str]:
    """Ask once per page, however many tiles it has."""
    known: dict[int, dict[int, str]] = request.__dict__.setdefault("_asked_on", {})
    if job.pk not in known:
        known[job.pk] = queries.asked_on(job)
    return known[job.pk]


def answer_button(request: Request, job: Job) -> str:
    """Draw the way to the invitation on the page of its job (JOB-12)."""
    invitation = queries.the_answerable(request.acting, job) if request.acting.is_freelancer else None
    if invitation is None:
        return ""
    return render_to_string("invitations/answer_button.html", {"invitation": invitation}, request)


def referral_hint(request: Request) -> str:
    """Draw the hint that declined jobs can be referred, unless it was put away this week (REF-24,
    NOTIF-06).
    """
    return hint(request) if request.acting.is_freelancer else ""


def hint(request: Request) -> str:
    """Draw the hint for whoever has not put it away."""
    person = request.acting.person
    until = person.referral_hint_hidden_until if person is not None else None
    if person is None or (until is not None and until > clock.now()):
        return ""
    return render_to_string("invitations/hint.html", {"back": request.get_full_path()}, request)


def room_trail(request: Request, room: Room) -> str:
    """Draw the handover trail in the head of a room that an accepted invitation opened."""
    return _trail(request, queries.trail_of_room(room, request.acting), "sm")


def proposal_trail(request: Request, proposal: Proposal) -> str:
    """Draw the handover trail of a proposal (REF-15)."""
    return _trail(request, queries.trail_of_proposal(proposal, request.acting), "md")


def _trail(request: Request, steps: list[TrailStep], size: str) -> str:
    context = {"steps": steps, "size": size}
    return render_to_string("invitations/trail.html", context, request) if steps else ""
