"""Feedback of a running contract, and its report, as the two sides read them (REP-22, REP-24)."""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from django.db.models import Exists, OuterRef, Subquery

from handsel.contracts import queries as contracts
from handsel.contracts.models import Contract, FeedbackRequest, Milestone, Side
from handsel.kit import clock
from handsel.people.models import Person
from handsel.policy import numbers
from handsel.reputation.models import MidFeedback, ReportAnswer


@dataclass(frozen=True)
class FeedbackPage:
    """What a side of a contract reads of feedback: the request that waits for it, its own, and what was said."""

    contract: Contract
    side: Side
    other: str
    is_asked: bool
    message: str
    waiting: MidFeedback | None
    given: list[MidFeedback]


@dataclass(frozen=True)
class Delivered:
    """One milestone in a report."""

    text: str
    price: Decimal
    due: date | None
    approved: date | None
    in_time: bool | None


@dataclass(frozen=True)
class Report:
    """What came out of a contract: the freelancer's words, the figures of the system, what matters to the client."""

    contract: Contract
    side: Side
    other: str
    days: int
    hours: Decimal
    delivered: list[Delivered]
    answer: ReportAnswer | None

    @property
    def done(self) -> int:
        """How many milestones were approved."""
        return sum(row.approved is not None for row in self.delivered)


@dataclass(frozen=True)
class WordsAlong:
    """What waits between the two sides of a contract, as its page says it beside the rest."""

    is_asked: bool
    is_waiting: bool
    has_words: bool


def words_for(contract: Contract, side: Side) -> WordsAlong:
    """Return whether a side is asked for feedback, waits for some, or can read some, in one query at most.

    Nobody asks a freelancer before some work was approved.
    """
    if side == Side.FREELANCER and not contract.approved:
        return WordsAlong(is_asked=False, is_waiting=False, has_words=False)
    now = clock.now()
    rows = MidFeedback.objects.filter(contract=OuterRef("pk"))
    waiting = rows.filter(given_at=None, expires_at__gt=now)
    since = now - timedelta(days=numbers.MID_FEEDBACK_DAYS.value)
    told = rows.filter(side=Side.CLIENT, given_at__gte=OuterRef("delivered_at"))
    delivered = FeedbackRequest.objects.filter(contract=OuterRef("pk"), asked_at__gt=since).order_by(
        "-asked_at"
    )
    found: Any = (
        Contract.objects.filter(pk=contract.pk)
        .annotate(delivered_at=Subquery(delivered.values("asked_at")[:1]))
        .values(
            "delivered_at",
            asked=Exists(waiting.filter(side=side)),
            waits=Exists(waiting.filter(side=side.other)),
            given=Exists(rows.filter(given_at__isnull=False)),
            told=Exists(told),
        )
        .get()
    )
    after_delivery = side == Side.CLIENT and found["delivered_at"] is not None and not found["told"]
    return WordsAlong(
        is_asked=contract.is_running and (found["asked"] or after_delivery),
        is_waiting=contract.is_running and found["waits"],
        has_words=found["given"],
    )


def feedback_page(contract: Contract, person: Person) -> FeedbackPage | None:
    """Return the feedback of a contract for the side of a person, None for strangers."""
    side = contracts.side_of(person, contract)
    return feedback_for_side(contract, side) if side is not None else None


def feedback_for_side(contract: Contract, side: Side) -> FeedbackPage:
    """Return the feedback of a contract for one of its sides, in at most two queries."""
    rows = list(contract.mid_feedback.select_related("by").order_by("-pk")[:50])
    asked = next((row for row in rows if row.side == side and row.is_open), None)
    waiting = next((row for row in rows if row.side == side.other and row.is_open), None)
    delivered = None if asked is not None else _after_delivery(contract, side, rows)
    return FeedbackPage(
        contract=contract,
        side=side,
        other=contracts.other_name(contract, side),
        is_asked=contract.is_running and (asked is not None or delivered is not None),
        message=asked.message if asked is not None else delivered or "",
        waiting=waiting,
        given=[row for row in rows if row.given_at is not None],
    )


def _after_delivery(contract: Contract, side: Side, rows: list[MidFeedback]) -> str | None:
    """Return the words of an open request after delivered work, None where there is none (CTR-21)."""
    if side != Side.CLIENT:
        return None
    since = clock.now() - timedelta(days=numbers.MID_FEEDBACK_DAYS.value)
    found = contract.feedback_requests.filter(asked_at__gt=since).order_by("-asked_at").first()
    if found is None:
        return None
    told = any(
        row.side == side and row.given_at is not None and row.given_at >= found.asked_at for row in rows
    )
    return None if told else found.message


def report_of(contract: Contract, person: Person) -> Report | None:
    """Return the report of a contract for the side of a person, None for strangers."""
    side = contracts.side_of(person, contract)
    return report_for_side(contract, side) if side is not None else None


def report_for_side(contract: Contract, side: Side) -> Report:
    """Return the report of a contract for one of its sides, in two queries."""
    until = contract.ended_at.date() if contract.ended_at is not None else clock.today()
    rows = contract.milestones.exclude(state__in=(Milestone.State.REFUSED, Milestone.State.DROPPED))
    return Report(
        contract=contract,
        side=side,
        other=contracts.other_name(contract, side),
        days=max((until - contract.start_date).days, 0) + 1,
        hours=(Decimal(contract.minutes) / 60).quantize(Decimal("0.1")),
        delivered=[_delivered(row) for row in rows.order_by("position")],
        answer=ReportAnswer.objects.select_related("by").filter(contract=contract).first(),
    )


def _delivered(row: Milestone) -> Delivered:
    handed = row.submitted_at.date() if row.submitted_at is not None else None
    in_time = handed <= row.due_date if handed is not None and row.due_date is not None else None
    approved = row.approved_at.date() if row.approved_at is not None else None
    return Delivered(row.text, row.price, row.due_date, approved, in_time)


def told_feedback(page: FeedbackPage) -> dict[str, Any]:
    """Return the feedback of a contract as a program reads it."""
    names = ("side", "stars", "text", "asked_at", "given_at")
    return {
        "is_asked": page.is_asked,
        "message": page.message,
        "waits_until": page.waiting.expires_at if page.waiting is not None else None,
        "given": [{"id": row.pk, **{name: getattr(row, name) for name in names}} for row in page.given],
    }


def told_report(report: Report) -> dict[str, Any]:
    """Return the report of a contract as a program reads it."""
    contract, answer = report.contract, report.answer
    names = ("text", "price", "due", "approved", "in_time")
    return {
        "contract_id": contract.pk,
        "title": contract.title,
        "outcome": contract.outcome,
        "started": contract.start_date,
        "ended": contract.ended_at.date() if contract.ended_at is not None else None,
        "days": report.days,
        "hours": report.hours,
        "approved": contract.approved,
        "milestones": [{name: getattr(row, name) for name in names} for row in report.delivered],
        "matters": answer.matters if answer is not None else [],
        "client_text": answer.text if answer is not None else "",
    }
