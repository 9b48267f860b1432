"""What makes test runs quick: a database that is migrated once and copied, and worlds that are built once and kept."""

from __future__ import annotations

import hashlib
import inspect
import re
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from functools import wraps
from importlib.metadata import version
from importlib.util import find_spec
from itertools import zip_longest
from pathlib import Path
from typing import Any, cast

from django.apps import apps
from django.conf import settings
from django.db import connection, transaction
from django.db.backends.postgresql.creation import DatabaseCreation
from django.db.models import Model

from handsel.kit import clock

ORIGINALS = "original_of_tests_"
OF_MIGRATIONS = {"auth_permission", "django_content_type", "django_migrations"}
TIME = re.compile(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d+)?\+00")
TURN = 20260101  # names the lock under which one worker migrates and the others wait


class Copying(DatabaseCreation):
    """Makes the test database as a copy of an original that has run the migrations of today."""

    def create_test_db(
        self,
        verbosity: int = 1,
        autoclobber: bool = False,
        serialize: bool | None = True,
        keepdb: bool = False,
    ) -> str:
        """Return the name of the new database; the first one that needs it makes the original.

        Only for a server of the tests' own, where an original may stay behind.
        """
        if serialize or keepdb:
            return str(super().create_test_db(verbosity, autoclobber, bool(serialize), keepdb))
        django: Any = self  # its stubs know these methods not
        original, name = f"{ORIGINALS}{migrations_of_today()}", str(django._get_test_db_name())
        with django._nodb_cursor() as server:
            # Migrating takes longer than the product lets anybody wait.
            server.execute("SET lock_timeout = 0; SET statement_timeout = 0")
            server.execute("SELECT pg_advisory_lock(%s)", [TURN])
            server.execute("SELECT datname FROM pg_database WHERE starts_with(datname, %s)", [ORIGINALS])
            originals = [row[0] for row in server.fetchall()]
            if original not in originals:
                super().create_test_db(verbosity, autoclobber, False, keepdb)
                self.connection.close()
                for old in originals:
                    server.execute(f'DROP DATABASE "{old}"')
                server.execute(f'CREATE DATABASE "{original}" TEMPLATE "{name}"')
                return name
        place: dict[str, Any] = self.connection.settings_dict
        place["TEST"]["TEMPLATE"] = original
        django._create_test_db(verbosity, autoclobber, keepdb)
        self.connection.close()
        settings.DATABASES[self.connection.alias]["NAME"] = place["NAME"] = name
        self.connection.ensure_connection()
        return name


def migrations_of_today() -> str:
    """Return a short word that changes when a migration or what runs them changes."""
    said = hashlib.sha256(f"{version('django')} {version('procrastinate')}".encode())
    for config in apps.get_app_configs():
        found = find_spec(f"{config.name}.migrations")
        for folder in (found and found.submodule_search_locations) or ():
            for file in sorted(Path(folder).glob("*.py")):
                said.update(f"{config.label}/{file.name}".encode() + file.read_bytes())
    return said.hexdigest()[:16]


@dataclass(frozen=True)
class Kept:
    """What real actions wrote, taken down once, to be written again in each test that needs it.

    The same people, ids and events as if they had acted a moment ago, at a tenth of the time. `asked` says in SQL
    whether the rows that this changes are as they were then, times aside.
    """

    who: Any
    pieces: tuple[str, ...]
    ages: tuple[timedelta, ...]
    asked: str = ""

    def fits(self) -> bool:
        """Whether the rows that this changes are as they were when it was taken down."""
        if not self.asked:
            return True
        with connection.cursor() as cursor:
            cursor.execute(self.asked)
            return bool(cursor.fetchone()[0])

    def written(self) -> Any:
        """Write the rows, as of now, and return whom or what they are about."""
        now = clock.now()
        times = [(now - age).isoformat(sep=" ") for age in self.ages]
        said = "".join(part for pair in zip_longest(self.pieces, times, fillvalue="") for part in pair)
        with connection.cursor() as cursor:
            cursor.execute(said)
        return anew(self.who)


def anew(who: Any) -> Any:
    """Read rows anew, as they stand in the database: one, or those in a list, tuple or dict."""
    if isinstance(who, Model):
        return type(who)._default_manager.get(pk=who.pk)
    if isinstance(who, dict):
        return {name: anew(each) for name, each in who.items()}
    if isinstance(who, list | tuple):
        return type(who)(anew(each) for each in who)
    return who


def keep(build: Callable[[], Any]) -> Kept:
    """Build something and keep every row that this made or changed."""
    tables = _tables()
    before = _rows(tables)
    who = build()
    now, after = clock.now(), _rows(tables)
    assert before.keys() <= after.keys(), "what was there before was deleted"
    changed = [place for place, row in sorted(before.items()) if after[place] != row]
    made = sorted((table, after[table, key]) for table, key in after.keys() - before.keys())
    said = ";".join(
        [_update(table, key, after[table, key], *tables[table]) for table, key in changed]
        + [f"INSERT INTO {table} SELECT ({_quoted(row)}::{table}).*" for table, row in made]
    )
    asked = " AND ".join(
        f"EXISTS (SELECT FROM {table} WHERE {tables[table][0]} = {_quoted(key)}"
        f" AND {_timeless(f'{table}::text')} = {_timeless(_quoted(before[table, key]))})"
        for table, key in changed
    )
    times = [now - datetime.fromisoformat(found) for found in TIME.findall(said)]
    return Kept(who, tuple(TIME.split(said)), tuple(times), asked and f"SELECT {asked}")


