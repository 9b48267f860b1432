"""Asking for tips: the length, the daily limit, and that no word is kept."""

import pytest
from django.apps import apps
from django.db import connection

from handsel.config.testing import kept
from handsel.events.testing import last_event, told_nothing
from handsel.jobs.testing import a_job
from handsel.kit import clock
from handsel.kit.refused import Refused
from handsel.people import actions as people
from handsel.policy.numbers import changed
from handsel.tips import actions
from handsel.tips.models import Asking
from handsel.tips.tests.test_checks import GENERAL

SECRET = "The combination of my safe is quince marmalade. "


@pytest.fixture
@kept
def job(alice, account):
    return a_job(by=alice, account=account)


def ask(by, job, letter=GENERAL):
    return actions.get_tips(by=by, job=job, letter=letter)


@pytest.mark.rule("AI-02")
def test_tips_begin_with_the_two_hundredth_character(bob, job):
    since = last_event()
    with pytest.raises(Refused) as no:
        ask(bob, job, "\n  " + "a" * 199 + "   ")
    assert (no.value.code, no.value.status) == ("too_short", 422)
    assert told_nothing(since)
    assert not Asking.objects.exists()
    assert ask(bob, job, "  " + "a" * 200 + " ").tips
    with changed(ai__min_chars=250), pytest.raises(Refused):
        ask(bob, job, "a" * 249)


@pytest.mark.rule("AI-08")
def test_basic_gets_five_a_day_and_then_hears_from_when_on_again(bob, job):
    for left in (4, 3, 2, 1, 0):
        assert ask(bob, job).limit.left == left
    with pytest.raises(Refused) as no:
        ask(bob, job)
    assert (no.value.code, no.value.status) == ("rate_limited", 429)
    assert no.value.limit.until.date() > clock.today()
    assert Asking.objects.count() == 5
    with clock.turned(days=1):
        assert ask(bob, job).limit.left == 4


@pytest.mark.rule("AI-08")
def test_plus_has_no_limit_until_it_ends(bob, dora, job):
    people.set_plan(by=dora, person_id=bob.pk, plan="plus", why="Paid.")
    for _number in range(7):
        assert ask(bob, job).limit is None
    people.set_plan(by=dora, person_id=bob.pk, plan="basic", why="Ended.")
    with pytest.raises(Refused):
        ask(bob, job)


def test_who_is_no_freelancer_gets_no_tips(alice, job):
    with pytest.raises(Refused) as no:
        ask(alice, job)
    assert no.value.code == "forbidden"
    assert not Asking.objects.exists()


@pytest.mark.rule("AI-10")
def test_only_length_and_time_are_kept_of_a_letter(bob, job, caplog):
    caplog.set_level("DEBUG")
    before = clock.now()
    ask(bob, job, SECRET * 6)
    asking = Asking.objects.get()
    assert asking.length == len((SECRET * 6).strip())
    assert asking.at >= before
    assert {field.name for field in Asking._meta.get_fields()} == {"id", "person", "length", "at"}
    assert places_with("quince marmalade") == []
    assert "quince" not in caplog.text


def places_with(words):
    """Return the tables in which words stand anywhere."""
    tables = {model._meta.db_table for model in apps.get_models() if model._meta.managed}
    found = []
    with connection.cursor() as cursor:
        for table in sorted(tables):
            cursor.execute(f'SELECT 1 FROM "{table}" AS t WHERE t::text LIKE %s LIMIT 1', [f"%{words}%"])
            if cursor.fetchone():
                found.append(table)
    return found
