"""What docs/security.md promises, shown."""

import json
import os
import re
import subprocess
import sys
from contextlib import suppress
from uuid import UUID

import pytest
from django.conf import settings as configured
from django.contrib.sessions.models import Session
from django.core.cache import cache, caches
from django.test import Client
from django.urls import NoReverseMatch, URLPattern, URLResolver, get_resolver, reverse
from django.urls.converters import UUIDConverter

from handsel.notifications.models import Letter
from handsel.people.models import Person
from handsel.people.testing import a_person

pytestmark = pytest.mark.django_db
PASSWORD = "correct horse battery"
# Mail programs unsubscribe with one click, by a signed address and without a cookie.
EXEMPT = {"notifications:unsubscribe"}


@pytest.fixture
def nina():
    return a_person("Nina", "Berg", password=PASSWORD)


def sign_in(visitor, email, password=PASSWORD, **more):
    return visitor.post(reverse("account_login"), {"login": email, "password": password}, **more)


def is_signed_in(visitor):
    return "_auth_user_id" in visitor.session


@pytest.fixture(scope="module")
def behind_https():
    """The settings of an instance whose public address begins with https."""
    names = [
        *["SESSION_COOKIE_NAME", "CSRF_COOKIE_NAME", "SESSION_COOKIE_DOMAIN", "SESSION_COOKIE_PATH"],
        *["SESSION_COOKIE_SECURE", "CSRF_COOKIE_SECURE", "SECURE_HSTS_SECONDS", "SECURE_PROXY_SSL_HEADER"],
        *[
            "PASSWORD_HASHERS",
            "ALLAUTH_TRUSTED_PROXY_COUNT",
            "MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN",
            "DEBUG",
            "CACHES",
        ],
    ]
    ask = (
        "import json, django; from django.conf import settings;"
        f"print(json.dumps({{name: getattr(settings, name) for name in {names}}}))"
    )
    told = {
        **os.environ,
        "HANDSEL_SITE_URL": "https://work.example.org",
        "DJANGO_SETTINGS_MODULE": "handsel.config.settings",
    }
    said = subprocess.run(
        [sys.executable, "-c", ask], env=told, cwd=configured.ROOT, capture_output=True, text=True, check=True
    )
    return json.loads(said.stdout)


def test_behind_https_cookies_are_secure_and_browsers_stay_there_for_a_year(behind_https):
    assert behind_https["SESSION_COOKIE_SECURE"] is behind_https["CSRF_COOKIE_SECURE"] is True
    assert behind_https["SECURE_HSTS_SECONDS"] >= 31536000
    assert behind_https["SECURE_PROXY_SSL_HEADER"] == ["HTTP_X_FORWARDED_PROTO", "https"]
    assert behind_https["MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN"] is behind_https["DEBUG"] is False


def test_behind_https_cookies_belong_to_this_host_alone(behind_https):
    assert behind_https["SESSION_COOKIE_NAME"] == "__Host-sessionid"
    assert behind_https["CSRF_COOKIE_NAME"] == "__Host-csrftoken"
    # without these two, browsers would not take cookies of such a name
    assert (behind_https["SESSION_COOKIE_DOMAIN"], behind_https["SESSION_COOKIE_PATH"]) == (None, "/")


def test_pages_about_an_account_are_not_written_down_and_others_stay_in_the_readers_browser(browse, dora):
    operator = browse(dora)
    for address in ("/settings/", reverse("account_email"), reverse("mfa_index"), reverse("desk:home")):
        assert operator.get(address)["Cache-Control"] == "private, no-store", address
    assert Client().get(reverse("account_login"))["Cache-Control"].count("no-store") == 1
    assert operator.get("/")["Cache-Control"] == operator.get("/nowhere/")["Cache-Control"] == "private"
    assert "Cache-Control" not in Client().get("/")


def test_the_header_that_keeps_browsers_on_https_is_sent(settings):
    settings.SECURE_HSTS_SECONDS = 31536000
    assert Client().get("/", secure=True)["Strict-Transport-Security"] == "max-age=31536000"


def test_passwords_are_hashed_with_argon2_and_limits_are_counted_in_the_database(behind_https):
    assert behind_https["PASSWORD_HASHERS"][0].endswith("Argon2PasswordHasher")
    assert behind_https["CACHES"]["default"]["BACKEND"].endswith("DatabaseCache")
    assert behind_https["ALLAUTH_TRUSTED_PROXY_COUNT"] == 1