def kept(build: Callable[..., Any]) -> Callable[..., Any]:
    """Let a fixture build its rows once per run, and write them again in each later test that names it.

    For fixtures of rows alone, used by many tests: files that they make are not kept. Under `@pytest.fixture`.
    """
    own = inspect.signature(build)

    def fixture(request: Any, **given: Any) -> Any:
        return request.getfixturevalue("stage").build(build, given)

    asks = inspect.Parameter("request", inspect.Parameter.POSITIONAL_OR_KEYWORD)
    found: Any = wraps(build)(fixture)
    found.__signature__ = own.replace(parameters=[asks, *own.parameters.values()])
    return cast("Callable[..., Any]", found)


class Stage:
    """What one test is played on: who and what was written for it so far."""

    def __init__(self, everybody: dict[str, Kept], known: dict[Hashable, Kept]) -> None:
        self._everybody = everybody
        self._known = known
        self._people: frozenset[str] = frozenset()
        self._built: tuple[Hashable, ...] = ()

    def enter(self, name: str) -> Any:
        """Write a persona."""
        self._people |= {name}
        return self._everybody[name].written()

    def build(self, build: Callable[..., Any], given: dict[str, Any]) -> Any:
        """Build what a fixture under `@kept` builds, or write what it built before.

        Beside others, after other events, or where the rows that it changes are not as they were then, it is built
        anew.
        """
        place = (self._people, self._built, _happened(), name_of(build, given))
        self._built = (*self._built, place)
        if place in self._known and self._known[place].fits():
            return self._known[place].written()
        self._known[place] = keep(lambda: build(**given))
        return anew(self._known[place].who)


def _happened() -> int:
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM events_event")
        return int(cursor.fetchone()[0])


def name_of(build: Callable[..., Any], given: dict[str, Any]) -> Hashable:
    """Return what tells a world from others: who builds it, from which rows and values."""
    return build.__module__, build.__qualname__, tuple(_said(each) for each in given.values())


def _said(value: Any) -> Hashable:
    if isinstance(value, Model):
        return value._meta.label, value.pk
    if inspect.isfunction(value):
        return value.__qualname__
    if value is None or isinstance(value, str | int | Decimal):
        return value
    if isinstance(value, list | tuple):
        return tuple(_said(each) for each in value)
    if isinstance(value, dict):
        return tuple((name, _said(each)) for name, each in value.items())
    raise TypeError(f"a fixture that is kept takes rows, functions and plain values, not {value!r}")


def _tables() -> dict[str, tuple[str, str]]:
    """Return each table's key and the columns that can be written, but for what procrastinate's triggers fill."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT quote_ident(relname), min(quote_ident(attname)) FILTER (WHERE attnum = indkey[0]),"
            " string_agg(quote_ident(attname), ', ' ORDER BY attnum) FILTER (WHERE attgenerated = '')"
            " FROM pg_class JOIN pg_attribute ON attrelid = pg_class.oid"
            " JOIN pg_index ON indrelid = pg_class.oid AND indisprimary"
            " WHERE relnamespace = 'public'::regnamespace AND attnum > 0 AND NOT attisdropped"
            " AND relname <> 'procrastinate_events' GROUP BY 1"
        )
        return {table: (key, columns) for table, key, columns in cursor.fetchall()}


def _rows(tables: dict[str, tuple[str, str]]) -> dict[tuple[str, str], str]:
    """Return every row by table and key."""
    every = " UNION ALL ".join(
        f"SELECT '{table}', {key}::text, {table}::text FROM {table}" for table, (key, _all) in tables.items()
    )
    with connection.cursor() as cursor:
        cursor.execute(every)
        return {(table, key): row for table, key, row in cursor.fetchall()}


def _update(table: str, value: str, row: str, key: str, columns: str) -> str:
    """Return what makes the row with this key into another one."""
    new = f"SELECT {columns} FROM (SELECT ({_quoted(row)}::{table}).*) AS new"
    return f"UPDATE {table} SET ({columns}) = ({new}) WHERE {key} = {_quoted(value)}"


def _timeless(text: str) -> str:
    return f"regexp_replace({text}, '{TIME.pattern}', '', 'g')"


def _quoted(row: str) -> str:
    return "'" + row.replace("'", "''") + "'"


def empty_tables() -> None:
    """Delete every row but those that migrations made, for a test that really committed.

    Most tables are empty then, and DELETE passes them in no time, where TRUNCATE makes new files for each.
    """
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL DEFERRED")
        cursor.execute("SELECT quote_ident(tablename) FROM pg_tables WHERE schemaname = 'public' ORDER BY 1")
        tables = [row[0] for row in cursor.fetchall() if row[0] not in OF_MIGRATIONS]
        cursor.execute(";".join(f"DELETE FROM {each}" for each in tables))
