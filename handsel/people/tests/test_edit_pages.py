"""The pages on which a freelancer writes about themselves."""

import pytest

from handsel.people import actions
from handsel.people.actions import PastWork, Piece
from handsel.people.testing import a_category, a_skill

PAGES = [
    "/profile/edit/", "/profile/edit/skills/", "/profile/edit/languages/", "/profile/edit/visibility/",
    "/profile/edit/employment/", "/profile/edit/employment/new/", "/profile/edit/education/",
    "/profile/edit/education/new/", "/profile/edit/portfolio/", "/profile/edit/portfolio/new/",
]  # fmt: skip


@pytest.mark.parametrize("address", PAGES)
def test_each_page_draws_in_few_queries(browse, bob, address, django_assert_max_num_queries):
    mine = browse(bob)
    with django_assert_max_num_queries(15):
        page = mine.get(address)
    assert page.status_code == 200
    assert page.content.count(b"<h1") == 1


@pytest.mark.parametrize("address", PAGES)
def test_who_has_no_profile_edits_none(browse, alice, client, address):
    assert browse(alice).get(address).status_code == 404
    assert client.get(address).status_code == 302


@pytest.mark.rule("ACC-02")
def test_the_basics_are_saved_and_shown_again(browse, bob):
    a_category("Accounting")
    sent = {
        "title": "Bookkeeper for shops", "overview": "مرحبا 😀", "hourly_rate": "42.5",
        "category": "accounting", "city": "Cebu", "country": "PH",
    }  # fmt: skip
    mine = browse(bob)
    assert mine.post("/profile/edit/", sent).status_code == 302
    page = mine.get("/profile/edit/").content.decode()
    assert "Bookkeeper for shops" in page
    assert "42.5" in page
    assert "مرحبا 😀" in page


@pytest.mark.rule("ACC-02")
@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("title", ""),
        ("title", "x" * 71),
        ("title", "\0"),
        ("overview", "x" * 5001),
        ("overview", "x" * 1_000_000),
        ("hourly_rate", "lots"),
        ("hourly_rate", "-1"),
        ("hourly_rate", "1e400"),
        ("country", "Atlantis"),
        ("category", "nope"),
    ],
)
def test_what_breaks_a_limit_is_said_at_its_field(browse, bob, field, value):
    page = browse(bob).post("/profile/edit/", {"title": "New", "overview": "New", field: value})
    assert page.status_code == 422
    assert list(page.context["form"].errors) == [field]
    bob.profile.refresh_from_db()
    assert bob.profile.title == "Bookkeeper"


@pytest.mark.rule("ACC-02")
def test_skills_are_added_and_taken_off_without_javascript(browse, bob):
    excel, xero = a_skill("Excel"), a_skill("Xero")
    mine = browse(bob)
    assert f'value="{excel.slug}"' in mine.get("/profile/edit/skills/").content.decode()
    mine.post("/profile/edit/skills/", {"skill": excel.slug})
    mine.post("/profile/edit/skills/", {"skill": xero.slug})
    assert set(bob.profile.skills.all()) == {excel, xero}
    mine.post("/profile/edit/skills/remove/", {"skill": excel.slug})
    assert set(bob.profile.skills.all()) == {xero}
    assert mine.post("/profile/edit/skills/", {"skill": "<b>"}).status_code == 422
    assert mine.post("/profile/edit/skills/", {}).status_code == 422


@pytest.mark.rule("ACC-02")
def test_with_fifteen_skills_the_button_says_why_not(browse, bob):
    for number in range(16):
        a_skill(f"Skill {number}")
    for number in range(15):
        actions.add_skill(by=bob, name=f"skill-{number}")
    mine = browse(bob)
    assert "Take one off first." in mine.get("/profile/edit/skills/").content.decode()
    page = mine.post("/profile/edit/skills/", {"skill": "skill-15"})
    assert page.status_code == 422
    assert bob.profile.skills.count() == 15


