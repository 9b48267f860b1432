"""Who may ask for feedback while a contract runs, who may give it, and what belongs into a report (REP-22, REP-24)."""

from datetime import datetime, timedelta

from django.utils.translation import gettext as _

from handsel.contracts import rules as contracts
from handsel.contracts.models import Contract, Milestone, Side, Week
from handsel.kit import clock
from handsel.kit.refused import Refused
from handsel.people.models import Person
from handsel.people.rules import check_not_suspended
from handsel.policy import numbers
from handsel.reputation.models import MidFeedback, ReportAnswer
from handsel.reputation.rules.reviews import check_words


def check_can_ask(person: Person, contract: Contract) -> Side:
    """REP-22: either side asks from day 30 on, with work approved in the last 30 days; one request in 14 days.

    Returns the side of the person.

    :raises Refused: hidden, suspended, contract_not_running, feedback_too_early, already_asked.
    """
    side = contracts.check_acts_in(person, contract)
    check_not_suspended(person)
    contracts.check_is_running(contract)
    now = clock.now()
    days = numbers.MID_FEEDBACK_FROM_DAY.value
    if now < contract.started_at + timedelta(days=days):
        words = _("You can ask for feedback once the contract has run for %(days)s days.")
        raise Refused("feedback_too_early", words % {"days": days})
    recent = now - timedelta(days=numbers.MID_FEEDBACK_WORK_DAYS.value)
    if not _approved_since(contract, recent):
        words = _("You can ask for feedback when work was approved in the last %(days)s days.")
        raise Refused("feedback_too_early", words % {"days": numbers.MID_FEEDBACK_WORK_DAYS.value})
    since = now - timedelta(days=numbers.MID_FEEDBACK_DAYS.value)
    if MidFeedback.objects.filter(contract=contract, side=side.other, asked_at__gt=since).exists():
        words = _("You asked in the last %(days)s days already.")
        raise Refused("already_asked", words % {"days": numbers.MID_FEEDBACK_DAYS.value})
    return side


def _approved_since(contract: Contract, since: datetime) -> bool:
    milestones = Milestone.objects.filter(contract=contract, approved_at__gte=since)
    return milestones.exists() or Week.objects.filter(contract=contract, approved_at__gte=since).exists()


def check_can_give(person: Person, contract: Contract) -> Side:
    """REP-22: the side that was asked says how the work goes while the contract runs; returns the side.

    :raises Refused: hidden, suspended, contract_not_running.
    """
    side = contracts.check_acts_in(person, contract)
    check_not_suspended(person)
    contracts.check_is_running(contract)
    return side


def nobody_asked() -> Refused:
    """Return what is said where no request waits."""
    return Refused("feedback_closed", _("Nobody has asked you, or the time to answer is over."))


def check_feedback(stars: int | None, text: str) -> None:
    """REP-22: one to five stars, and words if one likes.

    :raises Refused: stars, too_long.
    """
    if stars not in range(1, 6):
        raise Refused("stars", _("Please give 1 to 5 stars."), field="stars")
    check_words(text, "text")


def check_can_answer_report(person: Person, contract: Contract, matters: list[str], text: str) -> None:
    """REP-24: the client says what matters to them once there is a report.

    :raises Refused: hidden, wrong_role, suspended, no_report, matters, too_long.
    """
    contracts.check_acts_in(person, contract, Side.CLIENT)
    check_not_suspended(person)
    if not contract.outcome:
        raise Refused("no_report", _("There is no report yet."))
    if not set(matters) <= set(ReportAnswer.Matter.values):
        raise Refused("matters", _("Please choose from the list."), field="matters")
    check_words(text, "text")
