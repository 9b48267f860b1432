"""Finding freelancers, as clients, freelancers and visitors do."""

from decimal import Decimal

import pytest

from handsel.config.testing import kept
from handsel.jobs.testing import a_job
from handsel.people import actions as people_actions
from handsel.people import testing as people
from handsel.people.models import FreelancerProfile, Introduction

pytestmark = pytest.mark.django_db
PAGE = "/freelancers/"


def text(response):
    return " ".join(response.content.decode().split())


def names(browser, **query):
    return [tile.name for tile in browser.get(PAGE, query).context["found"].page.rows]


@pytest.fixture
def client(browse, alice, account):
    return browse(alice, f"client:{account.pk}")


@pytest.fixture
@kept
def crowd(db):
    """Four freelancers who differ in everything that can be filtered by."""
    four = {
        "ana": people.a_freelancer(
            "Ana", "Silva", title="Painter", overview="Murals", rate=20, city="São Paulo", country="BR",
            category="Art", skills=["Murals", "Drawing"], languages={"pt": "native"},
        ),
        "ben": people.a_freelancer(
            "Ben", "Okoro", title="Plumber", overview="Pipes", rate=40, city="Lagos", country="NG",
            category="Trades", skills=["Pipes"], languages={"en": "fluent"}, visibility="members",
        ),
        "cleo": people.a_freelancer(
            "Cleo", "Roux", title="Plumber and painter", overview="All things", rate=60, city="Lyon",
            country="FR", category="Trades", skills=["Pipes", "Murals"],
            languages={"fr": "native", "en": "basic"},
        ),
        "dan": people.a_freelancer("Dan", "Stone", title="Plumber", rate=None, visibility="private"),
    }  # fmt: skip
    people_actions.set_availability(by=four["cleo"].person, availability="over_30")
    return four


@pytest.mark.rule("SEARCH-01")
@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ({"q": "plumber"}, ["Ben O.", "Cleo R."]),
        ({"q": "murals -plumber"}, ["Ana S."]),
        ({"skill": "pipes"}, ["Ben O.", "Cleo R."]),
        ({"skill": ["pipes", "drawing"]}, ["Ana S.", "Ben O.", "Cleo R."]),
        ({"category": "art"}, ["Ana S."]),
        ({"country": "FR"}, ["Cleo R."]),
        ({"city": "sao paulo"}, ["Ana S."]),
        ({"language": "en"}, ["Ben O.", "Cleo R."]),
        ({"availability": "over_30"}, ["Cleo R."]),
        ({"availability": ["over_30", "as_needed"]}, ["Ana S.", "Ben O.", "Cleo R."]),
        ({"rate_from": "30", "rate_to": "50"}, ["Ben O."]),
        ({"rate_to": "20.50"}, ["Ana S."]),
        ({"q": "plumber", "country": "NG", "rate_from": "60"}, []),
    ],
)
def test_a_client_finds_freelancers_by_words_and_filters(client, crowd, query, expected):
    assert sorted(names(client, **query)) == expected


@pytest.mark.rule("SEARCH-01")
def test_filters_tell_how_many_people_each_would_leave(client, crowd):
    facets = client.get(PAGE, {"skill": "pipes"}).context["found"].facets
    counts = {name: {option.value: option.count for option in rows} for name, rows in facets.items()}
    assert counts["country"] == {"NG": 1, "FR": 1}
    assert counts["skill"] == {"pipes": 2, "murals": 2, "drawing": 1}
    assert counts["language"] == {"en": 2, "fr": 1}
    assert counts["availability"] == {"as_needed": 1, "over_30": 1}


def test_results_are_put_in_the_order_that_was_asked_for(client, crowd):
    assert names(client, sort="low") == ["Ana S.", "Ben O.", "Cleo R."]
    assert names(client, sort="high") == ["Cleo R.", "Ben O.", "Ana S."]
    assert names(client, sort="newest")[0] == "Cleo R."


@pytest.mark.rule("ACC-06")
@pytest.mark.rule("SEARCH-01")
def test_private_profiles_never_appear(browse, client, bob, crowd):
    dan = crowd["dan"].person
    assert "Dan S." not in names(client, q="plumber")
    for query in ({"q": "Dan S."}, {"q": "dan"}, {"q": dan.email}, {}):
        assert "Dan S." not in names(browse(bob), **query)


@pytest.mark.rule("ACC-06")
def test_a_profile_is_gone_at_once_when_it_becomes_private(browse, client, crowd):
    people_actions.set_visibility(by=crowd["cleo"].person, visibility="private")
    assert names(client, q="plumber") == ["Ben O."]
    assert client.get(PAGE, {"q": "plumber"}).context["found"].total == 1


@pytest.mark.rule("ACC-06")
def test_the_database_decides_when_the_index_is_behind(client, crowd):
    FreelancerProfile.objects.filter(pk=crowd["cleo"].pk).update(visibility="private")
    assert names(client, q="plumber") == ["Ben O."]


@pytest.mark.rule("ACC-05")
def test_visitors_find_public_profiles_alone(browse, crowd):
    assert sorted(names(browse(None))) == ["Ana S.", "Cleo R."]
    FreelancerProfile.objects.filter(pk=crowd["cleo"].pk).update(visibility="members")
    assert names(browse(None)) == ["Ana S."]


