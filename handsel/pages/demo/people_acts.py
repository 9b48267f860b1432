"""How the people of the demo world arrive: freelancers with profiles, clients with their seats."""

from collections.abc import Iterator
from datetime import timedelta
from decimal import Decimal
from functools import partial

from django.utils.text import slugify

from handsel.kit import clock
from handsel.notifications import actions as notifications
from handsel.pages.demo import world
from handsel.pages.demo.acts import Act, spread
from handsel.pages.demo.pictures import pictures_of
from handsel.pages.demo.shape import ClientSeed, FreelancerSeed
from handsel.pages.demo.stage import Stage
from handsel.people import actions as people
from handsel.people.models import Person

FIRST_DAY, LAST_DAY = 400, 90  # before the oldest job
OPERATOR_DAY = 420
BELL_UNTIL = 16  # hours
AWAY = {"leila": 25, "haruto": 60}  # who is not available: until in how many days
OTHER_NAMES = {
    "JavaScript": ("JS", "ECMAScript"),
    "PostgreSQL": ("Postgres",),
    "Bookkeeping": ("Book-keeping",),
}


def all_arrive(stage: Stage) -> Iterator[Act]:
    """Yield how everybody of the demo world arrives, the operator first."""
    yield Act(OPERATOR_DAY * 24, world.OPERATOR.key, operator_arrives)
    for client in world.CLIENTS:
        hours = _joined(client.key)
        yield Act(hours, client.key, partial(client_arrives, stage, client))
        for number, seat in enumerate(client.seats, start=1):
            yield Act(hours - 24 * number, client.key, partial(hirer_arrives, stage, client, *seat))
        if client.payment_verified:
            yield Act(hours - 20, client.key, partial(payment_is_verified, stage, client))
    for freelancer in world.FREELANCERS:
        yield Act(_joined(freelancer.key), freelancer.key, partial(freelancer_arrives, freelancer))
    for key, days in AWAY.items():
        yield Act(30, key, partial(freelancer_goes_away, stage, key, days))


def all_read_their_bell() -> Iterator[Act]:
    """Yield how people read what they were told, once a day but not since this morning."""
    for day in range(world.LONGEST_DAYS):
        yield Act(BELL_UNTIL + day * 24, "", read_bells)


def read_bells() -> None:
    """Let everybody who was told something read it."""
    for person in Person.objects.filter(notices__read_at=None, notices__isnull=False).distinct():
        notifications.mark_read(by=person)


def operator_arrives() -> None:
    """Make the operator, and what the marketplace is about."""
    seed = world.OPERATOR
    operator = people.add_person(
        email=seed.email,
        first_name=seed.first_name,
        last_name=seed.last_name,
        time_zone=seed.time_zone,
        is_operator=True,
    )
    categories = {row.slug: people.add_category(slug=row.slug, name=row.name) for row in world.CATEGORIES}
    for skill in world.SKILLS:
        listed = people.list_skill(name=skill.name, category=categories[skill.category])
        for name in OTHER_NAMES.get(skill.name, ()):
            people.add_alias(by=operator, sort="skills", word_id=listed.pk, name=name)


def client_arrives(stage: Stage, seed: ClientSeed) -> None:
    """Let somebody sign up and open a client account."""
    owner = people.add_person(
        email=seed.email, first_name=seed.first_name, last_name=seed.last_name, time_zone=seed.time_zone
    )
    account = people.open_client_account(
        by=owner, name=seed.company, city=seed.city, country=seed.country, about=seed.about
    )
    stage.accounts[seed.key] = account.pk


def hirer_arrives(stage: Stage, seed: ClientSeed, key: str, first_name: str, last_name: str) -> None:
    """Let the owner of an account offer a seat, and a colleague take it."""
    email = f"{key}@{world.DOMAIN}"
    hirer = people.add_person(
        email=email, first_name=first_name, last_name=last_name, time_zone=seed.time_zone
    )
    offer = people.offer_seat(by=stage.person(seed.key), account_id=stage.accounts[seed.key], email=email)
    people.take_seat(by=hirer, token=offer.token)


def payment_is_verified(stage: Stage, seed: ClientSeed) -> None:
    """Let the operator look at how a client pays."""
    operator = stage.person(world.OPERATOR.key)
    people.mark_payment_verified(by=operator, account_id=stage.accounts[seed.key], verified=True)


def freelancer_arrives(seed: FreelancerSeed) -> None:
    """Let somebody sign up and write a whole profile."""
    person = people.add_person(
        email=seed.email, first_name=seed.first_name, last_name=seed.last_name, time_zone=seed.time_zone
    )
    people.become_freelancer(by=person)
    people.edit_profile(
        by=person,
        values=people.ProfileValues(
            title=seed.title,
            overview=seed.overview,
            hourly_rate=Decimal(seed.hourly_rate),
            city=seed.city,
            country=seed.country,
            category=seed.category,
            skills=tuple(slugify(name) for name in seed.skills),
        ),
    )
    people.set_languages(by=person, levels=dict(seed.languages))
    _tell_the_past(person, seed)
    _say_how_much(person, seed)
    people.set_visibility(by=person, visibility=seed.visibility)
    people.set_referrals(by=person, wanted=seed.accepts_referrals)


def freelancer_goes_away(stage: Stage, key: str, days: int) -> None:
    """Let a freelancer say from when on they can work again."""
    until = clock.today() + timedelta(days=days)
    people.set_availability(by=stage.person(key), availability="not_available", available_on=until)


def _tell_the_past(person: Person, seed: FreelancerSeed) -> None:
    for title, company, from_year, to_year, text in seed.employment:
        values = people.PastWork(title, company, from_year, to_year, text)
        people.add_employment(by=person, values=values)
    for school, degree, from_year, to_year in seed.education:
        people.add_education(by=person, values=people.Study(school, degree, from_year, to_year))
    for title, text in seed.portfolio:
        piece = people.Piece(title, text, files=pictures_of(title))
        people.add_piece(by=person, values=piece)


def _say_how_much(person: Person, seed: FreelancerSeed) -> None:
    kinds = ("as_needed", "as_needed", "over_30", "under_30", "over_30")
    people.set_availability(by=person, availability=kinds[spread(f"{seed.key} hours", len(kinds))])


def _joined(key: str) -> int:
    days = LAST_DAY + 2 + spread(key, FIRST_DAY - LAST_DAY)
    return days * 24 + spread(f"{key} hour", 12)
