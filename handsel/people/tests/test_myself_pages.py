"""Welcome, role switch and settings."""

import pytest

from handsel.people.models import FreelancerProfile
from handsel.people.testing import a_client, a_person

ODD = ["\u202eمرحبا\u202c", "<script>alert(1)</script>", "😀" * 20, "O'Neill-Ångström"]


def test_welcome_asks_what_brings_one_here(browse, db):
    page = browse(a_person("Nina", "Berg")).get("/welcome/")
    assert page.status_code == 200
    assert b"Welcome, Nina." in page.content


@pytest.mark.rule("ACC-01")
def test_choosing_freelancer_gives_a_profile_and_its_first_form(browse, db):
    person = a_person()
    answer = browse(person).post("/welcome/", {"as": "freelancer"})
    assert answer["Location"] == "/profile/edit/"
    assert FreelancerProfile.objects.get().person == person


def test_choosing_client_leads_to_the_form_and_makes_nothing_yet(browse, db):
    answer = browse(a_person()).post("/welcome/", {"as": "client"})
    assert answer["Location"] == "/client/new/"


def test_choosing_nothing_is_asked_again(browse, db):
    assert browse(a_person()).post("/welcome/", {}).status_code == 422
    assert not FreelancerProfile.objects.exists()


@pytest.mark.rule("ACC-01")
def test_the_role_is_switched_and_stays(browse, bob):
    account = a_client(company="Reyes Imports", person=bob)
    mine = browse(bob)
    assert mine.post("/switch/", {"to": f"client:{account.pk}"}).status_code == 302
    assert mine.get("/settings/").context["acting"].account == account
    mine.post("/switch/", {"to": "freelancer"})
    assert mine.get("/settings/").context["acting"].is_freelancer


@pytest.mark.rule("ACC-01")
@pytest.mark.parametrize("to", ["client:{other}", "operator", "", "client:", "\0"])
def test_a_role_that_one_has_not_is_not_taken(browse, bob, account, to):
    mine = browse(bob)
    assert mine.post("/switch/", {"to": to.format(other=account.pk)}).status_code == 404
    assert mine.get("/settings/").context["acting"].is_freelancer


def test_a_client_who_wants_to_work_is_led_to_welcome(browse, alice):
    assert browse(alice).post("/switch/", {"to": "freelancer"})["Location"] == "/welcome/"


def test_switching_is_never_a_get(browse, bob):
    assert browse(bob).get("/switch/").status_code == 405


def test_htmx_is_told_where_to_go(browse, bob):
    answer = browse(bob).post("/switch/", {"to": "freelancer"}, headers={"HX-Request": "true"})
    assert (answer.status_code, answer["HX-Redirect"]) == (204, "/")


def the_settings(**changed: str) -> dict[str, str]:
    settings = {"first_name": "Bob", "last_name": "Reyes", "language": "en", "time_zone": "UTC"}
    return {**settings, **changed}


def test_names_language_and_time_zone_are_saved(browse, bob):
    mine = browse(bob)
    sent = the_settings(first_name="Roberto", language="de", time_zone="Asia/Manila")
    assert mine.post("/settings/", sent).status_code == 302
    bob.refresh_from_db()
    assert (bob.first_name, bob.language, bob.time_zone) == ("Roberto", "de", "Asia/Manila")
    assert 'lang="de"' in mine.get("/settings/").content.decode()


@pytest.mark.parametrize(
    "changed",
    [
        {"first_name": ""},
        {"first_name": "\0"},
        {"last_name": "x" * 61},
        {"language": "xx"},
        {"time_zone": "Mars/Olympus"},
        {"first_name": "y" * 1_000_000},
    ],
)
def test_settings_that_are_none_are_said_at_the_field(browse, bob, changed):
    page = browse(bob).post("/settings/", the_settings(**changed))
    assert page.status_code == 422
    assert set(page.context["form"].errors) == set(changed)
    bob.refresh_from_db()
    assert (bob.first_name, bob.last_name) == ("Bob", "Reyes")


@pytest.mark.parametrize("name", ODD)
def test_odd_names_are_kept_and_never_run(browse, bob, name):
    mine = browse(bob)
    assert mine.post("/settings/", the_settings(first_name=name[:60])).status_code == 302
    page = mine.get("/settings/")
    assert page.status_code == 200
    assert b"<script>alert" not in page.content


def test_all_time_zones_are_offered_with_utc_first(browse, bob):
    page = browse(bob).get("/settings/").content.decode()
    assert page.index(">UTC<") < page.index(">Accra<")
    assert page.count('<option value="Europe/') > 40


@pytest.mark.parametrize(
    "address",
    ["/welcome/", "/settings/", "/settings/photo/", "/profile/edit/", "/client/new/", "/seats/abc/"],
)
def test_nobody_is_asked_to_sign_in(client, db, address):
    answer = client.get(address)
    assert answer.status_code == 302
    assert answer["Location"].startswith("/accounts/login/")


def test_the_footer_speaks_another_language_to_somebody_signed_in(browse, bob):
    mine = browse(bob)
    assert 'action="/settings/language/"' in mine.get("/settings/").content.decode()
    answer = mine.post("/settings/language/", {"language": "de", "next": "/settings/"})
    assert (answer.status_code, answer["Location"]) == (302, "/settings/")
    assert '<html lang="de"' in mine.get("/settings/").content.decode()
    bob.refresh_from_db()
    assert (bob.language, bob.first_name) == ("de", "Bob")


def test_a_language_that_nobody_knows_changes_nothing(browse, bob):
    assert browse(bob).post("/settings/language/", {"language": "tlh", "next": "/"}).status_code == 302
    bob.refresh_from_db()
    assert bob.language == "en"


def test_a_visitor_is_answered_in_the_chosen_language(browse):
    visitor = browse(None)
    visitor.post("/settings/language/", {"language": "de", "next": "/accounts/login/"})
    assert '<html lang="de"' in visitor.get("/accounts/login/").content.decode()
