"""Feedback while a contract runs, and its report."""

from django.forms import Form
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from handsel.contracts import actions as contracts
from handsel.contracts.models import Contract
from handsel.kit import pages
from handsel.kit.refused import Refused
from handsel.people.acting import Request
from handsel.reputation import actions, rules
from handsel.reputation.forms import AskFeedbackForm, FeedbackForm, OutcomeForm, ReportAnswerForm
from handsel.reputation.queries.feedback import feedback_page, report_of


@require_http_methods(["GET", "HEAD", "POST"])
def feedback(request: Request, contract_id: int) -> HttpResponse:
    """Show what was said while the contract runs, with the form where the other side asked (REP-22)."""
    contract = _mine(request, contract_id)
    form = FeedbackForm(request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid():
        said = {"stars": int(form.cleaned_data["stars"]), "text": form.cleaned_data["text"]}
        try:
            actions.give_feedback(by=request.acting.me, contract_id=contract.pk, **said)
        except Refused as no:
            pages.add_refusal(form, no)
        else:
            return pages.go(
                request, "reputation:feedback", _("Thank you. The other side reads it."), contract.pk
            )
    return _feedback(request, contract, form)


@require_POST
def ask(request: Request, contract_id: int) -> HttpResponse:
    """Ask the other side how the work goes (REP-22)."""
    contract = _mine(request, contract_id)
    form = AskFeedbackForm(request.POST)
    if form.is_valid():
        try:
            actions.ask_for_feedback(by=request.acting.me, contract_id=contract.pk, **form.cleaned_data)
        except Refused as no:
            pages.add_refusal(form, no)
        else:
            return pages.go(request, "reputation:feedback", _("We asked them."), contract.pk)
    return _feedback(request, contract, asking=form)


def _feedback(
    request: Request, contract: Contract, form: Form | None = None, asking: Form | None = None
) -> HttpResponse:
    page = feedback_page(contract, request.acting.me)
    try:
        rules.check_can_ask(request.acting.me, contract)
        refused = None
    except Refused as no:
        refused = no
    wrong = any(each is not None and each.is_bound for each in (form, asking))
    context = {
        "page": page,
        "contract": contract,
        "form": form or FeedbackForm(),
        "asking": asking or AskFeedbackForm(),
        "refused": refused,
    }
    return pages.answer(request, "reputation/feedback.html", context, status=422 if wrong else 200)


@require_safe
def report(request: Request, contract_id: int) -> HttpResponse:
    """Show what came out of a contract, in words and figures (REP-24)."""
    return _report(request, _mine(request, contract_id))


@require_POST
def write_outcome(request: Request, contract_id: int) -> HttpResponse:
    """Write what came out of the work, as its freelancer."""
    contract = _mine(request, contract_id)
    form = OutcomeForm(request.POST)
    if form.is_valid():
        try:
            contracts.write_outcome(
                by=request.acting.me, contract_id=contract.pk, text=form.cleaned_data["text"]
            )
        except Refused as no:
            pages.add_refusal(form, no)
        else:
            return pages.go(request, "reputation:report", _("Your report is saved."), contract.pk)
    return _report(request, contract, outcome=form)


@require_POST
def answer_report(request: Request, contract_id: int) -> HttpResponse:
    """Say what matters, as the client."""
    contract = _mine(request, contract_id)
    form = ReportAnswerForm(request.POST)
    if form.is_valid():
        try:
            actions.answer_report(by=request.acting.me, contract_id=contract.pk, **form.cleaned_data)
        except Refused as no:
            pages.add_refusal(form, no)
        else:
            return pages.go(
                request, "reputation:report", _("Thank you. The freelancer reads it."), contract.pk
            )
    return _report(request, contract, answer=form)


def _report(
    request: Request, contract: Contract, outcome: Form | None = None, answer: Form | None = None
) -> HttpResponse:
    found = report_of(contract, request.acting.me)
    if found is None:
        raise rules.no_such_review()
    said = found.answer
    initial = {"matters": said.matters, "text": said.text} if said is not None else {}
    context = {
        "report": found,
        "contract": contract,
        "outcome": outcome or OutcomeForm(initial={"text": contract.outcome}),
        "answer": answer or ReportAnswerForm(initial=initial),
    }
    wrong = outcome is not None or answer is not None
    return pages.answer(request, "reputation/report.html", context, status=422 if wrong else 200)


def _mine(request: Request, contract_id: int) -> Contract:
    visible = Contract.objects.visible_to(request.acting)
    rows = visible.select_related("account", "profile__person", "agency", "job")
    found: Contract = get_object_or_404(rows, pk=contract_id)
    return found
