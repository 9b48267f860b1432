"""Writing hours down, and the client's limit (CTR-10)."""

from datetime import timedelta

import pytest

from handsel.agencies.testing import a_member
from handsel.contracts import actions
from handsel.contracts.models import Contract, Step, TimeEntry, Week
from handsel.contracts.testing import a_contract, a_week_in_review, some_time
from handsel.contracts.values import TimeValues
from handsel.events.models import Event
from handsel.jobs.testing import a_job
from handsel.kit import clock
from handsel.kit.refused import Refused
from handsel.proposals import actions as proposals
from handsel.proposals.testing import values_for
from handsel.proposals.values import ForMember

pytestmark = [pytest.mark.django_db, pytest.mark.rule("CTR-10")]


def _values(minutes=60, day=None, text="Books"):
    return TimeValues(date=day or clock.today(), minutes=minutes, text=text)


def _add(by, contract, **values):
    return actions.add_time(by=by, contract_id=contract.pk, values=_values(**values))


def _told():
    return Event.objects.count()


def _refused(act, code):
    """Do what must be refused, and see that nothing changed and nobody was told."""
    before = (
        _told(),
        list(TimeEntry.objects.values_list("pk", "minutes", "text")),
        list(Week.objects.values()),
    )
    with pytest.raises(Refused) as no:
        act()
    assert no.value.code == code
    after = _told(), list(TimeEntry.objects.values_list("pk", "minutes", "text")), list(Week.objects.values())
    assert after == before
    return no.value


def test_hours_are_written_down_and_summed_by_the_week(hourly, bob):
    entry = _add(bob, hourly, minutes=90, text=" Receipts \n of March ")
    _add(bob, hourly, minutes=30)
    week = entry.week
    week.refresh_from_db()
    assert (week.minutes, week.state, week.monday.weekday()) == (120, "open", 0)
    assert entry.text == "Receipts of March"


def test_a_form_sent_twice_writes_hours_once(hourly, bob):
    first = actions.add_time(by=bob, contract_id=hourly.pk, values=_values(), key="form")
    assert actions.add_time(by=bob, contract_id=hourly.pk, values=_values(), key="form") == first
    assert TimeEntry.objects.count() == 1


def test_an_entry_can_be_corrected_and_deleted(hourly, bob):
    entry = _add(bob, hourly, minutes=90)
    edited = actions.edit_time(by=bob, entry_id=entry.pk, values=_values(minutes=45, text="Letters"))
    assert (edited.minutes, edited.text, edited.week.minutes) == (45, "Letters", 45)
    assert actions.delete_time(by=bob, entry_id=entry.pk).minutes == 0
    assert TimeEntry.objects.count() == 0


def test_another_day_moves_an_entry_to_another_week(alice, account, bob):
    early = clock.today() - timedelta(days=14)
    job = a_job(by=alice, account=account)
    hourly = a_contract(by=alice, job=job, to=bob.profile, kind="hourly", amount="40", start_date=early)
    entry = _add(bob, hourly, minutes=90)
    moved = actions.edit_time(
        by=bob, entry_id=entry.pk, values=_values(minutes=90, day=clock.today() - timedelta(days=7))
    )
    assert list(Week.objects.order_by("monday").values_list("minutes", flat=True)) == [90, 0]
    assert moved.week.monday == moved.date - timedelta(days=moved.date.weekday())


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"minutes": 0}, "minutes"),
        ({"minutes": 1441}, "minutes"),
        ({"text": " \x00 "}, "text"),
        ({"text": "x" * 301}, "text"),
        ({"minutes": 1201}, "over_limit"),
    ],
)
def test_hours_that_do_not_fit_are_refused(hourly, bob, values, code):
    _refused(lambda: _add(bob, hourly, **values), code)


def test_the_future_and_the_time_before_the_start_take_no_hours(hourly, bob):
    _refused(lambda: _add(bob, hourly, day=clock.today() + timedelta(days=1)), "date")
    _refused(lambda: _add(bob, hourly, day=clock.today() - timedelta(days=1)), "date")


def test_a_day_has_24_hours(hourly, alice, bob):
    actions.set_weekly_limit(by=alice, contract_id=hourly.pk, hours=None)
    _add(bob, hourly, minutes=1400)
    _refused(lambda: _add(bob, hourly, minutes=41), "minutes")
    _add(bob, hourly, minutes=40)


def test_the_limit_of_the_week_says_how_much_is_left(hourly, bob):
    entry = _add(bob, hourly, minutes=750)
    assert "7 h 30 min" in str(_refused(lambda: _add(bob, hourly, minutes=451), "over_limit").message)
    _add(bob, hourly, minutes=450)
    _refused(lambda: actions.edit_time(by=bob, entry_id=entry.pk, values=_values(minutes=751)), "over_limit")


def test_a_lower_limit_lets_what_is_written_stand_and_be_made_less(hourly, alice, bob):
    entry = _add(bob, hourly, minutes=600)
    actions.set_weekly_limit(by=alice, contract_id=hourly.pk, hours=5)
    assert "0 h are left" in str(_refused(lambda: _add(bob, hourly, minutes=1), "over_limit").message)
    assert actions.edit_time(by=bob, entry_id=entry.pk, values=_values(minutes=540)).minutes == 540


