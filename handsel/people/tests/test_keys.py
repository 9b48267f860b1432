"""Keys with which programs act (ADM-13)."""

import pytest

from handsel.events.models import Event
from handsel.kit import clock
from handsel.kit.refused import Refused
from handsel.people import actions
from handsel.people.models import ApiAnswer, ApiKey
from handsel.policy import numbers

pytestmark = [pytest.mark.django_db, pytest.mark.rule("ADM-13")]


def a_key(person, **given):
    values = {"name": "Our time sheet", "scopes": ["jobs:read"], **given}
    return actions.make_key(by=person, **values)


def test_a_key_is_kept_as_its_fingerprint_alone(bob):
    made = a_key(bob)
    row = ApiKey.objects.values().get()
    assert made.secret.startswith(row["prefix"])
    assert made.secret not in str(row)
    assert Event.objects.filter(kind="people.ApiKeyMade").count() == 1


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ({"name": " "}, "invalid"),
        ({"scopes": []}, "invalid"),
        ({"scopes": ["jobs:read", "all:write"]}, "invalid"),
    ],
)
def test_a_key_needs_a_name_and_known_scopes(bob, given, code):
    with pytest.raises(Refused) as no:
        a_key(bob, **given)
    assert no.value.code == code
    assert not ApiKey.objects.exists()
    assert not Event.objects.filter(kind="people.ApiKeyMade").exists()


def test_a_key_acts_in_a_role_of_its_owner_only(bob, alice, account):
    for person, account_id in ((bob, account.pk), (alice, None)):
        with pytest.raises(Refused) as no:
            a_key(person, account_id=account_id)
        assert no.value.code == "role"
    assert not ApiKey.objects.exists()
    assert a_key(alice, account_id=account.pk).key.role == f"client:{account.pk}"


def test_nobody_keeps_more_keys_than_the_law_allows(bob):
    with numbers.changed(api__keys_max=1):
        first = a_key(bob)
        with pytest.raises(Refused) as no:
            a_key(bob)
        assert no.value.code == "too_many_keys"
        actions.revoke_key(by=bob, key_id=first.key.pk)
        a_key(bob)
    assert ApiKey.objects.valid().count() == 1


def test_only_its_owner_revokes_a_key_and_twice_is_once(bob, charlie):
    key = a_key(bob).key
    with pytest.raises(Refused) as no:
        actions.revoke_key(by=charlie, key_id=key.pk)
    assert no.value.code == "hidden"
    assert ApiKey.objects.valid().count() == 1
    first = actions.revoke_key(by=bob, key_id=key.pk).revoked_at
    assert actions.revoke_key(by=bob, key_id=key.pk).revoked_at == first
    assert Event.objects.filter(kind="people.ApiKeyRevoked").count() == 1


def test_a_key_ends_when_its_time_is_over(bob):
    a_key(bob, days=90)
    assert ApiKey.objects.valid().count() == 1
    with clock.turned(days=91):
        assert ApiKey.objects.valid().count() == 0


def test_answers_are_forgotten_after_a_day(bob):
    answer, new = actions.begin_answer(key=a_key(bob).key, idempotency_key="one", request_digest="x")
    actions.keep_answer(answer=answer, status=201, content_type="application/json", body="{}")
    assert new
    assert actions.forget_answers() == 0
    with clock.turned(hours=25):
        assert actions.forget_answers() == 1
    assert not ApiAnswer.objects.exists()


def test_the_page_shows_a_new_key_once_and_revokes_it(bob, browse):
    browser = browse(bob)
    data = {"name": "Time sheet", "role": "freelancer", "scopes": ["jobs:read"], "days": "90"}
    made = browser.post("/settings/keys/", data)
    secret = made.context["made"].secret
    assert made.status_code == 201
    assert secret in made.content.decode()
    assert "no-store" in made["Cache-Control"]
    again = browser.get("/settings/keys/").content.decode()
    assert secret not in again
    assert "Time sheet" in again
    key = ApiKey.objects.get()
    browser.post(f"/settings/keys/{key.pk}/revoke/")
    assert "Revoked" in browser.get("/settings/keys/").content.decode()


def test_the_page_refuses_a_role_of_somebody_else_and_hides_their_keys(bob, charlie, account, browse):
    key = a_key(charlie).key
    browser = browse(bob)
    data = {"name": "Sly", "role": f"client:{account.pk}", "scopes": ["jobs:read"]}
    assert browser.post("/settings/keys/", data).status_code == 422
    assert browser.post(f"/settings/keys/{key.pk}/revoke/").status_code == 404
    assert ApiKey.objects.valid().count() == 1


def test_the_page_asks_the_same_number_of_questions_whatever_the_number_of_keys(
    bob, browse, django_assert_max_num_queries
):
    for _number in range(12):
        a_key(bob)
    browser = browse(bob)
    with django_assert_max_num_queries(15):
        browser.get("/settings/keys/")
