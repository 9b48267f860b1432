"""The bell list, the preferences, unsubscribing, and what browsers fetch."""

import json
import re

import pytest
from django.urls import reverse

from handsel.kit import instance
from handsel.notifications import actions, kinds, queries
from handsel.notifications import testing as notifications
from handsel.notifications.models import Notice, Preference, PushSubscription
from handsel.notifications.words import Words

TRIED = kinds.register("tried", "Things we try", email=True, push=True)
ALWAYS = kinds.register("tried_always", "Important things", email=True, push=True, always_bell=True)
LIST = "/notices/"


def tell(person, number=1, **more):
    words = Words(**{"title": f"Thing {number}", "body": "Look.", "url": f"/jobs/{number}/", **more})
    return actions.tell(person=person, kind=TRIED, key=f"it:{number}", words=lambda: words)


@pytest.mark.rule("NOTIF-01")
def test_the_bell_list_shows_what_the_person_was_told_and_nothing_else(browse, bob, charlie):
    tell(bob, 1, title="<b>Hello</b>")
    tell(charlie, 2, title="For Charlie")
    page = browse(bob).get(LIST).content.decode()
    assert "&lt;b&gt;Hello" in page
    assert "/jobs/1/" in page
    assert "For Charlie" not in page


def test_looking_at_the_list_reads_nothing_off(browse, bob):
    tell(bob)
    client = browse(bob)
    client.get(LIST)
    assert queries.unread_count(bob) == 1
    assert ">1<" in client.get("/notices/count/").content.decode()


def test_one_notice_is_read_off_by_post(browse, bob, charlie):
    notice = tell(bob)
    url = reverse("notifications:read", args=[notice.pk])
    assert browse(bob).get(url).status_code == 405
    assert browse(charlie).post(url).status_code == 404
    assert queries.unread_count(bob) == 1
    assert browse(bob).post(url, {"next": "https://evil.example/"})["Location"] == LIST
    assert browse(bob).post(url, {"next": "no-page-of-ours"}).status_code == 302
    assert queries.unread_count(bob) == 0
    assert browse(bob).post(url, headers={"X-Quiet": "1"}).status_code == 204


def test_everything_is_read_off_at_once_for_oneself_only(browse, bob, charlie):
    tell(bob)
    tell(charlie)
    browse(bob).post("/notices/read/")
    assert (queries.unread_count(bob), queries.unread_count(charlie)) == (0, 1)


def test_the_list_is_paged_and_can_show_the_unread_alone(browse, bob):
    for number in range(25):
        tell(bob, number)
    Notice.objects.filter(key="it:24").update(read_at=Notice.objects.get(key="it:24").at)
    client = browse(bob)
    assert "Thing 4<" in client.get(LIST, {"page": 2}).content.decode()
    unread = client.get(LIST, {"show": "unread"}).content.decode()
    assert "Thing 24<" not in unread
    assert "Thing 23<" in unread
    assert client.get(LIST, {"page": "nonsense\x00"}).status_code == 200


@pytest.mark.parametrize("many", [2, 40])
def test_the_list_takes_few_queries(browse, bob, many, django_assert_max_num_queries):
    for number in range(many):
        tell(bob, number)
    client = browse(bob)
    with django_assert_max_num_queries(15):
        client.get(LIST)


@pytest.mark.rule("NOTIF-01")
def test_preferences_are_kept_by_kind_and_channel(browse, bob):
    client = browse(bob)
    page = client.get("/settings/notices/").content.decode()
    assert 'name="tried.email"' in page
    assert 'name="tried_always.bell"' not in page
    assert 'name="security.' not in page
    client.post("/settings/notices/", {"tried.bell": "on", "tried.push": "on", "tried_always.bell": ""})
    assert queries.wanted(bob, TRIED) == {"bell": True, "email": False, "push": True}
    assert queries.wanted(bob, ALWAYS)["bell"] is True
    client.post("/settings/notices/", {"tried.bell": "on", "tried.push": "on", "tried.email": "on"})
    assert not Preference.objects.filter(person=bob, kind="tried").exists()


