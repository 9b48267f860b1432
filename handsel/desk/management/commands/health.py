"""`manage.py health`: how the instance is, as on the operator's page."""

from typing import Any

from django.core.management.base import BaseCommand

from handsel.desk import queries


class Command(BaseCommand):
    """Prints what /desk/health/ shows; ends with 1 where something needs the operator (ADM-10)."""

    help = "Shows mail, worker, storage, backup and versions; the exit code is 1 where something needs you."

    def handle(self, *args: Any, **options: Any) -> None:
        """Print it."""
        parts = queries.health()
        self.stdout.write(queries.as_text(parts))
        if any(sign.state == "bad" for part in parts for sign in part.signs):
            raise SystemExit(1)
