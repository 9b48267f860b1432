"""/healthz and /readyz."""

import pytest
from django.db import DatabaseError, connection
from django.test import Client

from handsel.events import actions
from handsel.events.models import Delivery, Event
from handsel.kit import clock

pytestmark = pytest.mark.django_db


def ready():
    answer = Client().get("/readyz")
    return answer.status_code, answer.json()


def test_the_process_is_up_for_everybody_who_asks():
    answer = Client().get("/healthz")
    assert (answer.status_code, answer.json()) == (200, {"status": "ok"})
    assert Client().post("/healthz").status_code == 405


def test_an_instance_whose_worker_beats_is_ready():
    actions.beat(name="worker")
    status, said = ready()
    assert status == 200
    assert said["status"] == "ok"
    assert said["checks"]["worker"]["seconds"] < 5


def test_without_a_worker_it_is_not_ready():
    status, said = ready()
    assert status == 503
    assert said["checks"]["worker"] == {"ok": False, "seconds": None, "at_most": 60.0}
    assert said["checks"]["database"] == {"ok": True}


def test_a_worker_that_was_silent_for_a_minute_is_not_ready():
    with clock.turned(seconds=-61):
        actions.beat(name="worker")
    assert ready()[0] == 503


@pytest.mark.parametrize(("minutes", "status"), [(4, 200), (6, 503)])
def test_an_old_undelivered_event_is_not_ready(minutes, status):
    actions.beat(name="worker")
    with clock.turned(minutes=-minutes):
        event = Event.objects.create(kind="tests.Tried", payload={})
    Delivery.objects.create(event=event, handler="nobody")
    assert ready()[0] == status


def test_without_a_database_it_says_so_and_nothing_more():
    def broken(execute, sql, params, many, context):
        raise DatabaseError("password=secret host=db.internal")

    with connection.execute_wrapper(broken):
        status, said = ready()
    assert (status, said["checks"]) == (503, {"database": {"ok": False}})
    assert "secret" not in str(said)
