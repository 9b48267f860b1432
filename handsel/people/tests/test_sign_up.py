"""Signing up, and making operators."""

from io import StringIO

import pytest
from allauth.account.models import EmailAddress
from django.core.management import CommandError, call_command

from handsel.kit.refused import Refused
from handsel.people import actions
from handsel.people.models import Person

SENT = {
    "first_name": "Nina", "last_name": "Berg", "email": "nina@example.test", "password1": "wooden-boats-sail",
    "time_zone": "Europe/Oslo",
}  # fmt: skip


@pytest.mark.rule("ACC-01")
def test_signing_up_keeps_names_zone_and_language_and_asks_what_for(client, db):
    answer = client.post("/accounts/signup/", SENT, headers={"accept-language": "de"})
    assert (answer.status_code, answer["Location"]) == (302, "/welcome/")
    person = Person.objects.get()
    assert (person.first_name, person.last_name) == ("Nina", "Berg")
    assert (person.time_zone, person.language) == ("Europe/Oslo", "de")
    assert not EmailAddress.objects.get().verified


@pytest.mark.rule("ACC-23")
def test_who_signs_up_from_a_seat_offer_comes_back_to_it(client, account, alice):
    offer = actions.offer_seat(by=alice, account_id=account.pk, email=SENT["email"])
    asked = client.get(f"/seats/{offer.token}/")["Location"]
    assert asked == f"/accounts/login/?next=/seats/{offer.token}/"
    answer = client.post("/accounts/signup/", {**SENT, "next": f"/seats/{offer.token}/"})
    assert answer["Location"] == f"/seats/{offer.token}/"


def test_a_guess_that_is_no_time_zone_is_utc(client, db):
    client.post("/accounts/signup/", {**SENT, "time_zone": "../../etc/passwd"})
    assert Person.objects.get().time_zone == "UTC"


@pytest.mark.rule("ACC-01")
@pytest.mark.parametrize("email", ["bob.reyes@example.test", "BOB.Reyes@Example.test"])
def test_a_second_account_with_the_same_email_is_refused(client, bob, email):
    answer = client.post("/accounts/signup/", {**SENT, "email": email})
    assert answer.status_code == 200
    assert b"already an account" in answer.content
    assert list(Person.objects.all()) == [bob]


@pytest.mark.rule("ACC-01")
def test_the_email_is_taken_for_every_way_to_make_a_person(bob):
    with pytest.raises(Refused) as no:
        actions.add_person(email=bob.email.upper(), first_name="B", last_name="R")
    assert (no.value.code, no.value.status) == ("email_taken", 409)
    assert Person.objects.count() == 1


@pytest.mark.rule("ACC-01")
def test_a_second_confirmed_address_of_somebody_is_taken_too(bob):
    EmailAddress.objects.create(user=bob, email="other@example.test", verified=True)
    with pytest.raises(Refused) as no:
        actions.add_person(email="Other@example.test", first_name="B", last_name="R")
    assert no.value.code == "email_taken"


@pytest.mark.parametrize("changed", [{"email": "none"}, {"first_name": " "}, {"last_name": "\0"}])
def test_a_person_needs_an_address_and_names(db, refusing, changed):
    with refusing("invalid"):
        actions.add_person(**{"email": "a@example.test", "first_name": "A", "last_name": "B", **changed})
    assert not Person.objects.exists()


@pytest.mark.parametrize("field", ["first_name", "last_name", "email", "password1"])
def test_signing_up_without_a_field_is_shown_again(client, db, field):
    answer = client.post("/accounts/signup/", {**SENT, field: ""})
    assert answer.status_code == 200
    assert field in answer.context["form"].errors
    assert not Person.objects.exists()


def make_operator(**changed: str) -> str:
    out = StringIO()
    options = {
        "email": "olga@example.test",
        "first": "Olga",
        "last": "Stern",
        "password": "wooden-boats-sail",
    }
    call_command("create_operator", stdout=out, **{**options, **changed})
    return out.getvalue()


@pytest.mark.rule("ADM-15")
def test_the_first_operator_is_made_by_a_command_and_can_sign_in(client, db):
    assert not Person.objects.exists()
    assert "Olga Stern" in make_operator()
    person = Person.objects.get()
    assert person.is_operator
    sent = {"login": "olga@example.test", "password": "wooden-boats-sail"}
    assert client.post("/accounts/login/", sent).status_code == 302
    assert client.session["_auth_user_id"] == str(person.pk)


@pytest.mark.rule("ADM-15")
@pytest.mark.parametrize("changed", [{"email": "no"}, {"password": "123"}, {"first": " "}])
def test_an_operator_with_mistakes_is_not_made(db, changed):
    with pytest.raises(CommandError) as no:
        make_operator(**changed)
    assert str(no.value)
    assert not Person.objects.exists()


@pytest.mark.rule("ADM-15", "ACC-01")
def test_an_operator_with_a_taken_address_is_not_made(db):
    make_operator()
    with pytest.raises(CommandError, match="already"):
        make_operator(first="Second")
    assert Person.objects.count() == 1


@pytest.mark.rule("ADM-15")
def test_the_command_asks_for_what_is_missing(db, monkeypatch):
    answers = iter(["olga@example.test", "Olga", "Stern"])
    monkeypatch.setattr("builtins.input", lambda _question: next(answers))
    monkeypatch.setattr("getpass.getpass", lambda _question: "wooden-boats-sail")
    make_operator(email="", first="", last="", password="")
    assert Person.objects.get().check_password("wooden-boats-sail")


@pytest.mark.rule("ADM-15")
def test_without_anybody_to_answer_nothing_is_made(db, monkeypatch):
    def nobody(_question: str) -> str:
        raise EOFError

    monkeypatch.setattr("builtins.input", nobody)
    with pytest.raises(CommandError, match="answers are missing"):
        make_operator(email="")
    assert not Person.objects.exists()


def test_the_browser_is_asked_to_guess_the_time_zone(client, db):
    page = client.get("/accounts/signup/").content.decode()
    field = page[page.index('name="time_zone"') - 100 : page.index('name="time_zone"') + 100]
    assert 'type="hidden"' in field
    assert "data-time-zone" in field
