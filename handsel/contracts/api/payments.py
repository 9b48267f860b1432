"""The JSON doors to payments and requests of feedback."""

from typing import Any

from django.shortcuts import get_object_or_404
from ninja import Query, Status

from handsel.contracts import actions, queries
from handsel.contracts.api.contracts import mine
from handsel.contracts.models import Payment
from handsel.contracts.shapes.payments import FeedbackIn, FeedbackOut, PaymentIn, PaymentOut, PaymentsOut
from handsel.kit.api import Id, Listing, newest_first
from handsel.kit.api import router as router_of
from handsel.people.acting import Request

router = router_of("contracts")


@router.get("/contracts/{contract_id}/payments", response=PaymentsOut, summary="The payments of a contract")
def list_payments(request: Request, contract_id: Id, asked: Query[Listing]) -> Any:
    """What the client wrote down as paid, the newest first."""
    found, after = newest_first(Payment.objects.filter(contract=mine(request, contract_id)), asked)
    return {"items": [queries.told_payment(row) for row in found], "next": after}


@router.post("/contracts/{contract_id}/payments", response={201: PaymentOut}, summary="Write down a payment")
def record_payment(request: Request, contract_id: Id, data: PaymentIn) -> Any:
    """Write down what was paid outside, for the client; the freelancer confirms it. No money moves here."""
    contract = mine(request, contract_id)
    made = actions.record_payment(by=request.acting.me, contract_id=contract.pk, values=data.values())
    return Status(201, queries.told_payment(made))


@router.post("/payments/{payment_id}/confirm", response=PaymentOut, summary="Confirm a payment")
def confirm_payment(request: Request, payment_id: Id) -> Any:
    """Confirm that a payment arrived, for the freelancer."""
    return queries.told_payment(
        actions.confirm_payment(by=request.acting.me, payment_id=_payment(request, payment_id).pk)
    )


@router.post("/payments/{payment_id}/deny", response=PaymentOut, summary="Say a payment did not arrive")
def deny_payment(request: Request, payment_id: Id) -> Any:
    """Say that a payment did not arrive, for the freelancer; it can be confirmed later."""
    return queries.told_payment(
        actions.deny_payment(by=request.acting.me, payment_id=_payment(request, payment_id).pk)
    )


@router.post("/payments/{payment_id}/withdraw", response=PaymentOut, summary="Take a payment back")
def withdraw_payment(request: Request, payment_id: Id) -> Any:
    """Take back what was written down by mistake, for the client, while it is not confirmed."""
    return queries.told_payment(
        actions.withdraw_payment(by=request.acting.me, payment_id=_payment(request, payment_id).pk)
    )


def _payment(request: Request, payment_id: int) -> Payment:
    return get_object_or_404(queries.payments_of_role(request.acting), pk=payment_id)


@router.post(
    "/contracts/{contract_id}/feedback-requests", response={201: FeedbackOut}, summary="Ask for feedback"
)
def ask_for_feedback(request: Request, contract_id: Id, data: FeedbackIn) -> Any:
    """Ask the client what they think of delivered work, once every two weeks (CTR-21)."""
    contract = mine(request, contract_id)
    asked = actions.ask_for_feedback(by=request.acting.me, contract_id=contract.pk, message=data.message)
    return Status(201, {"contract_id": contract.pk, "asked_at": asked.asked_at, "message": asked.message})
