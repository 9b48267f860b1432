"""Payments that the client writes down and the freelancer confirms; no money moves here. And asking for feedback."""

from django.db import transaction

from handsel.contracts import rules
from handsel.contracts.actions.holding import hold_contract, write_step
from handsel.contracts.events import FeedbackAsked, PaymentAnswered, PaymentRecorded
from handsel.contracts.models import FeedbackRequest, Payment, Side, Step
from handsel.contracts.values import PaymentValues
from handsel.events import actions as events
from handsel.kit import clock
from handsel.kit.locks import locked
from handsel.kit.text import clean, one_line
from handsel.people.models import Person


@transaction.atomic
def record_payment(*, by: Person, contract_id: int, values: PaymentValues, key: str = "") -> Payment:
    """This will write down that the client paid outside, for the freelancer to confirm; a form sent twice is one.

    Rules: CTR-11 also after the end. Locks: contract. Tells: PaymentRecorded.

    :raises Refused: hidden, wrong_role, amount, date, note.
    """
    contract = hold_contract(contract_id)
    rules.check_acts_in(by, contract, Side.CLIENT)
    known = contract.payments.filter(key=key[:40]).first() if key else None
    if known is not None:
        return known
    rules.check_payment(values)
    payment = Payment.objects.create(
        contract=contract,
        key=key[:40],
        amount=values.amount,
        paid_date=values.paid_date,
        note=one_line(values.note),
        recorded_by=by,
    )
    _write(payment, Step.Kind.PAYMENT_RECORDED, by=by, side=Side.CLIENT)
    events.record(PaymentRecorded(contract_id=contract.pk, payment_id=payment.pk), by=by)
    return payment


@transaction.atomic
def confirm_payment(*, by: Person, payment_id: int) -> Payment:
    """This will confirm that a payment arrived, also one that was said to be missing; twice is once.

    Rules: AGY-05. Locks: contract, payment. Tells: PaymentAnswered.

    :raises Refused: hidden, wrong_role, payment_answered.
    """
    payment = _hold(payment_id)
    if _answered(payment, by, Side.FREELANCER, Payment.State.CONFIRMED):
        return payment
    contract = payment.contract
    contract.paid += payment.amount
    contract.save(update_fields=["paid"])
    return _answer(payment, Payment.State.CONFIRMED, Step.Kind.PAYMENT_CONFIRMED, by=by, side=Side.FREELANCER)


@transaction.atomic
def deny_payment(*, by: Person, payment_id: int) -> Payment:
    """This will say that a payment did not arrive; it can still be confirmed later. Twice is once.

    Rules: AGY-05. Locks: contract, payment. Tells: PaymentAnswered.

    :raises Refused: hidden, wrong_role, payment_answered.
    """
    payment = _hold(payment_id)
    if _answered(payment, by, Side.FREELANCER, Payment.State.DENIED):
        return payment
    return _answer(payment, Payment.State.DENIED, Step.Kind.PAYMENT_DENIED, by=by, side=Side.FREELANCER)


@transaction.atomic
def withdraw_payment(*, by: Person, payment_id: int) -> Payment:
    """This will take back a payment that was written down by mistake, while it is not confirmed; twice is once.

    Locks: contract, payment. Tells: PaymentAnswered.

    :raises Refused: hidden, wrong_role, payment_answered.
    """
    payment = _hold(payment_id)
    if _answered(payment, by, Side.CLIENT, Payment.State.WITHDRAWN):
        return payment
    return _answer(payment, Payment.State.WITHDRAWN, Step.Kind.PAYMENT_WITHDRAWN, by=by, side=Side.CLIENT)


def _hold(payment_id: int) -> Payment:
    known = Payment.objects.filter(pk=payment_id).only("pk", "contract_id").first()
    if known is None:
        raise rules.no_such_payment()
    contract = hold_contract(known.contract_id)
    payment = locked(Payment.objects.filter(pk=payment_id)).get()
    payment.contract = contract
    return payment


def _answered(payment: Payment, by: Person, side: Side, state: Payment.State) -> bool:
    """Check that this side may say this now, and return whether it was said before."""
    rules.check_acts_in(by, payment.contract, side)
    if payment.state == state:
        return True
    rules.check_payment_can_be(payment, state)
    return False


def _answer(payment: Payment, state: Payment.State, kind: Step.Kind, *, by: Person, side: Side) -> Payment:
    payment.state, payment.answered_at = state, clock.now()
    payment.save(update_fields=["state", "answered_at"])
    _write(payment, kind, by=by, side=side)
    events.record(PaymentAnswered(contract_id=payment.contract_id, payment_id=payment.pk), by=by)
    return payment


def _write(payment: Payment, kind: Step.Kind, *, by: Person, side: Side) -> None:
    write_step(payment.contract, kind, by=by, side=side, subject=payment.note, amount=payment.amount)


@transaction.atomic
def ask_for_feedback(*, by: Person, contract_id: int, message: str = "") -> FeedbackRequest:
    """This will ask the client what they think of delivered work; nothing is offered for it.

    Rules: CTR-21, AGY-05. Locks: contract. Tells: FeedbackAsked.

    :raises Refused: hidden, wrong_role, nothing_delivered, rate_limited, too_long.
    """
    contract = hold_contract(contract_id)
    message = clean(message)
    rules.check_can_ask_for_feedback(by, contract, message)
    asked = FeedbackRequest.objects.create(contract=contract, asked_at=clock.now(), message=message)
    write_step(contract, Step.Kind.FEEDBACK_ASKED, by=by, side=Side.FREELANCER)
    events.record(FeedbackAsked(contract_id=contract.pk), by=by)
    return asked
