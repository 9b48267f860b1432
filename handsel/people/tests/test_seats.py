"""Seats: offered, taken, changed, ended."""

import pytest

from handsel.events.models import Event
from handsel.events.testing import facts_told, last_event
from handsel.people import actions
from handsel.people.models import Seat, SeatInvitation
from handsel.people.testing import a_hirer, a_person

pytestmark = pytest.mark.rule("ACC-23")


@pytest.fixture
def offer(account, alice) -> SeatInvitation:
    return actions.offer_seat(by=alice, account_id=account.pk, email="Nina.Berg@example.test")


def roles(account) -> dict[str, str]:
    return {seat.person.first_name: seat.role for seat in account.seats.select_related("person")}


def test_a_seat_is_offered_once_and_names_who_offered(account, alice):
    before = last_event()
    first = actions.offer_seat(by=alice, account_id=account.pk, email="Nina@example.test", role="owner")
    again = actions.offer_seat(by=alice, account_id=account.pk, email="nina@EXAMPLE.test")
    assert first == again
    assert first.invited_by == alice
    assert facts_told(before) == ["people.SeatOffered"]
    assert Event.objects.latest("pk").by_id == str(alice.pk)


def test_only_owners_offer_seats(account, erin, bob, refusing):
    with refusing("forbidden"):
        actions.offer_seat(by=erin, account_id=account.pk, email="nina@example.test")
    with refusing("hidden"):
        actions.offer_seat(by=bob, account_id=account.pk, email="nina@example.test")
    assert not SeatInvitation.objects.filter(email="nina@example.test").exists()


@pytest.mark.parametrize(
    ("email", "role", "code"),
    [("nobody", "hirer", "invalid"), ("nina@example.test", "king", "invalid")],
)
def test_an_offer_needs_an_address_and_a_role(account, alice, refusing, email, role, code):
    with refusing(code):
        actions.offer_seat(by=alice, account_id=account.pk, email=email, role=role)
    assert not SeatInvitation.objects.exists()


def test_who_has_a_seat_is_offered_none(account, alice, erin, refusing):
    with refusing("already_member"):
        actions.offer_seat(by=alice, account_id=account.pk, email=erin.email.upper())
    assert SeatInvitation.objects.filter(taken_at=None).count() == 0


def test_a_seat_is_taken_by_link_and_twice_is_once(account, offer):
    nina = a_person("Nina", "Berg")
    before = last_event()
    seat = actions.take_seat(by=nina, token=offer.token)
    assert actions.take_seat(by=nina, token=offer.token) == seat
    assert roles(account) == {"Alice": "owner", "Nina": "hirer"}
    assert facts_told(before) == ["people.SeatTaken"]


def test_a_taken_seat_is_not_taken_by_another(account, offer, bob, refusing):
    actions.take_seat(by=a_person(), token=offer.token)
    with refusing("not_pending"):
        actions.take_seat(by=bob, token=offer.token)
    assert "Bob" not in roles(account)


def test_a_revoked_offer_is_not_taken(account, alice, offer, bob, refusing):
    actions.revoke_seat_offer(by=alice, offer_id=offer.pk)
    actions.revoke_seat_offer(by=alice, offer_id=offer.pk)
    with refusing("not_pending"):
        actions.take_seat(by=bob, token=offer.token)
    assert roles(account) == {"Alice": "owner"}


def test_a_taken_offer_is_not_revoked_and_others_revoke_none(account, alice, erin, offer, bob, refusing):
    with refusing("forbidden"):
        actions.revoke_seat_offer(by=erin, offer_id=offer.pk)
    with refusing("hidden"):
        actions.revoke_seat_offer(by=bob, offer_id=offer.pk)
    with refusing("hidden"):
        actions.revoke_seat_offer(by=alice, offer_id=0)
    actions.take_seat(by=a_person(), token=offer.token)
    with refusing("not_pending"):
        actions.revoke_seat_offer(by=alice, offer_id=offer.pk)


def test_an_unknown_link_is_hidden(bob, refusing):
    with refusing("hidden"):
        actions.take_seat(by=bob, token="nothing")


def test_taking_an_offer_with_a_seat_already_keeps_the_seat(account, offer, alice):
    seat = actions.take_seat(by=alice, token=offer.token)
    assert seat.role == "owner"
    assert account.seats.count() == 1


def test_a_role_changes_both_ways(account, alice, erin):
    seat = account.seats.get(person=erin)
    actions.change_role(by=alice, seat_id=seat.pk, role="owner")
    actions.change_role(by=erin, seat_id=account.seats.get(person=alice).pk, role="hirer")
    assert roles(account) == {"Alice": "hirer", "Erin": "owner"}


def test_the_last_owner_stays_an_owner(account, alice, erin, refusing):
    own = account.seats.get(person=alice)
    with refusing("last_owner"):
        actions.change_role(by=alice, seat_id=own.pk, role="hirer")
    with refusing("last_owner"):
        actions.leave_account(by=alice, account_id=account.pk)
    with refusing("last_owner"):
        actions.remove_seat(by=alice, seat_id=own.pk)
    assert roles(account) == {"Alice": "owner", "Erin": "hirer"}


def test_one_of_two_owners_may_leave(account, alice):
    second = a_hirer(account, "Ute", "Moser", role="owner")
    before = last_event()
    actions.leave_account(by=alice, account_id=account.pk)
    assert list(account.seats.values_list("person_id", flat=True)) == [second.pk]
    assert facts_told(before) == ["people.SeatLeft"]


def test_an_owner_removes_a_hirer_and_nobody_else_does(account, alice, erin, bob, refusing):
    seat, own = account.seats.get(person=erin), account.seats.get(person=alice)
    with refusing("forbidden"):
        actions.remove_seat(by=erin, seat_id=own.pk)
    with refusing("hidden"):
        actions.remove_seat(by=bob, seat_id=seat.pk)
    before = last_event()
    actions.remove_seat(by=alice, seat_id=seat.pk)
    assert facts_told(before) == ["people.SeatLeft"]
    with refusing("hidden"):
        actions.remove_seat(by=alice, seat_id=seat.pk)
    with refusing("hidden"):
        actions.leave_account(by=erin, account_id=account.pk)
    assert Seat.objects.count() == 1


def test_a_role_that_is_none_is_refused(account, alice, erin, refusing):
    with refusing("invalid"):
        actions.change_role(by=alice, seat_id=account.seats.get(person=erin).pk, role="king")
    with refusing("forbidden"):
        actions.change_role(by=erin, seat_id=account.seats.get(person=alice).pk, role="hirer")
