"""Client accounts and seats, by their pages."""

import pytest

from handsel.people import actions
from handsel.people.models import ClientAccount, SeatInvitation
from handsel.people.testing import a_person


@pytest.mark.rule("ACC-01", "ACC-23")
def test_an_account_is_opened_and_acted_for_at_once(browse, bob):
    mine = browse(bob)
    assert mine.get("/client/new/").status_code == 200
    sent = {"name": "Reyes Imports", "city": "Manila", "country": "PH"}
    assert mine.post("/client/new/", sent)["Location"] == "/"
    mine.post("/client/new/", sent)
    account = ClientAccount.objects.get()
    assert mine.get("/settings/").context["acting"].account == account


@pytest.mark.parametrize("sent", [{}, {"name": "\0"}, {"name": "x" * 101}, {"name": "A", "country": "??"}])
def test_an_account_with_mistakes_is_not_opened(browse, bob, sent):
    assert browse(bob).post("/client/new/", sent).status_code == 422
    assert not ClientAccount.objects.exists()


@pytest.mark.rule("ACC-21", "ACC-23")
def test_the_page_names_the_people_of_the_account(browse, account, alice, erin):
    for person in (alice, erin):
        page = browse(person).get(f"/client/{account.pk}/").content.decode()
        for words in ("Atelier Martin", "Lyon, France", "Alice Martin", "Erin Walsh", "Owner", "Hirer"):
            assert words in page
        assert "Payment not verified" in page
    assert "Send the offer" not in page


def test_others_find_no_such_page(browse, account, bob, client):
    stranger = browse(bob)
    for path in ("", "edit/"):
        assert stranger.get(f"/client/{account.pk}/{path}").status_code == 404
    for path in ("seats/", "leave/", "edit/", "seats/1/remove/"):
        assert stranger.post(f"/client/{account.pk}/{path}", {"email": "a@b.test"}).status_code == 404
    assert stranger.get("/client/99999999999999999999/").status_code == 404
    assert client.get(f"/client/{account.pk}/").status_code == 302


def test_an_owner_changes_the_account(browse, account, alice, erin):
    sent = {"name": "Atelier M", "city": "Nice", "country": "FR", "about": "<script>alert(1)</script>"}
    assert browse(alice).post(f"/client/{account.pk}/edit/", sent).status_code == 302
    page = browse(alice).get(f"/client/{account.pk}/").content
    assert b"Nice, France" in page
    assert b"<script>alert" not in page
    assert browse(alice).post(f"/client/{account.pk}/edit/", {"name": ""}).status_code == 422
    assert browse(erin).post(f"/client/{account.pk}/edit/", sent).status_code in {403, 422}


@pytest.mark.rule("ACC-23")
def test_a_seat_travels_from_offer_to_owner(browse, account, alice):
    owner = browse(alice)
    sent = {"email": "nina.berg@example.test", "role": "hirer"}
    assert owner.post(f"/client/{account.pk}/seats/", sent).status_code == 302
    assert "nina.berg@example.test" in owner.get(f"/client/{account.pk}/").content.decode()
    token = SeatInvitation.objects.get().token
    nina = a_person("Nina", "Berg")
    hers = browse(nina)
    page = hers.get(f"/seats/{token}/").content.decode()
    assert "Alice Martin" in page
    assert "Atelier Martin" in page
    assert hers.post(f"/seats/{token}/").status_code == 302
    assert hers.get("/settings/").context["acting"].account == account
    seat = account.seats.get(person=nina)
    owner.post(f"/client/seats/{seat.pk}/role/", {"role": "owner"})
    seat.refresh_from_db()
    assert seat.role == "owner"
    assert owner.post(f"/client/{account.pk}/leave/").status_code == 302
    assert list(account.seats.values_list("person_id", flat=True)) == [nina.pk]


@pytest.mark.rule("ACC-23")
def test_reading_an_offer_takes_nothing(browse, account, alice, bob):
    offer = actions.offer_seat(by=alice, account_id=account.pk, email="x@example.test")
    browse(bob).get(f"/seats/{offer.token}/")
    assert account.seats.count() == 1


@pytest.mark.rule("ACC-23")
def test_an_offer_that_is_over_says_so(browse, account, alice, bob):
    offer = actions.offer_seat(by=alice, account_id=account.pk, email="x@example.test")
    browse(alice).post(f"/client/offers/{offer.pk}/revoke/")
    assert browse(bob).get(f"/seats/{offer.token}/").status_code == 410
    assert browse(bob).post(f"/seats/{offer.token}/").status_code == 409
    assert browse(bob).get("/seats/unknown/").status_code == 404


@pytest.mark.rule("ACC-23")
def test_the_last_owner_is_told_why_they_cannot_leave(browse, account, alice):
    owner = browse(alice)
    assert "You are the last owner." in owner.get(f"/client/{account.pk}/").content.decode()
    answer = owner.post(f"/client/{account.pk}/leave/")
    assert answer.status_code == 409
    assert b"needs an owner" in answer.content
    assert account.seats.count() == 1


@pytest.mark.rule("ACC-23")
def test_an_owner_removes_a_hirer(browse, account, alice, erin):
    seat = account.seats.get(person=erin)
    assert browse(erin).post(f"/client/{account.pk}/seats/{seat.pk}/remove/").status_code == 403
    assert browse(alice).post(f"/client/{account.pk}/seats/{seat.pk}/remove/").status_code == 302
    assert browse(erin).get(f"/client/{account.pk}/").status_code == 404


@pytest.mark.parametrize("sent", [{"email": "nobody"}, {"email": "a@b.test", "role": "king"}, {}])
def test_an_offer_with_mistakes_is_shown_again(browse, account, alice, sent):
    assert browse(alice).post(f"/client/{account.pk}/seats/", {"role": "hirer", **sent}).status_code == 422
    assert not SeatInvitation.objects.exists()


def test_a_refused_offer_is_said_at_the_field(browse, account, alice, erin):
    sent = {"email": erin.email, "role": "hirer"}
    page = browse(alice).post(f"/client/{account.pk}/seats/", sent)
    assert page.status_code == 409
    assert "email" in page.context["form"].errors


@pytest.mark.rule("ACC-24")
def test_the_operator_marks_payment_and_the_client_cannot(browse, account, alice, dora):
    address = f"/client/{account.pk}/verified/"
    assert browse(alice).post(address, {"verified": "yes"}).status_code == 403
    assert "Mark payment as verified" not in browse(alice).get(f"/client/{account.pk}/").content.decode()
    assert "Mark payment as verified" in browse(dora).get(f"/client/{account.pk}/").content.decode()
    browse(dora).post(address, {"verified": "yes"})
    assert "Payment verified" in browse(alice).get(f"/client/{account.pk}/").content.decode()
    browse(dora).post(address, {"verified": "no"})
    account.refresh_from_db()
    assert account.payment_verified_at is None


@pytest.mark.parametrize("seats", [1, 12])
def test_the_page_costs_the_same_whatever_the_number_of_people(
    browse, account, alice, seats, django_assert_max_num_queries
):
    for number in range(seats):
        offer = actions.offer_seat(by=alice, account_id=account.pk, email=f"p{number}@example.test")
        actions.take_seat(by=a_person(f"P{number}"), token=offer.token)
        actions.offer_seat(by=alice, account_id=account.pk, email=f"q{number}@example.test")
    owner = browse(alice)
    with django_assert_max_num_queries(15):
        owner.get(f"/client/{account.pk}/")
