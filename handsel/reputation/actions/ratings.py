"""Keeping the stars of both sides where lower pages show them (REP-16)."""

from django.db import transaction

from handsel.contracts.models import Contract
from handsel.kit.locks import locked
from handsel.people import actions as people
from handsel.people.models import ClientAccount, FreelancerProfile
from handsel.reputation.queries import ratings


@transaction.atomic
def measure_ratings(contract: Contract) -> None:
    """This will put the stars of both sides of a contract onto the client account and the profile.

    Computed from the public reviews each time, so running twice changes nothing.

    Rules: REP-16, JOB-14, ACC-15. Locks: client account, profile. Tells: nothing.
    """
    account = locked(ClientAccount.objects.filter(pk=contract.account_id)).get()
    rating, reviews = ratings.of_client(account.pk)
    if (account.rating, account.review_count) != (rating, reviews):
        people.set_client_rating(account=account, rating=rating, reviews=reviews)
    profile = locked(FreelancerProfile.objects.filter(pk=contract.profile_id)).get()
    rating, reviews = ratings.of_freelancer(profile.pk)
    if (profile.rating, profile.review_count) != (rating, reviews):
        people.set_rating(profile=profile, rating=rating, reviews=reviews)
