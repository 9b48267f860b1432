"""Becoming a freelancer and saying who one is."""

from decimal import Decimal

import pytest

from handsel.events.testing import facts_told, last_event
from handsel.index import queries as index
from handsel.people import actions
from handsel.people.actions import ProfileValues
from handsel.people.models import FreelancerProfile
from handsel.people.testing import a_category, a_freelancer, a_person, a_skill


def found(words: str) -> list[str]:
    return index.find("profile", words=words).keys


@pytest.mark.rule("ACC-01")
def test_one_login_becomes_a_freelancer_once(alice):
    first = actions.become_freelancer(by=alice)
    before = last_event()
    assert actions.become_freelancer(by=alice) == first
    assert facts_told(before) == []
    assert FreelancerProfile.objects.filter(person=alice).count() == 1


@pytest.mark.rule("ACC-02")
def test_the_basics_are_kept_cleaned_and_told(bob):
    before = last_event()
    values = ProfileValues(
        title="  Book\u0000keeper \n for shops ",
        overview="Line one\r\nLine two\x07",
        hourly_rate=Decimal("42.50"),
        city=" Manila ",
        country="PH",
        category=a_category("Accounting").slug,
        skills=(a_skill("Xero").slug, a_skill("Excel").slug),
    )
    profile = actions.edit_profile(by=bob, values=values)
    profile.refresh_from_db()
    assert profile.title == "Bookkeeper for shops"
    assert profile.overview == "Line one\nLine two"
    assert (profile.hourly_rate, profile.city, profile.country) == (Decimal("42.50"), "Manila", "PH")
    assert set(profile.skills.values_list("name", flat=True)) == {"Xero", "Excel"}
    assert facts_told(before) == ["people.ProfileChanged"]
    assert found("xero") == [str(profile.pk)]


@pytest.mark.rule("ACC-02")
@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"title": "x" * 71}, "too_long"),
        ({"overview": "x" * 5001}, "too_long"),
        ({"hourly_rate": Decimal(0)}, "invalid"),
        ({"hourly_rate": Decimal(-5)}, "invalid"),
        ({"hourly_rate": Decimal("NaN")}, "invalid"),
        ({"hourly_rate": Decimal("1e9")}, "invalid"),
        ({"country": "XX"}, "invalid"),
        ({"category": "no-such"}, "invalid"),
        ({"skills": ("no-such",)}, "unknown_skill"),
    ],
)
def test_basics_that_break_a_limit_are_refused_whole(bob, refusing, changed, code):
    with refusing(code):
        actions.edit_profile(by=bob, values=ProfileValues(**{"title": "New title", **changed}))
    assert FreelancerProfile.objects.get(person=bob).title == "Bookkeeper"


@pytest.mark.rule("ACC-02")
def test_a_title_of_70_and_an_overview_of_5000_characters_fit(bob):
    values = ProfileValues(title="x" * 70, overview="y" * 5000)
    assert len(actions.edit_profile(by=bob, values=values).overview) == 5000


@pytest.mark.rule("ACC-02")
def test_the_sixteenth_skill_is_refused(bob, refusing):
    slugs = [a_skill(f"Skill {number}").slug for number in range(16)]
    for slug in slugs[:15]:
        actions.add_skill(by=bob, name=slug)
    with refusing("too_many_skills"):
        actions.add_skill(by=bob, name=slugs[15])
    with refusing("too_many_skills"):
        actions.edit_profile(by=bob, values=ProfileValues(skills=tuple(slugs)))
    assert bob.profile.skills.count() == 15
    actions.remove_skill(by=bob, slug=slugs[0])
    actions.add_skill(by=bob, name="skill 15")
    assert bob.profile.skills.count() == 15


@pytest.mark.rule("ACC-02")
def test_a_skill_is_added_once_and_an_unknown_one_not_at_all(bob, refusing):
    a_skill("Excel")
    actions.add_skill(by=bob, name="EXCEL")
    before = last_event()
    actions.add_skill(by=bob, name="excel")
    actions.remove_skill(by=bob, slug="never-had")
    assert facts_told(before) == []
    with refusing("unknown_skill"):
        actions.add_skill(by=bob, name="<script>")
    assert bob.profile.skills.count() == 1


@pytest.mark.rule("ACC-01")
def test_who_is_no_freelancer_edits_no_profile(alice, refusing):
    with refusing("forbidden"):
        actions.edit_profile(by=alice, values=ProfileValues(title="Mine"))
    with refusing("forbidden"):
        actions.set_visibility(by=alice, visibility="private")
    with refusing("forbidden"):
        actions.add_skill(by=alice, name="Excel")
    assert not FreelancerProfile.objects.exists()


@pytest.mark.rule("ACC-05", "ACC-06")
def test_a_private_profile_leaves_the_search_at_once_and_comes_back(bob):
    assert found("bookkeeper") == [str(bob.profile.pk)]
    actions.set_visibility(by=bob, visibility="private")
    assert found("bookkeeper") == []
    assert not FreelancerProfile.objects.searchable().exists()
    actions.set_visibility(by=bob, visibility="members")
    assert found("bookkeeper") == [str(bob.profile.pk)]


@pytest.mark.rule("ACC-06")
def test_what_a_private_freelancer_edits_does_not_bring_them_back(bob):
    actions.set_visibility(by=bob, visibility="private")
    actions.edit_profile(by=bob, values=ProfileValues(title="Zookeeper"))
    actions.edit_person(by=bob, first_name="Bobby", last_name="Reyes", language="en", time_zone="UTC")
    actions.add_skill(by=bob, name=a_skill("Excel").name)
    assert found("zookeeper") == found("bobby") == []


@pytest.mark.rule("ACC-05")
def test_a_new_profile_is_public_and_only_three_choices_exist(db, refusing):
    person = a_person()
    assert actions.become_freelancer(by=person).visibility == "public"
    with refusing("invalid"):
        actions.set_visibility(by=person, visibility="friends")
    assert person.profile.visibility == "public"


def test_a_changed_name_is_found_by_its_new_letters(bob):
    actions.edit_person(
        by=bob, first_name="Robert", last_name="Reyes", language="de", time_zone="Asia/Manila"
    )
    assert found("robert") == [str(bob.profile.pk)]


def test_a_choice_made_twice_is_told_once(bob):
    before = last_event()
    actions.set_referrals(by=bob, wanted=False)
    actions.set_referrals(by=bob, wanted=False)
    assert facts_told(before) == ["people.ProfileChanged"]
    bob.profile.refresh_from_db()
    assert not bob.profile.accepts_referrals


def test_the_response_band_is_kept_and_told_to_nobody(db):
    profile = a_freelancer()
    before = last_event()
    actions.set_response(profile=profile, band="day", count=4)
    profile.refresh_from_db()
    assert (profile.response_band, profile.response_count) == ("day", 4)
    assert facts_told(before) == []