def test_the_session_cookie_is_out_of_reach_for_scripts_and_other_sites(nina):
    cookie = sign_in(Client(), nina.email).cookies["sessionid"]
    assert cookie["httponly"] is True
    assert (cookie["samesite"], cookie["path"], cookie["domain"]) == ("Lax", "/", "")


def test_every_page_says_what_browsers_may_do_with_it():
    for address in ("/", reverse("account_login"), "/nowhere/"):
        headers = Client().get(address).headers
        rules = dict(part.strip().split(" ", 1) for part in headers["Content-Security-Policy"].split(";"))
        assert rules == {
            "default-src": "'self'",
            "img-src": "'self' data:",
            "media-src": "'self' blob:",
            "style-src": "'self'",
            "script-src": "'self'",
            "connect-src": "'self'",
            "object-src": "'none'",
            "base-uri": "'self'",
            "form-action": "'self'",
            "frame-ancestors": "'none'",
        }
        assert headers["X-Frame-Options"] == "DENY"
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert headers["Referrer-Policy"] == "same-origin"
        assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
        assert "Server" not in headers


def test_signing_in_gives_a_new_session_and_signing_out_ends_it(nina):
    visitor = Client()
    visitor.cookies["sessionid"] = "a" * 32  # as somebody who wants to share it would have planted it
    sign_in(visitor, nina.email)
    first = visitor.session.session_key
    assert is_signed_in(visitor)
    assert first != "a" * 32
    visitor.post(reverse("account_logout"))
    assert not Session.objects.filter(session_key=first).exists()


def test_a_new_password_ends_the_sessions_on_other_machines(nina):
    here, elsewhere = Client(), Client()
    sign_in(here, nina.email)
    sign_in(elsewhere, nina.email)
    new = "another horse battery"
    change = {"oldpassword": PASSWORD, "password1": new, "password2": new}
    assert here.post(reverse("account_change_password"), change).status_code == 302
    assert here.get("/settings/").status_code == 200
    assert elsewhere.get("/settings/").status_code == 302


@pytest.mark.parametrize(
    "bad", ["short", "ninechars", "elevensigns", "1q2w3e4r5t6y", "ninaberg01ab", "x9 " * 43]
)
def test_weak_passwords_are_refused(bad):
    answer = Client().post(
        reverse("account_signup"),
        {"first_name": "Nina", "last_name": "Berg", "email": "ninaberg01ab@example.org", "password1": bad},
    )
    assert answer.status_code == 200
    assert not Person.objects.filter(email="ninaberg01ab@example.org").exists()


@pytest.mark.parametrize("good", ["twelve signs", "ü 😀 пароль с пробелами", "x9 " * 42])
def test_long_passwords_with_any_signs_are_taken_whole(good):
    somebody = a_person("Nils", password=good.strip())
    visitor = Client()
    sign_in(visitor, somebody.email, good.strip())
    assert is_signed_in(visitor)
    shorter = Client()
    sign_in(shorter, somebody.email, good.strip()[:-1])
    assert not is_signed_in(shorter)


def test_after_five_wrong_passwords_the_right_one_waits_too(nina):
    for _ in range(5):
        sign_in(Client(), nina.email, "wrong password")
    visitor = Client(REMOTE_ADDR="198.51.100.7")  # from wherever
    sign_in(visitor, nina.email)
    assert not is_signed_in(visitor)
    other = a_person("Otto", password=PASSWORD)
    sign_in(visitor, other.email)
    assert is_signed_in(visitor)


def test_the_limit_holds_for_all_web_processes_together(nina, settings):
    settings.CACHES = {
        "default": {
            "BACKEND": "django.core.cache.backends.db.DatabaseCache",
            "LOCATION": "handsel_cache",
        },
        "process": settings.CACHES["process"],
    }
    for number in range(5):
        sign_in(Client(REMOTE_ADDR=f"198.51.100.{number}"), nina.email, "wrong password")
        del caches["default"]  # the next one begins with nothing in its memory, as another process does
    visitor = Client()
    sign_in(visitor, nina.email)
    assert not is_signed_in(visitor)
    cache.clear()
    sign_in(visitor, nina.email)
    assert is_signed_in(visitor)


