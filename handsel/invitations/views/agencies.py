"""The client's door to inviting an agency (INV-26)."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from handsel.agencies.models import Agency
from handsel.invitations import actions, queries, rules
from handsel.invitations.forms import InviteForm
from handsel.jobs.models import Job
from handsel.kit import pages
from handsel.kit.refused import Refused
from handsel.people import queries as people
from handsel.people.acting import Request


@require_http_methods(["GET", "HEAD", "POST"])
def invite_agency(request: Request, public_id: str) -> HttpResponse:
    """Show the invitation form for an agency, with `?job=` for one job, or send it."""
    agency = get_object_or_404(Agency.objects.visible_to(request.acting), public_id=public_id)
    if not request.acting.seats:
        text = _("Invitations are sent by clients. Open a client account to post a job and invite people.")
        raise Refused("forbidden", text)
    jobs = queries.jobs_to_invite_to(request.acting)
    asked = request.GET.get("job", "")
    job = next((one for one in jobs if str(one.pk) == asked), next(iter(jobs), None))
    if request.method != "POST":
        form = InviteForm(jobs, initial=_first_words(agency, job))
        return _page(request, agency, form, refused=_why_not(request, agency, job))
    form = InviteForm(jobs, request.POST)
    if not form.is_valid():
        return _page(request, agency, form, status=422)
    try:
        sent = actions.invite_agency(
            by=request.acting.me,
            job_id=int(form.cleaned_data["job"]),
            agency_id=agency.pk,
            message=form.cleaned_data["message"],
        )
    except Refused as no:
        pages.add_refusal(form, no)
        return _page(request, agency, form, status=no.status)
    said = _("%(name)s gets your invitation now.") % {"name": agency.name}
    return pages.go(request, sent.get_absolute_url(), said)


def _first_words(agency: Agency, job: Job | None) -> dict[str, Any]:
    """Return the words to begin with; unsigned, as names stay hidden until they meet (ACC-21)."""
    if job is None:
        return {}
    text = _(
        "Hello,\n\nI think %(name)s could be a good fit for “%(job)s”. "
        "Would one of you like to have a look and send me a proposal?"
    )
    return {"job": job.pk, "message": text % {"name": agency.name, "job": job.title}}


def _why_not(request: Request, agency: Agency, job: Job | None) -> Refused | None:
    """Return why the agency cannot be invited to the only job that there is to choose."""
    try:
        if job is not None:
            rules.check_can_invite_agency(request.acting.me, job, agency)
    except Refused as no:
        return no
    return None


def _page(
    request: Request, agency: Agency, form: InviteForm, *, refused: Refused | None = None, status: int = 200
) -> HttpResponse:
    place = people.place_of(agency.city, agency.country)
    context = {"agency": agency, "place": place, "form": form, "refused": refused}
    return pages.answer(request, "invitations/invite_agency.html", context, status=status)
