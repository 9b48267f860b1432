"""What the worker carries out: sending what waits for one endpoint, one thing after the other."""

import time

from django.db import close_old_connections, connection
from procrastinate.contrib.django import app

from handsel.kit import clock
from handsel.webhooks import actions, carriers, signing
from handsel.webhooks.models import Delivery

AT_ONCE = 50
LONGEST = 60.0


@app.task(name=actions.SEND)
def send_webhooks(*, endpoint_id: int) -> None:
    """Send what is due to an endpoint; another job that sends to it already does it all.

    Killed before a receiver has answered: nobody knows whether it was taken, so it is sent again, with the same
    id, by which receivers know it.
    """
    if not connection.in_atomic_block:
        close_old_connections()
    begun = time.monotonic()
    for _turn in range(AT_ONCE):
        delivery = actions.claim_next(endpoint_id=endpoint_id)
        if delivery is None:
            return
        outcome = carry(delivery)
        actions.note_outcome(delivery_id=delivery.pk, outcome=outcome)
        if time.monotonic() - begun > LONGEST:
            break
    actions.wake(endpoint_id=endpoint_id)


def carry(delivery: Delivery) -> carriers.Outcome:
    """Post one delivery, signed for this moment."""
    endpoint, now = delivery.endpoint, clock.now()
    body, at = delivery.payload.encode(), int(now.timestamp())
    headers = {
        "Content-Type": "application/json",
        "User-Agent": "Handsel-Webhooks/1",
        "webhook-id": delivery.message_id,
        "webhook-timestamp": str(at),
        "webhook-signature": signing.signatures(endpoint.seeds(now), delivery.message_id, at, body),
    }
    return carriers.post(endpoint.url, body, headers)
