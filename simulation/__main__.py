"""`python -m simulation`: a month of life on a database of its own, and then every invariant over all of it."""

import argparse
import os
import sys
import time
from pathlib import Path

import django

ROOT = Path(__file__).resolve().parent.parent
VAR = Path(os.environ.get("HANDSEL_VAR") or ROOT / "var").resolve() / "simulation"


def arguments() -> argparse.Namespace:
    """Return what was asked on the command line."""
    parser = argparse.ArgumentParser(prog="python -m simulation", description=__doc__)
    parser.add_argument("--people", type=int, default=2000, help="how many people (default 2000)")
    parser.add_argument("--days", type=int, default=30, help="how many days (default 30)")
    parser.add_argument("--seed", type=int, default=1, help="the same seed gives the same habits (default 1)")
    parser.add_argument("--list", action="store_true", help="print the page of invariants and stop")
    return parser.parse_args()


def run(asked: argparse.Namespace) -> int:
    """Live, check, report; 1 if anything does not hold."""
    from django.conf import settings
    from django.core.management import call_command
    from django.db import connection

    from simulation.checking import count
    from simulation.month import live
    from simulation.world import people_the

    settings.WHITENOISE_AUTOREFRESH = True  # else every program reads the whole list of static files
    with connection.cursor() as cursor:
        cursor.execute("DROP SCHEMA public CASCADE; CREATE SCHEMA public")
    call_command("migrate", verbosity=0)
    begun = time.perf_counter()
    world = people_the(asked.people, asked.seed)
    print(f"{asked.people} people with keys after {time.perf_counter() - begun:.0f} s.", flush=True)

    def day_over(day: int) -> None:
        print(f"day {day}: {world.tally.asked} requests, {time.perf_counter() - begun:.0f} s", flush=True)

    found = live(world, asked.days, day_over=day_over)
    for (act, code), times in sorted(world.tally.answers.items()):
        print(f"{times:8}  {act}: {code}")
    for line in found:
        print(f"does not hold: {line}", file=sys.stderr)
    words = f"{count()} invariants over the whole database, {len(found)} broken"
    print(f"{world.tally.asked} requests in {time.perf_counter() - begun:.0f} s; {words}.")
    return 1 if found else 0


def show_page() -> int:
    """Print the page of invariants."""
    django.setup()
    import simulation.agreements
    import simulation.invariants  # noqa: F401 - it fills the list
    from simulation.checking import page

    print(page(), end="")
    return 0


def main() -> int:
    """Start a database of the simulation's own and run on it."""
    from handsel.config.database import start

    asked = arguments()
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "handsel.config.settings")
    os.environ.setdefault("HANDSEL_ALLOWED_HOSTS", "localhost,127.0.0.1,testserver")
    if asked.list:
        return show_page()
    VAR.mkdir(parents=True, exist_ok=True)
    server = start(VAR, "db", forgetful=True)
    os.environ.update(HANDSEL_VAR=str(VAR), HANDSEL_DATABASE_URL=server.url)
    django.setup()
    try:
        return run(asked)
    finally:
        server.stop()


if __name__ == "__main__":
    sys.exit(main())
