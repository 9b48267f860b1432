"""Computing everybody's score: 1,000,000 ended contracts of the 100,000 freelancers, and the same as one bare query.

`python -m bench.scores` fills a database of its own, computes all scores twice (everything is new; nothing moved), and
writes the table to docs/reference/bench-scores.md. With BENCH_KEEP=1 it uses what an earlier run filled. The bare query reads the same rows and counts the same sums in
PostgreSQL, writing nothing; its figures must agree with the product's for every freelancer.
"""

import os
import platform
import random
import statistics
import sys
import time
from collections.abc import Iterator
from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import django

ROOT = Path(__file__).resolve().parent.parent
VAR = Path(os.environ.get("HANDSEL_VAR") or ROOT / "var").resolve() / "bench-scores"
PAGE = ROOT / "docs" / "reference" / "bench-scores.md"
FREELANCERS = int(os.environ.get("BENCH_FREELANCERS", "100000"))
EACH = 10
BARE = """
WITH said AS (
  SELECT c.profile_id, c.account_id, c.ended_at, c.approved, c.started_at, r.overall, r.private_score,
    1 + (c.approved >= 100)::int + (c.approved >= 500)::int + (c.approved >= 2000)::int + (c.approved >= 5000)::int AS weight
  FROM contracts_contract c LEFT JOIN reputation_review r ON r.contract_id = c.id AND r.side = 'client'
    AND r.visible_at IS NOT NULL AND r.hidden_at IS NULL
  WHERE c.state = 'ended' AND c.ended_at > %(now)s - interval '730 days'
), judged AS (
  SELECT *, CASE WHEN overall IS NULL THEN 100 WHEN private_score IS NULL THEN (overall - 1) * 25
    ELSE ((overall - 1) * 25 + private_score * 10) / 2 END AS content
  FROM said WHERE overall IS NOT NULL OR (approved >= 1 AND ended_at - started_at >= interval '90 days')
), signed AS (
  SELECT profile_id, account_id, ended_at, weight, (content >= 70)::int - (content <= 40)::int AS sign FROM judged
), windows AS (
  SELECT s.profile_id, w.days, sum(weight * sign) AS net, sum(weight) AS total, count(*) AS n, count(DISTINCT account_id) AS k
  FROM signed s JOIN (VALUES (91), (182), (365), (730)) AS w(days) ON s.ended_at > %(now)s - w.days * interval '1 day'
  GROUP BY 1, 2
), figures AS (
  SELECT profile_id, days, greatest(0, 200 * net + total) / (2 * total) AS percent FROM windows WHERE n >= 4 AND k >= 2
), shown AS (
  SELECT profile_id, max(percent) FILTER (WHERE days > 91) AS best, max(percent) FILTER (WHERE days = 91) AS young,
    max(percent) FILTER (WHERE days = 182) AS half FROM figures GROUP BY 1
)
SELECT profile_id, greatest(best, (young + half + 1) / 2) FROM shown WHERE greatest(best, (young + half + 1) / 2) IS NOT NULL
"""


