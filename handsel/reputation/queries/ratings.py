"""Stars of clients and freelancers: the mean of public reviews, weighted by what was approved (REP-16, JOB-14)."""

from decimal import ROUND_HALF_UP, Decimal

from django.db.models import Count, F, QuerySet, Sum

from handsel.reputation.models import Review

Rating = tuple[Decimal | None, int]


def of_client(account_id: int) -> Rating:
    """Return the stars of a client account and of how many reviews they are, in one query."""
    return _weighted(Review.objects.public().of_clients().filter(contract__account=account_id))


def of_freelancer(profile_id: int) -> Rating:
    """Return the stars of a freelancer and of how many reviews they are, in one query."""
    return _weighted(Review.objects.public().of_freelancers().filter(contract__profile=profile_id))


def _weighted(rows: "QuerySet[Review]") -> Rating:
    found = rows.aggregate(
        weighed=Sum(F("overall") * F("contract__approved")),
        weight=Sum("contract__approved"),
        count=Count("pk"),
    )
    if not found["count"]:
        return None, 0
    mean: Decimal = found["weighed"] / found["weight"]
    return mean.quantize(Decimal("0.01"), ROUND_HALF_UP), found["count"]
