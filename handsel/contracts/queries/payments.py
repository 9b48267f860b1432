"""Payments and requests of feedback as both sides and their programs read them."""

from datetime import datetime
from decimal import Decimal
from typing import Any

from django.db.models import QuerySet, Sum

from handsel.contracts.models import Contract, FeedbackRequest, Milestone, Payment, Week
from handsel.contracts.queries.reading import of_role
from handsel.people.acting import Acting


def payments_of(contract: Contract) -> "QuerySet[Payment]":
    """Return the payments of a contract, the newest first."""
    return contract.payments.select_related("recorded_by").order_by("-paid_date", "-pk")


def payments_of_role(acting: Acting) -> "QuerySet[Payment]":
    """Return the payments in the contracts of the role in which somebody looks."""
    return Payment.objects.filter(contract__in=of_role(acting).select_related(None).values("pk"))


def recount_paid(contract: Contract) -> Decimal:
    """Count from scratch what `Contract.paid` keeps."""
    confirmed = contract.payments.filter(state=Payment.State.CONFIRMED)
    return confirmed.aggregate(sum=Sum("amount"))["sum"] or Decimal(0)


def told_payment(payment: Payment) -> dict[str, Any]:
    """Return a payment as a program reads it."""
    names = ("contract_id", "amount", "paid_date", "note", "state", "recorded_at", "answered_at")
    return {"id": payment.pk, **{name: getattr(payment, name) for name in names}}


def is_something_delivered(contract: Contract) -> bool:
    """Whether work or hours were laid before the client (CTR-21)."""
    if contract.is_hourly:
        return contract.weeks.filter(state__in=(Week.State.IN_REVIEW, Week.State.APPROVED)).exists()
    done = (Milestone.State.SUBMITTED, Milestone.State.APPROVED)
    return contract.milestones.filter(state__in=done).exists()


def last_feedback_asked(contract: Contract) -> datetime | None:
    """Return when the freelancer asked last what the client thinks."""
    rows = FeedbackRequest.objects.filter(contract=contract).order_by("-asked_at")
    return rows.values_list("asked_at", flat=True).first()
