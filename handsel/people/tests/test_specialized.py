"""Specialized profiles: one for each kind of work, beside the general one."""

from concurrent.futures import ThreadPoolExecutor
from concurrent.futures import TimeoutError as Waiting
from decimal import Decimal

import pytest
from django.db import IntegrityError, transaction

from handsel.config.testing import kept
from handsel.events.testing import facts_told, last_event
from handsel.index import queries as index
from handsel.kit.refused import Refused
from handsel.people import actions, queries, rules
from handsel.people.actions import Piece, SpecializedValues
from handsel.people.models import GENERAL, SpecializedProfile
from handsel.people.testing import a_category, a_freelancer, a_program, a_skill, a_specialized, acting_as
from handsel.people.tests.test_races import meanwhile
from handsel.policy import numbers

pytestmark = pytest.mark.rule("ACC-09")
LIST = "/profile/edit/specialized/"


def found(words: str = "", **asked) -> list[str]:
    return index.find("profile", words=words, **asked).keys


def test_a_specialized_profile_has_its_own_words_rate_skills_field_and_pieces(bob, profile_of):
    profile = profile_of(bob)
    piece = actions.add_piece(by=bob, values=Piece("A month of tips", "In one sheet."))
    before = last_event()
    values = SpecializedValues(
        title="  Payroll \n for restaurants ", overview="Tips\r\nand shifts", hourly_rate=Decimal("55.50"),
        category=a_category("Payroll").slug, skills=(a_skill("Xero").slug,), portfolio=(piece.pk,),
    )  # fmt: skip
    made = actions.add_specialized(by=bob, values=values)
    made.refresh_from_db()
    assert (made.title, made.overview, made.hourly_rate) == (
        "Payroll for restaurants", "Tips\nand shifts", Decimal("55.50"),
    )  # fmt: skip
    assert made.category.name == "Payroll"
    assert ([s.name for s in made.skills.all()], list(made.portfolio.all())) == (["Xero"], [piece])
    assert made.is_shown
    assert facts_told(before) == ["people.ProfileChanged"]
    assert profile_of(bob).title == profile.title


def test_a_third_is_refused_and_the_number_is_the_policys(bob, profile_of, refusing):
    profile = profile_of(bob)
    a_specialized(profile, "One")
    a_specialized(profile, "Two")
    with refusing("specialized_limit"):
        actions.add_specialized(by=bob, values=SpecializedValues("Three"))
    assert profile.specialized.count() == 2
    with numbers.changed(profiles__specialized_max=3):
        a_specialized(profile, "Three")
    assert profile.specialized.count() == 3


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"title": " \0 "}, "title"),
        ({"title": "x" * 71}, "too_long"),
        ({"overview": "x" * 5001}, "too_long"),
        ({"hourly_rate": Decimal(0)}, "invalid"),
        ({"category": "no-such"}, "invalid"),
        ({"skills": ("no-such",)}, "unknown_skill"),
        ({"skills": tuple(f"s{n}" for n in range(16))}, "too_many_skills"),
        ({"portfolio": (999_999,)}, "invalid"),
    ],
)
def test_what_breaks_a_limit_is_refused_whole(bob, profile_of, refusing, changed, code):
    special = a_specialized(profile_of(bob), "Kept", skills=["Excel"])
    with refusing(code):
        actions.edit_specialized(
            by=bob, public_id=special.public_id, values=SpecializedValues(**{"title": "New", **changed})
        )
    with refusing(code):
        actions.add_specialized(by=bob, values=SpecializedValues(**{"title": "New", **changed}))
    special.refresh_from_db()
    assert special.title == "Kept"
    assert [skill.name for skill in special.skills.all()] == ["Excel"]
    assert SpecializedProfile.objects.count() == 1


def test_pieces_of_others_cannot_be_shown(bob, charlie, refusing):
    theirs = actions.add_piece(by=charlie, values=Piece("Not yours"))
    with refusing("invalid"):
        actions.add_specialized(by=bob, values=SpecializedValues("Mine", portfolio=(theirs.pk,)))


def test_what_belongs_to_others_is_not_there(bob, charlie, alice, profile_of, refusing):
    special = a_specialized(profile_of(bob))
    for act in (
        lambda: actions.edit_specialized(
            by=charlie, public_id=special.public_id, values=SpecializedValues("Taken")
        ),
        lambda: actions.show_specialized(by=charlie, public_id=special.public_id, wanted=False),
    ):
        with refusing("hidden"):
            act()
    actions.remove_specialized(by=charlie, public_id=special.public_id)
    with refusing("forbidden"):
        actions.add_specialized(by=alice, values=SpecializedValues("No freelancer"))
    special.refresh_from_db()
    assert (special.title, special.is_shown) == ("Payroll for restaurants", True)


def test_hiding_and_deleting_are_told_once(bob, profile_of):
    special = a_specialized(profile_of(bob))
    before = last_event()
    for _ in range(2):
        actions.show_specialized(by=bob, public_id=special.public_id, wanted=False)
    assert facts_told(before) == ["people.ProfileChanged"]
    before = last_event()
    for _ in range(2):
        actions.remove_specialized(by=bob, public_id=special.public_id)
    assert facts_told(before) == ["people.ProfileChanged"]


