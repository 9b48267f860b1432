"""Counting anew what contracts, and the totals of clients and freelancers keep (JOB-14, ACC-15)."""

from dataclasses import dataclass
from decimal import Decimal

from django.db.models import QuerySet, Sum

from handsel.contracts.models import Contract, Milestone, TimeEntry, Week
from handsel.people.models import ClientAccount, FreelancerProfile


@dataclass(frozen=True)
class Count:
    """What the approved weeks and milestones of a contract come to, counted anew."""

    approved: Decimal
    minutes: int


def recount(contract: Contract) -> Count:
    """Count from scratch what `Contract.approved` and `Contract.minutes` keep."""
    prices, hours, minutes = _counted(Contract.objects.filter(pk=contract.pk))
    return Count(prices + hours, minutes)


def recount_client(account: ClientAccount) -> tuple[Decimal, Decimal, int, int]:
    """Return what was spent, of that by the hour, in how many minutes, and the number of hires."""
    contracts = Contract.objects.filter(account=account)
    prices, hours, minutes = _counted(contracts)
    return prices + hours, hours, minutes, contracts.count()


def recount_work(profile: FreelancerProfile) -> tuple[Decimal, int, int]:
    """Return what was earned, in how many minutes by the hour, and the number of contracts."""
    contracts = Contract.objects.filter(profile=profile)
    prices, hours, minutes = _counted(contracts)
    return prices + hours, minutes, contracts.count()


def _counted(contracts: "QuerySet[Contract]") -> tuple[Decimal, Decimal, int]:
    done = Milestone.objects.filter(contract__in=contracts, state=Milestone.State.APPROVED)
    weeks = Week.objects.filter(contract__in=contracts, state=Week.State.APPROVED)
    entries = TimeEntry.objects.filter(week__in=weeks)
    return (
        done.aggregate(sum=Sum("price"))["sum"] or Decimal(0),
        weeks.aggregate(sum=Sum("amount"))["sum"] or Decimal(0),
        entries.aggregate(sum=Sum("minutes"))["sum"] or 0,
    )
