"""The database of a test run: migrated once, then copied by every worker and every later run."""

from __future__ import annotations

import hashlib
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from django.apps import apps
from django.conf import settings
from django.db.backends.postgresql.creation import DatabaseCreation

ORIGINALS = "original_of_tests_"
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
