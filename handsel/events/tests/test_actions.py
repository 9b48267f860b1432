"""Facts are written with the change, and heard once."""

from dataclasses import dataclass

import pytest
from django.db import connection, transaction

from handsel.events import actions, facts, queries
from handsel.events.models import Delivery, Event
from handsel.events.testing import deliver_all
from handsel.kit import clock
from handsel.people.models import Skill

HEARD: list[int] = []


@dataclass(frozen=True)
class LampLit:
    """A lamp was lit."""

    lamp_id: int


@facts.on(LampLit)
def note_the_lamp(fact: LampLit) -> None:
    """Remember the lamp; lamp 13 breaks."""
    if fact.lamp_id == 13:
        raise RuntimeError("broken")
    HEARD.append(fact.lamp_id)


@pytest.fixture(autouse=True)
def _quiet():
    HEARD.clear()


def _queued() -> int:
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM procrastinate_jobs WHERE task_name = 'handsel.deliver'")
        return cursor.fetchone()[0]


@pytest.mark.django_db
def test_a_fact_is_written_and_a_job_queued_for_each_handler(bob):
    before = _queued()
    event = actions.record(LampLit(lamp_id=7), by=bob)
    assert (event.payload, event.by_id) == ({"lamp_id": 7}, str(bob.pk))
    assert event.kind.endswith("LampLit")
    assert _queued() == before + 1
    assert HEARD == []


@pytest.mark.django_db
def test_what_is_rolled_back_is_neither_written_nor_queued():
    before = _queued()
    with transaction.atomic():
        actions.record(LampLit(lamp_id=7))
        transaction.set_rollback(True)
    assert not Event.objects.filter(kind__endswith="LampLit").exists()
    assert _queued() == before


@pytest.mark.django_db
@pytest.mark.rule("NOTIF-14")
def test_a_handler_hears_an_event_once_however_often_it_is_delivered():
    actions.record(LampLit(lamp_id=7))
    delivery = Delivery.objects.get(handler__endswith="note_the_lamp")
    assert actions.deliver(delivery_id=delivery.pk)
    assert not actions.deliver(delivery_id=delivery.pk)
    assert HEARD == [7]


@pytest.mark.django_db
def test_a_handler_that_fails_leaves_the_delivery_waiting():
    actions.record(LampLit(lamp_id=13))
    delivery = Delivery.objects.get()
    with pytest.raises(RuntimeError):
        actions.deliver(delivery_id=delivery.pk)
    actions.note_failure(delivery_id=delivery.pk, error="broken")
    delivery.refresh_from_db()
    assert (delivery.done_at, delivery.attempts, delivery.last_error) == (None, 1, "broken")


@pytest.mark.django_db
def test_an_event_that_nobody_hears_any_more_is_done():
    event = Event.objects.create(kind="gone.Gone", payload={})
    delivery = Delivery.objects.create(event=event, handler="handsel.gone.handlers.gone")
    assert not actions.deliver(delivery_id=delivery.pk)
    delivery.refresh_from_db()
    assert delivery.done_at is not None


@pytest.mark.django_db
def test_the_oldest_undelivered_event_has_an_age():
    assert queries.oldest_undelivered() is None
    actions.record(LampLit(lamp_id=7))
    with clock.turned(minutes=10):
        age = queries.oldest_undelivered()
    assert age is not None
    assert age.total_seconds() >= 600
    deliver_all()
    assert queries.oldest_undelivered() is None


@pytest.mark.django_db
def test_the_heartbeat_is_the_newest_of_any_worker():
    assert queries.since_heartbeat() is None
    actions.beat(name="one")
    actions.beat(name="one")
    since = queries.since_heartbeat()
    assert since is not None
    assert since.total_seconds() < 5


def test_facts_hold_ids_only():
    @dataclass(frozen=True)
    class Bad:
        skill: Skill

    with pytest.raises(TypeError):
        facts.packed(Bad(skill=Skill()))
