"""Putting documents into the index and taking them out, in the transaction of what they describe."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from decimal import Decimal

from django.contrib.postgres.search import SearchVector
from django.db import connection
from django.db.models import Value
from django.db.models.expressions import CombinedExpression

from handsel.index.models import Document
from handsel.index.text import folded
from handsel.kit.text import clean

RETAG = """
WITH wanted AS (
  SELECT d.id, (SELECT coalesce(array_agg(t::varchar ORDER BY t COLLATE "C"), '{}') FROM (
      SELECT t FROM unnest(d.tags) t WHERE NOT t LIKE ANY(v.prefixes)
      UNION SELECT t FROM string_to_table(n.tags, chr(31)) t WHERE t <> '') each(t)) AS tags
  FROM unnest(%s::text[], %s::text[]) AS n(key, tags), (SELECT %s::text, %s::text[]) AS v(kind, prefixes),
    index_document d
  WHERE d.kind = v.kind AND d.key = n.key
), changed AS (
  SELECT d.id, wanted.tags FROM wanted JOIN index_document d USING (id) WHERE d.tags <> wanted.tags
  ORDER BY d.id FOR NO KEY UPDATE OF d
)
UPDATE index_document d SET tags = changed.tags FROM changed WHERE d.id = changed.id
"""
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


def retag(*, kind: str, prefixes: tuple[str, ...], tags: Mapping[str, Iterable[str]]) -> int:
    """Give documents, by key, new tags in place of those that begin with a prefix; return how many changed.

    One statement for all of them, in the order of their keys. Things that cannot be found stay so.
    """
    keys = sorted(tags)
    packed = ["\x1f".join(sorted(tags[key])) for key in keys]
    with connection.cursor() as cursor:
        cursor.execute(RETAG, [keys, packed, kind, [f"{prefix}%" for prefix in prefixes]])
        return int(cursor.rowcount)


def _words(text: str, weight: str) -> CombinedExpression:
    """The words as they are written, and as English stems; a gap keeps phrases from reaching across."""
    value = Value(f"{folded(clean(text))} {_GAP}")
    return SearchVector(value, config="simple", weight=weight) + SearchVector(
        value, config="english", weight=weight
    )
