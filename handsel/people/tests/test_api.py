"""The gate before the JSON doors, and the doors to people (ADM-13)."""

import pytest
from django.test import Client

from handsel.kit import clock
from handsel.people import actions
from handsel.people.models import ApiAnswer, ApiKey, FreelancerProfile, Seat
from handsel.people.testing import Program, a_freelancer, a_person, a_program, a_skill
from handsel.policy import numbers

pytestmark = [pytest.mark.django_db, pytest.mark.rule("ADM-13")]
PROFILE = {"title": "Bookkeeper", "hourly_rate": "45.50", "city": "Manila", "country": "PH"}


@pytest.mark.parametrize("secret", ["", "hs_aaaaaaaa_" + "a" * 43, "nonsense\x01"])
def test_without_a_valid_key_every_door_is_shut(db, secret):
    answer = Program(secret).get("/me")
    assert answer.status_code == 401
    assert answer["Content-Type"] == "application/problem+json"
    assert answer["WWW-Authenticate"] == "Bearer"
    assert answer.json()["code"] == "key"


def test_an_answer_that_a_browser_opens_is_saved_and_not_run(bob):
    program = a_program(bob)
    for answer in (program.get("/me"), program.get("/nowhere-of-mine/1"), Program("hs_no").get("/me")):
        assert answer["Content-Type"].startswith(("application/json", "application/problem+json"))
        assert answer["Content-Disposition"] == 'attachment; filename="api.json"'
        assert answer["X-Content-Type-Options"] == "nosniff"


def test_a_revoked_key_a_key_that_ran_out_and_one_of_a_role_that_is_gone_open_nothing(
    bob, alice, account, erin
):
    program = a_program(bob)
    assert program.get("/me").status_code == 200
    actions.revoke_key(by=bob, key_id=ApiKey.objects.get().pk)
    assert program.get("/me").status_code == 401
    short = Program(actions.make_key(by=bob, name="Short", scopes=["people:read"], days=1).secret)
    with clock.turned(days=2):
        assert short.get("/me").status_code == 401
    hirer = a_program(erin, account)
    assert hirer.get("/account").status_code == 200
    Seat.objects.filter(person=erin).delete()
    gone = hirer.get("/account")
    assert (gone.status_code, gone.json()["code"]) == (403, "wrong_role")


def test_a_key_does_what_its_scopes_say(bob):
    program = a_program(bob, scopes=["people:read"])
    assert program.get("/profile").status_code == 200
    refused = program.put("/profile", PROFILE)
    assert (refused.status_code, refused.json()["code"]) == (403, "scope")
    assert program.get("/jobs").status_code == 403
    assert FreelancerProfile.objects.get(person=bob).hourly_rate != 45.5


def test_a_key_acts_in_one_role(alice, account):
    a_freelancer(person=alice)
    as_client, as_freelancer = a_program(alice, account), a_program(alice)
    assert as_client.get("/me").json()["acting"]["role"] == "client"
    assert as_client.get("/profile").json()["code"] == "wrong_role"
    assert as_freelancer.get("/account").json()["code"] == "wrong_role"
    assert as_freelancer.get("/profile").status_code == 200


def test_a_key_of_an_operator_has_no_operators_power(dora, bob):
    a_freelancer(person=dora)
    actions.set_visibility(by=bob, visibility="private")
    card = a_program(dora).get(f"/freelancers/{bob.profile.public_id}").json()
    assert card["is_full"] is False
    assert card["overview"] is None


def test_limits_are_told_and_hold(bob, settings):
    program = a_program(bob)
    with numbers.changed(api__per_minute=2):
        first = program.get("/me")
        assert (first["RateLimit-Limit"], first["RateLimit-Remaining"]) == ("2", "1")
        assert program.get("/me").status_code == 200
        spent = program.get("/me")
        assert (spent.status_code, spent.json()["code"]) == (429, "rate_limited")
        assert 0 < int(spent["Retry-After"]) <= 60
        with clock.turned(minutes=1):
            assert program.get("/me").status_code == 200
    assert ApiKey.objects.get().last_used_date is not None