@pytest.mark.rule("ACC-02")
def test_languages_are_saved_row_by_row(browse, bob):
    mine = browse(bob)
    sent = {"code_0": "en", "level_0": "fluent", "code_1": "fil", "level_1": ""}
    assert mine.post("/profile/edit/languages/", sent).status_code == 422
    sent = {"code_0": "en", "level_0": "fluent", "code_3": "fil", "level_3": "basic"}
    assert mine.post("/profile/edit/languages/", sent).status_code == 302
    assert dict(bob.profile.languages.values_list("code", "level")) == {"en": "fluent", "fil": "basic"}
    page = mine.post("/profile/edit/languages/", {**sent, "code_4": "en", "level_4": "basic"})
    assert page.status_code == 422
    page = mine.post("/profile/edit/languages/", {"code_0": "en"})
    assert page.status_code == 422
    mine.post("/profile/edit/languages/", {"code_0": "", "level_0": "fluent"})
    assert not bob.profile.languages.exists()


@pytest.mark.rule("ACC-02")
@pytest.mark.parametrize(
    ("section", "sent", "changed"),
    [
        (
            "employment",
            {"title": "Clerk", "company": "Bank", "from_year": "2010", "to_year": ""},
            {"title": "Head clerk"},
        ),
        ("education", {"school": "Ateneo", "from_year": "2001", "to_year": "2005"}, {"school": "La Salle"}),
        ("portfolio", {"title": "A cash book"}, {"title": "A better cash book"}),
    ],
)
def test_a_row_is_added_changed_and_taken_off(browse, bob, section, sent, changed):
    mine, base = browse(bob), f"/profile/edit/{section}/"
    assert mine.post(f"{base}new/", sent).status_code == 302
    page = mine.get(base)
    row = page.context["rows"][0]
    assert mine.get(f"{base}{row.pk}/").status_code == 200
    assert mine.post(f"{base}{row.pk}/", {**sent, **changed}).status_code == 302
    assert next(iter(changed.values())) in mine.get(base).content.decode()
    assert mine.post(f"{base}{row.pk}/remove/").status_code == 302
    assert mine.get(base).context["rows"] == []
    assert mine.get(f"{base}{row.pk}/").status_code == 404


@pytest.mark.parametrize(
    "sent",
    [
        {},
        {"title": "Clerk", "company": "Bank", "from_year": "2010", "to_year": "2009"},
        {"title": "Clerk", "company": "Bank", "from_year": "MMX"},
        {"title": "Clerk", "company": "Bank", "from_year": "9" * 40},
    ],
)
def test_a_row_with_mistakes_is_shown_again(browse, bob, sent):
    assert browse(bob).post("/profile/edit/employment/new/", sent).status_code == 422
    assert not bob.profile.employments.exists()


def test_other_peoples_rows_are_not_there(browse, bob, charlie):
    job = actions.add_employment(by=bob, values=PastWork("Clerk", "Bank", 2010))
    piece = actions.add_piece(by=bob, values=Piece("A cash book"))
    other = browse(charlie)
    for address in (f"employment/{job.pk}/", f"portfolio/{piece.pk}/", "employment/99999999999999999999/"):
        assert other.get(f"/profile/edit/{address}").status_code == 404
        assert other.post(f"/profile/edit/{address}", {"title": "Mine"}).status_code == 404
        assert other.post(f"/profile/edit/{address}remove/").status_code == 404
    assert other.get("/profile/edit/secrets/").status_code == 404
    assert bob.profile.employments.exists()


@pytest.mark.rule("ACC-05")
def test_visibility_is_chosen(browse, bob):
    mine = browse(bob)
    assert mine.post("/profile/edit/visibility/", {"visibility": "private"}).status_code == 302
    assert mine.post("/profile/edit/visibility/", {"visibility": "friends"}).status_code == 422
    bob.profile.refresh_from_db()
    assert bob.profile.visibility == "private"


def test_referrals_are_switched_off_and_on(browse, bob):
    mine = browse(bob)
    mine.post("/profile/edit/referrals/", {})
    bob.profile.refresh_from_db()
    assert not bob.profile.accepts_referrals
    mine.post("/profile/edit/referrals/", {"wanted": "on"})
    bob.profile.refresh_from_db()
    assert bob.profile.accepts_referrals


@pytest.mark.rule("ACC-03")
def test_the_address_to_paste_stands_on_the_page(browse, bob):
    page = browse(bob).get("/profile/edit/visibility/").content.decode()
    assert f"http://testserver/freelancers/{bob.profile.public_id}/" in page
