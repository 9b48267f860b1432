"""Builders of people for tests of this and higher rooms; all but signing in goes through real actions."""

import json
from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from allauth.usersessions.models import UserSession
from django.test import Client
from django.utils.text import slugify

from handsel.kit import ids
from handsel.people import actions, queries
from handsel.people.acting import SESSION_KEY, Acting
from handsel.people.models import (
    Category,
    ClientAccount,
    FreelancerProfile,
    Person,
    Skill,
    SpecializedProfile,
)
from handsel.people.models.keys import SCOPES


def a_person(
    first: str = "Nina",
    last: str = "Berg",
    *,
    email: str = "",
    password: str | None = None,
    language: str = "en",
    time_zone: str = "UTC",
    is_operator: bool = False,
) -> Person:
    """Return a person with a confirmed e-mail address: `nina.berg@example.test`, or that with a number."""
    name = ".".join(filter(None, (slugify(first), slugify(last)))) or "somebody"
    number = Person.objects.filter(email__startswith=name).count() if not email else 0
    return actions.add_person(
        email=email or f"{name}{number or ''}@example.test",
        first_name=first,
        last_name=last,
        password=password,
        language=language,
        time_zone=time_zone,
        is_operator=is_operator,
    )


def a_freelancer(
    first: str = "Nina",
    last: str = "Berg",
    *,
    title: str = "Bookkeeper",
    overview: str = "I keep books.",
    rate: Decimal | int | None = 40,
    city: str = "",
    country: str = "",
    category: str = "",
    skills: Iterable[str] = (),
    languages: dict[str, str] | None = None,
    visibility: str = "public",
    accepts_referrals: bool = True,
    email: str = "",
    person: Person | None = None,
) -> FreelancerProfile:
    """Return a freelancer's profile; categories and skills are made by name as needed."""
    person = person or a_person(first, last, email=email)
    actions.become_freelancer(by=person)
    values = actions.ProfileValues(
        title=title,
        overview=overview,
        hourly_rate=Decimal(rate) if rate is not None else None,
        city=city,
        country=country,
        category=a_category(category).slug if category else "",
        skills=tuple(a_skill(name).slug for name in skills),
    )
    profile = actions.edit_profile(by=person, values=values)
    if languages:
        actions.set_languages(by=person, levels=languages)
    if visibility != profile.visibility:
        profile = actions.set_visibility(by=person, visibility=visibility)
    if accepts_referrals != profile.accepts_referrals:
        profile = actions.set_referrals(by=person, wanted=accepts_referrals)
    return profile


def a_specialized(
    profile: FreelancerProfile,
    title: str = "Payroll for restaurants",
    *,
    overview: str = "Tips, shifts and holidays.",
    rate: Decimal | int | None = 55,
    category: str = "",
    skills: Iterable[str] = (),
    portfolio: Iterable[int] = (),
    shown: bool = True,
) -> SpecializedProfile:
    """Return a specialized profile of the freelancer; categories and skills are made by name as needed."""
    values = actions.SpecializedValues(
        title=title,
        overview=overview,
        hourly_rate=Decimal(rate) if rate is not None else None,
        category=a_category(category).slug if category else "",
        skills=tuple(a_skill(name).slug for name in skills),
        portfolio=tuple(portfolio),
    )
    special = actions.add_specialized(by=profile.person, values=values)
    return actions.show_specialized(by=profile.person, public_id=special.public_id, wanted=shown)


def a_client(
    first: str = "Alma",
    last: str = "Roux",
    *,
    company: str = "Roux and Daughters",
    city: str = "Lyon",
    country: str = "FR",
    about: str = "",
    person: Person | None = None,
) -> ClientAccount:
    """Return a client account owned by a new person (or the one given)."""
    owner = person or a_person(first, last)
    return actions.open_client_account(by=owner, name=company, city=city, country=country, about=about)


def a_hirer(
    account: ClientAccount, first: str = "Hanna", last: str = "Frost", *, role: str = "hirer"
) -> Person:
    """Return a new person who took a seat in the account."""
    person = a_person(first, last)
    owner = account.seats.filter(role="owner").order_by("pk")[0].person
    offer = actions.offer_seat(by=owner, account_id=account.pk, email=person.email, role=role)
    actions.take_seat(by=person, token=offer.token)
    return person


