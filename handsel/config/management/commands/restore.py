"""`manage.py restore FILE [--replace]`: puts a backup back."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from handsel.config.backup.actions import restore
from handsel.config.backup.archive import BackupError


class Command(BaseCommand):
    """Looks at the whole file before it touches anything; then everything is put back, or nothing."""

    help = "Puts a backup back: database, uploads and keys. Stop Handsel first."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take the file, and the word that allows to replace what is there."""
        parser.add_argument("file", type=Path, help="A file that `manage.py backup` wrote.")
        parser.add_argument("--replace", action="store_true", help="Throw away what this instance has.")

    def handle(self, *args: Any, **options: Any) -> None:
        """Restore, or say in one sentence why not."""
        try:
            manifest = restore(options["file"], replace=options["replace"])
        except BackupError as problem:
            raise CommandError(str(problem)) from problem
        self.stdout.write(
            f"Restored what was backed up on {manifest.made_at} by Handsel {manifest.version}:"
            f" {sum(manifest.rows.values())} rows, {len(manifest.members)} files."
        )
