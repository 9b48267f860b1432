"""Putting documents into the index and taking them out, in the transaction of what they describe."""

from collections.abc import Iterable
from datetime import datetime
from decimal import Decimal

from django.contrib.postgres.search import SearchVector
from django.db.models import Value
from django.db.models.expressions import CombinedExpression

from handsel.index.models import Document
from handsel.index.text import folded
from handsel.kit.text import clean

_GAP = "xqgapxq"


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
    """Make a thing findable, or change how it is found.

    `title` weighs most, then `text` (what it is about, such as skills), then `more` (the long text). `tags`
    narrow, `number` is what ranges ask for, `fresh_at` decides between equals.
    """
    Document.objects.bulk_create(
        [
            Document(
                kind=kind,
                key=key,
                words=_words(title, "A") + _words(text, "B") + _words(more, "C"),
                tags=sorted({name[:100] for name in tags}),
                number=number,
                fresh_at=fresh_at,
            )
        ],
        update_conflicts=True,
        unique_fields=["kind", "key"],
        update_fields=["words", "tags", "number", "fresh_at"],
    )


def remove(*, kind: str, key: str) -> None:
    """Make a thing impossible to find, at once; a thing that is not there stays so."""
    Document.objects.filter(kind=kind, key=key).delete()


def _words(text: str, weight: str) -> CombinedExpression:
    """The words as they are written, and as English stems; a gap keeps phrases from reaching across."""
    value = Value(f"{folded(clean(text))} {_GAP}")
    return SearchVector(value, config="simple", weight=weight) + SearchVector(
        value, config="english", weight=weight
    )
