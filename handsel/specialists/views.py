"""The doors of the specialists room: the specialist's desk, and the operator's page of who works for whom."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import FileResponse, Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from handsel.kit import pages, paging
from handsel.kit.refused import Refused
from handsel.people import actions as people
from handsel.people import queries as people_queries
from handsel.people.acting import Request, operators_only
from handsel.people.models import ClientAccount, FreelancerProfile, Person
from handsel.proposals import queries as proposals
from handsel.proposals.models import Proposal
from handsel.specialists import actions, queries
from handsel.specialists.forms import AssignForm, NoteForm, SpecialistForm

View = Callable[..., HttpResponse | FileResponse]


def specialists_only(view: View) -> View:
    """Answer everybody but talent specialists as if the page were not there."""

    @wraps(view)
    def gate(request: Request, *args: Any, **values: Any) -> HttpResponse | FileResponse:
        if request.acting.person is None or not request.acting.person.is_specialist:
            raise Http404
        return view(request, *args, **values)

    return gate


@require_GET
@specialists_only
def desk(request: Request) -> HttpResponse:
    """Show a talent specialist their clients, and the open jobs of the one that they work for now."""
    context = {
        "assignments": request.acting.assignments,
        "desk": queries.desk(request.acting, paging.asked(request)),
    }
    return pages.answer(request, "specialists/desk.html", context)


@require_GET
@specialists_only
def job(request: Request, job_id: int) -> HttpResponse:
    """Show a job of the client: shortlist, who was invited with their answers, and proposals."""
    found = get_object_or_404(queries.job_of(request.acting, job_id))
    invited, sent = paging.asked(request, "invited"), paging.asked(request, "sent")
    context = {"desk": queries.job_desk(request.acting, found, invited, sent), "job": found}
    return pages.answer(request, "specialists/job.html", context)


@require_POST
@specialists_only
def shortlist(request: Request, job_id: int, public_id: str) -> HttpResponse:
    """Put a freelancer on the shortlist of a job, or take them off with `do=remove`."""
    found = get_object_or_404(queries.job_of(request.acting, job_id))
    visible = FreelancerProfile.objects.visible_to(request.acting)
    profile = get_object_or_404(visible, public_id=public_id)
    if request.POST.get("do") == "remove":
        actions.unlist(by=request.acting.me, job_id=found.pk, profile_id=profile.pk)
        return _back(request, found.pk, _("They are off the shortlist."))
    actions.shortlist(by=request.acting.me, job_id=found.pk, profile_id=profile.pk)
    return _back(request, found.pk, _("They are on the shortlist."))


def _back(request: Request, job_id: int, said: str) -> HttpResponse:
    back = request.POST.get("back", "")
    if back.startswith("/") and url_has_allowed_host_and_scheme(back, allowed_hosts=None):
        return pages.go(request, back, said)
    return pages.go(request, "specialists:job", said, job_id)


@require_GET
@specialists_only
def proposal(request: Request, proposal_id: int) -> HttpResponse:
    """Show a proposal to a talent specialist, who may read and comment (SPEC-04).

    It is no look of the client, so nothing is recorded.
    """
    return _proposal_page(request, proposal_id, NoteForm())


def _proposal_page(request: Request, proposal_id: int, form: NoteForm, *, status: int = 200) -> HttpResponse:
    found = get_object_or_404(queries.proposal_of(request.acting, proposal_id))
    context = {
        "proposal": found,
        "name": request.acting.name_of(found.profile),
        "referrer": proposals.referrer_name(found, request.acting),
        "country": people_queries.country_name(found.snapshot.get("country", "")),
        "versions": proposals.versions_of(found),
        "notes": queries.notes_on(found),
        "form": form,
    }
    return pages.answer(request, "specialists/proposal.html", context, status=status)


@require_http_methods(["GET", "POST"])
def note(request: Request, proposal_id: int) -> HttpResponse:
    """Show the comments on a proposal, or comment: the client's people and their specialists (SPEC-04)."""
    found = get_object_or_404(queries.noted_proposal(request.acting, proposal_id))
    form = NoteForm(request.POST if request.method == "POST" else None)
    if not form.is_bound:
        return _notes_page(request, found, form)
    if not form.is_valid():
        return _notes_page(request, found, form, status=422)
    try:
        actions.write_note(by=request.acting.me, proposal_id=found.pk, text=form.cleaned_data["text"])
    except Refused as no:
        pages.add_refusal(form, no)
        return _notes_page(request, found, form, status=no.status)
    to = "specialists:proposal" if request.acting.serves else "specialists:note"
    return pages.go(request, to, _("Your comment is kept."), found.pk)


