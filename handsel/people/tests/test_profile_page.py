"""What each persona sees of a profile."""

import pytest

from handsel.config.testing import kept
from handsel.people import actions
from handsel.people.actions import PastWork, Piece, Study
from handsel.people.models import Introduction
from handsel.people.testing import a_freelancer


@pytest.fixture
@kept
def sam(db):
    profile = a_freelancer(
        "Sam", "Okoye", title="Surveyor", overview="I measure land.", city="Enugu", country="NG",
        category="Engineering", skills=["Maps", "Levelling"], languages={"en": "native"}, rate=55,
    )  # fmt: skip
    actions.add_employment(by=profile.person, values=PastWork("Surveyor", "State office", 2010, 2018))
    actions.add_education(by=profile.person, values=Study("University of Nigeria", "Geodesy", 2005, 2009))
    actions.add_piece(by=profile.person, values=Piece("The valley map", "Forty square miles."))
    return profile


def seen(browser, profile) -> str:
    answer = browser.get(profile.get_absolute_url())
    assert answer.status_code == 200
    return str(answer.content.decode())


@pytest.mark.rule("ACC-02", "ACC-03", "ACC-05")
def test_a_public_profile_is_open_to_everybody(browse, client, sam, alice):
    for browser in (client, browse(alice)):
        page = seen(browser, sam)
        for words in (
            "Sam O.", "Surveyor", "I measure land.", "Enugu, Nigeria", "Maps", "Levelling", "Engineering",
            "State office", "2010–2018", "Geodesy", "The valley map", "English", "55",
        ):  # fmt: skip
            assert words in page, words
        assert "Okoye" not in page
        assert "robots" not in page


@pytest.mark.rule("ACC-05")
@pytest.mark.parametrize("visibility", ["members", "private"])
def test_a_profile_that_is_not_public_is_not_there_for_visitors(client, sam, visibility):
    actions.set_visibility(by=sam.person, visibility=visibility)
    answer = client.get(sam.get_absolute_url())
    unknown = client.get("/freelancers/222222222222/")
    assert answer.status_code == unknown.status_code == 404
    assert b"Sam" not in answer.content


@pytest.mark.rule("ACC-05")
def test_search_engines_are_told_to_stay_out_of_profiles_that_are_not_public(browse, client, sam, alice):
    assert "X-Robots-Tag" not in client.get(sam.get_absolute_url())
    actions.set_visibility(by=sam.person, visibility="members")
    answer = browse(alice).get(sam.get_absolute_url())
    assert "noindex" in answer["X-Robots-Tag"]
    assert b'<meta name="robots" content="noindex' in answer.content
    assert b"I measure land." in answer.content


@pytest.mark.rule("ACC-06", "ACC-07")
def test_strangers_see_the_short_card_of_a_private_profile_and_a_notice(browse, sam, alice, charlie):
    actions.set_visibility(by=sam.person, visibility="private")
    for person in (alice, charlie):
        page = seen(browse(person), sam)
        for words in ("Sam O.", "Surveyor", "Enugu, Nigeria", "55", "This profile is private"):
            assert words in page, words
        for hidden in ("I measure land.", "State office", "Geodesy", "The valley map", "Levelling", "Okoye"):
            assert hidden not in page, hidden


@pytest.mark.rule("ACC-07")
def test_a_client_who_got_a_proposal_sees_all_of_a_private_profile(browse, sam, alice, account):
    actions.set_visibility(by=sam.person, visibility="private")
    actions.introduce(profile=sam, account=account, level=Introduction.Level.SEEN)
    page = seen(browse(alice), sam)
    assert "I measure land." in page
    assert "This profile is private" in page
    assert "Okoye" not in page


@pytest.mark.rule("ACC-04")
def test_the_full_name_is_read_after_they_met(browse, sam, alice, account, charlie, dora):
    actions.introduce(profile=sam, account=account, level=Introduction.Level.MET)
    assert "Sam Okoye" in seen(browse(alice), sam)
    assert "Sam Okoye" in seen(browse(dora), sam)
    assert "Okoye" not in seen(browse(charlie), sam)


@pytest.mark.rule("ACC-05", "ACC-07")
def test_the_owner_may_look_as_others_would(browse, sam):
    mine = browse(sam.person)
    assert "Edit your profile" in seen(mine, sam)
    actions.set_visibility(by=sam.person, visibility="private")
    address = sam.get_absolute_url()
    assert "I measure land." in mine.get(address).content.decode()
    as_member = mine.get(f"{address}?as=member").content.decode()
    assert "I measure land." not in as_member
    assert "This profile is private" in as_member
    assert "They see no page here" in mine.get(f"{address}?as=visitor").content.decode()
    assert "I measure land." in mine.get(f"{address}?as=nonsense").content.decode()


def test_looking_as_another_is_the_owners_alone(browse, sam, alice):
    assert browse(alice).get(f"{sam.get_absolute_url()}?as=visitor").status_code == 200


def test_the_profile_of_somebody_who_is_gone_is_not_there(browse, client, sam, alice, dora):
    sam.person.is_active = False
    sam.person.save()
    assert client.get(sam.get_absolute_url()).status_code == 404
    assert browse(alice).get(sam.get_absolute_url()).status_code == 404
    assert browse(dora).get(sam.get_absolute_url()).status_code == 200


@pytest.mark.parametrize(
    "address", ["/freelancers/xyz/", "/freelancers/%00/", "/freelancers/" + "a" * 500 + "/"]
)
def test_an_unknown_address_is_not_there(client, db, address):
    assert client.get(address).status_code == 404


def test_a_script_in_a_text_is_shown_as_text(browse, sam, client):
    actions.add_piece(
        by=sam.person, values=Piece("<script>alert(1)</script>", "<img src=x onerror=alert(1)>")
    )
    page = seen(client, sam)
    assert "<script>alert" not in page
    assert "<img src=x" not in page


def test_an_empty_profile_teaches_its_owner(browse, db):
    profile = a_freelancer(title="", overview="", rate=None)
    assert "Say what you do" in seen(browse(profile.person), profile)


@pytest.mark.parametrize("more", [0, 30])
def test_the_page_costs_the_same_whatever_stands_on_it(
    browse, sam, alice, more, django_assert_max_num_queries
):
    for number in range(more):
        actions.add_piece(by=sam.person, values=Piece(f"Piece {number}"))
        actions.add_employment(by=sam.person, values=PastWork(f"Job {number}", "Office", 2000))
    browser = browse(alice)
    with django_assert_max_num_queries(15):
        browser.get(sam.get_absolute_url())


@pytest.mark.rule("ACC-15")
def test_a_new_freelancer_shows_nothing_rather_than_zero(browse, sam, alice):
    page = seen(browse(alice), sam)
    for word in ("Job Success", "score__ring", "Reviews", "Total earnings", "Hours worked"):
        assert word not in page
