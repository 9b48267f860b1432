"""Offers and contracts for tests of this and higher rooms; built by the real actions."""

from datetime import date
from decimal import Decimal
from typing import Any

from handsel.contracts import actions
from handsel.contracts.models import (
    ChangeRequest,
    Contract,
    Milestone,
    Offer,
    Payment,
    Submission,
    TimeEntry,
    Week,
)
from handsel.contracts.values import (
    ChangeValues,
    MilestoneValues,
    OfferValues,
    PaymentValues,
    TermsValues,
    TimeValues,
)
from handsel.jobs.models import Job
from handsel.kit import clock
from handsel.people.models import FreelancerProfile, Person


def values(kind: str = "project", amount: str = "500", **fields: Any) -> OfferValues:
    """Return the terms of an offer: `project`, `milestone` (200 and 300) or `hourly` (`weekly_limit=`)."""
    limit = fields.pop("weekly_limit", None)
    milestones: tuple[MilestoneValues, ...] = ()
    if kind == "milestone":
        milestones = (
            MilestoneValues("First draft", None, Decimal("200")),
            MilestoneValues("Final version", None, Decimal("300")),
        )
    terms = TermsValues(kind, None if milestones else Decimal(amount), limit, milestones)
    return OfferValues(terms, text="What we agreed in our talk.", **fields)


def an_offer(*, by: Person, job: Job, to: FreelancerProfile, **fields: Any) -> Offer:
    """Send an offer; fields as in `values`."""
    return actions.send_offer(by=by, job_id=job.pk, profile_id=to.pk, values=values(**fields))


def a_contract(*, by: Person, job: Job, to: FreelancerProfile, **fields: Any) -> Contract:
    """Send an offer and let the freelancer accept it; fields as in `values`."""
    offer = an_offer(by=by, job=job, to=to, **fields)
    return actions.accept_offer(by=to.person, offer_id=offer.pk)


def an_ended_contract(*, by: Person, job: Job, to: FreelancerProfile, **fields: Any) -> Contract:
    """Begin a contract and end it as done by the client."""
    contract = a_contract(by=by, job=job, to=to, **fields)
    return actions.end_contract(by=by, contract_id=contract.pk, reason=Contract.EndReason.DONE)


def some_time(
    contract: Contract, *, minutes: int = 90, day: date | None = None, text: str = "Books"
) -> TimeEntry:
    """Write hours down for the freelancer; today, if no day is given."""
    on = day or clock.today()
    values = TimeValues(date=on, minutes=minutes, text=text)
    return actions.add_time(by=contract.profile.person, contract_id=contract.pk, values=values)


def a_week_in_review(contract: Contract, *, minutes: int = 90) -> Week:
    """Write hours down today and let the clock turn to the next Monday, when the week is handed in."""
    entry = some_time(contract, minutes=minutes)
    with clock.turned(days=7 - entry.date.weekday()):
        actions.hand_in_weeks()
    return Week.objects.get(pk=entry.week_id)


def submitted(milestone: Milestone, *, text: str = "Here is what we agreed on.", **fields: Any) -> Submission:
    """Deliver work for a milestone as its freelancer; `files=` if there are any."""
    person = milestone.contract.profile.person
    return actions.submit_work(by=person, milestone_id=milestone.pk, text=text, **fields)


def a_payment(contract: Contract, *, by: Person, amount: str = "100", key: str = "") -> Payment:
    """Write down for the client what they paid today."""
    values = PaymentValues(amount=Decimal(amount), paid_date=clock.today(), note="Transfer of January")
    return actions.record_payment(by=by, contract_id=contract.pk, values=values, key=key)


def a_wish(
    *, by: Person, contract: Contract, kind: str = "text", milestone: Milestone | None = None, **fields: Any
) -> ChangeRequest:
    """Ask for a change; `fields` as in `ChangeValues`."""
    number = milestone.pk if milestone is not None else None
    return actions.ask_change(
        by=by, contract_id=contract.pk, values=ChangeValues(kind, milestone_id=number, **fields)
    )
