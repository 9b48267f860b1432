"""Feedback while a contract runs, and what the client says to its report (REP-22, REP-24)."""

from datetime import timedelta

from django.db import transaction

from handsel.contracts.actions.holding import hold_contract
from handsel.contracts.models import Contract, Side
from handsel.events import actions as events
from handsel.kit import clock
from handsel.kit.text import clean, one_line
from handsel.people.models import Person
from handsel.policy import numbers
from handsel.reputation import rules
from handsel.reputation.events import FeedbackGiven, MidFeedbackAsked, ReportAnswered
from handsel.reputation.models import MidFeedback, ReportAnswer


@transaction.atomic
def ask_for_feedback(*, by: Person, contract_id: int, message: str = "") -> MidFeedback:
    """This will ask the other side of a running contract how the work goes.

    Rules: REP-22. Locks: contract. Tells: MidFeedbackAsked.

    :raises Refused: hidden, suspended, contract_not_running, feedback_too_early, already_asked.
    """
    contract = hold_contract(contract_id)
    side = rules.check_can_ask(by, contract)
    asked = MidFeedback.objects.create(
        contract=contract,
        side=side.other,
        asked_by=by,
        asked_at=clock.now(),
        expires_at=clock.now() + timedelta(days=numbers.MID_FEEDBACK_DAYS.value),
        message=one_line(message)[:500],
    )
    events.record(MidFeedbackAsked(feedback_id=asked.pk, contract_id=contract.pk), by=by)
    return asked


@transaction.atomic
def give_feedback(*, by: Person, contract_id: int, stars: int | None, text: str = "") -> MidFeedback:
    """This will answer the other side's request with stars and words, which stay between the two.

    A request after delivered work (CTR-21) is answered the same way. The same form sent twice answers once.

    Rules: REP-22 never in the score. Locks: contract. Tells: FeedbackGiven.

    :raises Refused: hidden, suspended, contract_not_running, feedback_closed, stars, too_long.
    """
    contract = hold_contract(contract_id)
    side = rules.check_can_give(by, contract)
    rules.check_feedback(stars, text)
    asked = _request(contract, side)
    if asked is None:
        before = MidFeedback.objects.filter(contract=contract, by=by, stars=stars, text=clean(text))
        again = before.order_by("-pk").first()
        if again is not None:
            return again
        raise rules.nobody_asked()
    asked.by, asked.stars, asked.text, asked.given_at = by, stars, clean(text), clock.now()
    asked.save()
    events.record(FeedbackGiven(feedback_id=asked.pk, contract_id=contract.pk), by=by)
    return asked


def _request(contract: Contract, side: Side) -> MidFeedback | None:
    now = clock.now()
    rows = MidFeedback.objects.filter(contract=contract, side=side)
    waiting = rows.filter(given_at=None, expires_at__gt=now).order_by("-pk").first()
    if waiting is not None or side != Side.CLIENT:
        return waiting
    since = now - timedelta(days=numbers.MID_FEEDBACK_DAYS.value)
    delivered = contract.feedback_requests.filter(asked_at__gt=since).order_by("-asked_at").first()
    if delivered is None or rows.filter(given_at__gte=delivered.asked_at).exists():
        return None
    return MidFeedback(
        contract=contract,
        side=side,
        asked_by=contract.profile.person,
        asked_at=delivered.asked_at,
        expires_at=delivered.asked_at + timedelta(days=numbers.MID_FEEDBACK_DAYS.value),
        message=delivered.message,
    )


@transaction.atomic
def answer_report(*, by: Person, contract_id: int, matters: list[str], text: str = "") -> ReportAnswer:
    """This will keep what matters to the client in the results of a contract; said again, it is written anew.

    Rules: REP-24. Locks: contract. Tells: ReportAnswered, where something changed.

    :raises Refused: hidden, wrong_role, suspended, no_report, matters, too_long.
    """
    contract = hold_contract(contract_id)
    rules.check_can_answer_report(by, contract, matters, text)
    chosen = [matter for matter in ReportAnswer.Matter.values if matter in matters]
    before = ReportAnswer.objects.filter(contract=contract).first()
    if before is not None and (before.matters, before.text) == (chosen, clean(text)):
        return before
    said, _new = ReportAnswer.objects.update_or_create(
        contract=contract,
        defaults={"matters": chosen, "text": clean(text), "by": by, "at": clock.now()},
    )
    events.record(ReportAnswered(contract_id=contract.pk), by=by)
    return said
