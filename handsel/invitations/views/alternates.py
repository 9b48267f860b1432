"""The client's doors to the line of alternates of a job (INV-28)."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from handsel.invitations import actions, queries
from handsel.invitations.forms import LineupForm
from handsel.invitations.models import Alternate
from handsel.jobs.models import Job
from handsel.kit import pages
from handsel.kit.refused import Refused
from handsel.people.acting import Request
from handsel.people.models import FreelancerProfile


@require_http_methods(["GET", "HEAD", "POST"])
def line(request: Request, job_id: int) -> HttpResponse:
    """Show who stands in line for a job, and switch inviting them on or off."""
    job = _own(request, job_id)
    if request.method != "POST":
        return _page(request, job)
    if request.POST.get("do") == "off":
        actions.stop_lineup(by=request.acting.me, job_id=job.pk)
        return pages.go(request, _address(job.pk), _("Nobody in line is invited by itself now."))
    form = LineupForm(request.POST)
    if not form.is_valid():
        return _page(request, job, form, status=422)
    try:
        actions.start_lineup(by=request.acting.me, job_id=job.pk, message=form.cleaned_data["message"])
    except Refused as no:
        pages.add_refusal(form, no)
        return _page(request, job, form, status=no.status)
    said = _("It is on. When an invitation ends without an acceptance, the next in line is invited.")
    return pages.go(request, _address(job.pk), said)


@require_POST
def add(request: Request, job_id: int, public_id: str) -> HttpResponse:
    """Put somebody at the end of the line."""
    job = _own(request, job_id)
    visible = FreelancerProfile.objects.visible_to(request.acting).select_related("person")
    profile = get_object_or_404(visible, public_id=public_id)
    actions.add_alternate(by=request.acting.me, job_id=job.pk, profile_id=profile.pk)
    said = _("%(name)s stands in line now.") % {"name": request.acting.name_of(profile)}
    return pages.go(request, _address(job.pk), said)


@require_POST
def move(request: Request, alternate_id: int) -> HttpResponse:
    """Move somebody up or down in the line."""
    found = _alternate(request, alternate_id)
    up = request.POST.get("to") != "down"
    actions.move_alternate(by=request.acting.me, alternate_id=found.pk, up=up)
    return pages.go(request, _address(found.job_id))


@require_POST
def remove(request: Request, alternate_id: int) -> HttpResponse:
    """Take somebody out of the line."""
    found = _alternate(request, alternate_id)
    actions.remove_alternate(by=request.acting.me, alternate_id=found.pk)
    return pages.go(request, _address(found.job_id), _("They do not stand in line any more."))


def _own(request: Request, job_id: int) -> Job:
    return get_object_or_404(Job.objects.of_team(request.acting).select_related("account"), pk=job_id)


def _alternate(request: Request, alternate_id: int) -> Alternate:
    return get_object_or_404(Alternate.objects.visible_to(request.acting), pk=alternate_id)


def _address(job_id: int) -> str:
    return reverse("invitations:alternates", args=[job_id])


def _page(request: Request, job: Job, form: LineupForm | None = None, *, status: int = 200) -> HttpResponse:
    found = queries.line_of(job, request.acting)
    words = found.lineup.message if found.lineup is not None else _words(job)
    context = {
        "job": job,
        "line": found,
        "form": form or LineupForm(initial={"message": words}),
    }
    return pages.answer(request, "invitations/alternates.html", context, status=status)


def _words(job: Job) -> str:
    text = _(
        "Hello,\n\nI think you could be a good fit for “%(job)s”. "
        "Would you like to have a look and send me a proposal?"
    )
    return text % {"job": job.title}
