"""Taking row locks in one order, with a wait that ends."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from django.db import OperationalError, connection
from django.db.models import Model, QuerySet

from handsel.kit.refused import BUSY, Refused

M = TypeVar("M", bound=Model)


class NotInTransaction(RuntimeError):
    """A lock was asked for outside a transaction, where it would not hold."""


def locked(rows: "QuerySet[M]", *, against_links: bool = False) -> "QuerySet[M]":
    """Return the rows locked for update, ordered by primary key so that two callers cannot deadlock.

    With `against_links` nobody can make another row point at them either, as before they are deleted.

    :raises NotInTransaction: there is no open transaction.
    """
    if not connection.in_atomic_block:
        raise NotInTransaction(f"lock {rows.model.__name__} inside a transaction")
    return rows.order_by("pk").select_for_update(of=("self",), no_key=not against_links)


def held(model: type[Model], ids: Iterable[int]) -> set[int]:
    """Keep rows from being deleted until the transaction ends, and return the ids of those that are there.

    Any number of transactions may hold the same row; only `locked(…, against_links=True)` waits for them.

    :raises NotInTransaction: there is no open transaction.
    """
    if not connection.in_atomic_block:
        raise NotInTransaction(f"hold {model.__name__} inside a transaction")
    rows = f"SELECT id FROM {connection.ops.quote_name(model._meta.db_table)} WHERE id = ANY(%s)"  # noqa: S608
    with connection.cursor() as cursor:
        cursor.execute(f"{rows} ORDER BY id FOR KEY SHARE", [sorted(ids)])
        return {pk for (pk,) in cursor.fetchall()}


@contextmanager
def patient() -> Iterator[None]:
    """Turn a lock timeout or a deadlock inside the block into `Refused("busy")`."""
    try:
        yield
    except OperationalError as error:
        state = getattr(error.__cause__, "sqlstate", "")
        if state in {"55P03", "40P01"}:
            raise Refused("busy", BUSY) from error
        raise
