"""Changing what was agreed, pausing, going on and ending."""

from collections.abc import Callable

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from handsel.contracts import actions, queries, rules
from handsel.contracts.forms.changes import ChangeForm, EndForm, PauseForm
from handsel.contracts.models import ChangeRequest, Contract, Milestone
from handsel.contracts.views.contracts import found_for, other_for
from handsel.contracts.views.milestones import milestone_for
from handsel.kit import pages
from handsel.kit.refused import Refused
from handsel.people.acting import Request

Kind = ChangeRequest.Kind


@require_http_methods(["GET", "HEAD", "POST"])
def ask(request: Request, contract_id: int, kind: str) -> HttpResponse:
    """Ask for another hourly rate or another text."""
    found = found_for(request, contract_id)
    if kind not in {Kind.RATE, Kind.TEXT} or (kind == Kind.RATE and not found.is_hourly):
        raise Http404
    return _ask(request, found, kind, None)


@require_http_methods(["GET", "HEAD", "POST"])
def ask_milestone(request: Request, milestone_id: int, kind: str) -> HttpResponse:
    """Ask for a change of a milestone, or for dropping it."""
    milestone = milestone_for(request, milestone_id)
    if kind not in {Kind.MILESTONE, Kind.DROP}:
        raise Http404
    return _ask(request, milestone.contract, kind, milestone)


def _ask(request: Request, found: Contract, kind: str, milestone: Milestone | None) -> HttpResponse:
    rules.check_is_running(found)
    if milestone is not None and request.method != "POST":
        rules.check_is_open_work(milestone)
    form = ChangeForm(kind, found, milestone, request.POST if request.method == "POST" else None)
    status = 422 if form.is_bound else 200
    if form.is_bound and form.is_valid():
        try:
            change = actions.ask_change(by=request.acting.me, contract_id=found.pk, values=form.values())
        except Refused as no:
            pages.add_refusal(form, no)
            status = no.status
        else:
            at_once = change.state == ChangeRequest.State.APPLIED
            said = _("It holds at once, and the freelancer is told.") if at_once else _("Your wish is sent.")
            return pages.go(request, found.get_absolute_url(), said)
    context = {
        "contract": found,
        "milestone": milestone,
        "kind": kind,
        "form": form,
        "held": queries.held_words(kind, found, milestone),
        "other": other_for(request, found),
        "is_client": queries.side_of(request.acting.me, found) == "client",
    }
    return pages.answer(request, "contracts/ask_change.html", context, status=status)


@require_POST
def approve(request: Request, change_id: int) -> HttpResponse:
    """Agree to a change."""
    return _answered(request, change_id, actions.approve_change, _("The change holds now."))


@require_POST
def refuse(request: Request, change_id: int) -> HttpResponse:
    """Refuse a change."""
    return _answered(request, change_id, actions.refuse_change, _("You refused the change."))


@require_POST
def withdraw(request: Request, change_id: int) -> HttpResponse:
    """Take back a change that one asked for."""
    return _answered(request, change_id, actions.withdraw_change, _("You took your wish back."))


def _answered(request: Request, change_id: int, act: Callable[..., ChangeRequest], say: str) -> HttpResponse:
    change = get_object_or_404(ChangeRequest, pk=change_id)
    found = found_for(request, change.contract_id)
    act(by=request.acting.me, change_id=change_id)
    return pages.go(request, found.get_absolute_url(), say)


@require_http_methods(["GET", "HEAD", "POST"])
def pause(request: Request, contract_id: int) -> HttpResponse:
    """Ask why a contract is paused, or pause it."""
    found = found_for(request, contract_id)
    rules.check_is_running(found)
    form = PauseForm(request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid():
        actions.pause_contract(by=request.acting.me, contract_id=found.pk, **form.cleaned_data)
        return pages.go(request, found.get_absolute_url(), _("The contract is paused."))
    context = {"contract": found, "form": form, "other": other_for(request, found)}
    return pages.answer(request, "contracts/pause.html", context, status=422 if form.is_bound else 200)


@require_POST
def resume(request: Request, contract_id: int) -> HttpResponse:
    """Let a paused contract go on."""
    found = found_for(request, contract_id)
    actions.resume_contract(by=request.acting.me, contract_id=found.pk)
    return pages.go(request, found.get_absolute_url(), _("The contract goes on."))


@require_http_methods(["GET", "HEAD", "POST"])
def end(request: Request, contract_id: int) -> HttpResponse:
    """Say what will become of open work, ask why the contract ends, and end it (CTR-11)."""
    found = found_for(request, contract_id)
    if request.method != "POST":
        rules.check_is_running(found)
    form = EndForm(request.POST if request.method == "POST" else None)
    status = 422 if form.is_bound else 200
    if form.is_bound and form.is_valid():
        try:
            actions.end_contract(by=request.acting.me, contract_id=found.pk, **form.cleaned_data)
        except Refused as no:
            pages.add_refusal(form, no)
            status = no.status
        else:
            return pages.go(request, found.get_absolute_url(), _("The contract has ended."))
    context = {
        "contract": found,
        "form": form,
        "other": other_for(request, found),
        "ending": queries.ending_of(found),
    }
    return pages.answer(request, "contracts/end.html", context, status=status)
