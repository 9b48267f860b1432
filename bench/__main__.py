"""`make bench`: fill, serve, measure, print one table, and write it to docs/reference/bench.md.

Every figure of one table comes from one run: the page, the same server answering an empty page (`/healthz`), and the
page's own SQL sent to PostgreSQL without the framework. These machines are shared and noisy: read the ratios.
"""

import os
import platform
import statistics
import sys
import time
from pathlib import Path

import django

ROOT = Path(__file__).resolve().parent.parent
VAR = Path(os.environ.get("HANDSEL_VAR") or ROOT / "var").resolve() / "bench"
PAGE = ROOT / "docs" / "reference" / "bench.md"
ROUNDS = 60


def bare_sql(statements: list[tuple[str, object]], rounds: int = ROUNDS) -> float:
    """Return the median milliseconds that the statements take on a plain connection, rolled back each time."""
    from django.db import connection
    from psycopg import connect

    given = connection.get_connection_params()
    options = {key: given[key] for key in ("host", "port", "user", "password", "dbname") if given.get(key)}
    times = []
    with connect(**options) as plain, plain.cursor() as cursor:
        for _ in range(rounds):
            begun = time.perf_counter()
            for sql, params in statements:
                cursor.execute(sql, params)  # type: ignore[call-overload]
                if cursor.description:
                    cursor.fetchall()
            times.append((time.perf_counter() - begun) * 1000)
            plain.rollback()
    return statistics.median(times)


def report(rows: list[str], filled: str) -> str:
    """Return the table as a page."""
    head = (
        "# Bench\n\nWritten by `make bench`. "
        f"{filled} {platform.python_implementation()} {platform.python_version()}, {os.cpu_count()} cores, "
        "2 web processes, 4 connections, generator and database on the same machine.\n\n"
        "*bare* is the same server answering `/healthz` in the same run; *SQL* is the page's own statements on a plain\n"
        "connection, one after the other, rolled back; what the page keeps for a while (the counts beside a search) is counted anew there.\n"
        "The last two columns are what to compare between runs: how many\n"
        "times the cost of an empty answer a page is, and how many times the cost of its SQL, both one at a time.\n\n"
        "| door | queries | requests/s | p50 ms | p95 ms | one at a time ms | SQL ms | × bare | × SQL | wrong |\n"
        "|---|---|---|---|---|---|---|---|---|---|\n"
    )
    return head + "".join(rows)


def run() -> int:
    """Fill, serve, measure and report; 1 if any answer was wrong."""
    from django.core.management import call_command
    from django.db import connection

    from bench import fill
    from bench.doors import prepare, statements_of
    from bench.load import Asked, measure
    from bench.serving import serving

    with connection.cursor() as cursor:
        cursor.execute("DROP SCHEMA public CASCADE; CREATE SCHEMA public")
    call_command("migrate", verbosity=0)
    begun = time.perf_counter()
    counts = fill.fill()
    took = time.perf_counter() - begun
    filled = f"{counts['freelancers']:,} freelancers, {counts['jobs']:,} jobs, filled in {took:.0f} s."
    print(filled, flush=True)
    doors = prepare()
    wrong = 0
    rows = []
    with serving() as port:
        empty = Asked("GET", "/healthz")
        measure(port, [empty] * 200)
        bare = measure(port, [empty] * 2000)
        alone = measure(port, [empty] * 300, connections=1)
        rows.append(_row("bare: `/healthz`", 0, bare, alone.p50, 0.0, alone.p50))
        print(rows[-1], end="", flush=True)
        for door in doors:
            statements = statements_of(door.ask(door.count if door.writes else 0))
            first = 0 if door.writes else 1
            measure(port, [door.ask(n) for n in range(first)] or [empty], good=(*door.good, 200))
            single = measure(port, [door.ask(n) for n in range(30)], connections=1, good=door.good)
            many = measure(port, [door.ask(n) for n in range(30, door.count)], good=door.good)
            sql = bare_sql(statements)
            wrong += single.wrong + many.wrong
            if many.wrong:
                print(f"{door.name} answered {many.codes}", file=sys.stderr)
            rows.append(_row(door.name, len(statements), many, single.p50, sql, alone.p50, single.wrong))
            print(rows[-1], end="", flush=True)
    PAGE.write_text(report(rows, filled), encoding="utf-8")
    return 1 if wrong else 0


def _row(
    name: str, queries: int, many: object, one: float, sql: float, bare: float, more_wrong: int = 0
) -> str:
    from bench.load import Figures

    assert isinstance(many, Figures)
    return (
        f"| {name} | {queries} | {many.per_second:.0f} | {many.p50:.1f} | {many.p95:.1f} | {one:.1f} | {sql:.1f} "
        f"| {one / bare:.1f} | {f'{one / sql:.1f}' if sql else '-'} | {many.wrong + more_wrong} |\n"
    )


def main() -> int:
    """Start a database of the bench's own and run on it."""
    from handsel.config.database import start

    VAR.mkdir(parents=True, exist_ok=True)
    (VAR / "static").mkdir(exist_ok=True)
    server = start(VAR, "db")
    os.environ.update(HANDSEL_VAR=str(VAR), HANDSEL_DATABASE_URL=server.url)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "handsel.config.settings")
    os.environ.setdefault("HANDSEL_ALLOWED_HOSTS", "localhost,127.0.0.1,testserver")
    django.setup()
    try:
        return run()
    finally:
        server.stop()


if __name__ == "__main__":
    sys.exit(main())
