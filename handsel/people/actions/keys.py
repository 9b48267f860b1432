"""Keys of programs: making and revoking them, counting what they ask, keeping what they were answered."""

import hashlib
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import connection, transaction
from django.utils.translation import gettext_lazy as _

from handsel.events import actions as events
from handsel.kit import clock, ids, text
from handsel.kit.locks import locked
from handsel.kit.refused import Refused
from handsel.people import rules
from handsel.people.events import ApiKeyMade, ApiKeyRevoked
from handsel.people.models import ApiAnswer, ApiKey, Person
from handsel.people.models.keys import SCOPES
from handsel.policy import numbers

MINUTE = 60


@dataclass(frozen=True)
class NewKey:
    """A key that was just made, with the secret that nobody sees again."""

    key: ApiKey
    secret: str


@transaction.atomic
def make_key(
    *,
    by: Person,
    name: str,
    scopes: Sequence[str],
    account_id: int | None = None,
    days: int | None = None,
) -> NewKey:
    """Make a key with which a program acts for a person: as freelancer, or for one of their accounts.

    Rules: ADM-13. Locks: the person, so that the number of keys holds. Tells: ApiKeyMade.

    :raises Refused: the name or every scope is missing, there are too many keys, or the person has not this
        role.
    """
    locked(Person.objects.filter(pk=by.pk)).get()
    rules.check_can_make_key(by=by, account_id=account_id)
    name = text.one_line(name)[:60]
    if not name:
        raise Refused("invalid", _("Give the key a name, so that you know it again."), field="name")
    wanted = [scope for scope in SCOPES if scope in set(scopes)]
    if not wanted or len(wanted) != len(set(scopes)):
        raise Refused("invalid", _("Choose what the key may do."), field="scopes")
    prefix = f"hs_{ids.opaque()[:8]}"
    secret = f"{prefix}_{secrets.token_urlsafe(32)}"
    key = ApiKey.objects.create(
        person=by,
        account_id=account_id,
        name=name,
        scopes=wanted,
        prefix=prefix,
        digest=digest_of(secret),
        expires_at=clock.now() + timedelta(days=days) if days else None,
    )
    events.record(ApiKeyMade(key.pk), by=by)
    return NewKey(key, secret)


@transaction.atomic
def revoke_key(*, by: Person, key_id: int) -> ApiKey:
    """Stop a key of the person from opening anything, from this moment on; twice is once.

    Rules: ADM-13. Locks: the key. Tells: ApiKeyRevoked.

    :raises Refused: the person has no such key (`hidden`).
    """
    key = locked(ApiKey.objects.filter(pk=key_id, person=by)).first()
    if key is None:
        raise Refused("hidden", _("There is no such key."))
    if key.revoked_at is None:
        key.revoked_at = clock.now()
        key.save(update_fields=["revoked_at"])
        events.record(ApiKeyRevoked(key.pk), by=by)
    return key


def digest_of(secret: str) -> str:
    """Return the SHA-256 of a secret; the secret is 256 random bits, so nothing slower is needed."""
    return hashlib.sha256(secret.encode()).hexdigest()


@dataclass(frozen=True)
class Allowance:
    """How many requests a key may make in a minute, how many are left, and in how many seconds it is anew."""

    limit: int
    left: int
    seconds: int
    spent: bool


def count_request(*, key: ApiKey) -> Allowance:
    """Count one request of a key in the present minute, in one statement that all processes share.

    Rules: ADM-13. Locks: the key's row for that statement. Tells: nothing.
    """
    now = clock.now()
    window = int(now.timestamp()) // MINUTE
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE people_apikey SET last_used_date = %(today)s, window_at = %(window)s, window_count ="
            " CASE WHEN window_at = %(window)s THEN window_count + 1 ELSE 1 END"
            " WHERE id = %(key)s RETURNING window_count",
            {"today": now.date(), "window": window, "key": key.pk},
        )
        row = cursor.fetchone()
    limit = numbers.API_PER_MINUTE.value
    count = int(row[0]) if row else limit + 1
    seconds = MINUTE - int(now.timestamp()) % MINUTE
    return Allowance(limit, max(0, limit - count), seconds, count > limit)


def begin_answer(*, key: ApiKey, idempotency_key: str, request_digest: str) -> tuple[ApiAnswer, bool]:
    """Return the answer of an act that a key asks for, and whether it is new; call inside a transaction.

    Whoever asks the same at the same moment waits here until the first one's transaction has ended.

    Rules: ADM-13. Locks: the answer. Tells: nothing.

    :raises Refused: the key was used for another request (`idempotency_mismatch`).
    """
    old = _a_day_ago()
    ApiAnswer.objects.filter(key=key, idempotency_key=idempotency_key, at__lt=old).delete()
    made = ApiAnswer(key=key, idempotency_key=idempotency_key, request_digest=request_digest)
    ApiAnswer.objects.bulk_create([made], ignore_conflicts=True)
    answer = locked(ApiAnswer.objects.filter(key=key, idempotency_key=idempotency_key)).get()
    if answer.request_digest != request_digest:
        words = _("This Idempotency-Key was used for another request.")
        raise Refused("idempotency_mismatch", words)
    return answer, answer.status == 0


def keep_answer(*, answer: ApiAnswer, status: int, content_type: str, body: str) -> None:
    """Keep what an act was answered; call inside the transaction of `begin_answer`."""
    answer.status, answer.content_type, answer.body = status, content_type[:60], body
    answer.save(update_fields=["status", "content_type", "body"])


def drop_answer(*, answer: ApiAnswer) -> None:
    """Forget an answer that asks to try again; call inside the transaction of `begin_answer`."""
    answer.delete()


def forget_answers() -> int:
    """Forget the answers of more than a day ago; return how many; by the clock."""
    return ApiAnswer.objects.filter(at__lt=_a_day_ago()).delete()[0]


def _a_day_ago() -> datetime:
    return clock.now() - timedelta(hours=numbers.API_ANSWER_HOURS.value)
