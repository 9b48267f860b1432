"""The hours sheet, its notices and its doors for programs (CTR-10)."""

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import given
from hypothesis import strategies as st

from handsel.contracts import actions
from handsel.contracts.models import Contract, TimeEntry, Week
from handsel.contracts.testing import a_week_in_review, some_time
from handsel.contracts.values import parse_minutes, typed_minutes
from handsel.events.testing import deliver_all
from handsel.kit import clock
from handsel.notifications.models import Notice
from handsel.people.testing import a_program

pytestmark = [pytest.mark.django_db, pytest.mark.rule("CTR-10")]


def _path(contract, **query):
    words = "&".join(f"{key}={value}" for key, value in query.items())
    return f"/contracts/{contract.pk}/hours/?{words}"


def _form(**values):
    return {"date": clock.today().isoformat(), "minutes": "1:30", "text": "Receipts of March", **values}


@pytest.mark.parametrize(
    ("typed", "minutes"),
    [
        ("1:30", 90), ("0:05", 5), ("1.5", 90), ("1,5", 90), ("2", 120), ("90m", 90), ("90 min", 90),
        ("1h 30m", 90), ("1h30", None), ("2 h", 120), ("1.25h", 75), ("24:00", 1440), ("", None), ("abc", None),
        ("1:60", None), ("-1", None), ("1:30:00", None), ("h", None), ("9999m", 9999), ("١", 60),
    ],
)  # fmt: skip
def test_lengths_are_read_as_people_type_them(typed, minutes):
    assert parse_minutes(typed) == minutes


@given(st.integers(0, 1440))
def test_what_a_form_shows_is_what_it_reads(minutes):
    assert parse_minutes(typed_minutes(minutes)) == minutes


@given(st.text(max_size=30))
def test_no_text_breaks_the_reading_of_lengths(typed):
    found = parse_minutes(typed)
    assert found is None or found >= 0


def test_the_freelancer_writes_hours_down_on_the_sheet(browse, hourly, bob):
    window = browse(bob)
    page = window.get(_path(hourly)).content.decode()
    assert "0 h of 20 h" in page
    answer = window.post(_path(hourly), _form())
    assert answer.status_code == 302
    page = window.get(answer["Location"]).content.decode()
    assert "1 h 30 min of 20 h" in page
    assert "Receipts of March" in page
    assert "$60" in page


def test_a_form_sent_twice_writes_once(browse, hourly, bob):
    window = browse(bob)
    for _ in range(2):
        window.post(_path(hourly), _form(key="abc"))
    assert TimeEntry.objects.count() == 1


@pytest.mark.parametrize(
    "wrong",
    [
        {"minutes": "long"},
        {"minutes": "25:00"},
        {"text": ""},
        {"date": "2999-01-01"},
        {"date": "x"},
        {"minutes": "21:00"},
        {"text": "\x00"},
    ],
)
def test_what_does_not_fit_comes_back_with_the_form(browse, hourly, bob, wrong):
    answer = browse(bob).post(_path(hourly), _form(**wrong))
    assert answer.status_code == 422
    assert 'name="minutes"' in answer.content.decode()
    assert not TimeEntry.objects.exists()


def test_weeks_lie_between_the_start_and_today(browse, hourly, bob):
    Contract.objects.filter(pk=hourly.pk).update(start_date=clock.today() - timedelta(days=14))
    window = browse(bob)
    now = window.get(_path(hourly)).content.decode()
    assert "Week before" in now
    assert "Week after" not in now
    first = window.get(_path(hourly, week="2001-01-01")).content.decode()
    assert "Week before" not in first
    assert "Week after" in first
    for odd in ("2999-12-31", "%00", "0001-01-01", "x" * 500, "9999-12-31"):
        assert window.get(_path(hourly, week=odd)).status_code == 200


def test_an_entry_is_changed_and_deleted_on_its_own_page(browse, hourly, alice, bob):
    entry = some_time(hourly)
    window = browse(bob)
    assert "1:30" in window.get(f"/hours/{entry.pk}/").content.decode()
    assert window.post(f"/hours/{entry.pk}/", _form(minutes="2h")).status_code == 302
    assert Week.objects.get().minutes == 120
    assert window.post(f"/hours/{entry.pk}/", _form(minutes="20:01")).status_code == 422
    assert browse(alice).get(f"/hours/{entry.pk}/").status_code == 404
    assert window.post(f"/hours/{entry.pk}/delete/").status_code == 302
    assert Week.objects.get().minutes == 0


def test_the_client_reviews_on_the_sheet_and_reads_when_time_approves(browse, hourly, alice, bob):
    week = a_week_in_review(hourly)
    window = browse(alice)
    page = window.get(_path(hourly)).content.decode()
    assert "If you do nothing" in page
    assert "Approve $60" in page
    assert "Write down" not in page
    assert window.post(f"/weeks/{week.pk}/send-back/", {"note": " "}).status_code == 422
    assert window.post(f"/weeks/{week.pk}/send-back/", {"note": "Less, please."}).status_code == 302
    page = browse(bob).get(_path(hourly)).content.decode()
    assert "Less, please." in page
    assert browse(bob).post(f"/weeks/{week.pk}/hand-in/").status_code == 302
    assert window.post(f"/weeks/{week.pk}/approve/").status_code == 302
    assert "Approved on" in window.get(_path(hourly)).content.decode()


