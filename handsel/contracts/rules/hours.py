"""Who may write, hand in and review hours, and which (CTR-10)."""

from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from handsel.contracts import queries
from handsel.contracts.models import Contract, Side, Week, in_words
from handsel.contracts.rules.contracts import check_acts_in, check_is_not_paused, check_is_running
from handsel.contracts.values import TimeValues
from handsel.kit.refused import Refused
from handsel.kit.text import one_line
from handsel.people.models import Person
from handsel.policy import numbers

DAY = 24 * 60
HOURS_TEXT_MAX = 300


def no_such_week() -> Refused:
    """Return what a stranger is told."""
    return Refused("hidden", _("There is no such week."))


def check_may_write_hours(person: Person, contract: Contract) -> None:
    """CTR-10: the freelancer, or a manager of the agency, writes hours of an hourly contract that is not paused.

    :raises Refused: hidden, wrong_role, not_hourly, contract_paused.
    """
    check_acts_in(person, contract, Side.FREELANCER)
    check_is_hourly(contract)
    check_is_not_paused(contract)


def check_is_hourly(contract: Contract) -> None:
    """Refuse hours where the price is fixed.

    :raises Refused: not_hourly.
    """
    if not contract.is_hourly:
        raise Refused("not_hourly", _("This contract has a fixed price, so no hours are counted."))


def check_takes_hours(week: Week) -> None:
    """Hours change in an open or sent-back week only; at the end of a contract only in one that was sent back.

    :raises Refused: week_not_open, contract_not_running.
    """
    if week.state == Week.State.OPEN:
        check_is_running(week.contract)
    if not week.takes_hours:
        words = _("The hours of this week cannot be changed any more: %(state)s.")
        raise Refused("week_not_open", words % {"state": week.get_state_display()}, state=week.state)
    if queries.is_due(week):
        words = _("This week was handed in on Monday. Ask your client to send it back if something is wrong.")
        raise Refused("week_not_open", words, state=Week.State.IN_REVIEW)


def check_time(contract: Contract, values: TimeValues) -> None:
    """CTR-10: hours have a day on which the contract ran, a length and a text.

    :raises Refused: date, minutes, text.
    """
    _check_day(contract, values.date)
    if not 1 <= values.minutes <= DAY:
        raise Refused("minutes", _("Please give between one minute and 24 hours."), field="minutes")
    if not one_line(values.text):
        raise Refused("text", _("Say in a few words what you worked on."), field="text")
    if len(one_line(values.text)) > HOURS_TEXT_MAX:
        raise Refused(
            "text", _("Please use at most %(most)s characters.") % {"most": HOURS_TEXT_MAX}, field="text"
        )


def _check_day(contract: Contract, day: date) -> None:
    last = queries.last_day_of(contract)
    if day > last:
        ended = _("The contract ended on %(day)s.") % {"day": date_format(last)}
        raise Refused("date", ended if contract.ended_at else _("This day is still to come."), field="date")
    if day < contract.start_date:
        words = _("The contract began on %(day)s.") % {"day": date_format(contract.start_date)}
        raise Refused("date", words, field="date")


def check_fits(week: Week, values: TimeValues, *, instead_of: int | None = None, before: int = 0) -> None:
    """CTR-10: a week stays within the client's limit, and a day within 24 hours; fewer hours always fit.

    :raises Refused: minutes, over_limit.
    """
    others = queries.minutes_in(week, without=instead_of, on=values.date)
    if others + values.minutes > DAY:
        raise Refused(
            "minutes", _("A day has 24 hours, with what you wrote down for it before."), field="minutes"
        )
    limit = week.contract.weekly_limit
    if limit is None or values.minutes <= before:
        return
    left = limit * 60 - queries.minutes_in(week, without=instead_of)
    if values.minutes > left:
        words = _("Your client pays for at most %(limit)s h a week. In this week %(left)s are left.")
        raise Refused("over_limit", words % {"limit": limit, "left": in_words(max(left, 0))}, field="minutes")


def check_can_hand_in(person: Person, week: Week) -> None:
    """CTR-10: the freelancer hands a corrected week in again; weeks in their time go in by the clock.

    :raises Refused: hidden, wrong_role, contract_paused, week_not_open, no_hours.
    """
    check_may_write_hours(person, week.contract)
    if week.state != Week.State.SENT_BACK:
        words = _("Weeks are handed in by themselves on Monday. By hand you hand in what was sent back.")
        raise Refused("week_not_open", words, state=week.state)
    if week.minutes == 0:
        raise Refused("no_hours", _("There are no hours in this week."))


def check_is_in_review(week: Week) -> None:
    """Refuse a review of hours that do not lie before the client.

    :raises Refused: week_not_in_review.
    """
    if week.state != Week.State.IN_REVIEW:
        words = _("These hours do not wait for your review: %(state)s.") % {"state": week.get_state_display()}
        raise Refused("week_not_in_review", words, state=week.state)


def check_note(note: str) -> None:
    """Hours go back with a note, so that the freelancer knows what to correct.

    :raises Refused: note.
    """
    if not note:
        raise Refused("note", _("Say what should be corrected."), field="note")
    most = numbers.OFFER_TEXT_MAX.value
    if len(note) > most:
        raise Refused("note", _("Please use at most %(most)s characters.") % {"most": most}, field="note")


def check_can_set_limit(person: Person, contract: Contract, limit: int | None) -> None:
    """CTR-10: the client alone says how many hours a week they pay for.

    :raises Refused: hidden, wrong_role, not_hourly, contract_not_running, weekly_limit.
    """
    check_acts_in(person, contract, Side.CLIENT)
    check_is_hourly(contract)
    check_is_running(contract)
    if limit is not None and not 1 <= limit <= 168:
        raise Refused("weekly_limit", _("A week has between 1 and 168 hours."), field="weekly_limit")
