"""Finding documents."""

from datetime import timedelta
from decimal import Decimal

import pytest
from django.core.cache import cache
from django.db import IntegrityError, transaction

from handsel.index import actions, queries
from handsel.index.models import Document
from handsel.index.text import folded, tag
from handsel.kit import clock

pytestmark = pytest.mark.django_db


def put(key, title, text="", more="", tags=(), number=None, days_old=0):
    fresh_at = clock.now() - timedelta(days=days_old)
    actions.put(
        kind="thing", key=key, title=title, text=text, more=more, tags=tags, number=number, fresh_at=fresh_at
    )


def keys(words="", **narrow):
    return queries.find("thing", words=words, **narrow).keys


def test_words_are_found_in_title_text_and_more():
    put("1", "Bookkeeper", "Excel", "I like receipts")
    assert keys("bookkeeper") == keys("excel") == keys("receipts") == ["1"]


def test_english_words_are_found_by_their_stem():
    put("1", "Translating contracts")
    assert keys("contract translation") == ["1"]


def test_the_last_word_may_be_unfinished():
    put("1", "Senior bookkeeper")
    assert keys("senior bookk") == keys("bookk") == ["1"]
    assert keys("bookk senior") == []


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        ("cafe", "Café owner"),
        ("café", "Cafe owner"),
        ("SAO PAULO", "São Paulo guide"),
        ("strasse", "Straße"),
        ("zolw", "Żółw"),
        ("c++", "C++ developer"),
        ("c#", "C# developer"),
        ("العربية", "مترجم العربية"),
    ],
)
def test_accents_case_and_signs_do_not_matter(typed, title):
    put("1", title)
    put("2", "C developer")
    assert keys(typed) == ["1"]


def test_phrases_exclusions_and_choices_work_as_in_web_search():
    put("1", "red house")
    put("2", "house red")
    put("3", "blue boat")
    assert keys('"red house"') == ["1"]
    assert keys("house -red") == []
    assert sorted(keys("boat or house")) == ["1", "2", "3"]


def test_exclusions_hold_for_all_forms_of_a_word():
    put("1", "house with macro")
    put("2", "house")
    assert keys("house -macros") == ["2"]


@pytest.mark.parametrize(
    "words", ["'", "\\", "a:*b & | !", '"', "((", "<script>", "\x00", "🙂", "-", "--", "x" * 5000]
)
def test_no_input_breaks_the_search(words):
    put("1", "Bookkeeper")
    queries.find("thing", words=words)


def test_the_title_weighs_more_than_the_rest():
    put("1", "Painter", more="knows a plumber and another plumber")
    put("2", "Plumber", days_old=9)
    assert keys("plumber") == ["2", "1"]


def test_among_equals_the_fresher_comes_first():
    put("1", "Plumber", days_old=2)
    put("2", "Plumber", days_old=1)
    assert keys("plumber") == keys() == ["2", "1"]
    assert keys("plumber", order="newest") == ["2", "1"]


def test_numbers_put_in_order_with_the_unknown_last():
    for key, number in (("1", 20), ("2", None), ("3", 10)):
        put(key, "Plumber", number=number)
    assert keys(order="low") == ["3", "1", "2"]
    assert keys("plumber", order="high") == ["1", "3", "2"]


def test_tags_and_ranges_narrow():
    put("1", "A", tags=["skill:excel", "country:GH"], number=Decimal(20))
    put("2", "B", tags=["skill:excel", "country:PH"], number=Decimal(40))
    assert sorted(keys(tags_all=["skill:excel"])) == ["1", "2"]
    assert keys(tags_all=["skill:excel", "country:PH"]) == ["2"]
    assert sorted(keys(tags_any=[["country:GH", "country:PH"]])) == ["1", "2"]
    assert keys(tags_any=[["country:GH", "country:PH"], ["skill:word"]]) == []
    assert keys(number_from=Decimal(30)) == ["2"]
    assert keys(number_to=Decimal(20)) == ["1"]


def test_pages_follow_each_other_and_end_at_the_reach(monkeypatch):
    monkeypatch.setattr(queries, "REACH", 4)
    for number in range(7):
        put(str(number), "Plumber", days_old=number)
    found = queries.find("thing", words="plumber", offset=3, limit=3)
    assert (found.keys, found.total, found.reach) == (["3"], 7, 4)
    assert queries.find("thing", words="plumber", offset=4).keys == []


def test_counts_tell_what_each_choice_would_leave():
    put("1", "Plumber", tags=["skill:excel", "country:GH"])
    put("2", "Plumber", tags=["skill:excel", "country:PH"])
    put("3", "Painter", tags=["skill:word", "country:PH"])
    counts = queries.facet_counts("thing", {"skill": [], "country": ["country:PH"]})
    assert counts == {"skill": {"excel": 1, "word": 1}, "country": {"GH": 1, "PH": 2}}
    counts = queries.facet_counts("thing", {"skill": []}, words="plumber")
    assert counts == {"skill": {"excel": 2}}


def test_counts_of_big_sets_are_kept_for_a_while(monkeypatch, django_assert_num_queries):
    cache.clear()
    monkeypatch.setattr(queries, "_KEPT_FROM", 0)
    put("1", "Plumber", tags=["skill:excel"])
    queries.facet_counts("thing", {"skill": []})
    with django_assert_num_queries(0):
        assert queries.facet_counts("thing", {"skill": []}) == {"skill": {"excel": 1}}
    cache.clear()


def test_putting_again_replaces_and_removing_takes_away():
    put("1", "Plumber")
    put("1", "Painter")
    assert keys("plumber") == []
    assert keys("painter") == ["1"]
    actions.remove(kind="thing", key="1")
    actions.remove(kind="thing", key="1")
    assert keys("painter") == []


def test_kinds_do_not_mix():
    put("1", "Plumber")
    assert queries.find("other", words="plumber").keys == []


def test_a_document_is_there_once():
    put("1", "Plumber")
    with pytest.raises(IntegrityError), transaction.atomic():
        Document.objects.create(kind="thing", key="1", words="", fresh_at=clock.now())


def test_tags_are_folded():
    assert tag("city", " São  Paulo ") == "city:sao paulo"
    assert len(tag("city", "x" * 300)) == 100


def test_folding_keeps_no_more_than_anybody_searches():
    assert len(folded("x" * 1_000_000)) == 20_000


def test_finding_takes_two_queries_with_any_amount(django_assert_max_num_queries):
    for number in range(30):
        put(str(number), "Plumber")
    with django_assert_max_num_queries(2):
        queries.find("thing", words="plumber")
