"""What makes test runs quick: a database that is migrated once and copied, and people who act once and are kept."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from importlib.metadata import version
from importlib.util import find_spec
from itertools import zip_longest
from pathlib import Path
from typing import Any

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
    """What real actions wrote for somebody, taken down once, to be written again in each test that needs them.

    The same people, ids and events as if they had acted a moment ago, at a tenth of the time.
    """

    who: Model
    pieces: tuple[str, ...]
    ages: tuple[timedelta, ...]

    def written(self) -> Model:
        """Write the rows, as of now, and return whom they are about."""
        now = clock.now()
        times = [(now - age).isoformat(sep=" ") for age in self.ages]
        said = "".join(part for pair in zip_longest(self.pieces, times, fillvalue="") for part in pair)
        with connection.cursor() as cursor:
            cursor.execute(said)
        return type(self.who)._default_manager.get(pk=self.who.pk)


def keep(build: Callable[[], Model]) -> Kept:
    """Build somebody and keep every row that this made, in a transaction that the caller rolls back."""
    before = _rows()
    who = build()
    now, after = clock.now(), _rows()
    assert before <= after, "what was there before was changed"
    said = ";".join(
        f"INSERT INTO {table} SELECT ({_quoted(row)}::{table}).*" for table, row in sorted(after - before)
    )
    times = [now - datetime.fromisoformat(found) for found in TIME.findall(said)]
    return Kept(who, tuple(TIME.split(said)), tuple(times))


def _rows() -> set[tuple[str, str]]:
    """Return every row of every table, but for what procrastinate's triggers write by themselves."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT quote_ident(tablename) FROM pg_tables WHERE schemaname = 'public'")
        tables = [row[0] for row in cursor.fetchall() if row[0] != "procrastinate_events"]
        cursor.execute(" UNION ALL ".join(f"SELECT '{each}', {each}::text FROM {each}" for each in tables))
        return set(cursor.fetchall())


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
