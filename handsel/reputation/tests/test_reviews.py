"""Writing, changing, showing and answering reviews."""

from decimal import Decimal

import pytest
from django.db import IntegrityError, transaction

from handsel.config.testing import kept
from handsel.contracts.testing import a_contract, an_ended_contract
from handsel.events.models import Event
from handsel.jobs.testing import a_job
from handsel.kit import clock
from handsel.kit.refused import Refused
from handsel.reputation import actions
from handsel.reputation.models import Review, closes_at
from handsel.reputation.testing import a_review, values
from handsel.reputation.values import ReviewValues

pytestmark = pytest.mark.django_db
KINDS = "reputation."


@pytest.fixture
@kept
def contract(alice, account, bob):
    """A contract of Alice and Bob that ended now."""
    return an_ended_contract(by=alice, job=a_job(by=alice, account=account), to=bob.profile)


def told():
    return [kind.removeprefix(KINDS) for kind in Event.objects.filter(kind__startswith=KINDS)
            .order_by("pk").values_list("kind", flat=True)]  # fmt: skip


def refused(code, act, **kwargs):
    before = (list(Review.objects.order_by("pk").values()), told())
    with pytest.raises(Refused) as no:
        act(**kwargs)
    assert no.value.code == code
    assert (list(Review.objects.order_by("pk").values()), told()) == before


def until(contract, **less):
    """Return the seconds from now to the end of the time to review."""
    return (closes_at(contract) - clock.now()).total_seconds()


@pytest.mark.rule("REP-15")
def test_a_client_reviews_by_six_criteria_and_says_one_thing_in_private(contract, alice):
    stars = {
        "skills": 5,
        "quality": 5,
        "availability": 4,
        "deadlines": 4,
        "communication": 5,
        "cooperation": 5,
    }
    review = actions.write_review(
        by=alice, contract_id=contract.pk, values=ReviewValues(stars, "Tidy books.", private_score=9)
    )
    assert (review.overall, review.stars, review.private_score) == (Decimal("4.67"), stars, 9)
    assert review.is_blind
    assert told() == ["ReviewWritten"]


@pytest.mark.rule("REP-20")
def test_both_reviews_are_readable_once_both_are_in(contract, alice, bob):
    first = a_review(contract, alice, stars=4)
    assert Review.objects.shown().count() == 0
    second = a_review(contract, bob, stars=5)
    first.refresh_from_db()
    assert first.visible_at == second.visible_at is not None
    assert told() == ["ReviewWritten", "ReviewWritten", "ReviewsShown"]
    assert Review.objects.public().count() == 0  # nothing was approved (REP-15)


@pytest.mark.rule("REP-15")
def test_a_review_is_public_from_one_unit_of_approved_work(contract, alice, bob):
    a_review(contract, alice)
    a_review(contract, bob)
    type(contract).objects.filter(pk=contract.pk).update(approved=Decimal(1))
    assert Review.objects.public().count() == 2


@pytest.mark.rule("REP-19")
def test_the_time_to_review_ends_at_midnight_after_the_last_day(contract, alice, bob):
    with clock.turned(seconds=until(contract) - 5):
        a_review(contract, alice)
    with clock.turned(seconds=until(contract) + 5):
        refused("review_closed", a_review, contract=contract, by=bob)
        refused("review_closed", actions.change_review, by=alice, review_id=Review.objects.get().pk,
                values=values(contract, alice, stars=1))  # fmt: skip


@pytest.mark.rule("REP-20")
def test_a_single_review_is_shown_when_the_time_is_over(contract, alice):
    review = a_review(contract, alice)
    with clock.turned(days=13):
        assert actions.show_due_reviews() == 0
    with clock.turned(seconds=until(contract) + 5):
        assert actions.show_due_reviews() == 1
        assert actions.show_due_reviews() == 0
    review.refresh_from_db()
    assert not review.is_blind
    assert told() == ["ReviewWritten", "ReviewsShown"]


@pytest.mark.rule("REP-20")
def test_a_review_is_changed_while_it_is_blind_and_never_afterwards(contract, alice, erin, bob):
    review = a_review(contract, alice, stars=4)
    changed = actions.change_review(by=erin, review_id=review.pk, values=values(contract, erin, stars=2))
    assert (changed.overall, changed.author) == (Decimal("2.00"), erin)
    refused("wrong_role", actions.change_review, by=bob, review_id=review.pk, values=values(contract, bob))
    a_review(contract, bob)
    said = values(contract, alice, stars=1)
    refused("review_shown", actions.change_review, by=alice, review_id=review.pk, values=said)


@pytest.mark.rule("REP-15")
def test_what_is_no_review_is_refused_and_nothing_is_kept(contract, alice, bob, charlie, account):
    refused("hidden", a_review, contract=contract, by=charlie)
    refused("stars", a_review, contract=contract, by=alice, stars=6)
    refused("stars", a_review, contract=contract, by=alice, stars=0)
    refused("private_score", a_review, contract=contract, by=alice, private=11)
    refused("private_score", a_review, contract=contract, by=bob, private=5)
    refused("too_long", a_review, contract=contract, by=alice, text="x" * 5001)
    running = a_contract(by=alice, job=a_job(by=alice, account=account), to=bob.profile)
    refused("contract_running", a_review, contract=running, by=alice)


@pytest.mark.rule("REP-19")
def test_a_form_sent_twice_is_one_review_and_a_second_hirer_learns_of_the_first(contract, alice, erin):
    first = a_review(contract, alice)
    assert a_review(contract, alice) == first
    refused("already_reviewed", a_review, contract=contract, by=erin)
    refused("already_reviewed", a_review, contract=contract, by=alice, stars=1)
    assert told() == ["ReviewWritten"]


@pytest.mark.rule("REP-21")
def test_the_reviewed_side_answers_once_within_28_days(contract, alice, bob):
    review = a_review(contract, alice)
    refused("hidden", actions.answer_review, by=bob, review_id=review.pk, text="Thank you.")
    own = a_review(contract, bob)
    refused("required", actions.answer_review, by=bob, review_id=review.pk, text=" \x00 ")
    refused("wrong_role", actions.answer_review, by=bob, review_id=own.pk, text="Me too.")
    answered = actions.answer_review(by=bob, review_id=review.pk, text="Thank you.")
    assert actions.answer_review(by=bob, review_id=review.pk, text="Thank you.") == answered
    refused("review_answered", actions.answer_review, by=bob, review_id=review.pk, text="Thanks again.")
    assert told()[-1] == "ReviewAnswered"
    with clock.turned(days=28, seconds=5):
        refused("answer_closed", actions.answer_review, by=alice, review_id=own.pk, text="Late.")


def test_the_database_refuses_what_is_no_review(contract, alice):
    review = a_review(contract, alice)
    for broken in (
        {"skills": None},
        {"deadlines": 6},
        {"private_score": 11},
        {"answer": "Early"},
        {"overall": 0},
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            Review.objects.filter(pk=review.pk).update(**broken)
