"""Help with writing by rules: shorter letters, titles."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handsel.people import actions as people
from handsel.people.testing import a_freelancer
from handsel.people.values import PastWork
from handsel.tips import queries
from handsel.tips.tests.test_checks import GENERAL, GOOD, JOB_TEXT
from handsel.tips.writing import About, shortened, title_ideas

LONG = f"Dear team,\n\n{GENERAL} {GENERAL}\n\n{GOOD}\n\nYours,\nNina"


@pytest.mark.rule("AI-09")
def test_a_shorter_letter_keeps_what_speaks_of_the_job_and_says_what_it_left_out():
    found = shortened(LONG, about=JOB_TEXT.text, most=500)
    assert len(found.text) <= 520
    assert found.text.startswith("Dear team,")
    assert "1,400 receipts" in found.text
    assert any("professional" in sentence for sentence in found.cut)
    assert "professional" not in found.text


@pytest.mark.rule("AI-09")
@given(letter=st.text(max_size=900))
def test_a_shorter_letter_has_no_sentence_of_its_own(letter):
    found = shortened(letter)
    assert len(found.text) <= len(letter) + 1
    assert set(found.text.casefold().split()) <= set(letter.casefold().split())


@pytest.mark.rule("AI-09")
def test_a_result_outweighs_what_is_said_again_and_again():
    result = "For a joiner in Porto I recorded 1,400 receipts in 2023, two weeks early."
    again = " ".join(
        f"Shelf {number} says a little more about shelves and little tables." for number in range(20)
    )
    found = shortened(f"Hello,\n\n{again} {result} Shall we talk on Thursday?\n\nBob", most=400)
    assert result in found.text
    assert found.text.endswith("Shall we talk on Thursday?\n\nBob")


def test_what_is_said_twice_is_said_once():
    assert shortened(f"{GENERAL} {GENERAL}").text == GENERAL


@pytest.mark.rule("AI-09")
def test_titles_are_made_of_what_stands_on_the_profile(db):
    profile = a_freelancer(
        title="Bookkeeper",
        skills=["Excel", "VAT", "Payroll"],
        languages={"en": "native", "de": "fluent", "fr": "basic"},
    )
    people.add_employment(by=profile.person, values=PastWork("Clerk", "Reyes and Sons", 2011, 2015, ""))
    texts = [idea.text for idea in queries.titles_for(profile)]
    assert "Bookkeeper: Excel and Payroll" in texts
    assert "Bookkeeper since 2011" in texts
    assert "Bookkeeper in English and German" in texts
    assert all(len(text) <= 70 and "French" not in text for text in texts)


@pytest.mark.rule("AI-09")
def test_an_empty_profile_gets_no_invented_title():
    assert title_ideas(About(), most=70) == []
    assert [idea.text for idea in title_ideas(About(title="Baker"), most=70)] == []
