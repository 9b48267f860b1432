"""`manage.py import_skills [FILE]`: gives an instance the categories and skills that people choose from."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from handsel.people import actions, queries

STARTER = Path(__file__).resolve().parents[2] / "vocabulary.csv"


class Command(BaseCommand):
    """Adds what is missing; nothing is renamed or removed, so that it can be run again at any time."""

    help = "Adds skills from a CSV file (columns category, skill, aliases with ; between); without one, a starter list."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take the file."""
        parser.add_argument("file", nargs="?", default=str(STARTER))

    def handle(self, *args: Any, **options: Any) -> None:
        """Read the whole file, then write all of it or nothing."""
        rows = self._rows(Path(options["file"]))
        actions.import_words(rows=rows)
        self.stdout.write(f"{len({row.category for row in rows})} categories, {len(rows)} skills.")

    def _rows(self, file: Path) -> tuple[queries.WordRow, ...]:
        try:
            text = file.read_text(encoding="utf-8-sig")
        except (OSError, UnicodeDecodeError) as problem:
            raise CommandError(f"{file} cannot be read as UTF-8 text ({problem}).") from problem
        sheet = queries.read_words(text)
        if sheet.problems:
            lines = "\n".join(f"Line {line}: {said}" for line, said in sheet.problems[:20])
            raise CommandError(f"{file} was not read:\n{lines}")
        return sheet.rows
