"""What becomes of push messages."""

from django.db import transaction

from handsel.kit import clock
from handsel.kit.locks import locked
from handsel.notifications.models import PushMessage, PushSubscription

MOST_ATTEMPTS = 5


@transaction.atomic
def claim_push(*, push_id: int) -> PushMessage | None:
    """Take a push message for sending and count the try; returns nothing if it was sent, read or tried
    enough.

    A push that was cut off is sent again; the browser shows it once, because both carry the notice's tag.
    Rules: NOTIF-14. Locks: the push message.
    """
    row = (
        locked(PushMessage.objects.filter(pk=push_id, sent_at=None))
        .select_related("subscription", "notice", "subscription__person")
        .first()
    )
    if row is None or row.attempts >= MOST_ATTEMPTS or row.notice.read_at is not None:
        return None
    row.attempts += 1
    row.save(update_fields=["attempts"])
    return row


@transaction.atomic
def note_push_sent(*, push_id: int) -> None:
    """Remember that the push service took a message."""
    PushMessage.objects.filter(pk=push_id).update(sent_at=clock.now())


@transaction.atomic
def drop_subscription(*, subscription_id: int) -> None:
    """Forget a browser that its push service no longer knows."""
    PushSubscription.objects.filter(pk=subscription_id).delete()
