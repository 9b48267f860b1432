"""Races of hours and payments: of two acts that exclude each other one wins, and sums stay sums."""

import pytest

from handsel.config.testing import kept
from handsel.contracts import actions, queries, rules
from handsel.contracts.models import Contract, Payment, Week
from handsel.contracts.testing import a_contract, a_payment, a_week_in_review, some_time
from handsel.contracts.values import TimeValues
from handsel.jobs.testing import a_job
from handsel.kit import clock, money
from handsel.kit.refused import Refused

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.rule("CTR-10")]


@pytest.fixture
@kept
def hourly(alice, account, bob):
    job = a_job(by=alice, account=account)
    return a_contract(by=alice, job=job, to=bob.profile, kind="hourly", amount="40")


@pytest.mark.parametrize("locks", [True, False])
def test_of_approving_and_sending_back_at_once_one_wins(race, hourly, alice, erin, locks):
    week = a_week_in_review(hourly)
    first, second = race(
        lambda: actions.approve_week(by=alice, week_id=week.pk),
        lambda: actions.send_week_back(by=erin, week_id=week.pk, note="Shorter, please."),
        pause=(rules, "check_is_in_review"),
        locks=locks,
    )
    assert isinstance(first, Week)
    assert isinstance(second, Refused) is locks, (first, second)
    if locks:
        assert second.code == "week_not_in_review"
        hourly.refresh_from_db()
        assert queries.recount(hourly) == queries.Count(hourly.approved, hourly.minutes)


@pytest.mark.parametrize("locks", [True, False])
def test_an_approval_by_two_at_once_counts_once(race, hourly, alice, erin, locks):
    week = a_week_in_review(hourly)
    race(
        lambda: actions.approve_week(by=alice, week_id=week.pk),
        lambda: actions.approve_week(by=erin, week_id=week.pk),
        pause=(rules, "check_is_in_review"),
        locks=locks,
    )
    hourly.refresh_from_db()
    steps = hourly.steps.filter(kind="week_ok").count()
    assert (steps == 1) is locks


@pytest.mark.parametrize("locks", [True, False])
def test_hours_written_while_the_week_goes_in_are_in_its_price(race, hourly, bob, locks):
    week = some_time(hourly).week
    today = clock.today()

    def hand_in():
        with clock.turned(days=7 - today.weekday()):
            return actions.hand_in_weeks()

    values = TimeValues(today, 60, "Letters")
    race(
        lambda: actions.add_time(by=bob, contract_id=hourly.pk, values=values),
        hand_in,
        pause=(rules, "check_fits"),
        locks=locks,
    )
    week.refresh_from_db()
    assert week.state == Week.State.IN_REVIEW
    assert (week.amount == money.of_minutes(week.minutes, week.rate)) is locks


@pytest.mark.rule("CTR-11")
@pytest.mark.parametrize("locks", [True, False])
def test_of_confirming_and_taking_a_payment_back_at_once_one_wins(race, hourly, alice, bob, locks):
    payment = a_payment(hourly, by=alice)
    first, second = race(
        lambda: actions.confirm_payment(by=bob, payment_id=payment.pk),
        lambda: actions.withdraw_payment(by=alice, payment_id=payment.pk),
        pause=(rules, "check_payment_can_be"),
        locks=locks,
    )
    assert isinstance(first, Payment)
    assert isinstance(second, Refused) is locks, (first, second)
    if locks:
        assert second.code == "payment_answered"
        contract = Contract.objects.get(pk=hourly.pk)
        assert contract.paid == queries.recount_paid(contract) == payment.amount
