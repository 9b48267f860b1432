"""What this copy of Handsel is: its version, its migrations, its rows, and PostgreSQL's programs for it."""

from __future__ import annotations

import hashlib
import inspect
import os
import subprocess
import tomllib
from collections.abc import Sequence
from pathlib import Path

from django.conf import settings
from django.db import connection
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder
from psycopg import sql
from psycopg.conninfo import make_conninfo

from handsel.config.backup.archive import BackupError
from handsel.config.database.programs import find_clients
from handsel.people.models import Person

_ASKED = (
    "SELECT relname FROM pg_class JOIN pg_namespace n ON n.oid = relnamespace"
    " WHERE n.nspname = current_schema() AND relkind IN ('r', 'p') ORDER BY relname"
)


def version() -> str:
    """Return the version of the code."""
    return str(tomllib.loads((settings.ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"])


def applied() -> dict[str, str]:
    """Return the migrations of the database, each with the hash of its file where it is ours."""
    known = known_migrations()
    done = MigrationRecorder(connection).applied_migrations()
    return {name: known.get(name, "") for name in sorted(f"{app}.{step}" for app, step in done)}


def known_migrations() -> dict[str, str]:
    """Return the migrations that the code has, each with the hash of its file where it is ours."""
    loader = MigrationLoader(None, ignore_no_migrations=True)
    found = {}
    for (app, name), migration in (loader.disk_migrations or {}).items():
        ours = type(migration).__module__.startswith("handsel.")
        text = Path(inspect.getfile(type(migration))).read_bytes() if ours else b""
        found[f"{app}.{name}"] = hashlib.sha256(text).hexdigest() if ours else ""
    return found


def rows() -> dict[str, int]:
    """Return how many rows each table has, in the transaction that is open."""
    with connection.cursor() as cursor:
        cursor.execute(_ASKED)
        counted = {}
        for (table,) in cursor.fetchall():
            cursor.execute(sql.SQL("SELECT count(*) FROM {}").format(sql.Identifier(table)))
            counted[table] = int(cursor.fetchone()[0])
        return counted


def is_empty() -> bool:
    """Return whether nobody has an account here and nothing was uploaded."""
    media = Path(settings.MEDIA_ROOT)
    if media.exists() and any(path.is_file() for path in media.rglob("*")):
        return False
    return Person._meta.db_table not in connection.introspection.table_names() or not Person.objects.exists()


def others_connected() -> int:
    """Return how many other sessions use the database."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
            " AND pid <> pg_backend_pid() AND backend_type = 'client backend'"
        )
        return int(cursor.fetchone()[0])


def server_major() -> int:
    """Return the major version of the database server."""
    with connection.cursor() as cursor:
        cursor.execute("SHOW server_version_num")
        return int(cursor.fetchone()[0]) // 10_000


def run(program: str, arguments: Sequence[str | Path], *, connect: bool = True) -> None:
    """Run one of PostgreSQL's programs on our database.

    :raises BackupError: it is not here, or it failed; what it said last is repeated.
    """
    folder = find_clients(server_major())
    if folder is None:
        raise BackupError(
            f"PostgreSQL's own programs (pg_dump, pg_restore, psql) of version {server_major()} or newer are"
            " not here: install them, or name their folder in PG_BIN."
        )
    given = connection.get_connection_params()
    wanted = {
        key: given[key] for key in given if key in {"host", "port", "user", "dbname"} or key.startswith("ssl")
    }
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PG")}
    if given.get("password"):
        environment["PGPASSWORD"] = str(given["password"])
    told = ["--dbname", make_conninfo("", **wanted)] if connect else []
    done = subprocess.run(
        [folder / program, *told, *arguments], env=environment, capture_output=True, text=True, check=False
    )
    if done.returncode:
        said = [line for line in done.stderr.splitlines() if line.strip()] or ["it said nothing"]
        why = next((line for line in said if "error" in line.lower()), said[-1])
        raise BackupError(f"{program} failed: {why.strip()}")
