"""Certificates, pages elsewhere and other experience."""

from datetime import date, timedelta

import pytest

from handsel.events.testing import facts_told, last_event
from handsel.kit import clock
from handsel.people import actions, queries
from handsel.people.actions import AccountValues, CertificateValues, ExperienceValues
from handsel.people.models import LinkedAccount
from handsel.people.rules import HOSTS
from handsel.people.testing import a_program

pytestmark = pytest.mark.rule("ACC-11")
PAYROLL = CertificateValues("Payroll", "Chamber of Trade", date(2021, 5, 4))
CHOIR = ExperienceValues("Treasurer of a choir", "Ten years, 60 singers.")
GITHUB = AccountValues("github", "https://github.com/bob-reyes")


def test_a_certificate_is_added_changed_and_removed(bob):
    before = last_event()
    row = actions.add_certificate(by=bob, values=PAYROLL)
    values = CertificateValues("Tax", "Chamber", date(2022, 1, 1), " T-1 ", "https://example.org/t-1")
    actions.edit_certificate(by=bob, certificate_id=row.pk, values=values)
    row.refresh_from_db()
    assert (row.name, row.credential, row.said_short) == ("Tax", "T-1", "example.org/t-1")
    actions.remove_certificate(by=bob, certificate_id=row.pk)
    actions.remove_certificate(by=bob, certificate_id=row.pk)
    assert not bob.profile.certificates.exists()
    assert facts_told(before) == ["people.ProfileChanged"] * 3


def test_other_experience_is_added_changed_and_removed(bob):
    row = actions.add_experience(by=bob, values=CHOIR)
    actions.edit_experience(by=bob, experience_id=row.pk, values=ExperienceValues("Chair of a choir"))
    row.refresh_from_db()
    assert (row.title, row.text) == ("Chair of a choir", "")
    actions.remove_experience(by=bob, experience_id=row.pk)
    assert not bob.profile.experiences.exists()


def test_a_page_elsewhere_is_linked_changed_and_unlinked(bob):
    row = actions.link_account(by=bob, values=GITHUB)
    other = AccountValues("gitlab", "gitlab.com/bob")
    actions.edit_linked_account(by=bob, account_id=row.pk, values=other)
    row.refresh_from_db()
    assert (row.site, row.link) == ("gitlab", "https://gitlab.com/bob")
    actions.unlink_account(by=bob, account_id=row.pk)
    assert not bob.profile.linked_accounts.exists()


@pytest.mark.parametrize(
    ("site", "typed", "kept"),
    [
        ("github", "http://www.github.com/bob", "https://www.github.com/bob"),
        ("linkedin", "https://de.linkedin.com/in/bob", "https://de.linkedin.com/in/bob"),
        ("stack_overflow", "STACKOVERFLOW.com/users/7/bob", "https://STACKOVERFLOW.com/users/7/bob"),
        ("behance", " https://www.behance.net/bob ", "https://www.behance.net/bob"),
    ],
)
def test_addresses_are_understood_as_people_copy_them(bob, site, typed, kept):
    assert actions.link_account(by=bob, values=AccountValues(site, typed)).link == kept


@pytest.mark.parametrize(
    ("site", "typed", "code"),
    [
        ("github", "https://github.com", "other_site"),
        ("github", "https://github.com/", "other_site"),
        ("github", "https://github.com.example.org/bob", "other_site"),
        ("github", "https://notgithub.com/bob", "other_site"),
        ("github", "https://bob.github.com/bob", "other_site"),
        ("github", "https://github.com:8443/bob", "other_site"),
        ("github", "https://gitlab.com/bob", "other_site"),
        ("github", "javascript://github.com/%0aalert(1)", "bad_link"),
        ("github", "https://github.com@example.org/bob", "bad_link"),
        ("github", "", "bad_link"),
        ("github", "https://github.com/" + "x" * 600, "bad_link"),
        ("myspace", "https://example.org/bob", "invalid"),
    ],
)
def test_pages_that_are_not_at_the_place_are_refused(bob, refusing, site, typed, code):
    with refusing(code):
        actions.link_account(by=bob, values=AccountValues(site, typed))
    assert not bob.profile.linked_accounts.exists()


def test_there_is_one_page_of_each_place(bob, refusing):
    first = actions.link_account(by=bob, values=GITHUB)
    second = actions.link_account(by=bob, values=AccountValues("gitlab", "gitlab.com/bob"))
    with refusing("site_taken"):
        actions.link_account(by=bob, values=GITHUB)
    with refusing("site_taken"):
        actions.edit_linked_account(by=bob, account_id=second.pk, values=GITHUB)
    actions.edit_linked_account(by=bob, account_id=first.pk, values=AccountValues("github", "github.com/b"))
    assert bob.profile.linked_accounts.count() == 2


@pytest.mark.parametrize(
    "values",
    [
        CertificateValues(" ", "Chamber", date(2021, 1, 1)),
        CertificateValues("Payroll", "", date(2021, 1, 1)),
        CertificateValues("Payroll", "Chamber", date(1812, 1, 1)),
    ],
)
def test_certificates_that_say_too_little_are_refused(bob, refusing, values):
    with refusing("invalid"):
        actions.add_certificate(by=bob, values=values)
    assert not bob.profile.certificates.exists()


