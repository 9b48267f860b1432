"""The service fee, as forms and pages tell it (CTR-18, PROP-06)."""

from decimal import Decimal

import pytest

from handsel.jobs.testing import a_job
from handsel.kit.tags.figures import money
from handsel.policy import numbers
from handsel.proposals import queries
from handsel.proposals.testing import a_proposal

pytestmark = [pytest.mark.django_db, pytest.mark.rule("CTR-18")]
TEN = {"fee__freelancer_percent": 10}


def test_without_a_fee_everything_is_received_and_nothing_is_told(browse, alice, account, bob):
    job = a_job(by=alice, account=account)
    assert queries.fee_on(Decimal(90)).receives == 90
    assert "service fee" not in browse(bob).get(f"/jobs/{job.pk}/apply/").content.decode()
    assert "no service fee here" in browse(bob).get("/fee/").content.decode()


def test_the_calculator_works_both_ways(browse, bob):
    window = browse(bob)
    with numbers.changed(**TEN):
        page = window.get("/fee/?pays=100").content.decode()
        assert "$90" in page
        assert "$10" in page
        assert "$111.11" in window.get("/fee/?receives=100").content.decode()
        for odd in (
            "?pays=0",
            "?pays=abc",
            "?pays=1&receives=1",
            "?pays=%00",
            "?pays=" + "9" * 40,
            "?pays=NaN",
        ):
            answer = window.get("/fee/" + odd)
            assert answer.status_code == 200
            assert "What becomes of it" not in answer.content.decode()


@pytest.mark.rule("PROP-06")
def test_the_freelancer_reads_what_is_left_and_the_client_the_full_amount(browse, alice, account, bob):
    job = a_job(by=alice, account=account)
    with numbers.changed(**TEN):
        assert "of $100 you receive $90" in browse(bob).get(f"/jobs/{job.pk}/apply/").content.decode()
        proposal = a_proposal(by=bob, job=job)
        left = queries.fee_on(proposal.current_terms.amount).receives
        assert money(left) in browse(bob).get(proposal.get_absolute_url()).content.decode()
        assert "You receive" not in browse(alice).get(proposal.get_absolute_url()).content.decode()