def test_hours_belong_to_the_freelancers_side(hourly, alice, erin, charlie):
    _refused(lambda: _add(alice, hourly), "wrong_role")
    _refused(lambda: _add(erin, hourly), "wrong_role")
    _refused(lambda: _add(charlie, hourly), "hidden")


def test_nobody_elses_entry_is_touched(hourly, alice, bob, charlie):
    entry = some_time(hourly)
    for by, code in ((charlie, "hidden"), (alice, "wrong_role")):
        _refused(lambda by=by: actions.edit_time(by=by, entry_id=entry.pk, values=_values()), code)
        _refused(lambda by=by: actions.delete_time(by=by, entry_id=entry.pk), code)
    _refused(lambda: actions.delete_time(by=bob, entry_id=entry.pk + 1), "hidden")
    _refused(lambda: actions.edit_time(by=bob, entry_id=entry.pk + 1, values=_values()), "hidden")


@pytest.mark.rule("AGY-05")
def test_a_manager_of_the_agency_writes_hours_for_the_freelancer(alice, account, agency, frank):
    member = a_member(agency)
    job = a_job(by=alice, account=account)
    as_member = ForMember(agency_id=agency.pk, profile_id=member.profile_id)
    proposals.submit_proposal(by=frank, job_id=job.pk, values=values_for(job), member=as_member)
    contract = a_contract(by=alice, job=job, to=member.profile, kind="hourly", amount="40")
    assert _add(frank, contract).by == frank


def test_a_fixed_price_has_no_hours(project, alice, bob):
    _refused(lambda: _add(bob, project), "not_hourly")
    _refused(lambda: actions.set_weekly_limit(by=alice, contract_id=project.pk, hours=5), "not_hourly")


def test_a_paused_contract_takes_no_hours(hourly, bob):
    entry = some_time(hourly)
    Contract.objects.filter(pk=hourly.pk).update(
        state="paused", paused_at=clock.now(), paused_by_side="client"
    )
    _refused(lambda: _add(bob, hourly), "contract_paused")
    _refused(lambda: actions.delete_time(by=bob, entry_id=entry.pk), "contract_paused")


def test_an_ended_contract_takes_no_new_hours_but_corrections(hourly, alice, bob):
    entry = some_time(hourly)
    actions.end_contract(by=alice, contract_id=hourly.pk, reason=Contract.EndReason.DONE)
    week = Week.objects.get()
    assert week.state == Week.State.IN_REVIEW
    _refused(lambda: _add(bob, hourly), "week_not_open")
    actions.send_week_back(by=alice, week_id=week.pk, note="That was shorter.")
    with clock.turned(days=1):
        _refused(lambda: _add(bob, hourly, day=clock.today()), "date")
        actions.edit_time(by=bob, entry_id=entry.pk, values=_values(minutes=30, day=entry.date))
        actions.hand_in_week(by=bob, week_id=week.pk)
    week.refresh_from_db()
    assert (week.state, str(week.amount)) == ("in_review", "20.00")


def test_the_week_after_the_end_takes_nothing(hourly, alice, bob):
    actions.end_contract(by=alice, contract_id=hourly.pk, reason=Contract.EndReason.DONE)
    _refused(lambda: _add(bob, hourly), "contract_not_running")
    _refused(
        lambda: actions.set_weekly_limit(by=alice, contract_id=hourly.pk, hours=5), "contract_not_running"
    )


def test_hours_of_a_week_in_review_stay_as_they_are(hourly, bob):
    week = a_week_in_review(hourly)
    entry = week.entries.get()
    _refused(lambda: _add(bob, hourly, day=entry.date), "week_not_open")
    _refused(lambda: actions.delete_time(by=bob, entry_id=entry.pk), "week_not_open")


def test_from_monday_on_a_week_counts_as_handed_in_before_the_clock_comes_to_it(hourly, bob):
    entry = some_time(hourly)
    with clock.turned(days=7 - entry.date.weekday()):
        _refused(lambda: _add(bob, hourly, day=entry.date), "week_not_open")


def test_the_client_alone_sets_the_limit_and_the_other_side_hears_of_it_once(hourly, alice, bob, charlie):
    actions.set_weekly_limit(by=alice, contract_id=hourly.pk, hours=10)
    actions.set_weekly_limit(by=alice, contract_id=hourly.pk, hours=10)
    assert Event.objects.filter(kind="contracts.LimitChanged").count() == 1
    assert Step.objects.get(kind=Step.Kind.LIMIT_CHANGED).subject_words == "10 h"
    for by, hours, code in ((bob, 30, "wrong_role"), (charlie, 30, "hidden"), (alice, 0, "weekly_limit")):
        _refused(
            lambda by=by, hours=hours: actions.set_weekly_limit(by=by, contract_id=hourly.pk, hours=hours),
            code,
        )
    hourly.refresh_from_db()
    assert hourly.weekly_limit == 10
