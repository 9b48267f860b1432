"""`manage.py backup FILE`: database, uploads and keys in one file."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from handsel.config.backup.actions import back_up
from handsel.config.backup.archive import MEDIA, BackupError


class Command(BaseCommand):
    """Writes the file whole or not at all, readable for its owner alone; Handsel may go on working."""

    help = "Writes the database, the uploads and the keys of this instance into one file."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take the file."""
        parser.add_argument("file", type=Path, help="Where to; an older file of this name is replaced.")

    def handle(self, *args: Any, **options: Any) -> None:
        """Back up, or say in one sentence why not."""
        try:
            manifest = back_up(options["file"])
        except BackupError as problem:
            raise CommandError(str(problem)) from problem
        uploads = sum(name.startswith(MEDIA) for name in manifest.members)
        size = options["file"].stat().st_size
        self.stdout.write(
            f"{options['file']}: {sum(manifest.rows.values())} rows in {len(manifest.rows)} tables,"
            f" {uploads} uploads, {size / 1e6:.1f} MB. It holds the instance's keys: keep it safe."
        )
