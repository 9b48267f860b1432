"""More of what docs/security.md promises: what needs no story of its own."""

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal import auth as totp
from django.core.cache import cache
from django.core.mail import EmailMessage
from django.test import Client
from django.urls import reverse

from handsel.notifications.models import Letter
from handsel.people import actions
from handsel.people.models import Person
from handsel.people.testing import a_person, a_program

pytestmark = pytest.mark.django_db
PASSWORD = "correct horse battery"


@pytest.fixture
def nina():
    return a_person("Nina", "Berg", password=PASSWORD)


def test_passwords_are_filled_in_by_their_managers_and_may_be_pasted():
    for name, word in (("account_login", "current-password"), ("account_signup", "new-password")):
        page = Client().get(reverse(name)).content.decode()
        assert f'autocomplete="{word}"' in page
        assert "onpaste" not in page


def test_a_new_password_is_told_by_letter(nina):
    visitor = Client()
    visitor.force_login(nina, backend="allauth.account.auth_backends.AuthenticationBackend")
    new = "another horse battery"
    change = {"oldpassword": PASSWORD, "password1": new, "password2": new}
    visitor.post(reverse("account_change_password"), change)
    letter = Letter.objects.get(to=nina.email)
    assert letter.subject == "Your password was changed"
    assert new not in letter.text + letter.html


def test_a_code_of_an_app_and_a_recovery_code_work_once(nina):
    cache.clear()
    app = totp.TOTP.activate(nina, totp.generate_totp_secret())
    secret = Authenticator.objects.get(user=nina, type="totp").data["secret"]
    code = totp.format_hotp_value(totp.hotp_value(secret, next(iter(totp.yield_hotp_counters_from_time()))))
    assert app.validate_code(code)
    assert not app.validate_code(code)
    kept = RecoveryCodes.activate(nina)
    first = kept.get_unused_codes()[0]
    assert kept.validate_code(first)
    assert not kept.validate_code(first)


@pytest.mark.parametrize(
    "path",
    [
        *["/static/", "/static/js/", "/media/", "/media/videos/", "/photos/", "/.git/config", "/.env"],
        *[
            "/secret.key",
            "/static/../secret.key",
            "/static/%2e%2e/manage.py",
            "/manage.py",
            "/static/.DS_Store",
        ],
    ],
)
def test_no_folder_is_listed_and_no_file_beside_the_product_is_sent(path):
    assert Client().get(path).status_code == 404


def test_what_a_form_does_not_offer_is_not_written(bob, browse):
    more = {
        "is_operator": "on",
        "is_staff": "1",
        "is_specialist": "true",
        "plan": "plus",
        "email": "x@example.org",
    }
    names = {"first_name": "Bo", "last_name": "Stone", "language": "en", "time_zone": "UTC"}
    email = bob.email
    assert browse(bob).post("/settings/", {**names, **more}).status_code == 302
    a_program(bob).put("/me", {**names, "first_name": "Bob", "is_operator": True, "id": "else"})
    after = Person.objects.get(pk=bob.pk)
    assert after.first_name in {"Bo", "Bob"}
    assert (after.is_operator, after.is_specialist, after.email) == (False, False, email)


def test_line_breaks_in_names_do_not_reach_the_head_of_a_mail(nina):
    actions.edit_person(
        by=nina, first_name="Nina\r\nBcc: all@example.org", last_name="B", language="en", time_zone="UTC"
    )
    nina.refresh_from_db()
    head = EmailMessage(subject=f"{nina.full_name} asks", to=[nina.email]).message()
    assert head["Bcc"] is None
    assert "\n" not in nina.full_name


def test_no_other_site_may_read_an_answer(bob):
    program = a_program(bob)
    for answer in (
        Client().get("/", headers={"Origin": "https://evil.example"}),
        Client().get("/", headers={"Origin": "null"}),
        program.get("/me", Origin="https://evil.example"),
    ):
        assert answer.status_code == 200
        assert not [name for name in answer.headers if name.lower().startswith("access-control")]


def test_a_cookie_opens_no_door_of_the_api(bob, browse):
    visitor = browse(bob)
    assert visitor.get("/settings/").status_code == 200
    assert visitor.get("/api/v1/me").status_code == 401


def test_every_page_says_its_character_set():
    for address in ("/", reverse("account_login"), "/nowhere/", "/api/v1/docs"):
        kind = Client().get(address)["Content-Type"]
        assert kind == "application/problem+json" or kind.endswith("; charset=utf-8"), address


@pytest.mark.parametrize("kind", ["text/plain", "application/xml", "application/x-www-form-urlencoded", ""])
def test_a_door_of_the_api_takes_json_and_files_alone(bob, kind):
    program = a_program(bob)
    asked = {"Authorization": f"Bearer {program.secret}"}
    answer = Client().generic("PUT", "/api/v1/me", '{"first_name": "Bo"}', kind, headers=asked)
    assert (answer.status_code, answer.json()["code"]) == (415, "content_type")
    bob.refresh_from_db()
    assert bob.first_name == "Bob"


def test_the_token_of_a_session_is_long_and_random(nina):
    keys = set()
    for _ in range(3):
        visitor = Client()
        visitor.post(reverse("account_login"), {"login": nina.email, "password": PASSWORD})
        keys.add(visitor.session.session_key)
        assert visitor.session.session_key not in "".join(visitor.get("/").content.decode())
    assert len(keys) == 3
    assert all(len(key) == 32 and key.isalnum() for key in keys)
