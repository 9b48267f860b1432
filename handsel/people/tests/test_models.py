"""Each constraint, broken on purpose in the database."""

import pytest
from django.db import IntegrityError, transaction

from handsel.people.models import (
    Employment,
    FreelancerProfile,
    Introduction,
    Person,
    Seat,
    SeatInvitation,
    SpokenLanguage,
)
from handsel.people.testing import a_person


def breaks(name: str, make) -> None:
    with pytest.raises(IntegrityError, match=name), transaction.atomic():
        make()


@pytest.mark.rule("ACC-01")
def test_one_person_per_email_whatever_the_case(bob):
    breaks(
        "one_person_per_email",
        lambda: Person.objects.create(email=bob.email.upper(), first_name="B", last_name="R"),
    )


def test_one_profile_per_person(bob):
    breaks("person_id", lambda: FreelancerProfile.objects.create(person=bob))


@pytest.mark.parametrize("rate", [0, -1])
def test_a_rate_is_positive(bob, rate):
    breaks("rate_is_positive", lambda: FreelancerProfile.objects.filter(person=bob).update(hourly_rate=rate))


@pytest.mark.rule("ACC-17")
def test_who_is_away_has_a_day_instead_of_hours(bob):
    breaks(
        "away_is_a_day_not_hours",
        lambda: FreelancerProfile.objects.filter(person=bob).update(weekly_hours="not_available"),
    )


def test_an_employment_ends_after_it_began(bob):
    breaks(
        "employment_ends_later",
        lambda: Employment.objects.create(
            profile=bob.profile, title="Clerk", company="Bank", from_year=2010, to_year=2009
        ),
    )


def test_a_language_stands_once_on_a_profile(bob):
    SpokenLanguage.objects.create(profile=bob.profile, code="en", level="basic")
    breaks(
        "a_language_once",
        lambda: SpokenLanguage.objects.create(profile=bob.profile, code="en", level="fluent"),
    )


@pytest.mark.rule("ACC-23")
def test_one_seat_for_each_person(account, alice):
    breaks("one_seat_each", lambda: Seat.objects.create(account=account, person=alice, role="hirer"))


@pytest.mark.rule("ACC-23")
def test_one_open_offer_for_each_address(account, alice):
    offer = {"account": account, "invited_by": alice}
    first = SeatInvitation.objects.create(email="nina@example.test", **offer)
    breaks(
        "one_open_seat_invitation",
        lambda: SeatInvitation.objects.create(email="NINA@example.test", **offer),
    )
    first.revoked_at = first.sent_at
    first.save()
    SeatInvitation.objects.create(email="nina@example.test", **offer)


def test_two_are_introduced_once(account, bob):
    Introduction.objects.create(profile=bob.profile, account=account, level=1)
    breaks(
        "introduced_once",
        lambda: Introduction.objects.create(profile=bob.profile, account=account, level=2),
    )


def test_how_the_nouns_read(account, bob, alice):
    assert str(bob) == "Bob R."
    assert str(bob.profile) == "Bob R., Bookkeeper"
    assert str(account) == "Atelier Martin"
    assert str(account.seats.get()) == "Alice M. (owner)"
    assert a_person("Cher", "X").short_name == "Cher X."
