"""Push messages, against a stand-in push service."""

import pytest
from py_vapid import Vapid02

from handsel.kit.refused import Refused
from handsel.notifications import actions, endpoints, kinds, tasks, vapid
from handsel.notifications.carriers import NotCarried
from handsel.notifications.models import Preference, PushMessage, PushSubscription
from handsel.notifications.words import Words

TRIED = kinds.register("tried", "Things we try", email=True, push=True)
POINT = "BEl62iUYgUivxIkv69yViEuiBIa-Ib9-SkvMeAtA3LFgDzkrxZJjSgSnfckjBJuBkr3qBUYIHBQFLXYp5Nksh8U"
SECRET = "8eDyX_uCN0XRhSbY5hs7Hg"


@pytest.fixture
def browser(bob, push_service):
    return actions.subscribe(by=bob, endpoint=push_service.endpoint, **push_service.keys)


def tell(person, key="it:1"):
    return actions.tell(
        person=person,
        kind=TRIED,
        key=key,
        words=lambda: Words("Alice invited you", "To a job.", "/invitations/1/"),
    )


@pytest.mark.rule("NOTIF-01")
def test_a_push_message_arrives_encrypted_and_signed(bob, browser, push_service, settings):
    notice = tell(bob)
    row = PushMessage.objects.get()
    tasks.send_push(push_id=row.pk)
    assert push_service.told == [
        {
            "title": "Alice invited you",
            "body": "To a job.",
            "url": "/invitations/1/",
            "tag": f"notice-{notice.pk}",
        }
    ]
    [claims] = push_service.claims
    assert claims["sub"] == settings.PUSH_CONTACT
    assert push_service.endpoint.startswith(claims["aud"])


@pytest.mark.rule("NOTIF-14")
def test_a_push_job_that_runs_twice_pushes_once(bob, browser, push_service):
    tell(bob)
    row = PushMessage.objects.get()
    tasks.send_push(push_id=row.pk)
    tasks.send_push(push_id=row.pk)
    assert len(push_service.told) == 1


@pytest.mark.rule("NOTIF-01")
def test_nobody_is_pushed_what_they_do_not_want(bob, browser):
    Preference.objects.create(person=bob, kind="tried", channel="push", wanted=False)
    tell(bob)
    assert PushMessage.objects.count() == 0


@pytest.mark.parametrize("status", [404, 410])
def test_a_browser_that_its_service_forgot_is_forgotten_here(bob, browser, push_service, status):
    push_service.status = status
    tell(bob)
    tasks.send_push(push_id=PushMessage.objects.get().pk)
    assert PushSubscription.objects.count() == 0


def test_a_service_that_is_busy_is_asked_again_five_times(bob, browser, push_service):
    push_service.status = 503
    tell(bob)
    row = PushMessage.objects.get()
    for _try in range(5):
        with pytest.raises(NotCarried):
            tasks.send_push(push_id=row.pk)
    tasks.send_push(push_id=row.pk)
    assert len(push_service.told) == 5
    assert PushSubscription.objects.count() == 1


def test_a_redirect_of_the_service_is_not_followed(bob, browser, push_service):
    push_service.status = 302
    tell(bob)
    with pytest.raises(NotCarried, match="302"):
        tasks.send_push(push_id=PushMessage.objects.get().pk)


def test_what_was_read_meanwhile_is_not_pushed(bob, browser, push_service):
    notice = tell(bob)
    actions.mark_read(by=bob, notice_id=notice.pk)
    tasks.send_push(push_id=PushMessage.objects.get().pk)
    assert push_service.told == []


@pytest.mark.parametrize(
    "endpoint",
    [
        "http://push.example.com/1",
        "https://127.0.0.1/1",
        "https://10.0.0.7/1",
        "https://[::1]/1",
        "https://169.254.169.254/latest",
        "https://intranet/1",
        "https://db.internal/1",
        "https://push.example.com:8443/1",
        "https://user@push.example.com/1",
        "http://127.0.0.1:80/1",
        "file:///etc/passwd",
        "https://push.example.com:nan/1",
        "https://push.example.com/" + "a" * 600,
        "",
    ],
)
def test_addresses_that_cannot_be_push_services_are_refused(bob, endpoint):
    with pytest.raises(Refused) as no:
        actions.subscribe(by=bob, endpoint=endpoint, p256dh=POINT, auth=SECRET)
    assert no.value.code == "push_endpoint"
    assert PushSubscription.objects.count() == 0


def test_a_name_that_leads_inside_is_not_posted_to():
    with pytest.raises(endpoints.NotPublic):
        endpoints.check_public("https://localhost/1")


@pytest.mark.parametrize(
    ("point", "secret"), [("AAAA", SECRET), (POINT, "AAAA"), ("\x00\x00", "!"), ("é", "é")]
)
def test_keys_that_are_none_are_refused(bob, point, secret):
    with pytest.raises(Refused) as no:
        actions.subscribe(by=bob, endpoint="https://push.example.com/1", p256dh=point, auth=secret)
    assert no.value.code == "push_keys"
    assert PushSubscription.objects.count() == 0


def test_a_browser_changes_hands_with_whoever_signs_in_there(bob, charlie):
    for person in (bob, charlie):
        actions.subscribe(by=person, endpoint="https://push.example.com/1", p256dh=POINT, auth=SECRET)
    assert PushSubscription.objects.get().person == charlie


def test_a_person_keeps_ten_browsers_at_most(bob):
    for number in range(12):
        actions.subscribe(by=bob, endpoint=f"https://push.example.com/{number}", p256dh=POINT, auth=SECRET)
    assert PushSubscription.objects.count() == 10
    assert not PushSubscription.objects.filter(endpoint__endswith="/0").exists()


def test_the_key_is_made_once_and_kept_for_the_owner_alone(settings, tmp_path):
    settings.VAR = tmp_path
    vapid._kept.cache_clear()
    first = vapid.public_key()
    vapid._kept.cache_clear()
    assert vapid.public_key() == first
    file = tmp_path / "vapid.pem"
    assert file.stat().st_mode & 0o077 == 0
    assert Vapid02.from_pem(file.read_bytes()).public_key
    assert [path.name for path in tmp_path.iterdir()] == ["vapid.pem"]
