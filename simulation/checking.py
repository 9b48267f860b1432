"""The list of invariants: how one is written down, asked, and shown as a page."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.db import connection

Check = Callable[[], Iterable[str]]


@dataclass(frozen=True)
class Invariant:
    """A check, the sentence that it proves and the rules that the sentence follows from."""

    name: str
    sentence: str
    rules: tuple[str, ...]
    check: Check


INVARIANTS: list[Invariant] = []


def holds(*rules: str) -> Callable[[Check], Check]:
    """Let the decorated function be one invariant; its docstring is the sentence."""

    def register(check: Check) -> Check:
        INVARIANTS.append(Invariant(check.__name__, (check.__doc__ or "").strip(), rules, check))
        return check

    return register


def count() -> int:
    """Return how many invariants there are."""
    return len(INVARIANTS)


def broken(most: int = 5) -> list[str]:
    """Return what does not hold now, at most so many lines for each invariant; the clock may be turned."""
    found = []
    for one in INVARIANTS:
        breaks = list(one.check())
        found += [f"{one.sentence} ({', '.join(one.rules)}): {line}" for line in breaks[:most]]
        if len(breaks) > most:
            found.append(f"{one.sentence} And {len(breaks) - most} more.")
    return found


def page() -> str:
    """Return the list of all invariants as a page of the documentation."""
    head = (
        "# Invariants\n\n"
        "What holds over the whole database at any quiet moment, whatever people did: `python -m simulation` lets\n"
        "2,000 people live for a month through the API and then checks each of these. Written by\n"
        "`python -m simulation --list`.\n\n"
    )
    return head + "".join(f"- {one.sentence} {', '.join(one.rules)}.\n" for one in INVARIANTS)


def rows(sql: str, *params: Any) -> list[tuple[Any, ...]]:
    """Return what a query finds."""
    with connection.cursor() as cursor:
        cursor.execute(sql, params or None)
        return list(cursor.fetchall())


def lines(sql: str, words: str, *params: Any) -> Iterator[str]:
    """Return one line of words for each row that a query finds."""
    for row in rows(sql, *params):
        yield words.format(*row)
