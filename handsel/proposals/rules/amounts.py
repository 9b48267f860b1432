"""What terms may ask for: kinds, prices, rates, milestones and hours (PROP-03 to PROP-06)."""

from decimal import Decimal

from django.utils.translation import gettext as _

from handsel.jobs.models import Job
from handsel.kit.refused import Refused
from handsel.kit.text import clean
from handsel.policy import numbers
from handsel.proposals.models import Terms
from handsel.proposals.values import TermsValues

HIGHEST = Decimal("99999999.99")
HOURS_IN_A_WEEK = 168
KINDS = {
    Job.Budget.FIXED.value: (Terms.Kind.MILESTONE.value, Terms.Kind.PROJECT.value),
    Job.Budget.HOURLY.value: (Terms.Kind.HOURLY.value,),
}


def kinds_for(job: Job) -> tuple[str, ...]:
    """Return the kinds of terms that a job takes (PROP-03)."""
    return KINDS[job.budget_kind]


def check_terms(job: Job, terms: TermsValues) -> None:
    """PROP-03 to 06: the kind fits the job, and the amounts are high enough.

    :raises Refused: terms_kind, milestones, due_dates, amount, weekly_limit.
    """
    if terms.kind not in kinds_for(job):
        words = (
            _("This job is paid by the hour. Please name your hourly rate.")
            if job.budget_kind == Job.Budget.HOURLY
            else _("This job has a fixed price. Please choose payment by milestone or for the whole project.")
        )
        raise Refused("terms_kind", words, field="kind")
    check_amounts(terms)


def check_amounts(terms: TermsValues) -> None:
    """PROP-04 to 06: whatever is asked for or offered is high enough, and in order.

    :raises Refused: milestones, due_dates, amount, weekly_limit.
    """
    if terms.kind == Terms.Kind.MILESTONE:
        _check_milestones(terms)
    else:
        _check_amount(terms)
    if terms.weekly_limit is not None:
        if terms.kind != Terms.Kind.HOURLY:
            words = _("A weekly limit belongs to hourly terms only.")
            raise Refused("weekly_limit", words, field="weekly_limit")
        check_hours(terms.weekly_limit, "weekly_limit")


def _check_milestones(terms: TermsValues) -> None:
    most, least = numbers.MILESTONES_MAX.value, numbers.MILESTONE_MIN.value
    if not 1 <= len(terms.milestones) <= most:
        words = _("Please name at least one milestone, and at most %(most)s.") % {"most": most}
        raise Refused("milestones", words, field="kind")
    latest = None
    for number, row in enumerate(terms.milestones, start=1):
        if not clean(row.text):
            words = _("Milestone %(number)s: say what you will deliver.") % {"number": number}
            raise Refused("milestones", words, field="kind")
        if len(clean(row.text)) > 200:
            words = _("Milestone %(number)s: please use at most 200 characters.") % {"number": number}
            raise Refused("milestones", words, field="kind")
        if not is_money(row.price) or row.price < least:
            words = _("Milestone %(number)s: the price must be at least %(least)s.")
            raise Refused("milestones", words % {"number": number, "least": least}, field="kind")
        if row.due_date and latest and row.due_date < latest:
            words = _("Milestone %(number)s is due before the one above it. Due dates must not go backwards.")
            raise Refused("due_dates", words % {"number": number}, field="kind")
        latest = row.due_date or latest
    if not is_money(terms.total):
        raise Refused("milestones", _("The milestones together cost too much."), field="kind")


def _check_amount(terms: TermsValues) -> None:
    hourly = terms.kind == Terms.Kind.HOURLY
    least = numbers.HOURLY_MIN.value if hourly else numbers.PROJECT_MIN.value
    field = "rate" if hourly else "price"
    if terms.amount is None or not is_money(terms.amount) or terms.amount < least:
        words = (
            _("Your rate must be at least %(least)s an hour.")
            if hourly
            else _("Your price must be at least %(least)s.")
        )
        raise Refused("amount", words % {"least": least}, field=field)


def is_money(amount: Decimal) -> bool:
    """Return whether an amount is one that can be paid, in whole cents."""
    return amount.is_finite() and 0 < amount <= HIGHEST and amount == round(amount, 2)


def check_hours(hours: int, field: str) -> None:
    """Refuse hours that no week has.

    :raises Refused: hours.
    """
    if not 1 <= hours <= HOURS_IN_A_WEEK:
        raise Refused("hours", _("Please name hours a week from 1 to 168."), field=field)
