"""Profiles of people who are gone for long become private, where the policy says so (ACC-19)."""

import re
from concurrent.futures import ThreadPoolExecutor
from concurrent.futures import TimeoutError as Waiting
from decimal import Decimal

import pytest
from django.db import IntegrityError, transaction
from django.test import Client

from handsel.events.testing import deliver_all, facts_told, last_event, told_nothing
from handsel.index import queries as index
from handsel.kit import clock
from handsel.notifications.models import Letter, Notice
from handsel.people import actions, queries
from handsel.people.models import FreelancerProfile, Introduction
from handsel.people.testing import a_freelancer, a_program
from handsel.people.tests.test_races import meanwhile
from handsel.policy import numbers

pytestmark = pytest.mark.rule("ACC-19")
ON = {"profile__inactive_private": True}


@pytest.fixture
def policy():
    with numbers.changed(**ON):
        yield


def now_of(person) -> FreelancerProfile:
    return FreelancerProfile.objects.get(person=person)


def turned_after(days: int) -> int:
    with clock.turned(days=days):
        return actions.turn_inactive_private()


@pytest.fixture
def gone(bob, policy) -> FreelancerProfile:
    assert turned_after(91) == 1
    return now_of(bob)


def test_it_is_off_unless_the_policy_says_so(bob):
    before = last_event()
    assert turned_after(4000) == 0
    assert now_of(bob).visibility == "public"
    assert told_nothing(before)


def test_a_new_profile_becomes_private_after_90_days_and_is_found_no_more(bob, policy):
    assert turned_after(89) == 0
    assert index.find("profile", words="bookkeeper").total == 1
    before = last_event()
    assert turned_after(91) == 1
    profile = now_of(bob)
    assert (profile.visibility, profile.visibility_before) == ("private", "public")
    assert profile.turned_private_at is not None
    assert index.find("profile", words="bookkeeper").total == 0
    assert facts_told(before) == ["people.ProfileChanged", "people.ProfileTurnedPrivate"]
    before = last_event()
    assert turned_after(92) == 0
    assert told_nothing(before)


def test_an_established_one_stays_for_730_days(bob, account, policy):
    actions.introduce(profile=now_of(bob), account=account, level=Introduction.Level.MET)
    assert turned_after(729) == 0
    assert turned_after(731) == 1


def test_who_earned_something_stays_for_730_days_after_it(bob, account, policy):
    with clock.turned(days=50):
        actions.count_approved(account_id=account.pk, profile_id=now_of(bob).pk, amount=Decimal(40))
    assert turned_after(729) == 0
    assert turned_after(779) == 0
    assert turned_after(781) == 1


def test_the_days_are_the_policys(bob, policy):
    with numbers.changed(profile__inactive_days_new=10):
        assert turned_after(9) == 0
        assert turned_after(11) == 1


def test_plus_private_and_closed_profiles_are_left_alone(bob, charlie, dora, policy):
    actions.set_plan(by=dora, person_id=bob.pk, plan="plus", why="A friend")
    actions.set_visibility(by=charlie, visibility="private")
    closed = a_freelancer("Ulf", "Dahl").person
    type(closed).objects.filter(pk=closed.pk).update(is_active=False)
    assert turned_after(800) == 0
    assert now_of(charlie).turned_private_at is None


def acts_of(bob, account):
    def sign_in() -> None:
        bob.last_login = clock.now()
        bob.save(update_fields=["last_login"])

    return {
        "signs in": sign_in,
        "changes the profile": lambda: actions.set_referrals(by=bob, wanted=False),
        "proposes": lambda: actions.introduce(
            profile=now_of(bob), account=account, level=Introduction.Level.SEEN
        ),
        "uses a key": lambda: a_program(bob).get("/me"),
    }


@pytest.mark.parametrize("what", ["signs in", "changes the profile", "proposes", "uses a key"])
def test_who_is_active_begins_anew(bob, account, policy, what):
    with clock.turned(days=60):
        acts_of(bob, account)[what]()
    assert turned_after(100) == 0
    assert turned_after(152) == 1


