"""Two people at once, on two real connections; the twin shows what would happen without the lock."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from concurrent.futures import TimeoutError as Waiting

import pytest
from django.db import connection, transaction

from handsel.kit.refused import Refused
from handsel.people import actions, rules
from handsel.people.models import ClientAccount, Introduction, Person, Seat
from handsel.people.testing import a_client, a_freelancer, a_hirer, a_person

pytestmark = [pytest.mark.race, pytest.mark.django_db(transaction=True)]


def meanwhile(pool: ThreadPoolExecutor, act: Callable[[], object]) -> "Future[object]":
    """Let another connection act while our transaction is still open."""

    def run() -> object:
        try:
            return act()
        finally:
            connection.close()

    return pool.submit(run)


def two_owners() -> tuple[ClientAccount, Person, Person]:
    account = a_client("Alice", "Martin")
    return account, account.seats.get().person, a_hirer(account, "Ute", "Moser", role="owner")


@pytest.mark.rule("ACC-23")
def test_two_owners_leave_at_once_and_one_stays():
    account, alice, ute = two_owners()
    with ThreadPoolExecutor() as pool:
        with transaction.atomic():
            actions.leave_account(by=alice, account_id=account.pk)
            other = meanwhile(pool, lambda: actions.leave_account(by=ute, account_id=account.pk))
            with pytest.raises(Waiting):
                other.result(timeout=0.3)
        with pytest.raises(Refused) as no:
            other.result(timeout=10)
    assert no.value.code == "last_owner"
    assert [seat.person for seat in account.seats.select_related("person")] == [ute]


def test_without_the_lock_the_account_would_lose_both():
    account, alice, ute = two_owners()

    def leave_without_lock(person: Person) -> None:
        seat = Seat.objects.get(account=account, person=person)
        rules.check_another_owner_stays(seat)
        seat.delete()

    with ThreadPoolExecutor() as pool, transaction.atomic():
        leave_without_lock(alice)
        meanwhile(pool, lambda: leave_without_lock(ute)).result(timeout=10)
    assert not account.seats.exists()


@pytest.mark.rule("ACC-23")
def test_two_take_one_seat_and_one_is_told():
    account, alice, _ute = two_owners()
    offer = actions.offer_seat(by=alice, account_id=account.pk, email="nina@example.test")
    nina, omar = a_person("Nina"), a_person("Omar")
    with ThreadPoolExecutor() as pool:
        with transaction.atomic():
            actions.take_seat(by=nina, token=offer.token)
            other = meanwhile(pool, lambda: actions.take_seat(by=omar, token=offer.token))
            with pytest.raises(Waiting):
                other.result(timeout=0.3)
        with pytest.raises(Refused) as no:
            other.result(timeout=10)
    assert no.value.code == "not_pending"
    assert not Seat.objects.filter(person=omar).exists()


@pytest.mark.rule("ACC-01")
def test_a_double_click_makes_one_profile_and_one_account():
    person = a_person()
    with ThreadPoolExecutor() as pool:
        with transaction.atomic():
            profile = actions.become_freelancer(by=person)
            account = actions.open_client_account(by=person, name="Berg", city="", country="")
            again = meanwhile(pool, lambda: actions.become_freelancer(by=person))
            second = meanwhile(
                pool, lambda: actions.open_client_account(by=person, name="Berg", city="", country="")
            )
            with pytest.raises(Waiting):
                again.result(timeout=0.3)
        assert again.result(timeout=10) == profile
        assert second.result(timeout=10) == account
    assert ClientAccount.objects.count() == 1


@pytest.mark.rule("ACC-07")
def test_two_introductions_at_once_keep_the_higher():
    profile, account = a_freelancer(), a_client()

    def introduce(level: Introduction.Level) -> None:
        actions.introduce(profile=profile, account=account, level=level)

    with ThreadPoolExecutor() as pool:
        with transaction.atomic():
            introduce(Introduction.Level.MET)
            other = meanwhile(pool, lambda: introduce(Introduction.Level.SEEN))
            with pytest.raises(Waiting):
                other.result(timeout=0.3)
        other.result(timeout=10)
    assert Introduction.objects.get().level == Introduction.Level.MET
