"""What the worker carries out: letters and push messages, one job each."""

from django.db import close_old_connections, connection
from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

from handsel.notifications import actions
from handsel.notifications.carriers import Gone, NotCarried, carry_letter, carry_push

# How often is counted on the rows; the pauses grow: 4 s, 16 s, a minute, … , 18 hours.
AGAIN = RetryStrategy(max_attempts=30, exponential_wait=4)


def _renew_connection() -> None:
    """Drop a connection that died between two jobs; a transaction that a caller opened keeps its own."""
    if not connection.in_atomic_block:
        close_old_connections()


@app.task(name="handsel.send_letter", retry=AGAIN)
def send_letter(*, letter_id: int) -> None:
    """Send one letter: claim it, commit, hand it to the mail server, mark it as sent.

    Killed before the claim: nothing went out, the job runs again. Killed after it: nobody knows, so it is
    sent once more. Killed after that too: given up. So a letter goes out once, at most twice (NOTIF-14).
    """
    _renew_connection()
    letter = actions.claim_letter(letter_id=letter_id)
    if letter is None:
        return
    try:
        carry_letter(letter)
    except NotCarried as no:
        again = actions.note_letter_failed(
            letter_id=letter_id, error=str(no), sure=no.sure, for_good=no.for_good
        )
        if again:
            raise
        return
    actions.note_letter_sent(letter_id=letter_id)


@app.task(name="handsel.send_push", retry=AGAIN)
def send_push(*, push_id: int) -> None:
    """Send one push message; a browser that its service no longer knows is forgotten."""
    _renew_connection()
    row = actions.claim_push(push_id=push_id)
    if row is None:
        return
    try:
        carry_push(row)
    except Gone:
        actions.drop_subscription(subscription_id=row.subscription_id)
        return
    except NotCarried as no:
        if no.for_good:
            return
        raise
    actions.note_push_sent(push_id=push_id)