def test_the_owner_is_told_once_with_a_link_that_works_signed_out(gone, bob):
    deliver_all()
    deliver_all()
    notice = Notice.objects.get(person=bob)
    assert notice.title == "Your profile became private"
    letter = Letter.objects.get(to=bob.email)
    assert notice.url in letter.text
    visitor = Client()
    page = visitor.get(notice.url)
    assert "Show my profile again" in page.content.decode()
    assert now_of(bob).visibility == "private", "opening the link changes nothing"
    before = last_event()
    assert "Your profile is back" in visitor.post(notice.url).content.decode()
    profile = now_of(bob)
    assert (profile.visibility, profile.visibility_before, profile.turned_private_at) == ("public", "", None)
    assert facts_told(before) == ["people.ProfileChanged"]
    assert index.find("profile", words="bookkeeper").total == 1
    assert visitor.get(notice.url).status_code == visitor.post(notice.url).status_code == 404


def test_the_button_stands_on_ones_own_pages(gone, bob, browse, alice):
    mine, button = browse(bob), re.compile(r'action="(/[^"]*show-again/[^"]*)"')
    for page in (gone.get_absolute_url(), "/profile/edit/visibility/"):
        found = button.search(mine.get(page).content.decode())
        assert found is not None
    assert button.search(browse(alice).get(gone.get_absolute_url()).content.decode()) is None
    assert mine.post(found[1]).status_code == 200
    assert now_of(bob).visibility == "public"


@pytest.mark.parametrize("before", ["public", "members"])
def test_it_comes_back_as_it_was_and_the_time_begins_anew(bob, policy, before):
    actions.set_visibility(by=bob, visibility=before)
    turned_after(91)
    with clock.turned(days=100):
        assert actions.show_again(by=bob).visibility == before
    assert turned_after(150) == 0
    assert turned_after(191) == 1


def test_showing_twice_and_showing_what_was_never_turned_change_nothing(gone, bob, charlie):
    actions.show_again(by=bob)
    before = last_event()
    actions.show_again(by=bob)
    actions.set_visibility(by=charlie, visibility="private")
    before = last_event()
    assert actions.show_again(by=charlie).visibility == "private"
    assert told_nothing(before)


@pytest.mark.parametrize("choice", ["private", "members", "public"])
def test_a_choice_of_ones_own_ends_it_and_the_link(gone, bob, choice):
    address = queries.show_again_address(gone)
    actions.set_visibility(by=bob, visibility=choice)
    profile = now_of(bob)
    assert (profile.visibility, profile.turned_private_at, profile.visibility_before) == (choice, None, "")
    assert Client().post(address).status_code == 404
    assert now_of(bob).visibility == choice


@pytest.mark.parametrize("token", ["nonsense", "a:b:c", "%00", "x" * 3000, "😀"])
def test_a_forged_link_is_not_there(db, token):
    assert Client().get(f"/profile/show-again/{token}/").status_code == 404
    assert Client().post(f"/profile/show-again/{token}/").status_code == 404


def test_the_link_of_one_is_not_the_link_of_another(gone, bob, charlie):
    address = queries.show_again_address(gone)
    Client().post(address)
    assert now_of(charlie).visibility == "public"
    assert queries.show_again_address(now_of(charlie)) == ""


def test_the_database_keeps_both_halves_together(bob):
    for broken in (
        {"turned_private_at": clock.now()},
        {"visibility_before": "public"},
        {"turned_private_at": clock.now(), "visibility_before": "public"},
    ):
        with pytest.raises(IntegrityError), transaction.atomic():
            FreelancerProfile.objects.filter(person=bob).update(**broken)


@pytest.mark.race
@pytest.mark.django_db(transaction=True)
def test_who_comes_back_at_the_very_moment_stays_visible():
    profile = a_freelancer()

    def turn() -> int:
        with numbers.changed(**ON), clock.turned(days=91):
            return actions.turn_inactive_private()

    with ThreadPoolExecutor() as pool:
        with transaction.atomic(), clock.turned(days=91):
            actions.set_referrals(by=profile.person, wanted=False)
            other = meanwhile(pool, turn)
            with pytest.raises(Waiting):
                other.result(timeout=0.3)
        assert other.result(timeout=10) == 0
    assert now_of(profile.person).visibility == "public"
