"""Makes a database of its own full of messages to tell of: `python -m tests.soak.fill 1000`."""

import os
import sys

import django


def main(many: int) -> None:
    """Have Alice write once to each of `many` freelancers: each gets a notice and a mail of their own."""
    from handsel.messaging import testing as messaging
    from handsel.people import testing as people

    account = people.a_client("Alice", "Martin", company="Atelier Martin")
    alice = account.seats.get().person
    for number in range(many):
        bob = people.a_freelancer("Bob", "Reyes", email=f"bob{number}@example.test").person
        room = messaging.a_room(account=account, freelancer=bob, title=f"Job {number}")
        messaging.a_message(room, alice, f"Message {number}")


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "handsel.config.settings")
    django.setup()
    main(int(sys.argv[1]))
