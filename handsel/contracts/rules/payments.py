"""Who may write down, confirm and take back payments, and ask for feedback (CTR-21)."""

from datetime import timedelta
from decimal import Decimal

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from handsel.contracts import queries
from handsel.contracts.models import Contract, Payment, Side
from handsel.contracts.rules.contracts import check_acts_in
from handsel.contracts.values import PaymentValues
from handsel.kit import clock
from handsel.kit.refused import Refused
from handsel.kit.text import one_line
from handsel.people.models import Person
from handsel.policy import numbers

PAYMENT_NOTE_MAX = 200
FEEDBACK_MESSAGE_MAX = 500
MOST = Decimal(100_000_000)


def no_such_payment() -> Refused:
    """Return what a stranger is told."""
    return Refused("hidden", _("There is no such payment."))


def check_payment(values: PaymentValues) -> None:
    """A payment has an amount in cents, a day that has come, and a short note.

    :raises Refused: amount, date, note.
    """
    amount = values.amount
    if not amount.is_finite() or not 0 < amount < MOST or amount != amount.quantize(Decimal("0.01")):
        raise Refused(
            "amount", _("Please give an amount above zero, with at most two decimals."), field="amount"
        )
    if values.paid_date > clock.today():
        words = _("This day is still to come. Write a payment down once you have made it.")
        raise Refused("date", words, field="paid_date")
    if len(one_line(values.note)) > PAYMENT_NOTE_MAX:
        words = _("Please use at most %(most)s characters.") % {"most": PAYMENT_NOTE_MAX}
        raise Refused("note", words, field="note")


def check_payment_can_be(payment: Payment, state: Payment.State) -> None:
    """Refuse what does not follow from where a payment stands.

    :raises Refused: payment_answered.
    """
    if state not in Payment.NEXT[payment.state]:
        words = _("This payment was answered already: %(state)s.") % {"state": payment.get_state_display()}
        raise Refused("payment_answered", words, state=payment.state)


def check_can_ask_for_feedback(person: Person, contract: Contract, message: str) -> None:
    """CTR-21: the freelancer asks after delivery, once in a while.

    :raises Refused: hidden, wrong_role, nothing_delivered, rate_limited, too_long.
    """
    check_acts_in(person, contract, Side.FREELANCER)
    if not queries.is_something_delivered(contract):
        words = _("You can ask once something is delivered: a milestone, or the hours of a week.")
        raise Refused("nothing_delivered", words)
    check_asked_long_ago(contract)
    if len(message) > FEEDBACK_MESSAGE_MAX:
        words = _("Please use at most %(most)s characters.") % {"most": FEEDBACK_MESSAGE_MAX}
        raise Refused("too_long", words, field="message")


def check_asked_long_ago(contract: Contract) -> None:
    """CTR-21: feedback is asked for once in a while.

    :raises Refused: rate_limited.
    """
    since = queries.last_feedback_asked(contract)
    days = timedelta(days=numbers.FEEDBACK_REQUEST_DAYS.value)
    if since is not None and clock.now() < since + days:
        words = _("You asked on %(day)s. You can ask again from %(next)s on.")
        names = {"day": date_format(since.date()), "next": date_format((since + days).date())}
        raise Refused("rate_limited", words % names)
