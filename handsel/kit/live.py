"""Telling open pages that something is new: ids only, inside the transaction that made it."""

import json

from django.core import signing
from django.db import connection

CHANNEL = "handsel_live"
SALT = "handsel.live"
MAX_AGE = 12 * 60 * 60


def publish(topic: str, number: int = 0) -> None:
    """Announce an id on a topic; delivered on commit, dropped on rollback. Topics look like `room:7`, `person:3`."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_notify(%s, %s)", [CHANNEL, json.dumps({"t": topic, "id": number})])


def pass_for(*topics: str) -> str:
    """Return a signed token with which a page may listen to these topics for twelve hours."""
    return signing.dumps(list(topics), salt=SALT)


def topics_of(token: str) -> list[str]:
    """Return the topics of a token.

    :raises django.core.signing.BadSignature: the token is forged or too old.
    """
    topics = signing.loads(token, salt=SALT, max_age=MAX_AGE)
    return [str(topic) for topic in topics]
