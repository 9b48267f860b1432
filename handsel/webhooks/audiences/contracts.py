"""Who hears of hours and payments, and what the other tables say to both sides of a contract."""

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext_lazy as _

from handsel.contracts import events as contract_facts
from handsel.contracts import queries
from handsel.contracts.models import Contract, Week
from handsel.contracts.shapes.contracts import ContractLine
from handsel.contracts.shapes.hours import WeekOut
from handsel.contracts.shapes.payments import PaymentOut
from handsel.people.acting import Acting
from handsel.webhooks.audiences.shared import Copy, Data, Say, shaped, tell

_c = contract_facts


def both_sides(contract: Contract, say: Say) -> Copy:
    """Return a message for the two sides of a contract."""
    return Copy(say, (contract.account_id,), (contract.profile.person_id,))


def contract_line(fact: Any) -> Iterator[Copy]:
    """Tell both sides how the contract of a fact stands now."""
    row = Contract.objects.select_related("profile").get(pk=fact.contract_id)
    yield both_sides(row, _contract_of(row.pk))


def _contract_of(pk: int) -> Say:
    def say(acting: Acting) -> Data:
        row = queries.of_role(acting).get(pk=pk)
        return {"contract": shaped(ContractLine, queries.told_line(row, acting))}

    return say


# Hours


def _week_of(pk: int, **more: Any) -> Say:
    def say(acting: Acting) -> Data:
        row = queries.weeks_of_role(acting).get(pk=pk)
        return {"week": shaped(WeekOut, queries.told_week(row)), **more}

    return say


def _week(fact: Any) -> Iterator[Copy]:
    row = Week.objects.select_related("contract__profile").get(pk=fact.week_id)
    more = {"by_time": fact.by_time} if isinstance(fact, _c.HoursApproved) else {}
    yield both_sides(row.contract, _week_of(row.pk, **more))


tell(_c.HoursInReview, "hours.in_review", _("The hours of a week wait for review"), _week)
tell(_c.HoursSentBack, "hours.sent_back", _("Hours were sent back"), _week)
tell(_c.HoursApproved, "hours.approved", _("Hours were approved"), _week)
tell(_c.LimitChanged, "hours.limit", _("A weekly limit was changed"), contract_line)


# Payments


def _payment_of(pk: int) -> Say:
    def say(acting: Acting) -> Data:
        return {
            "payment": shaped(PaymentOut, queries.told_payment(queries.payments_of_role(acting).get(pk=pk)))
        }

    return say


def _payment(fact: Any) -> Iterator[Copy]:
    row = Contract.objects.select_related("profile").get(pk=fact.contract_id)
    yield both_sides(row, _payment_of(fact.payment_id))


def _client(fact: Any) -> Iterator[Copy]:
    row = Contract.objects.get(pk=fact.contract_id)
    yield Copy(_contract_of(row.pk), accounts=(row.account_id,))


tell(_c.PaymentRecorded, "payment.recorded", _("A payment was written down"), _payment)
tell(_c.PaymentAnswered, "payment.answered", _("A payment was confirmed, denied or taken back"), _payment)
tell(_c.FeedbackAsked, "contract.feedback_asked", _("A freelancer asks for feedback"), _client)
