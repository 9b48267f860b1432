"""Writing what may be found."""

from collections.abc import Iterable
from datetime import datetime
from decimal import Decimal
from functools import reduce
from operator import add

from django.contrib.postgres.search import SearchVector
from django.db.models import Value

from handsel.index.models import Document


def put(
    *,
    kind: str,
    key: str,
    title: str,
    text: str = "",
    more: str = "",
    tags: Iterable[str] = (),
    number: Decimal | None = None,
    fresh_at: datetime,
) -> None:
    """Write a document, in the caller's transaction; words of the title weigh most, then `text`, then
    `more`."""
    parts = [
        SearchVector(Value(words), weight=weight, config=config)
        for words, weight in ((title, "A"), (text, "B"), (more, "C"))
        for config in ("simple", "english")
    ]
    Document.objects.update_or_create(
        kind=kind,
        key=key,
        defaults={
            "words": reduce(add, parts),
            "tags": sorted(set(tags)),
            "number": number,
            "fresh_at": fresh_at,
        },
    )


def remove(*, kind: str, key: str) -> None:
    """Take a document away, in the caller's transaction; one that is not there is no matter."""
    Document.objects.filter(kind=kind, key=key).delete()
