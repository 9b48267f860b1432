"""What the proposals room draws into pages of lower rooms."""

from django.http import HttpRequest
from django.template.loader import render_to_string

from handsel.agencies import rules as agencies
from handsel.jobs.models import Job
from handsel.kit import slots
from handsel.kit.refused import Refused
from handsel.messaging.models import Room
from handsel.people.acting import Acting
from handsel.proposals import queries, rules


def apply_or_see(request: HttpRequest, job: Job) -> str:
    """Draw "Apply", "See your proposal", or why not, on the job's page; nothing for its client's people."""
    acting: Acting = request.acting  # type: ignore[attr-defined]
    if acting.person is not None and any(seat.account_id == job.account_id for seat in acting.seats):
        return ""
    if acting.is_client or acting.serves or job.is_draft:
        return ""
    instead = slots.drawn("job.answer", request, job=job)
    if instead:
        return instead
    refused: Refused | None = None
    mine = queries.last_proposal_of(acting.profile, job)
    draft = False
    whom = queries.for_whom(acting.person)
    if acting.person is not None and (mine is None or not mine.stands):
        draft = bool(queries.draft_of(acting.person, job))
        try:
            profile = rules.check_has_profile(acting.profile)
            if whom.alone is not None:
                agencies.check_works_alone(profile)
            rules.check_can_propose_after(mine, acting.person, job, of_others=True)
        except Refused as no:
            refused = no
    context = {"job": job, "mine": mine, "refused": refused, "draft": draft, "acting": acting}
    context["for_members"] = bool(whom.choices) and job.is_open and not job.is_private
    return render_to_string("proposals/job_actions.html", context, request)


def quick_text(request: HttpRequest, room: Room) -> str:
    """Draw the first words that fit after accepting an invitation, in the room's composer (PROP-27)."""
    text = queries.quick_text_for(request.acting, room)  # type: ignore[attr-defined]
    return render_to_string("proposals/quick_text.html", {"text": text}, request) if text else ""
