"""What the supervisor has done before the doors open: compile translations, collect static files, migrate, fill a demo.

A process of its own, so that the supervisor stays small. `python -m handsel.config.prepare`
"""

from __future__ import annotations

import io
import sys
from pathlib import Path

import django
from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.management import call_command, get_commands
from django.db import connection, transaction
from django.db.migrations.executor import MigrationExecutor

from handsel.config import board, env, messages, static

ONE_AT_A_TIME = 4_726_735  # several copies of Handsel may start on one server


def migrate() -> None:
    """Apply the migrations that are missing; looks first, because looking is much quicker."""
    executor = MigrationExecutor(connection)
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        sys.stdout.write("Bringing the database up to date.\n")
        call_command("migrate", verbosity=0, interactive=False)


def fill_demo(sign_ins: Path) -> None:
    """Fill a database without people with the demo world, whole or not at all; keep what it says."""
    if "demo" not in get_commands() or get_user_model()._default_manager.exists():
        return
    sys.stdout.write("Filling the empty database with the demo world.\n")
    said = io.StringIO()
    with transaction.atomic():
        call_command("demo", stdout=said)
    sign_ins.write_text(said.getvalue(), encoding="utf-8")


def main() -> int:
    """Bring the database up to date and fill the demo world where it is wanted."""
    messages.compile_stale()
    django.setup()
    settings.STATIC_ROOT.mkdir(parents=True, exist_ok=True)
    static.collect_if_stale()
    board.clear(settings.VAR / board.FOLDER)
    with connection.cursor() as cursor:
        cursor.execute("SET lock_timeout = 0")
        cursor.execute("SET statement_timeout = 0")
        cursor.execute("SELECT pg_advisory_lock(%s)", [ONE_AT_A_TIME])
        try:
            migrate()
            if settings.DEMO:
                fill_demo(settings.VAR / env.SIGN_INS)
        finally:
            cursor.execute("SELECT pg_advisory_unlock(%s)", [ONE_AT_A_TIME])
    return 0


if __name__ == "__main__":
    sys.exit(main())
