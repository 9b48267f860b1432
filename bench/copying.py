"""Writing many rows at once with COPY, with the defaults that the models give."""

from collections.abc import Iterable, Mapping
from typing import Any

import psycopg
from django.db import connection
from django.db.models import Field, Model
from psycopg.types.json import Jsonb


def _columns(model: type[Model], given: Iterable[str]) -> list[Any]:
    known = {field.attname: field for field in model._meta.concrete_fields}
    wanted = [name for name in known if name in given or not known[name].primary_key]
    return [known[name] for name in wanted]


def _default(field: "Field[Any, Any]") -> Any:
    value = field.get_default()
    return "" if value is None and not field.null else value


def copy(model: type[Model], rows: Iterable[Mapping[str, Any]]) -> int:
    """Write rows given by column name (`person_id`, not `person`); missing columns get the model's default."""
    rows = iter(rows)
    first = next(rows, None)
    if first is None:
        return 0
    fields = _columns(model, first.keys())
    names = ", ".join(f'"{field.column}"' for field in fields)
    written = 0
    with connection.cursor() as cursor:
        raw: psycopg.Cursor[Any] = cursor.cursor.cursor if hasattr(cursor.cursor, "cursor") else cursor.cursor
        with raw.copy(f'COPY "{model._meta.db_table}" ({names}) FROM STDIN') as out:
            for row in _chain(first, rows):
                out.write_row([_plain(row.get(field.attname, _MISSING), field) for field in fields])
                written += 1
    return written


_MISSING = object()


def _plain(value: Any, field: "Field[Any, Any]") -> Any:
    if value is _MISSING:
        value = _default(field)
    return Jsonb(value) if isinstance(value, dict) else value


def _chain(first: Mapping[str, Any], rest: Iterable[Mapping[str, Any]]) -> Iterable[Mapping[str, Any]]:
    yield first
    yield from rest
