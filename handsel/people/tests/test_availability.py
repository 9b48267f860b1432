"""How much somebody can work, and from when on again (ACC-17)."""

from datetime import timedelta

import pytest

from handsel.events.testing import facts_told, last_event
from handsel.index import queries as index
from handsel.kit import clock
from handsel.people import actions, handlers
from handsel.people.models import FreelancerProfile
from handsel.people.testing import a_program

pytestmark = [pytest.mark.django_db, pytest.mark.rule("ACC-17")]
PAGE = "/profile/edit/availability/"


def day(days):
    return clock.today() + timedelta(days=days)


def found(kind):
    return index.find("profile", tags_all=[f"availability:{kind}"]).keys


def test_a_new_freelancer_works_as_needed(bob, profile_of):
    profile = profile_of(bob)
    assert (profile.availability, profile.availability_words) == ("as_needed", "As needed")
    assert found("as_needed") == [str(profile.pk)]


def test_hours_are_chosen_told_and_found(bob, profile_of):
    before = last_event()
    actions.set_availability(by=bob, availability="over_30")
    actions.set_availability(by=bob, availability="over_30")
    assert profile_of(bob).availability_words == "More than 30 hours a week"
    assert facts_told(before) == ["people.ProfileChanged"]
    assert found("over_30")
    assert not found("as_needed")


def test_who_is_away_keeps_their_hours_and_is_back_on_the_day_by_itself(bob, profile_of):
    actions.set_availability(by=bob, availability="under_30")
    actions.set_availability(by=bob, availability="not_available", available_on=day(10))
    profile = profile_of(bob)
    assert (profile.availability, profile.away_until) == ("not_available", day(10))
    assert profile.availability_words.startswith("Not available until ")
    with clock.turned(days=9):
        assert profile.availability == "not_available"
    with clock.turned(days=10):
        assert (profile.availability, profile.away_until) == ("under_30", None)


def test_searches_learn_of_a_return_by_the_clock(bob, profile_of):
    actions.set_availability(by=bob, availability="not_available", available_on=day(2))
    handlers.end_absences()
    assert found("not_available")
    with clock.turned(days=2):
        handlers.end_absences()
    assert found("as_needed")
    assert not found("not_available")
    assert profile_of(bob).available_on is None
    assert actions.end_absences() == 0


@pytest.mark.parametrize(
    ("kind", "days"),
    [("sometimes", None), ("not_available", None), ("not_available", 0), ("not_available", 366)],
)
def test_what_makes_no_sense_is_refused(bob, profile_of, refusing, kind, days):
    with refusing("invalid"):
        actions.set_availability(by=bob, availability=kind, available_on=None if days is None else day(days))
    assert profile_of(bob).availability == "as_needed"


def test_who_is_no_freelancer_has_no_availability(alice, refusing):
    with refusing("forbidden"):
        actions.set_availability(by=alice, availability="over_30")


def test_a_day_is_kept_only_with_an_absence(bob, profile_of):
    actions.set_availability(by=bob, availability="over_30", available_on=day(5))
    assert profile_of(bob).available_on is None


def test_the_page_saves_the_choice_and_shows_mistakes(browse, bob, profile_of):
    mine = browse(bob)
    assert mine.post(PAGE, {"availability": "not_available"}).status_code == 422
    assert mine.post(PAGE, {"availability": "not_available", "available_on": "soon\0"}).status_code == 422
    assert mine.post(PAGE, {}).status_code == 422
    assert profile_of(bob).availability == "as_needed"
    sent = {"availability": "not_available", "available_on": day(3).isoformat()}
    assert mine.post(PAGE, sent).status_code == 302
    assert profile_of(bob).away_until == day(3)
    assert f'value="{day(3).isoformat()}"' in mine.get(PAGE).content.decode()


def test_profile_and_tile_say_it(browse, bob, alice, account):
    actions.set_availability(by=bob, availability="not_available", available_on=day(40))
    client = browse(alice, f"client:{account.pk}")
    for address in (f"/freelancers/{bob.profile.public_id}/", "/freelancers/"):
        assert "Not available until" in client.get(address).content.decode()


def test_a_program_says_it_and_reads_it(bob):
    program = a_program(bob)
    sent = {"availability": "not_available", "available_on": day(3).isoformat()}
    answer = program.put("/profile/availability", sent)
    assert answer.status_code == 200
    assert answer.json()["availability"] == "not_available"
    assert answer.json()["available_on"] == day(3).isoformat()
    assert program.put("/profile/availability", {"availability": "not_available"}).status_code == 422
    assert FreelancerProfile.objects.get(person=bob).away_until == day(3)