def test_a_piece_that_leaves_the_portfolio_leaves_the_profile(bob, profile_of):
    piece = actions.add_piece(by=bob, values=Piece("Gone soon"))
    special = a_specialized(profile_of(bob), portfolio=[piece.pk])
    actions.remove_piece(by=bob, piece_id=piece.pk)
    assert not special.portfolio.exists()


def test_the_database_keeps_rates_above_nothing_and_titles(bob, profile_of):
    special = a_specialized(profile_of(bob))
    for broken in ({"hourly_rate": 0}, {"title": ""}):
        with pytest.raises(IntegrityError), transaction.atomic():
            SpecializedProfile.objects.filter(pk=special.pk).update(**broken)


@pytest.mark.rule("SEARCH-01")
def test_the_index_finds_a_person_once_by_any_profile_that_is_shown(bob, profile_of):
    profile = profile_of(bob)
    special = a_specialized(
        profile, "Zebrafish surveys", overview="Ichthyology", category="Biology", skills=["Aquaria"]
    )
    key = [str(profile.pk)]
    asked = [
        {"words": "zebrafish"}, {"words": "ichthyology"}, {"words": "aquaria"}, {"words": "bookkeeper"},
        {"tags_all": ["skill:aquaria"]}, {"tags_any": [["category:biology"]]},
    ]  # fmt: skip
    assert [found(**each) for each in asked] == [key] * 6
    assert index.find("profile", words="zebrafish or bookkeeper").total == 1
    actions.show_specialized(by=bob, public_id=special.public_id, wanted=False)
    assert [found(**each) for each in asked] == [[], [], [], key, [], []]
    actions.show_specialized(by=bob, public_id=special.public_id, wanted=True)
    actions.set_visibility(by=bob, visibility="private")
    assert [found(**each) for each in asked] == [[]] * 6


@pytest.fixture
@kept
def two(db):
    profile = a_freelancer("Sam", "Okoye", title="Surveyor", overview="I measure land.", skills=["Maps"])
    piece = actions.add_piece(by=profile.person, values=Piece("The valley map"))
    actions.add_piece(by=profile.person, values=Piece("The other map"))
    special = a_specialized(
        profile, "Drone flights", overview="I fly.", rate=90, skills=["Drones"], portfolio=[piece.pk]
    )
    return profile, special


def test_the_page_has_a_tab_for_each_and_an_address_of_its_own(client, two):
    profile, special = two
    general = client.get(profile.get_absolute_url()).content.decode()
    assert "I measure land." in general
    assert "The other map" in general
    assert special.get_absolute_url() in general
    page = client.get(special.get_absolute_url()).content.decode()
    for words in ("Drone flights", "I fly.", "$90", "Drones", "The valley map"):
        assert words in page, words
    for words in ("I measure land.", "The other map"):
        assert words not in page, words
    assert 'aria-current="page"' in page


def test_one_that_is_hidden_is_seen_by_its_owner_and_operators_alone(browse, client, two, alice, dora):
    profile, special = two
    actions.show_specialized(by=profile.person, public_id=special.public_id, wanted=False)
    address = special.get_absolute_url()
    for stranger in (client, browse(alice)):
        assert stranger.get(address).status_code == 404
        assert "Drone flights" not in stranger.get(profile.get_absolute_url()).content.decode()
    assert browse(dora).get(address).status_code == 200
    mine = browse(profile.person)
    assert "This profile is hidden" in mine.get(address).content.decode()
    assert mine.get(f"{address}&as=member").status_code == 404


@pytest.mark.rule("ACC-05", "ACC-07")
@pytest.mark.parametrize(("visibility", "member"), [("members", 200), ("private", 404)])
def test_none_is_more_visible_than_the_account(browse, client, two, alice, visibility, member):
    profile, special = two
    actions.set_visibility(by=profile.person, visibility=visibility)
    assert client.get(special.get_absolute_url()).status_code == 404
    answer = browse(alice).get(special.get_absolute_url())
    assert answer.status_code == member
    card = browse(alice).get(profile.get_absolute_url()).content.decode()
    assert ("Drone flights" in card) is (member == 200)


@pytest.mark.parametrize("asked", ["nonsense", "%00x", "x" * 5000, "مرحبا", "general"])
def test_an_unknown_profile_is_not_there(client, two, asked):
    assert client.get(f"{two[0].get_absolute_url()}?profile={asked}").status_code == 404