class Work:
    """The rows of ten years of work: jobs, offers, rooms, contracts and reviews, by number."""

    def __init__(self, clients: int, seed: int = 11) -> None:
        from handsel.kit import clock

        self.dice, self.now, self.clients = random.Random(seed), clock.now(), clients
        self.many = FREELANCERS * EACH

    def offers(self) -> Iterator[dict[str, Any]]:
        """An accepted offer for each contract."""
        for pk in range(1, self.many + 1):
            yield {
                "id": pk,
                "job_id": self.job(pk),
                "profile_id": (pk - 1) % FREELANCERS + 1,
                "made_by_id": FREELANCERS + self.client(pk),
                "state": "accepted",
                "sent_at": self.now,
                "expires_at": self.now,
                "ended_at": self.now,
            }

    def contracts(self) -> Iterator[dict[str, Any]]:
        """Contracts that ended within the last 800 days."""
        for pk in range(1, self.many + 1):
            ended = self.now - timedelta(minutes=self.dice.randint(1, 800 * 1440))
            started = ended - timedelta(days=self.dice.choice((5, 20, 60, 90, 150)))
            yield {
                "id": pk,
                "offer_id": pk,
                "job_id": self.job(pk),
                "account_id": self.client(pk),
                "profile_id": (pk - 1) % FREELANCERS + 1,
                "room_id": 1,
                "title": "Work",
                "kind": "fixed",
                "state": "ended",
                "start_date": started.date(),
                "started_at": started,
                "ended_at": ended,
                "ended_by_side": "client",
                "end_reason": "done",
                "approved": Decimal(self.dice.choice((0, 50, 250, 800, 2500, 9000))),
                "last_activity_at": ended,
            }

    def reviews(self) -> Iterator[dict[str, Any]]:
        """What clients said of four in five of them."""
        names = ("skills", "quality", "availability", "deadlines", "communication", "cooperation")
        for pk in range(1, self.many + 1):
            if pk % 5 == 0:
                continue
            stars = self.dice.choice((5, 5, 5, 5, 4, 4, 3, 2, 1))
            yield {
                "contract_id": pk,
                "side": "client",
                "author_id": FREELANCERS + self.client(pk),
                **dict.fromkeys(names, stars),
                "overall": Decimal(stars),
                "private_score": self.dice.choice((None, stars * 2, self.dice.randint(0, 10))),
                "visible_at": self.now,
            }

    def client(self, pk: int) -> int:
        """The client of a contract."""
        return (pk * 7 + pk // FREELANCERS) % self.clients + 1

    def job(self, pk: int) -> int:
        """The job of a contract: one for each client."""
        return self.client(pk)


def fill() -> None:
    """Fill an empty, migrated database."""
    from django.db import connection

    from bench import fill as world_of
    from bench.copying import copy
    from handsel.contracts.models import Contract, Offer
    from handsel.jobs.models import Job
    from handsel.messaging.models import Room
    from handsel.people.models import ClientAccount, FreelancerProfile, Person, Seat
    from handsel.reputation.models import Review

    world_of.FREELANCERS, world_of.JOBS = FREELANCERS, world_of.CLIENTS
    world = world_of.World()
    world.vocabulary()
    copy(Person, world.persons())
    copy(FreelancerProfile, world.profiles())
    copy(
        FreelancerProfile.skills.through,
        world.skills_of(FreelancerProfile, "freelancerprofile", FREELANCERS, 2),
    )
    copy(ClientAccount, world.accounts())
    copy(Seat, world.seats())
    copy(Job, world.jobs())
    Room.objects.create(pk=1, kind="contract", title="Work", account_id=1, profile_id=1)
    with connection.cursor() as cursor:
        cursor.execute("SET statement_timeout = 0")
    work = Work(world_of.CLIENTS)
    copy(Offer, work.offers())
    copy(Contract, work.contracts())
    copy(Review, work.reviews())
    with connection.cursor() as cursor:
        cursor.execute(world_of.DOCUMENTS)
        cursor.execute(world_of.SEQUENCES)
        for (statement,) in cursor.fetchall():
            cursor.execute(statement)
        cursor.execute("VACUUM ANALYZE")


def bare() -> tuple[float, dict[int, int]]:
    """Return how many seconds the bare query takes, and its figures."""
    from django.db import connection

    from handsel.kit import clock

    begun = time.perf_counter()
    with connection.cursor() as cursor:
        cursor.execute(BARE, {"now": clock.now()})
        found = {pk: int(best) for pk, best in cursor.fetchall()}
    return time.perf_counter() - begun, found


def run() -> int:
    """Fill, compute twice, compare and report; 1 if a figure differs."""
    from django.core.management import call_command
    from django.db import connection

    from bench.current import endings
    from handsel.people.models import FreelancerProfile
    from handsel.reputation import actions

    if not os.environ.get("BENCH_KEEP"):
        with connection.cursor() as cursor:
            cursor.execute("DROP SCHEMA public CASCADE; CREATE SCHEMA public")
        call_command("migrate", verbosity=0)
        begun = time.perf_counter()
        fill()
        print(f"filled in {time.perf_counter() - begun:.0f} s", flush=True)
    FreelancerProfile.objects.update(score=None)
    bare_seconds, _wanted = bare()
    rows = [("the bare query, reading alone", bare_seconds)]
    for name in ("every score is new", "no score has moved"):
        actions.begin_run()
        begun, worked = time.perf_counter(), time.process_time()
        actions.go_on()
        took, worked = time.perf_counter() - begun, time.process_time() - worked
        rows.append((f"the product, {name} ({worked:.0f} s of them its own work)", took))
        print(rows[-1], flush=True)
    begun = time.perf_counter()
    actions.compute_scores(profiles=[FREELANCERS // 2])
    rows.append(("the product, one person", time.perf_counter() - begun))
    actions.compute_moved()  # what left a window since its batch
    _seconds, wanted = bare()
    kept = dict(FreelancerProfile.objects.filter(score__isnull=False).values_list("pk", "score"))
    wrong = sum(kept.get(pk) != wanted.get(pk) for pk in kept.keys() | wanted.keys())
    waited = endings()
    rows.append(
        ("from an ending to the current score, through the worker, the median", statistics.median(waited))
    )
    rows.append(("the same, the longest of them", waited[-1]))
    PAGE.write_text(report(rows, len(kept), wrong), encoding="utf-8")
    print(PAGE.read_text(encoding="utf-8"))
    return 1 if wrong else 0


def report(rows: list[tuple[str, float]], shown: int, wrong: int) -> str:
    """Return the table as a page."""
    head = (
        "# Bench of the scores\n\nWritten by `python -m bench.scores`. "
        f"{FREELANCERS:,} freelancers, {FREELANCERS * EACH:,} ended contracts, {shown:,} with a score. "
        f"{platform.python_implementation()} {platform.python_version()}, {os.cpu_count()} cores, one process; "
        f"the machine did other work meanwhile (load {os.getloadavg()[1]:.0f}).\n\n"
        "The bare query counts the same sums in PostgreSQL and writes nothing. "
        f"Figures that differ between the two: {wrong}.\n\n| what | seconds |\n|---|---|\n"
    )
    return head + "".join(f"| {name} | {seconds:.2f} |\n" for name, seconds in rows)


def main() -> int:
    """Start a database of the bench's own and run on it."""
    from handsel.config.database import start

    VAR.mkdir(parents=True, exist_ok=True)
    (VAR / "static").mkdir(exist_ok=True)
    server = start(VAR, "db")
    os.environ.update(HANDSEL_VAR=str(VAR), HANDSEL_DATABASE_URL=server.url)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "handsel.config.settings")
    django.setup()
    try:
        return run()
    finally:
        server.stop()


if __name__ == "__main__":
    sys.exit(main())
