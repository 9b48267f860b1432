"""The service fee in offers and contracts (CTR-18)."""

from decimal import Decimal

import pytest

from handsel.contracts import actions
from handsel.contracts.testing import a_contract, a_week_in_review, an_offer
from handsel.jobs.testing import a_job
from handsel.policy import numbers

pytestmark = [pytest.mark.django_db, pytest.mark.rule("CTR-18")]


def test_a_contract_keeps_the_fee_of_its_start(browse, alice, account, bob):
    job = a_job(by=alice, account=account)
    with numbers.changed(fee__freelancer_percent=10):
        contract = a_contract(by=alice, job=job, to=bob.profile, kind="hourly", amount="40")
    week = a_week_in_review(contract)
    actions.approve_week(by=alice, week_id=week.pk)
    contract.refresh_from_db()
    assert (contract.fee_percent, contract.approved, contract.after_fee) == (10, Decimal(60), Decimal(54))
    assert "after 10 percent service fee" in browse(bob).get(contract.get_absolute_url()).content.decode()
    assert "service fee" not in browse(alice).get(contract.get_absolute_url()).content.decode()


def test_an_offer_tells_the_freelancer_what_is_left(browse, alice, account, bob):
    offer = an_offer(by=alice, job=a_job(by=alice, account=account), to=bob.profile, amount="500")
    with numbers.changed(fee__freelancer_percent=10):
        assert "$450" in browse(bob).get(offer.get_absolute_url()).content.decode()
        assert "$450" not in browse(alice).get(offer.get_absolute_url()).content.decode()
    assert "You receive" not in browse(bob).get(offer.get_absolute_url()).content.decode()
