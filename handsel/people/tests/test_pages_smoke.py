"""Every page of the room draws."""

import pytest


@pytest.mark.parametrize(
    "address",
    [
        "/welcome/", "/settings/", "/settings/photo/", "/profile/edit/", "/profile/edit/skills/",
        "/profile/edit/languages/", "/profile/edit/visibility/", "/profile/edit/employment/",
        "/profile/edit/employment/new/", "/profile/edit/education/", "/profile/edit/education/new/",
        "/profile/edit/portfolio/", "/profile/edit/portfolio/new/", "/client/new/",
    ],
)  # fmt: skip
def test_a_freelancer_reads_each_page_of_their_own(browse, bob, address):
    page = browse(bob).get(address)
    assert page.status_code == 200
    assert b"<h1" in page.content


@pytest.mark.parametrize("address", ["/profile/edit/", "/profile/edit/skills/", "/profile/edit/portfolio/"])
def test_who_has_no_profile_edits_none(browse, alice, address):
    assert browse(alice).get(address).status_code == 404


def test_nobody_is_asked_to_sign_in(client, db):
    for address in ("/welcome/", "/settings/", "/profile/edit/", "/client/new/", "/client/1/", "/seats/abc/"):
        assert client.get(address).status_code == 302


def test_an_owner_reads_the_client_account(browse, alice, account):
    assert browse(alice).get(f"/client/{account.pk}/").status_code == 200
    assert browse(alice).get(f"/client/{account.pk}/edit/").status_code == 200
