"""Where one is signed in, and ending it."""

import pytest
from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.test import Client
from django.urls import reverse

from handsel.kit.refused import Refused
from handsel.people import actions, queries
from handsel.people.queries import browser_in_words
from handsel.people.testing import a_person, a_session

pytestmark = pytest.mark.django_db
PASSWORD = "correct horse battery"
PHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile/15E148 Safari/604.1"
LAPTOP = "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Chrome/141.0 Safari/537.36 Edg/141.0"


@pytest.fixture
def nina():
    return a_person("Nina", "Berg", password=PASSWORD)


def signed_in(person, agent):
    visitor = Client(headers={"User-Agent": agent})
    visitor.post(reverse("account_login"), {"login": person.email, "password": PASSWORD})
    return visitor


def show_oneself(visitor):
    return visitor.post(reverse("account_reauthenticate"), {"password": PASSWORD})


def test_one_sees_where_one_is_signed_in_and_ends_one_of_them(nina):
    here, there = signed_in(nina, LAPTOP), signed_in(nina, PHONE)
    page = here.get(reverse("people:sessions")).content.decode()
    assert "Edge on Mac" in page
    assert "Safari on iPhone" in page
    row = UserSession.objects.get(user_agent=PHONE)
    end = reverse("people:end_session", args=[row.pk])
    asked = here.post(end)
    assert asked["Location"].startswith(reverse("account_reauthenticate"))
    assert there.get("/settings/").status_code == 200  # not before one showed that it is oneself
    show_oneself(here)
    assert here.post(end)["Location"] == reverse("people:sessions")
    assert there.get("/settings/").status_code == 302
    assert here.get("/settings/").status_code == 200


def test_all_others_end_at_once(nina):
    here, others = signed_in(nina, LAPTOP), [signed_in(nina, PHONE), signed_in(nina, "")]
    assert here.post(reverse("people:end_others"))["Location"].startswith(reverse("account_reauthenticate"))
    show_oneself(here)
    here.post(reverse("people:end_others"))
    assert [other.get("/settings/").status_code for other in others] == [302, 302]
    assert [one.is_here for one in queries.signed_in(nina, here.session.session_key)] == [True]
    assert "nowhere else" in here.get(reverse("people:sessions")).content.decode()


def test_sessions_of_others_are_not_there(nina, bob):
    row = a_session(bob)
    visitor = signed_in(nina, LAPTOP)
    show_oneself(visitor)
    assert visitor.post(reverse("people:end_session", args=[row.pk])).status_code == 404
    with pytest.raises(Refused) as no:
        actions.end_session(by=nina, session_id=row.pk)
    assert no.value.code == "hidden"
    assert Session.objects.filter(session_key=row.session_key).exists()


def test_what_ended_by_itself_is_not_listed(nina):
    here = signed_in(nina, LAPTOP)
    signed_in(nina, PHONE)
    new = "another horse battery"
    here.post(
        reverse("account_change_password"), {"oldpassword": PASSWORD, "password1": new, "password2": new}
    )
    nina.refresh_from_db()
    (one,) = queries.signed_in(nina, here.session.session_key)
    assert one.is_here


def test_what_is_kept_of_ended_sessions_goes_with_them(nina):
    row = a_session(nina)
    Session.objects.filter(session_key=row.session_key).delete()
    kept = a_session(nina)
    assert actions.forget_sessions() == 1
    assert list(UserSession.objects.all()) == [kept]


@pytest.mark.parametrize(
    ("agent", "words"),
    [
        (LAPTOP, "Edge on Mac"),
        (PHONE, "Safari on iPhone"),
        ("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", "Firefox on Linux"),
        ("Mozilla/5.0 (Linux; Android 15) Chrome/141.0 Mobile Safari/537.36", "Chrome on Android"),
        ("curl/8.0", "A browser"),
        ("", "A browser"),
    ],
)
def test_a_browser_is_named_as_people_name_it(agent, words):
    assert browser_in_words(agent) == words