def an_operator(first: str = "Olga", last: str = "Stern") -> Person:
    """Return a person who runs the instance."""
    return a_person(first, last, is_operator=True)


def a_specialist(
    account: ClientAccount | None = None,
    first: str = "Greta",
    last: str = "Holm",
    *,
    by: Person | None = None,
) -> Person:
    """Return a talent specialist, assigned to the account if one is given."""
    operator = by or an_operator()
    person = actions.make_specialist(by=operator, email=a_person(first, last).email)
    if account is not None:
        actions.assign_specialist(by=operator, person_id=person.pk, account_id=account.pk)
    return person


def a_category(name: str = "Bookkeeping") -> Category:
    """Return the category of this name."""
    return Category.objects.get_or_create(slug=slugify(name), defaults={"name": name})[0]


def a_skill(name: str = "Excel", category: str = "Bookkeeping") -> Skill:
    """Return the skill of this name."""
    defaults = {"name": name, "category": a_category(category)}
    return Skill.objects.get_or_create(slug=slugify(name), defaults=defaults)[0]


def acting_as(person: Person | None, role: str = "") -> Acting:
    """Return as whom a person acts: role is "", "freelancer" or "client:<account id>"; nobody for None."""
    return Acting() if person is None else queries.acting_of(Person.objects.get(pk=person.pk), role)


def browse(person: Person, role: str = "") -> Client:
    """Return a browser in which the person is signed in and acts in this role."""
    client = Client()
    client.force_login(person)
    if role:
        session = client.session
        session[SESSION_KEY] = role
        session.save()
    return client


def a_key(person: Person, account: ClientAccount | None = None, scopes: Iterable[str] = SCOPES) -> str:
    """Return the secret of a new key: as freelancer, or for the account."""
    account_id = account.pk if account is not None else None
    return actions.make_key(by=person, name="A program", scopes=list(scopes), account_id=account_id).secret


def a_session(person: Person, agent: str = "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0") -> UserSession:
    """Sign somebody in at another browser, and return what is kept of it."""
    visitor = Client(headers={"User-Agent": agent})
    visitor.force_login(person)
    row: UserSession = UserSession.objects.create(
        user=person, session_key=visitor.session.session_key, ip="198.51.100.7", user_agent=agent
    )
    return row


class Program:
    """A program that asks the API with a key, each act with an Idempotency-Key of its own."""

    def __init__(self, secret: str) -> None:
        self.secret = secret
        self.client = Client()

    def ask(self, method: str, path: str, body: Any = None, *, key: str = "", **headers: str) -> Any:
        """Return the response to one request; `key` is the Idempotency-Key of a POST."""
        sent = {"Authorization": f"Bearer {self.secret}", **headers}
        if method == "POST":
            sent["Idempotency-Key"] = key or ids.opaque()
        data = "" if body is None else json.dumps(body)
        return self.client.generic(method, f"/api/v1{path}", data, "application/json", headers=sent)

    def get(self, path: str, **headers: str) -> Any:
        """Read."""
        return self.ask("GET", path, **headers)

    def post(self, path: str, body: Any = None, *, key: str = "", **headers: str) -> Any:
        """Act."""
        return self.ask("POST", path, body, key=key, **headers)

    def upload(self, path: str, data: dict[str, Any], *, key: str = "") -> Any:
        """Act with files, as a form with parts."""
        sent = {"Authorization": f"Bearer {self.secret}", "Idempotency-Key": key or ids.opaque()}
        return Client().post(f"/api/v1{path}", data, headers=sent)

    def put(self, path: str, body: Any = None, **headers: str) -> Any:
        """Write."""
        return self.ask("PUT", path, body, **headers)

    def delete(self, path: str, **headers: str) -> Any:
        """Take away."""
        return self.ask("DELETE", path, **headers)


def a_program(
    person: Person, account: ClientAccount | None = None, scopes: Iterable[str] = SCOPES
) -> Program:
    """Return a program with a new key: as freelancer, or for the account."""
    return Program(a_key(person, account, scopes))
