"""One tile for each person, as the profile of theirs that fits best (ACC-09)."""

from decimal import Decimal

import pytest
from django.test import Client

from handsel.config.testing import kept
from handsel.people import actions as people
from handsel.people.testing import a_freelancer, a_program, a_specialized, acting_as
from handsel.search import queries

pytestmark = [pytest.mark.django_db, pytest.mark.rule("ACC-09")]


@pytest.fixture
@kept
def sam():
    profile = a_freelancer(
        "Sam", "Okoye", title="Surveyor", overview="I measure land.", rate=40, skills=["Maps"],
        category="Engineering",
    )  # fmt: skip
    a_specialized(
        profile, "Drone pilot", overview="I fly over fields.", rate=90, skills=["Drones"], category="Film"
    )
    a_specialized(profile, "Teacher of geodesy", overview="I teach.", rate=30, skills=["Teaching"])
    return profile


def titles(**asked) -> list[str]:
    found = queries.find_freelancers(acting_as(None), **asked)
    assert found.total == len(found.page.rows), "one tile for each person, as many as are counted"
    return [tile.title for tile in found.page.rows]


@pytest.mark.parametrize(
    ("asked", "title"),
    [
        ({}, "Surveyor"),
        ({"words": "surveyor"}, "Surveyor"),
        ({"words": "surveyors"}, "Surveyor"),
        ({"words": "drones"}, "Drone pilot"),
        ({"words": "pilots"}, "Drone pilot"),
        ({"words": "teach"}, "Teacher of geodesy"),
        ({"words": '"teacher of geodesy"'}, "Teacher of geodesy"),
        ({"words": "okoye or drone"}, "Drone pilot"),
        ({"words": "land"}, "Surveyor"),
        ({"skills": ["drones"]}, "Drone pilot"),
        ({"categories": ["film"]}, "Drone pilot"),
        ({"categories": ["engineering"]}, "Surveyor"),
        ({"words": "drone", "order": "newest"}, "Drone pilot"),
        ({"words": "drone", "order": "low"}, "Surveyor"),
        ({"words": "drone", "rate_to": Decimal(50)}, "Surveyor"),
        ({"words": "teacher", "rate_from": Decimal(20), "rate_to": Decimal(50)}, "Teacher of geodesy"),
    ],
)
def test_the_tile_shows_the_profile_that_fits_best(sam, asked, title):
    assert titles(**asked) == [title]


def test_a_tile_carries_the_words_rate_skills_and_address_of_its_profile(sam):
    a_freelancer("Ulf", "Dahl", title="Drone mechanic")
    found = queries.find_freelancers(acting_as(None), words="drone pilot or mechanic")
    tiles = {tile.title: tile for tile in found.page.rows}
    assert (found.total, set(tiles)) == (2, {"Drone pilot", "Drone mechanic"})
    tile = tiles["Drone pilot"]
    assert (tile.overview, tile.hourly_rate, tile.skills) == ("I fly over fields.", Decimal(90), ["Drones"])
    page = Client().get("/freelancers/", {"q": "drone pilot"}).content.decode()
    assert f'href="{tile.address}"' in page
    assert Client().get(tile.address).status_code == 200


def test_what_is_hidden_neither_finds_nor_shows(sam):
    for special in sam.specialized.all():
        people.show_specialized(by=sam.person, public_id=special.public_id, wanted=False)
    assert titles(words="drone") == []
    assert titles(words="surveyor") == ["Surveyor"]


def test_facets_count_people_not_profiles(sam):
    facets = queries.find_freelancers(acting_as(None)).facets
    assert {one.value: one.count for one in facets["skill"]} == {"maps": 1, "drones": 1, "teaching": 1}
    assert {one.value: one.count for one in facets["category"]} == {"engineering": 1, "film": 1}


@pytest.mark.rule("SEARCH-08")
def test_a_name_finds_the_general_profile(sam, bob):
    found = queries.find_freelancers(acting_as(bob), words="sam", among_freelancers=True)
    assert [tile.title for tile in found.page.rows] == ["Surveyor"]


def test_programs_are_told_which_profile_it_is(sam, alice, account):
    line = a_program(alice, account).get("/freelancers?q=drone").json()["items"][0]
    special = sam.specialized.get(title="Drone pilot")
    assert (line["title"], line["specialized"]) == ("Drone pilot", special.public_id)
    assert line["url"].endswith(f"?profile={special.public_id}")


def test_the_invite_button_of_a_tile_asks_for_the_profile_that_it_shows(sam, alice, account, browse):
    special = sam.specialized.get(title="Drone pilot")
    page = browse(alice, f"client:{account.pk}").get("/freelancers/", {"q": "drone"}).content.decode()
    assert f"/invite/{sam.public_id}/?profile={special.public_id}" in page


@pytest.mark.parametrize("more", [0, 15])
def test_the_list_costs_the_same_however_many_profiles_there_are(sam, more, django_assert_max_num_queries):
    for number in range(more):
        a_specialized(a_freelancer(f"Ann{number}", "Bo"), "Drone driver", skills=["Drones"])
    with django_assert_max_num_queries(9):
        assert queries.find_freelancers(acting_as(None), words="drone").total == more + 1
