"""Finding documents, and counting what narrowing would leave."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from decimal import Decimal
from typing import Any

from django.contrib.postgres.search import SearchQuery, SearchRank
from django.core.cache import caches
from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import BooleanField, ExpressionWrapper, F, Q, QuerySet, Value

from handsel.index.models import Document
from handsel.index.shares import places
from handsel.index.text import folded, open_end
from handsel.index.values import Share
from handsel.kit.text import one_line

WORDS_MAX = 200
REACH = 1000
_KEPT_FROM = 5000
_KEPT_SECONDS = 300
_WALK_FROM = 15_000
_WEIGHTS = [0.05, 0.2, 0.5, 1.0]
_AS_SHARE = 32
_BY_NUMBER = {"low": F("number").asc(nulls_last=True), "high": F("number").desc(nulls_last=True)}


@dataclass(frozen=True)
class Found:
    """The keys of one page, best first, and how many there are in all."""

    keys: list[str] = field(default_factory=list)
    total: int = 0

    @property
    def reach(self) -> int:
        """How many can be paged through; whoever wants to see more has to narrow."""
        return min(self.total, REACH)


@dataclass(frozen=True)
class Option:
    """One choice of a filter, and how many documents it would leave."""

    value: str
    label: str
    count: int
    chosen: bool


def options(
    counts: Mapping[str, int], chosen: Sequence[str], labels: Mapping[str, Any], most: int = 12
) -> list[Option]:
    """Return the choices of one facet, what is chosen first, then the most frequent; nothing unknown."""
    rows = [
        Option(value, str(labels[value]), counts.get(value, 0), value in chosen)
        for value in dict.fromkeys([*chosen, *counts])
        if value in labels
    ]
    rows.sort(key=lambda row: (not row.chosen, -row.count, row.label))
    return rows[: max(most, len(chosen))]


def find(
    kind: str,
    *,
    words: str = "",
    tags_all: Sequence[str] = (),
    tags_any: Sequence[Sequence[str]] = (),
    number_from: Decimal | None = None,
    number_to: Decimal | None = None,
    order: str = "",
    offset: int = 0,
    limit: int = 20,
    share: Share | None = None,
) -> Found:
    """Return the documents of a kind that match, in two queries; in three with a `share` and without words.

    `words` follow the habits of web search: "a phrase", -without, this or that; the last word also finds its
    continuations. `tags_any` holds groups, of each of which one tag has to be there. Ordered by how well the
    words fit, then by freshness; without words, or with order `newest`, by freshness alone; with `low` and
    `high` by number. Of a big set only the 1,000 freshest are ranked, and its size is counted once in five
    minutes, which keeps the answer quick. With a `share` its places are kept on each page of `limit`, unless an order
    was asked for or everything stands on one page.
    """
    query = _query(words)
    rows = _matching(kind, query, tags_all, number_from, number_to)
    for group in tags_any:
        rows = rows.filter(tags__overlap=list(group))
    total = _total(rows, (kind, words, tags_all, tags_any, number_from, number_to))
    if offset >= min(total, REACH) or limit < 1:
        return Found([], total)
    if order in _BY_NUMBER:
        ordered = rows.order_by(_BY_NUMBER[order], "-fresh_at", "-pk")
    elif query is None or order == "newest":
        ordered = rows.order_by("-fresh_at", "-pk")
    else:
        ordered = _ranked(rows, query, total)
    if share is not None and not order and total > limit and share.of(limit):
        at_once = query is not None or total <= REACH
        return Found(_shared(ordered, share, offset, limit, at_once=at_once), total)
    keys = ordered.values_list("key", flat=True)[offset : min(offset + limit, REACH)]
    return Found(list(keys), total)


def _shared(
    ordered: "QuerySet[Document]", share: Share, offset: int, limit: int, *, at_once: bool
) -> list[str]:
    """Return the keys of one page with the share kept.

    `at_once` reads everything in reach in one query, which is as quick as a page where all of it has to be ranked or
    sorted anyway; else everything up to the end of the page, and in a second query as many with the tag as can matter.
    """
    end = min(offset + limit, REACH)
    tagged = Q(tags__contains=[share.tag])
    has_tag = ExpressionWrapper(tagged, output_field=BooleanField())
    rows = ordered.annotate(has_tag=has_tag).values_list("key", "has_tag")
    known: dict[str, bool] = dict(rows[: REACH if at_once else end])
    kept_for = [key for key, has in known.items() if has]
    if not at_once:
        most = len(kept_for) + share.of(limit) * -(-end // limit)
        further = list(ordered.filter(tagged).values_list("key", flat=True)[:most])
        kept_for = list(dict.fromkeys([*kept_for, *further]))
    return places(list(known)[:end], kept_for, set(kept_for), share, limit)[offset:end]


def facet_counts(
    kind: str,
    facets: Mapping[str, Sequence[str]],
    *,
    words: str = "",
    tags_all: Sequence[str] = (),
    number_from: Decimal | None = None,
    number_to: Decimal | None = None,
) -> dict[str, dict[str, int]]:
    """Return for each facet how many documents each of its tags would leave, in one query.

    `facets` maps a tag's prefix to the whole tags chosen of it; what is chosen in one facet narrows the
    counts of all the others. The answer maps the prefix to the tag's rest to its number. Counts of big sets
    are kept for five minutes.
    """
    place = _place("facets", kind, sorted(facets.items()), words, tags_all, number_from, number_to)
    kept: dict[str, dict[str, int]] | None = caches["process"].get(place)
    if kept is not None:
        return kept
    rows = _matching(kind, _query(words), tags_all, number_from, number_to)
    counts: dict[str, dict[str, int]] = {name: {} for name in facets}
    for name, number in _counted(rows, facets):
        prefix, _, rest = name.partition(":")
        counts[prefix][rest] = number
    if sum(sum(numbers.values()) for numbers in counts.values()) > _KEPT_FROM:
        caches["process"].set(place, counts, _KEPT_SECONDS)
    return counts


def _place(*asked: Any) -> str:
    """The place in the cache of what was asked."""
    return f"handsel.index.{hashlib.sha256(repr(asked).encode()).hexdigest()}"


def _total(rows: "QuerySet[Document]", asked: Any) -> int:
    place = _place("total", asked)
    kept: int | None = caches["process"].get(place)
    if kept is not None:
        return kept
    total = rows.count()
    if total > _KEPT_FROM:
        caches["process"].set(place, total, _KEPT_SECONDS)
    return total


def _counted(rows: "QuerySet[Document]", facets: Mapping[str, Sequence[str]]) -> list[tuple[str, int]]:
    try:
        base, base_values = rows.values("tags").query.sql_with_params()
    except EmptyResultSet:
        return []
    keep: list[str] = []
    keep_values: list[Any] = []
    for name in facets:
        others = [list(chosen) for other, chosen in facets.items() if chosen and other != name]
        keep.append(" AND ".join(["starts_with(tag, %s)", *["found.tags && %s::varchar[]" for _ in others]]))
        keep_values += [f"{name}:", *others]
    sql = (
        f"SELECT tag, count(*) FROM ({base}) AS found, unnest(found.tags) AS tag "  # noqa: S608 - parts of our own
        f"WHERE ({') OR ('.join(keep)}) GROUP BY tag"
    )
    with connection.cursor() as cursor:
        cursor.execute(sql, [*base_values, *keep_values])
        return list(cursor.fetchall())


def _matching(
    kind: str,
    query: Any,
    tags_all: Sequence[str],
    number_from: Decimal | None,
    number_to: Decimal | None,
) -> "QuerySet[Document]":
    wanted = Q(kind=kind)
    if query is not None:
        wanted &= Q(words=query)
    if tags_all:
        wanted &= Q(tags__contains=list(tags_all))
    if number_from is not None:
        wanted &= Q(number__gte=number_from)
    if number_to is not None:
        wanted &= Q(number__lte=number_to)
    return Document.objects.filter(wanted)


def _ranked(rows: "QuerySet[Document]", query: Any, total: int) -> "QuerySet[Document]":
    if total > REACH:
        # Walking the index of freshness reads every word list it passes, which pays only if most of them
        # match; an expression keeps the planner from trying that on a smaller set.
        fresh = F("fresh_at") if total > _WALK_FROM else F("fresh_at") + Value(timedelta())
        freshest = rows.order_by(fresh.desc()).values("pk")[:REACH]
        rows = Document.objects.filter(pk__in=freshest)
    rank = SearchRank(F("words"), query, weights=_WEIGHTS, normalization=Value(_AS_SHARE), cover_density=True)
    return rows.order_by(rank.desc(), "-fresh_at", "-pk")


def _query(words: str) -> Any:
    """Return the words as a query over plain words and English stems, or nothing if there are none."""
    words = folded(one_line(words)[:WORDS_MAX])
    words = " ".join(words.split())
    if not words:
        return None
    if any(word.startswith("-") for word in words.split()):
        # "Without" has to hold for the stem alone: either-or with the plain words would let it slip through.
        return _web(words, "english")
    query = _web(words, "simple") | _web(words, "english")
    before, last = open_end(words)
    if last:
        open_word = SearchQuery(f"'{last}':*", config="simple", search_type="raw")
        query |= (_web(before, "english") & open_word) if before else open_word
    return query


def _web(words: str, config: str) -> SearchQuery:
    return SearchQuery(words, config=config, search_type="websearch")