def test_the_other_side_and_strangers_change_nothing(browse, hourly, alice, bob, charlie):
    week = a_week_in_review(hourly)
    assert browse(bob).post(f"/weeks/{week.pk}/approve/").status_code == 403
    assert browse(alice).post(_path(hourly), _form()).status_code == 403
    for path in (f"/weeks/{week.pk}/approve/", f"/weeks/{week.pk}/send-back/", f"/weeks/{week.pk}/hand-in/"):
        assert browse(charlie).post(path).status_code == 404
    for path in (_path(hourly), f"/contracts/{hourly.pk}/hours.csv"):
        assert browse(charlie).get(path).status_code == 404
    week.refresh_from_db()
    assert week.state == Week.State.IN_REVIEW


def test_the_client_sets_the_limit_on_the_sheet(browse, hourly, alice, bob):
    path = f"/contracts/{hourly.pk}/limit/"
    assert browse(alice).post(path, {"weekly_limit": "0"}).status_code == 422
    assert browse(alice).post(path, {"weekly_limit": ""}).status_code == 302
    assert browse(bob).post(path, {"weekly_limit": "40"}).status_code == 403
    hourly.refresh_from_db()
    assert hourly.weekly_limit is None
    assert "no weekly limit" in browse(bob).get(_path(hourly)).content.decode()


def test_all_hours_come_as_a_table_that_no_spreadsheet_runs(browse, hourly, bob):
    some_time(hourly, text="=SUM(A1)")
    answer = browse(bob).get(f"/contracts/{hourly.pk}/hours.csv")
    lines = answer.content.decode().splitlines()
    assert lines[0].startswith("Date,Minutes")
    assert f"{clock.today()},90,1.50,'=SUM(A1)," in lines[1]
    assert "attachment" in answer["Content-Disposition"]


def test_a_fixed_price_has_no_sheet(browse, project, bob):
    assert browse(bob).get(_path(project)).status_code == 404
    assert "Hours of this week" not in browse(bob).get(project.get_absolute_url()).content.decode()


def test_the_contract_shows_the_present_week_and_what_waits(browse, hourly, alice):
    week = a_week_in_review(hourly)
    with clock.turned(days=7):
        page = browse(alice).get(hourly.get_absolute_url()).content.decode()
    assert "Hours of this week" in page
    assert "is in review" in page
    assert f"?week={week.monday}" in page


def test_the_sheet_asks_few_questions_however_many_entries_it_has(browse, hourly, alice):
    for _ in range(12):
        some_time(hourly, minutes=5)
    window = browse(alice)
    window.get(_path(hourly))
    with CaptureQueriesContext(connection) as asked:
        window.get(_path(hourly))
    assert len(asked) <= 15


def test_both_sides_hear_what_becomes_of_the_hours_once(hourly, alice, erin, bob):
    week = a_week_in_review(hourly)
    deliver_all()
    told = Notice.objects.filter(kind="hours")
    assert {row.person for row in told} == {alice, erin}
    assert "1 h 30 min of Bob Reyes" in told[0].title
    actions.send_week_back(by=alice, week_id=week.pk, note="Less, please.")
    deliver_all()
    actions.hand_in_week(by=bob, week_id=week.pk)
    deliver_all()
    actions.approve_week(by=alice, week_id=week.pk)
    actions.set_weekly_limit(by=alice, contract_id=hourly.pk, hours=30)
    deliver_all()
    assert Notice.objects.filter(person=bob, kind="hours").count() == 2
    assert Notice.objects.filter(person=bob, kind="hours_limit").count() == 1
    assert Notice.objects.filter(person=alice, kind="hours").count() == 2


def test_programs_write_review_and_read_hours(hourly, alice, account, bob):
    freelancer = a_program(bob)
    client = a_program(alice, account)
    day = clock.today().isoformat()
    said = {"date": day, "minutes": 90, "text": "Receipts"}
    made = freelancer.post(f"/contracts/{hourly.pk}/hours", said)
    assert made.status_code == 201
    entry = made.json()
    edited = freelancer.put(f"/hours/{entry['id']}", {**said, "minutes": 60})
    assert edited.json()["minutes"] == 60
    assert client.post(f"/contracts/{hourly.pk}/hours", said).json()["code"] == "wrong_role"
    limit = client.put(f"/contracts/{hourly.pk}/weekly-limit", {"hours": 1})
    assert limit.json()["weekly_limit"] == 1
    assert freelancer.post(f"/contracts/{hourly.pk}/hours", said).json()["code"] == "over_limit"
    week = Week.objects.get()
    with clock.turned(days=7 - date.fromisoformat(day).weekday()):
        actions.hand_in_weeks()
    back = client.post(f"/weeks/{week.pk}/send-back", {"note": "Shorter"})
    assert (back.json()["state"], back.json()["note"]) == ("sent_back", "Shorter")
    assert freelancer.post(f"/weeks/{week.pk}/hand-in", {}).json()["state"] == "in_review"
    assert client.post(f"/weeks/{week.pk}/approve", {}).json()["amount"] == "40.00"
    weeks = freelancer.get(f"/contracts/{hourly.pk}/weeks").json()
    assert [row["entries"][0]["minutes"] for row in weeks["items"]] == [60]
    assert freelancer.delete(f"/hours/{entry['id']}").json()["code"] == "week_not_open"


def test_other_peoples_hours_are_not_there_for_programs(hourly, charlie):
    week = a_week_in_review(hourly)
    stranger = a_program(charlie)
    assert stranger.get(f"/contracts/{hourly.pk}/weeks").status_code == 404
    assert stranger.post(f"/weeks/{week.pk}/approve", {}).status_code == 404
    assert stranger.delete(f"/hours/{week.entries.get().pk}").status_code == 404


def test_the_contract_asks_few_questions(browse, hourly, alice, bob):
    a_week_in_review(hourly)
    for person in (alice, bob):
        window = browse(person)
        window.get(hourly.get_absolute_url())
        with CaptureQueriesContext(connection) as asked:
            window.get(hourly.get_absolute_url())
        assert len(asked) <= 15