def _notes_page(request: Request, found: Proposal, form: NoteForm, *, status: int = 200) -> HttpResponse:
    if request.acting.serves:
        return _proposal_page(request, found.pk, form, status=status)
    name = request.acting.name_of(found.profile)
    context = {"proposal": found, "name": name, "notes": queries.notes_on(found), "form": form}
    return pages.answer(request, "specialists/comments.html", context, status=status)


@require_GET
@specialists_only
def file(request: Request, file_id: int) -> HttpResponse | FileResponse:
    """Hand out a file of a proposal, always as a download (SPEC-04)."""
    row = get_object_or_404(queries.file_of(request.acting, file_id))
    try:
        content = row.file.open("rb")
    except FileNotFoundError as error:
        raise Refused("hidden", _("This file is no longer here.")) from error
    response = FileResponse(content, as_attachment=True, filename=row.name, content_type=row.kind)
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = "default-src 'none'; sandbox"
    response["Cache-Control"] = "private, no-store"
    return response


@require_http_methods(["GET", "POST"])
@operators_only
def staff(request: Request) -> HttpResponse:
    """Show who is a talent specialist and for whom they work, or make somebody one (SPEC-01)."""
    form = SpecialistForm(request.POST if request.method == "POST" else None)
    if not form.is_bound:
        return _staff_page(request, form)
    if not form.is_valid():
        return _staff_page(request, form, status=422)
    try:
        person = people.make_specialist(by=request.acting.me, email=form.cleaned_data["email"])
    except Refused as no:
        pages.add_refusal(form, no)
        return _staff_page(request, form, status=no.status)
    said = _("%(name)s is a talent specialist now. Assign a client to them.") % {"name": person.full_name}
    return pages.go(request, "specialists:staff", said)


def _staff_page(
    request: Request, form: SpecialistForm, *, refused: dict[int, AssignForm] | None = None, status: int = 200
) -> HttpResponse:
    rows = [
        (person, assignments, (refused or {}).get(person.pk) or AssignForm(prefix=f"p{person.pk}"))
        for person, assignments in queries.staff()
    ]
    return pages.answer(request, "specialists/staff.html", {"rows": rows, "form": form}, status=status)


@require_POST
@operators_only
def assign(request: Request, person_id: int) -> HttpResponse:
    """Let a talent specialist work for a client account (SPEC-01, SPEC-05)."""
    person = get_object_or_404(Person, pk=person_id)
    form = AssignForm(request.POST, prefix=f"p{person.pk}")
    status = 422
    if form.is_valid():
        account = ClientAccount.objects.filter(pk=form.cleaned_data["client"]).first()
        try:
            if account is None:
                raise Refused("invalid", _("There is no client account with this number."), field="client")
            people.assign_specialist(by=request.acting.me, person_id=person.pk, account_id=account.pk)
        except Refused as no:
            pages.add_refusal(form, no)
            status = no.status
        else:
            said = _("%(name)s works for %(client)s now.")
            return pages.go(
                request, "specialists:staff", said % {"name": person.full_name, "client": account.name}
            )
    return _staff_page(request, SpecialistForm(), refused={person.pk: form}, status=status)


@require_POST
@operators_only
def end(request: Request, assignment_id: int) -> HttpResponse:
    """End a specialist's work for a client at once (SPEC-05)."""
    people.end_assignment(by=request.acting.me, assignment_id=assignment_id)
    return pages.go(request, "specialists:staff", _("The account is closed to them now."))


@require_POST
@operators_only
def end_staff(request: Request, person_id: int) -> HttpResponse:
    """Let somebody be a talent specialist no more."""
    people.end_specialist(by=request.acting.me, person_id=person_id)
    return pages.go(request, "specialists:staff", _("They are a talent specialist no more."))
