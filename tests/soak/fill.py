"""Makes a database of its own full of messages to tell of: `python -m tests.soak.fill 1000`."""

import os
import sys

import django


def main(many: int) -> None:
    """Have Bob write to Alice once in each of `many` rooms."""
    from handsel.messaging import testing as messaging
    from handsel.people import testing as people

    account = people.a_client("Alice", "Martin", company="Atelier Martin")
    bob = people.a_freelancer("Bob", "Reyes").person
    for number in range(many):
        room = messaging.a_room(account=account, freelancer=bob, title=f"Job {number}")
        messaging.a_message(room, bob, f"Message {number}")


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "handsel.config.settings")
    django.setup()
    main(int(sys.argv[1]))
