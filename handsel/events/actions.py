"""Recording events and delivering them."""

from typing import Any

from django.db import transaction
from procrastinate.contrib.django import app
from procrastinate.types import JSONValue

from handsel.events import facts
from handsel.events.models import Delivery, Event, Heartbeat
from handsel.kit import clock
from handsel.kit.locks import locked

DELIVER = "handsel.deliver"


def record(fact: Any, *, by: Any = None) -> Event:
    """Write that something happened and queue one job per handler, in the caller's transaction."""
    kind = facts.kind_of(type(fact))
    event = Event.objects.create(
        kind=kind, by_id=str(getattr(by, "pk", "") or ""), payload=facts.packed(fact)
    )
    names = facts.handlers_of(kind)
    if names:
        deliveries = Delivery.objects.bulk_create([Delivery(event=event, handler=name) for name in names])
        job = app.configure_task(DELIVER)
        tasks: list[dict[str, JSONValue]] = [{"delivery_id": delivery.pk} for delivery in deliveries]
        job.batch_defer(*tasks)
    return event


@transaction.atomic
def deliver(*, delivery_id: int) -> bool:
    """Let one handler hear one event, unless it has; what it writes and the mark commit together.

    Returns whether the handler ran. Locks: the delivery.
    """
    delivery = locked(Delivery.objects.filter(pk=delivery_id, done_at=None)).select_related("event").first()
    if delivery is None:
        return False
    handler = facts.function_named(delivery.handler)
    if handler is not None:
        handler(facts.unpacked(delivery.event.kind, delivery.event.payload))
    delivery.done_at = clock.now()
    delivery.attempts += 1
    delivery.save(update_fields=["done_at", "attempts"])
    return handler is not None


def note_failure(*, delivery_id: int, error: str) -> None:
    """Keep why a delivery failed, for the operator."""
    delivery = Delivery.objects.filter(pk=delivery_id).first()
    if delivery is not None:
        delivery.attempts += 1
        delivery.last_error = error[:2000]
        delivery.save(update_fields=["attempts", "last_error"])


def beat(*, name: str) -> None:
    """Record a sign of life of a worker."""
    Heartbeat.objects.update_or_create(name=name, defaults={"at": clock.now()})
