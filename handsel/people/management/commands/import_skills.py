"""`manage.py import_skills [FILE]`: gives an instance the categories and skills that people choose from."""

import csv
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import transaction
from django.utils.text import slugify

from handsel.kit.text import one_line
from handsel.people import actions

STARTER = Path(__file__).resolve().parents[2] / "vocabulary.csv"


class Command(BaseCommand):
    """Adds what is missing; nothing is renamed or removed, so that it can be run again at any time."""

    help = "Adds categories and skills from a CSV file (columns: category, skill); without a file, a starter list."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take the file."""
        parser.add_argument("file", nargs="?", default=str(STARTER))

    def handle(self, *args: Any, **options: Any) -> None:
        """Read the whole file, then write all of it or nothing."""
        rows = self._rows(Path(options["file"]))
        with transaction.atomic():
            for category, skill in rows:
                field = actions.add_category(slug=slugify(category), name=category)
                actions.list_skill(name=skill, category=field)
        self.stdout.write(f"{len({category for category, _ in rows})} categories, {len(rows)} skills.")

    def _rows(self, file: Path) -> list[tuple[str, str]]:
        try:
            text = file.read_text(encoding="utf-8-sig")
        except (OSError, UnicodeDecodeError) as problem:
            raise CommandError(f"{file} cannot be read as UTF-8 text ({problem}).") from problem
        reader = csv.DictReader(text.splitlines())
        if not {"category", "skill"} <= set(reader.fieldnames or []):
            raise CommandError(f"{file} needs the columns category and skill in its first line.")
        rows = [(one_line(row["category"] or ""), one_line(row["skill"] or "")) for row in reader]
        for number, (category, skill) in enumerate(rows, start=2):
            if not slugify(category) or not slugify(skill) or len(category) > 60 or len(skill) > 80:
                raise CommandError(
                    f"Line {number} of {file} needs a category and a skill of at most 80 characters."
                )
        return rows