@pytest.mark.rule("SEARCH-03")
@pytest.mark.rule("ACC-02")
def test_tiles_show_what_decides_and_leave_out_what_is_missing(client):
    long = "word " * 100
    profile = people.a_freelancer(
        "Ana", "Silva", title="Painter", overview=long, rate=20, city="Lagos", country="NG",
        skills=[f"Skill {number}" for number in range(8)],
    )  # fmt: skip
    people_actions.set_response(profile=profile, band="day", count=4)
    page = text(client.get(PAGE))
    for words in ("Ana S.", "Painter", "$20 an hour", "Lagos, Nigeria", "Skill 5", "2 more", "within a day"):
        assert words in page
    tile = client.get(PAGE).context["found"].page.rows[0]
    assert len(tile.overview) <= 250
    assert "Silva" not in page
    people.a_freelancer("Bo", "Ek", title="", overview="", rate=None)
    bare = text(client.get(PAGE, {"q": "Bo"}))
    assert "Bo E." in bare
    for words in ("an hour", "Not enough", "None", "$0"):
        assert words not in bare


@pytest.mark.rule("ACC-04")
def test_full_names_are_for_those_who_met(client, account, crowd):
    people_actions.introduce(profile=crowd["ana"], account=account, level=Introduction.Level.MET)
    assert "Ana Silva" in names(client)
    assert "Ben O." in names(client)


@pytest.mark.rule("SEARCH-07")
def test_a_client_with_open_jobs_chooses_one_to_invite_to(client, alice, account, crowd):
    assert "Post a job" in text(client.get(PAGE))
    first = a_job(by=alice, account=account, title="First job")
    assert client.get(PAGE).context["job"] == first
    second = a_job(by=alice, account=account, title="Second job")
    assert client.get(PAGE).context["job"] is None
    assert client.get(PAGE, {"job": second.pk}).context["job"] == second
    other = people.a_client("Zoe", "Quist")
    foreign = a_job(by=other.seats.get().person, account=other, title="Foreign job")
    response = client.get(PAGE, {"job": foreign.pk})
    assert response.context["job"] is None
    assert "Foreign job" not in text(response)


# Freelancers looking for each other


@pytest.mark.rule("SEARCH-08")
@pytest.mark.parametrize("words", ["Ana S", "ana s.", "ANA", "Ána"])
def test_freelancers_find_each_other_by_first_name_and_initial(browse, bob, crowd, words):
    assert names(browse(bob), q=words) == ["Ana S."]


@pytest.mark.rule("SEARCH-08")
def test_a_name_with_another_initial_finds_nobody(browse, bob, crowd):
    assert names(browse(bob), q="Ana Z.") == []


@pytest.mark.rule("SEARCH-08")
def test_an_email_finds_at_most_the_one_person_who_confirmed_it(browse, bob, crowd):
    email = crowd["ana"].person.email
    assert names(browse(bob), q=email.upper()) == ["Ana S."]
    assert names(browse(bob), q=email[1:]) == []
    crowd["ana"].person.emailaddress_set.update(verified=False)
    assert names(browse(bob), q=email) == []


@pytest.mark.rule("SEARCH-08")
def test_an_email_finds_nobody_for_clients_and_visitors(browse, client, crowd):
    email = crowd["ana"].person.email
    assert names(client, q=email) == []
    assert names(browse(None), q=email) == []


@pytest.mark.rule("SEARCH-08")
def test_freelancers_find_each_other_by_place_and_skill(browse, bob, crowd):
    assert names(browse(bob), city="Lyon") == ["Cleo R."]
    assert names(browse(bob), skill="drawing") == ["Ana S."]
    assert names(browse(bob), q="Murals", city="Lyon") == ["Cleo R."]


@pytest.mark.rule("SEARCH-08")
def test_one_letter_is_too_short(browse, bob, crowd):
    response = browse(bob).get(PAGE, {"q": "A"})
    assert response.context["found"].total == 0
    assert "Type at least 2 letters." in text(response)


# All of them


def test_empty_results_say_what_to_do(client, crowd):
    assert "Nobody fits that yet" in text(client.get(PAGE, {"q": "zzz"}))


@pytest.mark.parametrize(
    "query",
    [
        {"q": "\x00"},
        {"q": "<script>alert(1)</script>"},
        {"q": "x" * 5000},
        {"page": "0"},
        {"page": "9999"},
        {"rate_from": "x"},
        {"rate_to": "9" * 40},
        {"country": "\x00"},
        {"job": "9" * 5000},
        {"sort": "x"},
        {"skill": ["x"] * 50},
    ],
)
def test_no_address_breaks_the_page(browse, client, bob, crowd, query):
    for browser in (client, browse(bob), browse(None)):
        response = browser.get(PAGE, query)
        assert response.status_code == 200
        assert "<script>alert" not in text(response)


def test_htmx_gets_the_results_alone(client, crowd):
    response = client.get(PAGE, headers={"HX-Request": "true"})
    assert "<html" not in text(response)
    assert "Ana S." in text(response)


@pytest.mark.parametrize("amount", [3, 60])
def test_the_page_takes_few_queries(
    browse, client, alice, bob, account, amount, django_assert_max_num_queries
):
    for number in range(amount):
        people.a_freelancer(
            "Ana", "Silva", country="NG", city="Lagos", category="Art", skills=["Art", f"Skill {number}"]
        )
    a_job(by=alice, account=account)
    for browser in (client, browse(bob), browse(None)):
        for address in (PAGE, PAGE + "?q=ana&skill=art&country=NG&rate_from=1"):
            with django_assert_max_num_queries(15):
                assert browser.get(address).status_code == 200


def test_rates_are_read_in_many_spellings(client):
    people.a_freelancer("Ana", "Silva", rate=Decimal("20.50"))
    assert names(client, rate_from="$20,5", rate_to=" 20.50 ") == ["Ana S."]
