"""Handing in, reviewing and approving the hours of a week (CTR-10)."""

from datetime import timedelta
from decimal import Decimal

import pytest

from handsel.contracts import actions, queries
from handsel.contracts.models import Contract, Step, Week
from handsel.contracts.testing import a_week_in_review, some_time
from handsel.events.models import Event
from handsel.kit import clock
from handsel.kit.refused import Refused
from handsel.policy.numbers import HOURS_REVIEW_DAYS

pytestmark = [pytest.mark.django_db, pytest.mark.rule("CTR-10")]


def _facts(kind):
    return Event.objects.filter(kind=f"contracts.{kind}").count()


def _refused(act, code):
    before = Event.objects.count(), list(Week.objects.values()), list(Contract.objects.values())
    with pytest.raises(Refused) as no:
        act()
    assert no.value.code == code
    assert (Event.objects.count(), list(Week.objects.values()), list(Contract.objects.values())) == before


def test_monday_hands_in_the_past_week_once_at_the_rate_that_held(hourly):
    week = some_time(hourly, minutes=100).week
    assert actions.hand_in_weeks() == 0
    with clock.turned(days=7 - clock.today().weekday()):
        assert [actions.hand_in_weeks(), actions.hand_in_weeks()] == [1, 0]
    Contract.objects.filter(pk=hourly.pk).update(rate=Decimal(50))
    week.refresh_from_db()
    assert (week.state, week.rate, week.amount) == ("in_review", Decimal("40.00"), Decimal("66.67"))
    assert _facts("HoursInReview") == 1


def test_hours_written_after_the_week_wait_for_the_next_monday(hourly):
    monday = 7 - clock.today().weekday()
    day = clock.today()
    with clock.turned(days=monday + 1):
        some_time(hourly, day=day)
        assert actions.hand_in_weeks() == 0
    with clock.turned(days=monday + 7):
        assert actions.hand_in_weeks() == 1


def test_the_client_approves_and_the_contract_counts_it(hourly, alice):
    week = a_week_in_review(hourly, minutes=90)
    actions.approve_week(by=alice, week_id=week.pk)
    actions.approve_week(by=alice, week_id=week.pk)
    hourly.refresh_from_db()
    assert (hourly.approved, hourly.minutes) == (Decimal("60.00"), 90)
    assert queries.recount(hourly) == queries.Count(Decimal("60.00"), 90)
    assert _facts("HoursApproved") == 1
    assert hourly.steps.filter(kind=Step.Kind.WEEK_APPROVED).get().amount == Decimal("60.00")


def test_time_approves_what_nobody_reviewed(hourly):
    week = a_week_in_review(hourly)
    assert actions.approve_weeks_by_time() == 0
    after = week.approve_by - clock.now() + timedelta(seconds=1)
    with clock.turned(seconds=after.total_seconds()):
        assert [actions.approve_weeks_by_time(), actions.approve_weeks_by_time()] == [1, 0]
    week.refresh_from_db()
    assert week.state == Week.State.APPROVED
    assert Event.objects.get(kind="contracts.HoursApproved").payload["by_time"] is True
    assert hourly.steps.filter(kind=Step.Kind.WEEK_BY_TIME, by=None).count() == 1


def test_sent_back_the_freelancer_corrects_and_the_review_begins_anew(hourly, alice, bob):
    week = a_week_in_review(hourly, minutes=90)
    actions.send_week_back(by=alice, week_id=week.pk, note="The receipts took an hour.")
    actions.send_week_back(by=alice, week_id=week.pk, note="Again")
    actions.delete_time(by=bob, entry_id=week.entries.get().pk)
    _refused(lambda: actions.hand_in_week(by=bob, week_id=week.pk), "no_hours")
    with clock.turned(days=30):
        some_time(hourly, minutes=60, day=week.monday + timedelta(days=6))
        actions.hand_in_week(by=bob, week_id=week.pk)
        week = actions.hand_in_week(by=bob, week_id=week.pk)
        assert week.approve_by - clock.now() > timedelta(days=HOURS_REVIEW_DAYS.value) - timedelta(minutes=1)
    assert (week.state, week.amount, week.note) == (
        "in_review",
        Decimal("40.00"),
        "The receipts took an hour.",
    )
    assert (_facts("HoursSentBack"), _facts("HoursInReview")) == (1, 2)


def test_a_week_sent_back_is_not_handed_in_by_the_clock(hourly, alice):
    week = a_week_in_review(hourly)
    actions.send_week_back(by=alice, week_id=week.pk, note="Please look again.")
    with clock.turned(days=60):
        assert (actions.hand_in_weeks(), actions.approve_weeks_by_time()) == (0, 0)


def test_only_the_client_reviews_and_only_the_freelancer_hands_in(hourly, alice, bob, charlie):
    week = a_week_in_review(hourly)
    for act, extra in ((actions.approve_week, {}), (actions.send_week_back, {"note": "No"})):
        _refused(lambda act=act, extra=extra: act(by=bob, week_id=week.pk, **extra), "wrong_role")
        _refused(lambda act=act, extra=extra: act(by=charlie, week_id=week.pk, **extra), "hidden")
        _refused(lambda act=act, extra=extra: act(by=alice, week_id=week.pk + 1, **extra), "hidden")
    _refused(lambda: actions.send_week_back(by=alice, week_id=week.pk, note=" "), "note")
    _refused(lambda: actions.send_week_back(by=alice, week_id=week.pk, note="x" * 5001), "note")
    actions.send_week_back(by=alice, week_id=week.pk, note="Shorter, please.")
    _refused(lambda: actions.hand_in_week(by=alice, week_id=week.pk), "wrong_role")
    _refused(lambda: actions.hand_in_week(by=charlie, week_id=week.pk), "hidden")


def test_what_is_not_in_review_is_not_reviewed(hourly, alice, bob):
    week = some_time(hourly).week
    _refused(lambda: actions.approve_week(by=alice, week_id=week.pk), "week_not_in_review")
    _refused(lambda: actions.send_week_back(by=alice, week_id=week.pk, note="No"), "week_not_in_review")
    _refused(lambda: actions.hand_in_week(by=bob, week_id=week.pk), "week_not_open")


def test_an_approved_week_cannot_be_sent_back(hourly, alice):
    week = a_week_in_review(hourly)
    actions.approve_week(by=alice, week_id=week.pk)
    _refused(lambda: actions.send_week_back(by=alice, week_id=week.pk, note="No"), "week_not_in_review")


@pytest.mark.rule("CTR-11")
def test_the_end_of_a_contract_lays_open_hours_before_the_client(hourly, alice, bob):
    week = some_time(hourly).week
    actions.end_contract(by=bob, contract_id=hourly.pk, reason=Contract.EndReason.DONE)
    week.refresh_from_db()
    assert week.state == Week.State.IN_REVIEW
    actions.approve_week(by=alice, week_id=week.pk)
    hourly.refresh_from_db()
    assert hourly.approved == Decimal("60.00")
