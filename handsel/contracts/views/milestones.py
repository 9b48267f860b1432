"""Milestones and the work for them: propose, answer, submit, approve, send back, and the files."""

from collections.abc import Callable

from django.http import FileResponse, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from handsel.contracts import actions, rules
from handsel.contracts.forms.work import MilestoneForm, SendBackForm, SubmitForm
from handsel.contracts.models import Milestone, Side, SubmissionFile
from handsel.contracts.views.contracts import found_for, other_for
from handsel.kit import pages, serving
from handsel.kit.refused import Refused
from handsel.people.acting import Request
from handsel.policy import numbers


@require_http_methods(["GET", "HEAD", "POST"])
def propose(request: Request, contract_id: int) -> HttpResponse:
    """Propose another milestone to the other side."""
    found = found_for(request, contract_id)
    rules.check_is_fixed(found)
    rules.check_is_running(found)
    form = MilestoneForm(request.POST if request.method == "POST" else None)
    status = 200
    if form.is_bound:
        status = 422
        if form.is_valid():
            try:
                actions.propose_milestone(
                    by=request.acting.me,
                    contract_id=found.pk,
                    values=form.values(),
                    key=form.cleaned_data["key"],
                )
            except Refused as no:
                pages.add_refusal(form, no)
                status = no.status
            else:
                return pages.go(request, found.get_absolute_url(), _("The milestone is proposed."))
    context = {"contract": found, "form": form, "other": other_for(request, found)}
    return pages.answer(request, "contracts/propose_milestone.html", context, status=status)


@require_POST
def agree(request: Request, milestone_id: int) -> HttpResponse:
    """Agree to a proposed milestone."""
    return _answered(request, milestone_id, actions.agree_milestone, _("The milestone is agreed."))


@require_POST
def refuse(request: Request, milestone_id: int) -> HttpResponse:
    """Refuse a proposed milestone."""
    return _answered(request, milestone_id, actions.refuse_milestone, _("You refused the milestone."))


@require_POST
def drop(request: Request, milestone_id: int) -> HttpResponse:
    """Take back a milestone that one proposed."""
    return _answered(request, milestone_id, actions.drop_milestone, _("You took the milestone back."))


def _answered(request: Request, milestone_id: int, act: Callable[..., Milestone], say: str) -> HttpResponse:
    found = milestone_for(request, milestone_id)
    act(by=request.acting.me, milestone_id=milestone_id)
    return pages.go(request, found.contract.get_absolute_url(), say)


@require_http_methods(["GET", "HEAD", "POST"])
def submit(request: Request, milestone_id: int) -> HttpResponse:
    """Deliver work for a milestone."""
    found = milestone_for(request, milestone_id)
    rules.check_acts_in(request.acting.me, found.contract, Side.FREELANCER)
    if request.method != "POST":
        rules.check_can_submit(request.acting.me, found)
        return _submit_page(request, found, SubmitForm())
    form = SubmitForm(request.POST, request.FILES)
    if not form.is_valid():
        return _submit_page(request, found, form, status=422)
    try:
        actions.submit_work(by=request.acting.me, milestone_id=found.pk, **form.cleaned_data)
    except Refused as no:
        pages.add_refusal(form, no)
        return _submit_page(request, found, form, status=no.status)
    said = _("Your work is submitted. Your client has %(days)s days to look at it.")
    days = numbers.MILESTONE_REVIEW_DAYS.value
    return pages.go(request, found.contract.get_absolute_url(), said % {"days": days})


def _submit_page(request: Request, found: Milestone, form: SubmitForm, *, status: int = 200) -> HttpResponse:
    context = {
        "contract": found.contract,
        "milestone": found,
        "form": form,
        "other": other_for(request, found.contract),
        "days": numbers.MILESTONE_REVIEW_DAYS.value,
    }
    return pages.answer(request, "contracts/submit.html", context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
def approve(request: Request, milestone_id: int) -> HttpResponse:
    """Ask whether submitted work should be approved, or approve it."""
    found = milestone_for(request, milestone_id)
    if request.method == "POST":
        actions.approve_work(by=request.acting.me, milestone_id=found.pk)
        return pages.go(request, found.contract.get_absolute_url(), _("The work is approved."))
    rules.check_can_review(request.acting.me, found)
    context = {"contract": found.contract, "milestone": found, "other": other_for(request, found.contract)}
    return pages.answer(request, "contracts/approve.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def send_back(request: Request, milestone_id: int) -> HttpResponse:
    """Ask for changes to submitted work."""
    found = milestone_for(request, milestone_id)
    rules.check_acts_in(request.acting.me, found.contract, Side.CLIENT)
    form = SendBackForm(request.POST if request.method == "POST" else None)
    status = 200
    if not form.is_bound:
        rules.check_can_review(request.acting.me, found)
    elif form.is_valid():
        try:
            actions.send_back_work(by=request.acting.me, milestone_id=found.pk, **form.cleaned_data)
        except Refused as no:
            pages.add_refusal(form, no)
            status = no.status
        else:
            said = _("You asked for changes. The clock stands still until new work is submitted.")
            return pages.go(request, found.contract.get_absolute_url(), said)
    else:
        status = 422
    context = {
        "contract": found.contract,
        "milestone": found,
        "form": form,
        "other": other_for(request, found.contract),
    }
    return pages.answer(request, "contracts/send_back.html", context, status=status)


@require_safe
def file(request: Request, file_id: int) -> FileResponse:
    """Hand out a file of delivered work to whoever may read its contract."""
    row = get_object_or_404(SubmissionFile.objects.select_related("submission__milestone"), pk=file_id)
    found_for(request, row.submission.milestone.contract_id)
    return serving.download(str(row.file.name), as_name=row.name, kind=row.kind)


def milestone_for(request: Request, milestone_id: int) -> Milestone:
    """Return a milestone of a contract that concerns the reader, or answer 404."""
    found = get_object_or_404(Milestone, pk=milestone_id)
    found.contract = found_for(request, found.contract_id)
    return found
