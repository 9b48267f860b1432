"""Tests of the small tools."""

from datetime import timedelta

import pytest
from django.db import transaction
from django.http import HttpRequest
from hypothesis import given
from hypothesis import strategies as st

from handsel.kit import clock, ids, paging, slots, text
from handsel.kit.locks import NotInTransaction, locked
from handsel.kit.refused import Refused
from handsel.people.models import Person


@given(st.text())
def test_cleaned_text_has_no_control_characters_and_cleaning_again_changes_nothing(value):
    cleaned = text.clean(value)
    assert "\x00" not in cleaned
    assert "\r" not in cleaned
    assert text.clean(cleaned) == cleaned


def test_emoji_and_right_to_left_text_survive_cleaning():
    assert text.clean("  שלום 👩‍🌾 \x00") == "שלום 👩‍🌾"


@given(st.text(max_size=400), st.integers(min_value=10, max_value=100))
def test_shortened_text_fits(value, length):
    assert len(text.shorten(value, length)) <= length


def test_the_clock_turns_within_its_block_only():
    before = clock.now()
    with clock.turned(hours=25):
        assert clock.now() - before >= timedelta(hours=25)
    assert clock.now() - before < timedelta(minutes=1)


def test_opaque_ids_do_not_repeat():
    assert len({ids.opaque() for _ in range(1000)}) == 1000


@pytest.mark.django_db(transaction=True)
def test_a_lock_outside_a_transaction_is_refused():
    with pytest.raises(NotInTransaction):
        locked(Person.objects.all())


@pytest.mark.django_db
def test_locked_rows_come_in_the_order_of_their_keys():
    with transaction.atomic():
        sql = str(locked(Person.objects.order_by("-email")).query)
    assert "FOR NO KEY UPDATE" in sql
    assert 'ORDER BY "people_person"."id" ASC' in sql


@pytest.mark.parametrize(
    ("code", "status"),
    [
        ("job_closed", 409),
        ("private_job", 403),
        ("rate_limited", 429),
        ("reason_required", 422),
        ("hidden", 404),
    ],
)
def test_a_refusal_carries_the_status_of_its_code(code, status):
    assert Refused(code, "No.").status == status


@pytest.mark.parametrize(
    ("raw", "number"), [("2", 2), ("0", 1), ("-3", 1), ("x", 1), ("٣", 1), ("9" * 50, 1)]
)
def test_a_page_number_that_is_none_is_the_first_page(raw, number):
    request = HttpRequest()
    request.GET = request.GET.copy()
    request.GET["page"] = raw
    assert paging.asked(request) == number


@pytest.mark.django_db
def test_a_page_past_the_end_is_the_last_page(bob, charlie, dora):
    page = paging.page_of(Person.objects.order_by("pk"), 99, size=2)
    assert (page.number, page.last, page.total) == (2, 2, Person.objects.count())
    assert page.first_row == 3


def test_a_slot_draws_its_fillers_in_order_and_once():
    def second(request, **values):
        return "<b>2</b>"

    def first(request, **values):
        return f"<b>{values['n']}</b>"

    slots.fill("test.place", second, order=20)
    slots.fill("test.place", first, order=10)
    slots.fill("test.place", first, order=10)
    assert slots.drawn("test.place", HttpRequest(), n=1) == "<b>1</b><b>2</b>"