def test_behind_a_proxy_each_visitor_has_a_limit_of_their_own(settings, nina):
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = 1
    for number in range(12):
        sign_in(
            Client(),
            f"nobody{number}@example.org",
            "wrong",
            headers={"X-Forwarded-For": "9.9.9.9, 198.51.100.8"},
        )
    slowed, other = Client(), Client()
    sign_in(slowed, nina.email, headers={"X-Forwarded-For": "1.2.3.4, 198.51.100.8"})
    assert not is_signed_in(slowed)  # what a visitor writes into the header himself counts for nothing
    sign_in(other, nina.email, headers={"X-Forwarded-For": "198.51.100.9"})
    assert is_signed_in(other)


def test_nobody_learns_whether_an_address_has_an_account(nina):
    def said(answer):
        text = re.sub(r'value="[^"]*"|csrf[^>]*|\{"x-csrftoken[^}]*\}', "", answer.content.decode())
        return answer.status_code, answer.get("Location"), text

    for name, fields in (("account_login", {"password": "wrong password"}), ("account_reset_password", {})):
        answers = [
            said(Client().post(reverse(name), {"login": email, "email": email, **fields}))
            for email in (nina.email, "not.known@example.org")
        ]
        assert answers[0] == answers[1]


@pytest.mark.parametrize(
    "evil",
    [
        "https://evil.example/",
        "//evil.example/",
        "/\\evil.example",
        "javascript:alert(1)",
        "https:evil.example",
    ],
)
def test_nobody_is_sent_on_to_another_site(nina, evil):
    visitor = Client()
    answer = sign_in(visitor, nina.email, QUERY_STRING=f"next={evil}")
    assert answer["Location"] == "/"
    answer = Client().post(reverse("kit:language"), {"language": "de", "next": evil})
    assert "evil" not in answer.get("Location", "")
    answer = visitor.post(reverse("account_logout"), {"next": evil})
    assert answer["Location"] == "/"


@pytest.mark.parametrize(
    "host", ["evil.example", "testserver@evil.example", "testserver.evil.example", "a b"]
)
def test_a_host_name_that_is_not_ours_is_refused(host):
    assert Client().get("/", headers={"Host": host}).status_code == 400
    assert Client().get("/", headers={"X-Forwarded-Host": host}).status_code == 200  # and this one is ignored


def test_links_in_letters_lead_to_the_public_address_whatever_host_was_asked(nina, settings):
    settings.SITE_URL = "https://work.example.org"
    settings.ALLOWED_HOSTS = ["testserver", "also-ours.example"]
    Client().post(
        reverse("account_reset_password"), {"email": nina.email}, headers={"Host": "also-ours.example"}
    )
    letter = Letter.objects.get(to=nina.email)
    assert "https://work.example.org/accounts/password/reset/key/" in letter.text
    assert "also-ours" not in letter.text + letter.html


def every_address(resolver=None, space="", above=()):
    """Yield each address of the product and of its libraries: its name and the patterns that its path is made of."""
    for pattern in (resolver or get_resolver()).url_patterns:
        parts = (*above, pattern.pattern)
        if isinstance(pattern, URLResolver):
            yield from every_address(pattern, pattern.namespace or space, parts)
        elif isinstance(pattern, URLPattern) and pattern.name:
            yield f"{space}:{pattern.name}".lstrip(":"), parts


def path_of(name, parts):
    for word in ("1", "1" * 6, "1" * 12):
        given = {}
        for part in parts:
            given |= dict.fromkeys(part.regex.groupindex, word)
            given |= {
                key: str(UUID(int=1)) if isinstance(kind, UUIDConverter) else word
                for key, kind in part.converters.items()
            }
        words = {"section": "education", "sort": "skills"}
        given |= {key: words[key] for key in given if key in words}
        with suppress(NoReverseMatch):
            return reverse(name, kwargs=given)
    raise AssertionError(f"no arguments fit {name}")


def test_every_post_of_a_browser_needs_the_token_of_its_page(browse, bob):
    visitor = browse(bob)
    visitor.handler.enforce_csrf_checks = True
    open_to_forgery = set()
    asked = 0
    for name, parts in every_address():
        if name.startswith("api:"):
            continue  # keys instead of cookies: a cookie opens nothing there
        asked += 1
        if visitor.post(path_of(name, parts)).status_code != 403:
            open_to_forgery.add(name)
    assert open_to_forgery == EXEMPT
    assert asked > 80
