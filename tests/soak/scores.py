"""A database full of ended contracts, and a run over it: `python -m tests.soak.scores fill 300`, `... run`."""

import os
import sys
from datetime import timedelta
from decimal import Decimal

import django

STEP = 10


def fill(many: int) -> None:
    """Give each of `many` freelancers five good endings of two clients, and nothing computed yet."""
    from handsel.contracts.models import Contract, Offer
    from handsel.events.models import Delivery
    from handsel.jobs import testing as jobs
    from handsel.kit import clock
    from handsel.messaging import testing as messaging
    from handsel.people import testing as people
    from handsel.reputation.models import Review

    accounts = [people.a_client("Alice", "Martin", company=f"Atelier {n}") for n in range(2)]
    owners = [account.seats.get().person for account in accounts]
    posted = [jobs.a_job(by=owner, account=account) for owner, account in zip(owners, accounts, strict=True)]
    ended = clock.now() - timedelta(days=30)
    stars = dict.fromkeys(
        ("skills", "quality", "availability", "deadlines", "communication", "cooperation"), 5
    )
    for number in range(many):
        bob = people.a_freelancer("Bob", "Reyes", email=f"bob{number}@example.test")
        room = messaging.a_room(account=accounts[0], freelancer=bob.person, title="Books")
        for each in range(5):
            account, owner, job = accounts[each % 2], owners[each % 2], posted[each % 2]
            offer = Offer.objects.create(
                job=job, profile=bob, made_by=owner, state="accepted", expires_at=ended, ended_at=ended
            )
            contract = Contract.objects.create(
                offer=offer,
                job=job,
                account=account,
                profile=bob,
                room=room,
                title="Books",
                kind="fixed",
                state="ended",
                start_date=ended.date(),
                started_at=ended,
                ended_at=ended,
                ended_by_side="client",
                end_reason="done",
                approved=Decimal(200),
            )
            Review.objects.create(
                contract=contract, side="client", author=owner, **stars, overall=Decimal(5), visible_at=ended
            )
    Delivery.objects.all().delete()


def run() -> None:
    """Begin a run, or take up the one that is open, in small steps."""
    from handsel.reputation import actions

    actions.begin_run()
    while actions.take_step(most=STEP):
        pass


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "handsel.config.settings")
    django.setup()
    if sys.argv[1] == "fill":
        fill(int(sys.argv[2]))
    else:
        run()
