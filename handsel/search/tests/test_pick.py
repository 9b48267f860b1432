"""Picking whom to refer."""

import pytest
from django.urls import reverse

from handsel.config.testing import kept
from handsel.invitations import testing as invitations
from handsel.jobs.testing import a_job
from handsel.people import actions as people_actions
from handsel.people import testing as people

pytestmark = pytest.mark.django_db


def text(response):
    return " ".join(response.content.decode().split())


@pytest.fixture
@kept
def job(alice, account):
    return a_job(by=alice, account=account)


@pytest.fixture
@kept
def invitation(alice, bob, job):
    return invitations.an_invitation(by=alice, job=job, to=bob)


@pytest.fixture
def pick(browse, bob, invitation):
    def look(person=bob, headers=None, **query):
        return browse(person).get(
            "/freelancers/pick/", {"for": "referral", "invitation": invitation.pk, **query}, headers=headers
        )

    return look


@pytest.mark.rule("SEARCH-09")
@pytest.mark.rule("SEARCH-08")
def test_a_colleague_is_found_by_name_and_picked(pick, charlie, invitation):
    response = pick(q="Charlie O.")
    assert [tile.name for tile in response.context["tiles"]] == ["Charlie O."]
    back = reverse("invitations:refer", args=[invitation.pk])
    assert f'href="{back}?pick={charlie.profile.public_id}"' in text(response)


@pytest.mark.rule("SEARCH-09")
def test_people_who_cannot_be_referred_are_shown_with_the_reason(pick, alice, bob, charlie, job):
    invitations.an_invitation(by=alice, job=job, to=charlie)
    response = pick(q="Charlie")
    page = text(response)
    assert "already invited" in page
    assert f"?pick={charlie.profile.public_id}" not in page
    assert f"?pick={bob.profile.public_id}" not in text(pick(q="Bob"))


@pytest.mark.rule("SEARCH-09")
@pytest.mark.rule("ACC-06")
def test_private_people_cannot_be_picked_by_any_words(pick, charlie):
    people_actions.set_visibility(by=charlie, visibility="private")
    for words in ("Charlie O.", "charlie", "accountant", charlie.email, ""):
        assert "Charlie" not in [tile.profile.person.first_name for tile in pick(q=words).context["tiles"]]


def test_an_email_picks_the_one_person(pick, charlie):
    assert [tile.name for tile in pick(q=charlie.email).context["tiles"]] == ["Charlie O."]


def test_one_letter_is_too_short(pick):
    assert "Type at least 2 letters." in text(pick(q="C"))


def test_only_the_invited_person_may_pick(pick, alice, charlie):
    assert pick(alice).status_code == 404
    assert pick(charlie).status_code == 404


@pytest.mark.parametrize(
    "query", [{"invitation": "0"}, {"invitation": "x"}, {"invitation": ""}, {"for": "team"}]
)
def test_picking_for_nothing_is_not_found(pick, query):
    assert pick(**query).status_code == 404


def test_htmx_gets_the_picker_alone(pick, charlie):
    response = pick(q="Charlie", headers={"HX-Request": "true"})
    assert "<html" not in text(response)
    assert 'id="picker"' in text(response)


@pytest.mark.parametrize("amount", [3, 60])
def test_the_picker_takes_few_queries(browse, bob, invitation, amount, django_assert_max_num_queries):
    for number in range(amount):
        people.a_freelancer("Ana", "Silva", city="Lagos", country="NG", skills=["Art", f"Skill {number}"])
    browser = browse(bob)
    for words in ("ana", "art", ""):
        with django_assert_max_num_queries(15):
            browser.get("/freelancers/pick/", {"invitation": invitation.pk, "q": words})
