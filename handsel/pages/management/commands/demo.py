"""`manage.py demo`: the demo world, for looking around."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import transaction

from handsel.kit.refused import Refused
from handsel.pages import actions as pages
from handsel.pages import rules
from handsel.pages.demo import world
from handsel.pages.demo.play import play

SIGN_INS = (
    ("alice", "client in Lyon; has invited Bob"),
    ("bob", "freelancer in Manila; Alice's invitation waits for him"),
    ("charlie", "freelancer in Accra; somebody whom Bob could refer"),
    ("erin", "hires for Alice's workshop too"),
    ("grace", "talent specialist; invites for Alice"),
    ("dora", "operator"),
)


class Command(BaseCommand):
    """Fills an empty database with the demo world, and says how to sign in (ADM-15)."""

    help = "Fills an empty database with the demo world, and says how to sign in."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take whether the demo world is to be made anew."""
        parser.add_argument("--reset", action="store_true", help="Delete the demo world and make it anew.")

    def handle(self, *args: Any, **options: Any) -> None:
        """Fill, make anew, or leave alone what is there already."""
        if not settings.DEMO:
            raise CommandError("This is not a demo: set HANDSEL_DEMO=1 if it may be filled with demo people.")
        try:
            filled = self.fill(anew=options["reset"])
        except Refused as no:
            raise CommandError(str(no.message)) from no
        if not filled:
            self.stdout.write("The demo world is here already. Make it anew with --reset.")
        self.stdout.write(f"Sign in with the password {world.DEMO_PASSWORD} as")
        for key, who in SIGN_INS:
            self.stdout.write(f"  {f'{key}@{world.DOMAIN}':22} {who}")

    @transaction.atomic
    def fill(self, *, anew: bool) -> bool:
        """Fill the database if there is nobody in it, whole or not at all; return whether it did.

        :raises Refused: somebody real has an account here (`real_accounts`).
        """
        empty = pages.claim_empty_database()
        rules.check_only_demo_people()
        if not empty and not anew:
            return False
        if anew:
            pages.empty_database()
        play()
        return True
