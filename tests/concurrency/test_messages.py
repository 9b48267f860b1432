"""Two people at once in one room, and two workers at once with one notice."""

import threading
from collections.abc import Callable

import pytest
from django.db import connection, transaction

from handsel.messaging import actions, queries
from handsel.messaging import testing as messaging
from handsel.messaging.models import Message, Seat
from handsel.notifications import actions as notifications
from handsel.notifications.models import Letter, Notice
from handsel.people.models import ClientAccount, Person

pytestmark = pytest.mark.django_db(transaction=True)


def at_once(*acts: Callable[[], object]) -> None:
    """Do everything at the same time, each on a connection of its own; raise what one of them raised."""
    start, troubles = threading.Barrier(len(acts)), []

    def run(act: Callable[[], object]) -> None:
        try:
            start.wait(10)
            act()
        except BaseException as trouble:  # noqa: BLE001 - handed on below
            troubles.append(trouble)
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=[act]) for act in acts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    if troubles:
        raise troubles[0]


def test_a_double_click_that_arrives_at_once_writes_one_message(account: ClientAccount, bob: Person) -> None:
    room = messaging.a_room(account=account, freelancer=bob)
    at_once(*[lambda: actions.say(by=bob, room_id=room.pk, body="Hello", key="k")] * 4)
    assert Message.objects.count() == 1


@pytest.mark.rule("MSG-06")
def test_a_room_that_is_opened_twice_at_once_is_one_room(account: ClientAccount, bob: Person) -> None:
    profile = bob.profile

    def open_room() -> None:
        actions.open_interview(account=account, profile=profile, title="Books", subject="proposal:1")

    at_once(open_room, open_room, open_room)
    assert Seat.objects.count() == 2


@pytest.mark.rule("NOTIF-14")
def test_a_notice_that_is_told_twice_at_once_is_told_once(bob: Person) -> None:
    kind = notifications.register("tried", "Things we try", email=True, push=True)

    def tell() -> None:
        notifications.tell(
            person=bob, kind=kind, key="it:1", words=lambda: notifications.Words("Hello", "", "/jobs/1/")
        )

    at_once(tell, tell, tell)
    assert Notice.objects.count() == 1
    assert Letter.objects.count() == 1


def seen_by_a_page(account: ClientAccount, alice: Person, bob: Person, *, lock: bool) -> list[str]:
    """Return what a page saw that kept asking for what came after the last message it had.

    Bob's message is begun first and ends last, unless the lock makes Alice's wait for it.
    """
    room = messaging.a_room(account=account, freelancer=bob)
    seat = Seat.objects.get(room=room, person=alice)
    begun, saw_one, over = threading.Event(), threading.Event(), threading.Event()
    seen: list[str] = []

    def say(by: Person, side: str, body: str) -> None:
        if lock:
            actions.say(by=by, room_id=room.pk, body=body)
        else:
            Message.objects.create(room=room, author=by, side=side, body=body)

    def slow() -> None:
        with transaction.atomic():
            say(bob, "freelancer", "first")
            begun.set()
            saw_one.wait(1)
        over.set()

    def quick() -> None:
        begun.wait(10)
        say(alice, "client", "second")

    def follow() -> None:
        last, rounds_left = 0, 200
        while rounds_left:
            rounds_left -= 1 if over.is_set() else 0
            talk = queries.talk(room, seat, after=last)
            last = talk.last
            seen.extend(line.message.body for day in talk.days for line in day.lines)
            if seen:
                saw_one.set()
            if len(seen) == 2:
                return

    at_once(slow, quick, follow)
    assert Message.objects.count() == 2
    return seen


def test_a_page_that_follows_by_id_misses_nothing(account: ClientAccount, alice: Person, bob: Person) -> None:
    assert seen_by_a_page(account, alice, bob, lock=True) == ["first", "second"]


def test_twin_without_the_lock_misses_a_message(account: ClientAccount, alice: Person, bob: Person) -> None:
    assert seen_by_a_page(account, alice, bob, lock=False) == ["second"]
