"""Taking row locks in one order, with a wait that ends."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TypeVar

from django.db import OperationalError, connection
from django.db.models import Model, QuerySet

from handsel.kit.refused import BUSY, Refused

M = TypeVar("M", bound=Model)


class NotInTransaction(RuntimeError):
    """A lock was asked for outside a transaction, where it would not hold."""


def locked(rows: "QuerySet[M]") -> "QuerySet[M]":
    """Return the rows locked for update, ordered by primary key so that two callers cannot deadlock.

    :raises NotInTransaction: there is no open transaction.
    """
    if not connection.in_atomic_block:
        raise NotInTransaction(f"lock {rows.model.__name__} inside a transaction")
    return rows.order_by("pk").select_for_update(of=("self",), no_key=True)


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
