"""Faces, trails, times and figures."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest
from django.utils import timezone, translation

from handsel.kit.ago import in_words
from handsel.kit.avatars import face_of
from handsel.kit.charts import figure
from handsel.kit.tags.figures import connects, count, money
from handsel.kit.text import plain_amount
from handsel.kit.trail import TrailStep, sentence
from handsel.kit.widgets import MoneyInput

NOW = datetime(2026, 5, 20, 12, 0, tzinfo=UTC)
CLIENT = TrailStep("A client in Lyon", None, "invited", seed="account:7")
BOB = TrailStep("Bob R.", None, "referred")


def test_a_face_is_always_the_same_for_the_same_person():
    assert face_of("Bob Reyes") == face_of("Bob Reyes")
    assert face_of(seed="account:7") == face_of(seed="account:7")
    assert len({face_of(name).ground for name in ("Ada", "Bob", "Cleo", "Dora", "Erin", "Finn", "Gus")}) > 2


def test_a_face_shows_initials_and_nothing_for_the_unnamed():
    assert face_of("Bob Reyes").initials == "BR"
    assert face_of("Élodie Østergård").initials == "ÉØ"
    assert face_of("李 小龙").initials == "李小"
    assert face_of(None, name="A client in Lyon", seed="account:7").initials == ""
    assert face_of("<script>").initials == ""


def test_a_photo_goes_before_the_made_face():
    assert face_of("Bob", photo="/photos/x.webp").photo == "/photos/x.webp"


def test_the_trail_is_a_sentence():
    steps = [CLIENT, BOB, TrailStep("Charlie O.", None, "accepted")]
    assert sentence(steps) == "A client in Lyon invited Bob R., who referred Charlie O., who accepted"


@pytest.mark.parametrize(
    ("state", "end"),
    [("pending", "who has not answered yet"), ("declined", "who declined"), ("hired", "who was hired")],
)
def test_the_sentence_ends_with_the_state_of_the_last(state, end):
    assert sentence([CLIENT, TrailStep("Bob R.", None, state)]) == f"A client in Lyon invited Bob R., {end}"


def test_a_trail_of_one_or_none_is_no_error():
    assert sentence([]) == ""
    assert sentence([CLIENT]) == "A client in Lyon"
    assert TrailStep("Somebody", None, "unheard of").words == "Ended"


@pytest.mark.parametrize(
    ("before", "words"),
    [
        (timedelta(seconds=20), "just now"),
        (timedelta(seconds=50), "1 minute ago"),
        (timedelta(minutes=59), "59 minutes ago"),
        (timedelta(hours=1), "1 hour ago"),
        (timedelta(hours=23, minutes=59), "23 hours ago"),
        (timedelta(days=1), "yesterday"),
        (timedelta(days=9), "9 days ago"),
        (timedelta(days=40), "10 April"),
        (timedelta(days=400), "15 April 2025"),
        (-timedelta(minutes=5), "in 5 minutes"),
        (-timedelta(hours=3), "in 3 hours"),
        (-timedelta(days=1), "in 1 day"),
    ],
)
def test_a_moment_is_said_as_people_say_it(before, words):
    with timezone.override("UTC"):
        assert in_words(NOW - before, NOW) == words


def test_money_and_connects_are_written_out():
    assert [money(1250), money("12.5"), money(-3), money(None)] == ["$1,250", "$12.50", "-$3", ""]
    assert [connects(1), connects(0), connects(1200)] == ["1 Connect", "0 Connects", "1,200 Connects"]
    assert count(12430) == "12,430"
    with translation.override("de"):
        assert money("1250.5") == "1.250,50\u00a0$"


@pytest.mark.parametrize(
    ("typed", "plain"),
    [
        ("1250", "1250"),
        ("1,250", "1250"),
        ("1.250", "1250"),
        ("1,250.50", "1250.50"),
        ("1.250,5", "1250.5"),
        ("$ 19.50", "19.50"),
        ("19,50 $", "19.50"),
        ("1 250", "1250"),
        ("12,50,1", "12,50,1"),
        ("many", "many"),
        ("-5", "-5"),
        ("", ""),
    ],
)
def test_an_amount_is_read_in_the_way_of_every_language(typed, plain):
    assert plain_amount(typed) == plain
    assert MoneyInput().value_from_datadict({"price": typed}, {}, "price") == plain


def test_an_amount_in_a_field_is_written_in_the_way_of_the_language():
    assert MoneyInput().format_value(Decimal("19.50")) == "19.50"
    with translation.override("de"):
        assert [MoneyInput().format_value(value) for value in ("19.50", "1250", "x.5", None)] == [
            "19,50",
            "1250",
            "x.5",
            None,
        ]


def test_a_chart_of_nothing_is_still_a_chart():
    assert figure([], "bar").marks == []
    assert figure([("Jan", 0)], "line").path == "M342.0,190.0"
    assert max(mark.height for mark in figure([("a", 20), ("b", 5)], "bar").marks) == 178
