"""Races about reviews: both shown at once, one each, nothing changed after it was read, one answer."""

import pytest

from handsel.config.testing import kept
from handsel.contracts.testing import an_ended_contract
from handsel.jobs.testing import a_job
from handsel.kit import clock
from handsel.kit.refused import Refused
from handsel.reputation import actions, rules
from handsel.reputation.actions import reviews
from handsel.reputation.models import Review
from handsel.reputation.testing import a_review, values

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
@kept
def contract(alice, bob, account):
    return an_ended_contract(by=alice, job=a_job(by=alice, account=account), to=bob.profile)


@pytest.mark.rule("REP-20")
@pytest.mark.parametrize("locks", [True, False])
def test_two_sides_that_write_at_once_read_each_other(race, alice, bob, contract, locks):
    race(
        lambda: a_review(contract, alice),
        lambda: a_review(contract, bob),
        pause=(reviews, "_both_are_in"),
        locks=locks,
    )
    assert Review.objects.count() == 2
    assert (Review.objects.shown().count() == 2) is locks


@pytest.mark.rule("REP-15")
@pytest.mark.parametrize("locks", [True, False])
def test_two_hirers_write_one_review_of_a_contract(race, alice, erin, contract, locks):
    first, second = race(
        lambda: a_review(contract, alice, stars=5),
        lambda: a_review(contract, erin, stars=1),
        pause=(rules, "check_review"),
        locks=locks,
    )
    assert Review.objects.count() == 1
    if locks:
        assert isinstance(first, Review)
        assert isinstance(second, Refused)
        assert second.code == "already_reviewed"
    else:
        assert not isinstance(first, Review | Refused)


@pytest.mark.rule("REP-20")
@pytest.mark.parametrize("locks", [True, False])
def test_a_change_at_the_last_moment_does_not_hide_what_time_shows(race, alice, contract, locks):
    review = a_review(contract, alice, stars=5)

    def time_is_over():
        with clock.turned(days=15, minutes=1):
            return actions.show_due_reviews()

    race(
        lambda: actions.change_review(by=alice, review_id=review.pk, values=values(contract, alice, stars=1)),
        time_is_over,
        pause=(rules, "check_can_change"),
        locks=locks,
    )
    review.refresh_from_db()
    assert review.overall == 1
    assert review.is_blind is not locks


@pytest.mark.rule("REP-21")
@pytest.mark.parametrize("locks", [True, False])
def test_a_review_is_answered_once(race, alice, bob, contract, locks):
    review = a_review(contract, alice)
    a_review(contract, bob)
    _first, second = race(
        lambda: actions.answer_review(by=bob, review_id=review.pk, text="The first answer"),
        lambda: actions.answer_review(by=bob, review_id=review.pk, text="The second answer"),
        pause=(rules, "check_can_answer"),
        locks=locks,
    )
    review.refresh_from_db()
    assert review.answer == "The first answer"
    assert isinstance(second, Refused) is locks
