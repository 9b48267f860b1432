"""How complete a profile is, and the tips for a better one."""

from dataclasses import fields, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handsel.people import actions, queries
from handsel.people.completeness import ProfileFacts, completeness, missing
from handsel.people.testing import a_freelancer, a_program, a_skill
from handsel.people.values import PastWork, Piece, SpecializedValues, Study

FACTS = st.builds(
    ProfileFacts,
    **{
        part.name: st.booleans() if part.type in (bool, "bool") else st.integers(min_value=0, max_value=50)
        for part in fields(ProfileFacts)
    },
)
BASE = ProfileFacts(photo=True, overview=True, employments=1, skills=1)


@pytest.mark.rule("ACC-11")
@given(FACTS)
def test_it_lies_between_0_and_100_and_nothing_is_missing_exactly_at_100(facts):
    assert 0 <= completeness(facts) <= 100
    assert (completeness(facts) == 100) == (missing(facts) == [])


@pytest.mark.rule("ACC-11")
@given(FACTS)
def test_nothing_reaches_100_without_the_whole_base(facts):
    for lacking in ({"photo": False}, {"overview": False}, {"employments": 0}, {"skills": 0}):
        assert completeness(replace(facts, **lacking)) < 100


@pytest.mark.rule("ACC-11")
@given(FACTS, st.sampled_from([part.name for part in fields(ProfileFacts)]))
def test_adding_something_never_lowers_it(facts, name):
    had = getattr(facts, name)
    more = replace(facts, **{name: True if isinstance(had, bool) else had + 1})
    assert completeness(more) >= completeness(facts)


@pytest.mark.rule("ACC-11")
@pytest.mark.parametrize(
    ("more", "percent"),
    [
        ({}, 50),
        ({"photo": False}, 37),
        ({"pieces": 1}, 55),
        ({"pieces": 9}, 70),
        ({"employments": 2}, 60),
        ({"employments": 9}, 70),
        ({"skills": 2}, 60),
        ({"educations": 1}, 60),
        ({"educations": 9}, 70),
        ({"video": True}, 60),
        ({"linked": 3}, 60),
        ({"certificates": 1}, 55),
        ({"certificates": 9}, 60),
        ({"other": 1}, 55),
        ({"pieces": 4, "employments": 3, "skills": 2}, 100),
    ],
)
def test_each_part_weighs_what_the_rule_says(more, percent):
    assert completeness(replace(BASE, **more)) == percent


@pytest.mark.rule("ACC-11")
def test_what_is_missing_of_the_base_comes_first():
    assert missing(ProfileFacts(overview=True, skills=1))[:2] == ["photo", "employments"]


@pytest.fixture
def done(db, picture):
    """A freelancer who did whatever can be done."""
    skills = ["Ledgers", "Payroll", "Invoices", "Taxes", "Excel"]
    person = a_freelancer(
        "Nina", "Berg", title="Payroll for bakeries", category="Bookkeeping", skills=skills,
        overview="I keep ledgers, payroll and invoices in order. " * 8,
    ).person  # fmt: skip
    actions.set_photo(by=person, upload=picture())
    actions.add_specialized(by=person, values=SpecializedValues(title="Ledgers for farms"))
    for year in (2001, 2005, 2011):
        actions.add_employment(by=person, values=PastWork("Clerk", "Bank", year))
        actions.add_education(by=person, values=Study("School", "Books", year))
        actions.add_piece(by=person, values=Piece(f"Book {year}"))
    return person


@pytest.mark.rule("ACC-11")
def test_the_home_shows_it_with_what_is_missing(browse, bob):
    home = browse(bob).get("/").content.decode()
    assert queries.completeness_of(bob.profile).percent == 12
    assert "12 percent" in home
    for address in ("settings/photo/", "profile/edit/skills/", "profile/edit/employment/", "profile/tips/"):
        assert f'href="/{address}"' in home


@pytest.mark.rule("ACC-11")
def test_a_profile_with_everything_is_complete(done, django_assert_num_queries):
    profile = done.profile
    with django_assert_num_queries(1):
        whole = queries.completeness_of(profile)
    assert (whole.percent, whole.missing) == (100, [])


@pytest.mark.django_db
@pytest.mark.rule("ACC-16")
def test_there_are_eleven_tips_open_at_first_and_done_by_what_is_stored(bob, done):
    tips = queries.tips_for(bob.profile)
    assert len({tip.key for tip in tips}) == 11
    assert not any(tip.done for tip in tips)
    ways = {tip.key for tip in queries.tips_for(done.profile) if tip.done}
    assert ways == {"keywords", "photo", "skills", "niche", "portfolio", "overview", "specialized"}


@pytest.mark.django_db
@pytest.mark.rule("ACC-16")
def test_each_tip_leads_to_its_form_or_says_that_it_comes_later(browse, bob):
    mine = browse(bob)
    page = mine.get("/profile/tips/").content.decode()
    tips = queries.tips_for(bob.profile)
    for tip in tips:
        assert tip.title in page
        assert tip.comes_later or mine.get(tip.href).status_code == 200
    assert {"badge", "boost"} <= {tip.key for tip in tips if tip.comes_later}
    assert page.count("Comes later") == sum(tip.comes_later for tip in tips)


@pytest.mark.django_db
@pytest.mark.rule("ACC-16")
def test_who_is_no_freelancer_has_no_tips(browse, alice, bob):
    assert browse(alice).get("/profile/tips/").status_code == 404


@pytest.mark.django_db
@pytest.mark.rule("ACC-16")
def test_the_words_of_ones_skills_count_whatever_their_case(bob):
    actions.add_skill(by=bob, name=a_skill("BOOKS").name)
    assert next(tip for tip in queries.tips_for(bob.profile) if tip.key == "keywords").done


@pytest.mark.django_db
@pytest.mark.rule("ACC-16")
def test_a_program_reads_it(bob):
    answer = a_program(bob).get("/profile/completeness").json()
    assert answer["percent"] == 12
    assert len(answer["tips"]) == 11
    assert answer["missing"][0] == "photo"
