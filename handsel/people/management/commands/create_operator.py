"""`manage.py create_operator`: makes somebody who runs this instance, the first one included."""

import getpass
from argparse import ArgumentParser
from typing import Any

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError

from handsel.kit.refused import Refused
from handsel.people import actions


class Command(BaseCommand):
    """Takes what the options say and asks for the rest."""

    help = "Make an operator of this instance; asks for what the options do not say."

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Declare the options."""
        parser.add_argument("--email", default="", help="E-mail address to sign in with.")
        parser.add_argument("--first", default="", help="First name.")
        parser.add_argument("--last", default="", help="Last name.")
        parser.add_argument("--password", default="", help="Password; asked for if left out.")

    def handle(self, *args: Any, **options: Any) -> None:
        """Make the operator, or say in one sentence why not."""
        try:
            email = options["email"] or input("E-mail address: ")
            first = options["first"] or input("First name: ")
            last = options["last"] or input("Last name: ")
            password = options["password"] or getpass.getpass("Password: ")
        except (EOFError, KeyboardInterrupt) as error:
            raise CommandError("Nothing was made: some answers are missing.") from error
        try:
            validate_password(password)
            person = actions.create_operator(email=email, first_name=first, last_name=last, password=password)
        except ValidationError as error:
            raise CommandError(" ".join(error.messages)) from error
        except Refused as no:
            raise CommandError(str(no.message)) from no
        self.stdout.write(f"{person.full_name} ({person.email}) can sign in and run this instance.")
