"""Keys to the house: passwords, second factors, what may be written to whom."""

import base64
import hashlib
import hmac
import re
import struct
import time

import pytest
import time_machine

from handsel.invitations import testing as invitations
from handsel.jobs import testing as jobs
from handsel.people import testing as people
from tests.journeys.http import Window

OLD, NEW = "meadow-lantern-42", "harbour-candle-77"


@pytest.fixture
def nina(db):
    return people.a_person("Nina", "Berg", password=OLD)


def sign_in(person, password, status=200):
    window = Window()
    window.go("/accounts/login/")
    window.press("Sign in", {"login": person.email, "password": password}, status)
    return window


def is_signed_in(window):
    return window.client.get("/settings/").status_code == 200


def one_time_code(secret):
    """Compute what an authenticator app shows (RFC 6238)."""
    key = base64.b32decode(secret)
    count = int(time.time()) // 30
    digest = hmac.new(key, struct.pack(">Q", count), hashlib.sha1).digest()
    at = digest[-1] & 15
    return f"{(struct.unpack('>I', digest[at : at + 4])[0] & 0x7FFFFFFF) % 1_000_000:06d}"


def reset_link(letter):
    found = re.search(r"https?://\S+/accounts/password/reset/key/\S+", letter.text)
    assert found, letter.text
    return found[0]


def test_a_forgotten_password_is_reset_by_a_link_that_works_once(nina, post):
    window = Window()
    window.go("/accounts/login/")
    window.go("/accounts/password/reset/")
    form = next(form for form in window.shown.forms if "email" in form.names)
    window.send(form, {**form.data(), "email": [nina.email]})
    link = reset_link(post(nina)[0])
    window.go(link)
    form = next(form for form in window.shown.forms if "password1" in form.names)
    window.send(
        form,
        {**form.data(), "password1": [NEW], **({"password2": [NEW]} if "password2" in form.names else {})},
    )
    assert not is_signed_in(sign_in(nina, OLD))
    assert is_signed_in(sign_in(nina, NEW))
    late = Window()
    late.go(link)
    assert not any("password1" in form.names for form in late.shown.forms)


def test_asking_for_a_reset_of_an_unknown_address_answers_the_same(nina, post):
    answers = []
    for address in (nina.email, "nobody@example.test"):
        window = Window()
        window.go("/accounts/password/reset/")
        form = next(form for form in window.shown.forms if "email" in form.names)
        window.send(form, {**form.data(), "email": [address]})
        answers.append(window.shown.words.replace(address, ""))
    assert answers[0] == answers[1]


def test_a_second_factor_is_asked_for_once_it_is_switched_on(nina, post, django_capture_on_commit_callbacks):
    window = sign_in(nina, OLD)
    window.go("/accounts/2fa/")
    window.go("/accounts/2fa/totp/activate/")
    if any("password" in form.names for form in window.shown.forms):
        form = next(form for form in window.shown.forms if "password" in form.names)
        window.send(form, {**form.data(), "password": [OLD]})
    secret = re.search(r"\b[A-Z2-7]{32}\b", window.shown.html)[0]
    form = next(form for form in window.shown.forms if "code" in form.names)
    with django_capture_on_commit_callbacks(execute=True):
        window.send(form, {**form.data(), "code": [one_time_code(secret)]})
    letter = next(letter for letter in post(nina) if letter.subject == "An authenticator app was added")
    assert "Hello Nina," in letter.text

    with time_machine.travel(time.time() + 31):
        _sign_in_with_code(nina, secret)


def _sign_in_with_code(nina, secret):
    again = sign_in(nina, OLD)
    assert not is_signed_in(again)
    form = next(form for form in again.shown.forms if "code" in form.names)
    again.send(form, {**form.data(), "code": ["000000"]})
    assert not is_signed_in(again)
    form = next(form for form in again.shown.forms if "code" in form.names)
    again.send(form, {**form.data(), "code": [one_time_code(secret)]})
    assert is_signed_in(again)


@pytest.mark.rule("NOTIF-01", "NOTIF-13")
def test_the_link_in_a_letter_stops_letters_of_that_kind_without_signing_in(alice, bob, job, post):
    invitations.an_invitation(by=alice, job=job, to=bob)
    letter = post(bob)[0]
    assert job.title in letter.subject
    window = Window()
    window.go(letter.unsubscribe_url)
    assert len(post(bob)) == 1
    window.press("Stop these mails")
    window.reads("These mails have stopped")
    other = invitations.an_invitation(by=alice, job=_another(alice, job), to=bob)
    assert len(post(bob)) == 1
    bell = Window(bob, "freelancer")
    bell.go("/notices/")
    bell.reads(other.job.title)


def _another(alice, job):
    return jobs.a_job(by=alice, account=job.account, title="A second job for the same client")


@pytest.mark.rule("NOTIF-01", "NOTIF-02")
def test_notices_are_listed_counted_and_read(alice, bob, job, post):
    invitations.an_invitation(by=alice, job=job, to=bob)
    post(bob)
    window = Window(bob, "freelancer")
    window.go("/notices/?show=unread")
    window.reads(job.title)
    window.press("Mark all as read")
    window.go("/notices/?show=unread")
    window.reads("You have read everything")
