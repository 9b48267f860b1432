"""The stars of reviews, kept where lower pages show them."""

from decimal import Decimal

from django.db import transaction

from handsel.people.actions import found
from handsel.people.models import ClientAccount, FreelancerProfile


@transaction.atomic
def set_client_rating(*, account: ClientAccount, rating: Decimal | None, reviews: int) -> None:
    """Keep what freelancers' public reviews say of a client, as reputation found.

    Rules: REP-16, JOB-14. Locks: none, the caller holds the account. Tells: nothing.
    """
    account.rating, account.review_count = rating, reviews
    account.save(update_fields=["rating", "review_count"])


@transaction.atomic
def set_rating(*, profile: FreelancerProfile, rating: Decimal | None, reviews: int) -> None:
    """Keep what clients' public reviews say of a freelancer, as reputation found.

    Rules: ACC-15, SEARCH-05. Locks: none, the caller holds the profile. Tells: nothing.
    """
    profile.rating, profile.review_count = rating, reviews
    profile.save(update_fields=["rating", "review_count"])
    found.find_by_newness(profile)
