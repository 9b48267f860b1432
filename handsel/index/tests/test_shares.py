"""Keeping a share of the places of each page: the pure function, and the engine that uses it."""

from datetime import timedelta
from itertools import chain

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handsel.index import actions, queries
from handsel.index.shares import places
from handsel.index.values import Share
from handsel.kit import clock

TAG = "new:yes"


@st.composite
def asked(draw):
    """Ranked keys, who of them is marked, the share and the size of a page."""
    number = draw(st.integers(0, 70))
    ranked = [str(key) for key in draw(st.permutations(range(number)))]
    marked = {key for key in ranked if draw(st.booleans())} if draw(st.booleans()) else set(ranked[-3:])
    return ranked, marked, Share(TAG, draw(st.integers(0, 100))), draw(st.integers(1, 25))


def placed(ranked, marked, share, size):
    return places(ranked, [key for key in ranked if key in marked], marked, share, size)


@pytest.mark.rule("SEARCH-05")
@given(asked())
def test_everybody_has_one_place_and_both_kinds_keep_their_order(case):
    ranked, marked, share, size = case
    found = placed(ranked, marked, share, size)
    assert sorted(found) == sorted(ranked)
    assert [key for key in found if key in marked] == [key for key in ranked if key in marked]
    assert [key for key in found if key not in marked] == [key for key in ranked if key not in marked]


@pytest.mark.rule("SEARCH-05")
@given(asked())
def test_each_page_keeps_its_share_as_long_as_there_is_somebody(case):
    ranked, marked, share, size = case
    found = placed(ranked, marked, share, size)
    for start in range(0, len(found), size):
        page, later = found[start : start + size], found[start + size :]
        count = sum(key in marked for key in page)
        assert count >= share.of(len(page)) or not any(key in marked for key in later)


@pytest.mark.rule("SEARCH-05")
@given(asked())
def test_a_page_is_the_same_whether_more_was_read_or_not(case):
    ranked, marked, share, size = case
    whole = placed(ranked, marked, share, size)
    for end in range(size, len(ranked) + size, size):
        beginning = ranked[:end]
        natural = sum(key in marked for key in beginning)
        most = natural + share.of(size) * -(-end // size)
        kept_for = [key for key in ranked if key in marked][:most]
        assert places(beginning, kept_for, marked, share, size) == whole[:end]


@pytest.mark.rule("SEARCH-05")
@given(asked())
def test_nobody_stands_lower_than_the_share_costs_and_without_one_nothing_moves(case):
    ranked, marked, share, size = case
    assert placed(ranked, marked, Share(TAG, 0), size) == ranked
    assert placed(ranked, set(), share, size) == ranked
    found = placed(ranked, marked, share, size)
    for key in marked:
        assert found.index(key) <= ranked.index(key)


def put(key, *tags, days_old=0, title="Thing"):
    fresh_at = clock.now() - timedelta(days=days_old)
    actions.put(kind="thing", key=key, title=title, tags=tags, fresh_at=fresh_at)


@pytest.fixture
def crowd(db):
    """Thirty things, the freshest first; every second one after the twentieth is marked."""
    for number in range(30):
        put(f"{number:02}", *[TAG] * (number >= 20 and number % 2 == 0), days_old=number)


def pages(share, size, words="", order=""):
    found = [
        queries.find("thing", words=words, offset=start, limit=size, share=share, order=order)
        for start in range(0, 30, size)
    ]
    assert all(page.total == 30 for page in found)
    return [page.keys for page in found]


@pytest.mark.rule("SEARCH-05")
@pytest.mark.parametrize("words", ["", "thing"])
def test_the_engine_keeps_the_share_page_by_page(crowd, words, django_assert_num_queries):
    first, second, third = pages(Share(TAG, 20), 10, words)
    assert first == ["00", "01", "02", "03", "20", "04", "05", "06", "07", "22"]
    assert second == ["08", "09", "10", "11", "24", "12", "13", "14", "15", "26"]
    assert third == ["16", "17", "18", "19", "28", "21", "23", "25", "27", "29"]
    with django_assert_num_queries(2):
        queries.find("thing", words=words, limit=10, share=Share(TAG, 20))


@pytest.mark.rule("SEARCH-05")
def test_an_order_that_was_asked_for_a_share_of_nothing_and_one_page_stay_as_they_are(crowd):
    natural = [f"{number:02}" for number in range(30)]
    assert list(chain(*pages(Share(TAG, 0), 10))) == natural
    assert list(chain(*pages(Share(TAG, 20), 10, order="newest"))) == natural
    assert list(chain(*pages(Share(TAG, 20), 30))) == natural
