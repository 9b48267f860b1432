"""What endpoints hear of reviews."""

import json

import pytest

from handsel.contracts.testing import an_ended_contract
from handsel.events.testing import deliver_all
from handsel.jobs.testing import a_job
from handsel.reputation.testing import a_review
from handsel.webhooks.models import Delivery
from handsel.webhooks.testing import an_endpoint

pytestmark = pytest.mark.django_db


@pytest.mark.rule("REP-20")
def test_endpoints_of_both_hear_of_reviews_and_of_nothing_blind(alice, bob, account):
    contract = an_ended_contract(by=alice, job=a_job(by=alice, account=account), to=bob.profile)
    for person, for_account in ((alice, account), (bob, None)):
        an_endpoint(person, account=for_account)
    deliver_all()
    before = set(Delivery.objects.values_list("pk", flat=True))
    a_review(contract, alice, stars=2, private=1, text="Not for reading yet")
    deliver_all()
    assert set(Delivery.objects.values_list("pk", flat=True)) == before
    a_review(contract, bob)
    deliver_all()
    told = [str(row.payload) for row in Delivery.objects.exclude(pk__in=before)]
    assert len(told) == 2
    assert all("contract.reviews_shown" in body and "Not for reading yet" in body for body in told)
    scores = [
        json.dumps(json.loads(body)) for body in told if '"private_score": 1' in json.dumps(json.loads(body))
    ]
    assert len(scores) == 1  # the client's own