def test_one_is_written_shown_hidden_and_deleted_at_its_pages(browse, bob, profile_of):
    mine, skill = browse(bob), a_skill("Tableau")
    piece = actions.add_piece(by=bob, values=Piece("A dashboard"))
    assert "One profile for each kind of work" in mine.get(LIST).content.decode()
    sent = {"title": "Dashboards", "hourly_rate": "60", "skills": [skill.slug], "portfolio": [piece.pk]}
    assert mine.post(f"{LIST}new/", sent)["Location"] == LIST
    special = profile_of(bob).specialized.get()
    assert [one.pk for one in special.portfolio.all()] == [piece.pk]
    address = f"{LIST}{special.public_id}/"
    assert "Dashboards" in mine.get(address).content.decode()
    assert mine.post(address, {**sent, "title": "Charts"}).status_code == 302
    mine.post(f"{address}show/", {"wanted": "no"})
    special.refresh_from_db()
    assert (special.title, special.is_shown) == ("Charts", False)
    assert "Hidden" in mine.get(LIST).content.decode()
    assert "stay as they are" in mine.get(f"{address}remove/").content.decode()
    mine.post(f"{address}remove/")
    assert not profile_of(bob).specialized.exists()
    assert mine.get(address).status_code == 404


def test_bad_input_is_told_at_its_field_and_the_full_list_says_why(browse, bob, profile_of):
    mine = browse(bob)
    for wrong in ({"title": ""}, {"title": "x", "skills": ["nope"]}, {"title": "x", "hourly_rate": "much"}):
        assert mine.post(f"{LIST}new/", wrong).status_code == 422
    a_specialized(profile_of(bob), "One")
    a_specialized(profile_of(bob), "Two")
    assert "Delete one first" in mine.get(LIST).content.decode()
    assert "Delete one first" in mine.get(f"{LIST}new/").content.decode()
    refused = mine.post(f"{LIST}new/", {"title": "Three"})
    assert (refused.status_code, "Delete one first" in refused.content.decode()) == (422, True)


def test_the_pages_of_others_are_not_there(browse, bob, charlie, alice, client, profile_of):
    special = a_specialized(profile_of(bob))
    address = f"{LIST}{special.public_id}/"
    for stranger in (browse(charlie), browse(alice)):
        for page in (address, f"{address}remove/"):
            assert stranger.get(page).status_code == stranger.post(page).status_code == 404
        assert stranger.post(f"{address}show/").status_code == 404
    assert client.get(LIST).status_code == 302


def test_programs_write_them_too(bob, profile_of):
    program = a_program(bob)
    sent = {"title": "Payroll", "hourly_rate": "55.00", "skills": [a_skill("Xero").slug]}
    made = program.post("/profile/specialized", sent)
    assert made.status_code == 201
    one = made.json()["specialized"][0]
    assert (one["title"], one["skills"], one["is_shown"]) == ("Payroll", ["xero"], True)
    door = f"/profile/specialized/{one['id']}"
    assert program.put(door, {"title": "Wages"}).json()["specialized"][0]["title"] == "Wages"
    assert not program.put(f"{door}/visibility", {"is_shown": False}).json()["specialized"][0]["is_shown"]
    stranger = a_program(a_freelancer("Ulf", "Dahl").person)
    seen = stranger.get(f"/freelancers/{profile_of(bob).public_id}").json()
    assert seen["specialized"] == []
    assert stranger.put(door, {"title": "Mine"}).status_code == 404
    program.post("/profile/specialized", sent)
    refused = program.post("/profile/specialized", sent)
    assert (refused.status_code, refused.json()["code"]) == (422, "specialized_limit")
    assert len(program.delete(door).json()["specialized"]) == 1


def test_the_best_profile_is_the_one_that_shares_most_skills(two):
    profile, special = two
    all_of_them = queries.appearances_of(profile)

    def best(*skills: str, category_id: int | None = None) -> str:
        return queries.best_appearance(all_of_them, skills=skills, category_id=category_id).key

    assert best("drones") == best("drones", "tea") == special.public_id
    assert best("maps") == best("tea") == best() == best("maps", "drones") == GENERAL
    acting = acting_as(profile.person)
    actions.show_specialized(by=profile.person, public_id=special.public_id, wanted=False)
    hidden = queries.appearances_of(profile)
    assert queries.best_appearance(hidden, skills=["drones"], category_id=None).key == GENERAL
    assert queries.specialized_for(profile, acting, special.public_id) == special


@pytest.mark.race
@pytest.mark.django_db(transaction=True)
def test_two_tabs_that_add_the_last_one_at_once_make_one():
    profile = a_freelancer()
    a_specialized(profile, "One")
    with ThreadPoolExecutor() as pool:
        with transaction.atomic():
            a_specialized(profile, "Two")
            other = meanwhile(pool, lambda: a_specialized(profile, "Three"))
            with pytest.raises(Waiting):
                other.result(timeout=0.3)
        with pytest.raises(Refused) as no:
            other.result(timeout=10)
    assert no.value.code == "specialized_limit"
    assert profile.specialized.count() == 2


@pytest.mark.race
@pytest.mark.django_db(transaction=True)
def test_without_the_lock_two_tabs_would_make_a_third():
    profile = a_freelancer()
    a_specialized(profile, "One")

    def add_without_lock(title: str) -> None:
        rules.check_can_add_specialized(profile)
        SpecializedProfile.objects.create(profile=profile, title=title)

    with ThreadPoolExecutor() as pool, transaction.atomic():
        add_without_lock("Two")
        meanwhile(pool, lambda: add_without_lock("Three")).result(timeout=10)
    assert profile.specialized.count() == 3
