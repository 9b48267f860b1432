"""Recording events and delivering them."""

from typing import Any

from django.db import connection, transaction
from procrastinate.contrib.django import app
from procrastinate.types import JSONValue

from handsel.events import facts
from handsel.events.models import AuditEntry, Delivery, Event, Heartbeat
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


def audit(*, by: Any, act: str, subject: str, why: str = "") -> AuditEntry:
    """Write what an operator did, to what (its text id) and why, in the transaction of the act itself.

    Rules: ADM-08. Locks: nothing. Tells: nothing.
    """
    return AuditEntry.objects.create(by_id=str(by.pk), act=act, subject=subject, why=why)


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


def deliver_waiting() -> int:
    """Deliver everything that waits, and what that causes, in order; return how many handlers ran.

    The worker does this job by job; this is for a world that is made in one piece, and for tests.
    """
    ran = 0
    while True:
        waiting = list(Delivery.objects.filter(done_at=None).order_by("pk").values_list("pk", flat=True))
        if not waiting:
            return ran
        for pk in waiting:
            ran += deliver(delivery_id=pk)


def forget_queued(*, task: str) -> int:
    """Take the jobs of a task that nobody began out of the queue; return how many.

    For work that was done already without the worker, such as deliveries that were heard.
    """
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM procrastinate_jobs WHERE status = 'todo' AND task_name = %s", [task])
        return int(cursor.rowcount)


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
