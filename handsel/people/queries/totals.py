"""What work came to, as pages show it (JOB-14, ACC-15)."""

from dataclasses import dataclass
from decimal import Decimal

from handsel.kit.money import cents
from handsel.people.models import ClientAccount, ClientTotals, FreelancerProfile, WorkTotals
from handsel.policy import numbers


@dataclass(frozen=True)
class Spending:
    """What a client approved in all and paid an hour on average; None where there is nothing to tell."""

    spent: Decimal | None
    hourly: Decimal | None
    hires: int


@dataclass(frozen=True)
class Earnings:
    """What others see of a freelancer's work: at least so much earned, hours, contracts; None shows nothing."""

    at_least: Decimal | None = None
    hours: int | None = None
    contracts: int | None = None
    hidden: bool = False


def spending_of(account: ClientAccount) -> Spending:
    """Return what a client's totals tell, nothing rather than zero (JOB-14)."""
    totals = ClientTotals.objects.filter(account=account).first()
    return told_spending(totals)


def told_spending(totals: ClientTotals | None) -> Spending:
    """Return what the totals of a client tell."""
    if totals is None:
        return Spending(None, None, 0)
    minutes = totals.hourly_minutes
    hourly = cents(totals.hourly_spent * 60 / minutes) if minutes else None
    return Spending(totals.spent or None, hourly, totals.hires)


def totals_of(profile: FreelancerProfile) -> WorkTotals | None:
    """Return the totals of a freelancer's work, if there are any."""
    return WorkTotals.objects.filter(profile=profile).first()


def earnings_of(profile: FreelancerProfile, totals: WorkTotals | None) -> Earnings:
    """Return what others see of a freelancer's work; while a Plus member hides the earnings, not those (ACC-15)."""
    if totals is None:
        return Earnings()
    hidden = profile.is_plus and totals.hidden_since is not None
    shown = None if hidden else _band(totals.earned)
    return Earnings(shown, totals.minutes // 60 or None, totals.contracts or None, hidden)


def _band(earned: Decimal) -> Decimal | None:
    """Return the highest step that was reached."""
    steps = [Decimal(word) for word in numbers.EARNINGS_STEPS.value.split(",")]
    return max((step for step in steps if step <= earned), default=None)