def test_what_is_unchanged_is_not_sent_again(bob):
    program = a_program(bob)
    first = program.get("/profile")
    again = program.get("/profile", **{"If-None-Match": first["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert program.put("/profile", PROFILE).status_code == 200
    changed = program.get("/profile", **{"If-None-Match": first["ETag"]})
    assert changed.status_code == 200
    assert changed.json()["hourly_rate"] == "45.50"


def test_an_act_needs_a_word_of_its_own(bob):
    asked = Program(a_program(bob).secret)
    answer = asked.ask("POST", "/jobs/1/proposals", {}, key="two words")
    assert (answer.status_code, answer.json()["code"]) == (400, "idempotency_key")
    assert not ApiAnswer.objects.exists()


def test_what_does_not_fit_is_told_field_by_field(bob):
    answer = a_program(bob).put("/profile", {"title": 7, "country": "Norway"})
    assert answer.status_code == 422
    assert {row["field"] for row in answer.json()["errors"]} >= {"data.title", "data.country"}
    unknown = a_program(bob).put("/profile", {**PROFILE, "country": "XX"})
    assert (unknown.status_code, unknown.json()["errors"][0]["field"]) == (422, "country")
    headers = {"Authorization": f"Bearer {a_program(bob).secret}"}
    broken = Client().generic("PUT", "/api/v1/profile", "{", "application/json", headers=headers)
    assert (broken.status_code, broken.json()["code"]) == (400, "unreadable")


def test_addresses_that_are_not_there_answer_like_everything_else(bob):
    for path in ("/nothing", "/", "/freelancers/%00", "/freelancers/abcdefabcdef", "/notices/99/read/more"):
        answer = a_program(bob).get(path)
        assert (answer.status_code, answer.json()["code"]) == (404, "not_found"), path


def test_a_cursor_of_somebody_else_is_refused(bob):
    answer = a_program(bob).get("/skills?cursor=xyz")
    assert (answer.status_code, answer.json()["code"]) == (422, "cursor")


def test_oneself_is_read_and_written(bob):
    program = a_program(bob)
    me = program.get("/me").json()
    assert (me["first_name"], me["profile"]) == ("Bob", bob.profile.public_id)
    data = {"first_name": "Robert", "last_name": "Reyes", "language": "de", "time_zone": "Asia/Manila"}
    assert program.put("/me", data).json()["first_name"] == "Robert"
    refused = program.put("/me", {**data, "time_zone": "Mars"})
    assert (refused.status_code, refused.json()["code"]) == (422, "invalid")
    bob.refresh_from_db()
    assert bob.time_zone == "Asia/Manila"


def test_ones_profile_is_written_section_by_section(bob):
    a_skill("Excel")
    program = a_program(bob)
    assert program.put("/profile/skills/excel").json()["skills"] == ["excel"]
    assert program.put("/profile/skills/juggling").json()["code"] == "unknown_skill"
    assert program.delete("/profile/skills/excel").json()["skills"] == []
    assert program.put("/profile/languages", {"levels": {"en": "fluent"}}).json()["languages"] == {
        "en": "fluent"
    }
    assert program.put("/profile/visibility", {"visibility": "private"}).json()["visibility"] == "private"
    assert program.put("/profile/referrals", {"wanted": False}).json()["accepts_referrals"] is False


@pytest.mark.parametrize(
    ("section", "row"),
    [
        ("employment", {"title": "Clerk", "company": "A shop", "from_year": 2001}),
        ("education", {"school": "A school", "degree": "Books", "from_year": 1999}),
        ("portfolio", {"title": "A ledger", "text": "In two colours."}),
    ],
)
def test_rows_of_ones_profile_are_added_changed_and_removed_by_their_owner(bob, charlie, section, row):
    program = a_program(bob)
    added = program.post(f"/profile/{section}", row)
    assert added.status_code == 201
    shown = added.json()[section][0]
    address = f"/profile/{section}/{shown['id']}"
    first = next(iter(row))
    assert program.put(address, {**row, first: "New"}).json()[section][0][first] == "New"
    assert a_program(charlie).put(address, row).status_code == 404
    assert a_program(charlie).delete(address).status_code == 200, "gone already is gone"
    assert len(program.get("/profile").json()[section]) == 1
    assert program.delete(address).json()[section] == []


@pytest.mark.rule("ACC-04", "ACC-07")
def test_others_are_named_and_shown_as_far_as_the_reader_may_know(bob, alice, account, charlie):
    program = a_program(alice, account)
    shown = program.get(f"/freelancers/{bob.profile.public_id}").json()
    assert shown["name"] == "Bob R."
    assert "Reyes" not in str(shown)
    actions.set_visibility(by=bob, visibility="private")
    assert program.get(f"/freelancers/{bob.profile.public_id}").json()["is_full"] is False


def test_the_account_is_read_by_its_people_and_written_by_its_owner(alice, erin, account):
    assert a_program(erin, account).get("/account").json()["name"] == "Atelier Martin"
    data = {"name": "Atelier M", "city": "Lyon", "country": "FR"}
    refused = a_program(erin, account).put("/account", data)
    assert (refused.status_code, refused.json()["code"]) == (403, "forbidden")
    assert a_program(alice, account).put("/account", data).json()["name"] == "Atelier M"


def test_words_of_the_trade_come_in_parts(bob):
    for name in ("Excel", "Ledger", "VAT"):
        a_skill(name)
    program = a_program(bob)
    first = program.get("/skills?limit=2").json()
    rest = program.get(f"/skills?limit=2&cursor={first['next']}").json()
    assert [row["name"] for row in first["items"] + rest["items"]] == ["VAT", "Ledger", "Excel"]
    assert rest["next"] is None
    assert program.get("/skills?q=led").json()["items"][0]["slug"] == "ledger"
    assert program.get("/categories").json()[0]["slug"] == "bookkeeping"


def test_somebody_without_a_role_has_no_key(db):
    person = a_person()
    assert not ApiKey.objects.filter(person=person).exists()