def test_nobody_has_a_certificate_of_tomorrow_nor_a_link_that_is_none(bob, refusing):
    tomorrow = clock.today() + timedelta(days=1)
    with refusing("invalid"):
        actions.add_certificate(by=bob, values=CertificateValues("Payroll", "Chamber", tomorrow))
    with refusing("bad_link"):
        actions.add_certificate(
            by=bob, values=CertificateValues("Payroll", "Chamber", date(2021, 1, 1), link="javascript:1")
        )
    with refusing("invalid"):
        actions.add_experience(by=bob, values=ExperienceValues(" "))
    assert not bob.profile.certificates.exists()


def test_other_peoples_rows_are_hidden(bob, charlie, refusing):
    certificate = actions.add_certificate(by=bob, values=PAYROLL)
    linked = actions.link_account(by=bob, values=GITHUB)
    experience = actions.add_experience(by=bob, values=CHOIR)
    with refusing("hidden"):
        actions.edit_certificate(by=charlie, certificate_id=certificate.pk, values=PAYROLL)
    with refusing("hidden"):
        actions.edit_linked_account(by=charlie, account_id=linked.pk, values=GITHUB)
    with refusing("hidden"):
        actions.edit_experience(by=charlie, experience_id=experience.pk, values=CHOIR)
    actions.remove_certificate(by=charlie, certificate_id=certificate.pk)
    actions.unlink_account(by=charlie, account_id=linked.pk)
    actions.remove_experience(by=charlie, experience_id=experience.pk)
    assert bob.profile.certificates.get() == certificate
    assert bob.profile.linked_accounts.get() == linked
    assert bob.profile.experiences.get() == experience


def test_they_make_a_profile_more_complete(bob):
    def percent():
        return queries.completeness_of(bob.profile).percent

    ways = {row.key: row.href for row in queries.completeness_of(bob.profile).missing}
    assert ways["linked"] == "/profile/edit/accounts/"
    before = percent()
    actions.link_account(by=bob, values=GITHUB)
    actions.link_account(by=bob, values=AccountValues("gitlab", "gitlab.com/bob"))
    assert percent() == before + 10
    actions.add_certificate(by=bob, values=PAYROLL)
    actions.add_experience(by=bob, values=CHOIR)
    assert percent() == before + 20


def test_the_pages_add_change_and_take_off(browse, bob):
    mine = browse(bob)
    sent = {"name": "Payroll", "issuer": "Chamber", "issued_date": "2021-05-04"}
    assert mine.post("/profile/edit/certificates/new/", sent).status_code == 302
    assert mine.post("/profile/edit/certificates/new/", {**sent, "issued_date": "soon"}).status_code == 422
    row = bob.profile.certificates.get()
    page = mine.get(f"/profile/edit/certificates/{row.pk}/").content.decode()
    assert 'value="2021-05-04"' in page
    assert "Chamber" in mine.get("/profile/edit/certificates/").content.decode()
    wrong = mine.post("/profile/edit/accounts/new/", {"site": "github", "link": "https://example.org/bob"})
    assert wrong.status_code == 422
    assert "github.com/" in wrong.content.decode()
    mine.post("/profile/edit/accounts/new/", {"site": "github", "link": "github.com/bob"})
    mine.post("/profile/edit/experience/new/", {"title": "Treasurer of a choir"})
    mine.post(f"/profile/edit/certificates/{row.pk}/remove/")
    assert not bob.profile.certificates.exists()
    assert bob.profile.experiences.exists()
    assert bob.profile.linked_accounts.exists()


def test_the_profile_shows_them_to_whoever_sees_it_whole(browse, alice, bob, django_assert_max_num_queries):
    actions.add_certificate(by=bob, values=PAYROLL)
    actions.link_account(by=bob, values=GITHUB)
    actions.add_experience(by=bob, values=CHOIR)
    hers = browse(alice)
    with django_assert_max_num_queries(15):
        page = hers.get(bob.profile.get_absolute_url()).content.decode()
    for words in (
        "Chamber of Trade",
        "Treasurer of a choir",
        'href="https://github.com/bob-reyes"',
        "GitHub",
    ):
        assert words in page
    actions.set_visibility(by=bob, visibility="private")
    page = hers.get(bob.profile.get_absolute_url()).content.decode()
    assert "Chamber of Trade" not in page
    assert "github.com" not in page


def test_a_program_does_the_same(bob):
    program = a_program(bob)
    sent = {"name": "Payroll", "issuer": "Chamber", "issued_date": "2021-05-04", "link": ""}
    made = program.post("/profile/certificates", sent).json()["certificates"][0]
    changed = program.put(f"/profile/certificates/{made['id']}", {**sent, "credential": "P-1"}).json()
    assert changed["certificates"][0]["credential"] == "P-1"
    linked = program.post("/profile/accounts", {"site": "github", "link": "github.com/bob"}).json()[
        "accounts"
    ][0]
    assert linked["link"] == "https://github.com/bob"
    refused = program.put(f"/profile/accounts/{linked['id']}", {"site": "gitlab", "link": "github.com/bob"})
    assert refused.json()["code"] == "other_site"
    other = program.post("/profile/experience", {"title": "Choir"}).json()["experience"][0]
    written = program.put(f"/profile/experience/{other['id']}", {"title": "Chorus"}).json()
    assert written["experience"][0]["title"] == "Chorus"
    for path in (f"certificates/{made['id']}", f"accounts/{linked['id']}", f"experience/{other['id']}"):
        assert program.delete(f"/profile/{path}").status_code == 200
    profile = program.get("/profile").json()
    assert not profile["certificates"]
    assert not profile["accounts"]
    assert not profile["experience"]


def test_every_place_has_its_host():
    assert set(HOSTS) == set(LinkedAccount.Site.values)