@pytest.mark.rule("NOTIF-16")
def test_the_link_in_a_mail_stops_mails_of_its_kind_without_signing_in(browse, bob):
    tell(bob)
    [letter] = notifications.letters_to(bob)
    path = letter.unsubscribe_url.replace("http://localhost:8000", "")
    client = browse(None)
    assert "Things we try" in client.get(path).content.decode()
    assert queries.wanted(bob, TRIED)["email"] is True
    assert "have stopped" in client.post(path).content.decode()
    assert queries.wanted(bob, TRIED) == {"bell": True, "email": False, "push": True}
    assert queries.wanted(bob, ALWAYS)["email"] is True
    assert letter.unsubscribe_url in letter.text
    assert letter.unsubscribe_url in letter.html


@pytest.mark.rule("NOTIF-16")
def test_mail_programs_unsubscribe_by_one_post_without_a_cookie(bob, settings):
    from django.test import Client

    token = queries.unsubscribe_token(bob, TRIED)
    answer = Client(enforce_csrf_checks=True).post(
        f"/unsubscribe/{token}/", {"List-Unsubscribe": "One-Click"}
    )
    assert answer.status_code == 200
    assert queries.wanted(bob, TRIED)["email"] is False


@pytest.mark.rule("NOTIF-16")
def test_forged_links_and_security_mails_cannot_be_unsubscribed(browse, bob):
    token = queries.unsubscribe_token(bob, TRIED)
    for odd in (token[:-2] + "xx", "x", "a" * 3000, queries.unsubscribe_token(bob, actions.SECURITY)):
        assert browse(None).post(f"/unsubscribe/{odd}/").status_code == 404
    assert not Preference.objects.exists()
    assert queries.unsubscribe_url(bob, actions.SECURITY) == ""


def test_a_browser_subscribes_and_stops(browse, bob):
    client = browse(bob)
    values = {
        "endpoint": "https://push.example.com/1",
        "p256dh": "BEl62iUYgUivxIkv69yViEuiBIa-Ib9-SkvMeAtA3LFgDzkrxZJjSgSnfckjBJuBkr3qBUYIHBQFLXYp5Nksh8U",
        "auth": "8eDyX_uCN0XRhSbY5hs7Hg",
    }
    assert client.post("/settings/push/", values).status_code == 200
    assert PushSubscription.objects.get().person == bob
    assert client.post("/settings/push/", {**values, "endpoint": "http://10.0.0.1/"}).status_code == 422
    assert client.post("/settings/push/", {}).status_code == 422
    assert (
        client.post("/settings/push/", {**values, "endpoint": "https://push.example.com/\x00"}).status_code
        == 422
    )
    client.post("/settings/push/off/")
    assert not PushSubscription.objects.exists()


def test_the_app_can_be_installed(browse, monkeypatch):
    brand = 'O"Hara & Söhne'
    monkeypatch.setattr(instance, "_source", lambda: instance.Kept(labels={("brand", "en"): brand}))
    client = browse(None)
    answer = client.get("/manifest.webmanifest")
    assert answer["Content-Type"] == "application/manifest+json"
    manifest = json.loads(answer.content)
    assert manifest["name"] == brand
    script = client.get("/sw.js")
    assert script["Content-Type"].startswith("text/javascript")
    assert "push" in script.content.decode()


def test_the_bell_stands_on_every_page_with_its_count(browse, bob):
    tell(bob)
    page = browse(bob).get("/settings/notices/").content.decode()
    assert re.search(r'class="bell".*count-dot">1<', page, re.DOTALL)
    assert "data-live-pass" in page
    assert "bell" not in browse(None).get("/accounts/login/").content.decode().split("<main")[0]
