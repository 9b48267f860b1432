"""The pages on which payments are written down and answered, and feedback is asked for (CTR-21)."""

from collections.abc import Callable

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from handsel.contracts import actions, rules
from handsel.contracts.forms.payments import FeedbackForm, PaymentForm
from handsel.contracts.models import Contract, Payment, Side
from handsel.contracts.views.contracts import found_for
from handsel.kit import pages
from handsel.kit.refused import Refused
from handsel.people.acting import Request


@require_http_methods(["GET", "HEAD", "POST"])
def record_payment(request: Request, contract_id: int) -> HttpResponse:
    """Show the form of a payment, or write one down, for the client."""
    contract = found_for(request, contract_id)
    rules.check_acts_in(request.acting.me, contract, Side.CLIENT)
    form = PaymentForm(request.POST if request.method == "POST" else None)
    if not form.is_bound or not form.is_valid():
        return _payment_page(request, contract, form, 422 if form.is_bound else 200)
    key = form.cleaned_data["key"]
    try:
        actions.record_payment(by=request.acting.me, contract_id=contract.pk, values=form.values(), key=key)
    except Refused as no:
        pages.add_refusal(form, no)
        return _payment_page(request, contract, form, no.status)
    return pages.go(request, contract.get_absolute_url(), _("The payment is written down."))


def _payment_page(request: Request, contract: Contract, form: PaymentForm, status: int) -> HttpResponse:
    context = {"contract": contract, "form": form}
    return pages.answer(request, "contracts/record_payment.html", context, status=status)


@require_POST
def confirm_payment(request: Request, payment_id: int) -> HttpResponse:
    """Confirm that a payment arrived."""
    return _answered(request, payment_id, actions.confirm_payment, _("Thank you. The payment is confirmed."))


@require_POST
def deny_payment(request: Request, payment_id: int) -> HttpResponse:
    """Say that a payment did not arrive."""
    return _answered(
        request, payment_id, actions.deny_payment, _("Your client reads that it did not arrive.")
    )


@require_POST
def withdraw_payment(request: Request, payment_id: int) -> HttpResponse:
    """Take back a payment that was written down by mistake."""
    return _answered(request, payment_id, actions.withdraw_payment, _("The payment is taken back."))


def _answered(request: Request, payment_id: int, act: Callable[..., Payment], say: str) -> HttpResponse:
    payment = get_object_or_404(Payment, pk=payment_id)
    contract = found_for(request, payment.contract_id)
    act(by=request.acting.me, payment_id=payment.pk)
    return pages.go(request, contract.get_absolute_url(), say)


@require_http_methods(["GET", "HEAD", "POST"])
def ask_feedback(request: Request, contract_id: int) -> HttpResponse:
    """Show the form that asks for feedback, or ask, for the freelancer's side."""
    contract = found_for(request, contract_id)
    rules.check_acts_in(request.acting.me, contract, Side.FREELANCER)
    form = FeedbackForm(request.POST if request.method == "POST" else None)
    if not form.is_bound or not form.is_valid():
        return _feedback_page(request, contract, form, 422 if form.is_bound else 200)
    said = form.cleaned_data["message"]
    try:
        actions.ask_for_feedback(by=request.acting.me, contract_id=contract.pk, message=said)
    except Refused as no:
        pages.add_refusal(form, no)
        return _feedback_page(request, contract, form, no.status)
    return pages.go(request, contract.get_absolute_url(), _("Your client is asked what they think."))


def _feedback_page(request: Request, contract: Contract, form: FeedbackForm, status: int) -> HttpResponse:
    context = {"contract": contract, "form": form}
    return pages.answer(request, "contracts/ask_feedback.html", context, status=status)
