"""Somebody's program: it asks the API in this process, and what was answered is counted."""

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from handsel.people.testing import Program

Answer = dict[str, Any]


class Broken(Exception):
    """The API answered as it never should: a server error, or something that no program can read."""


@dataclass
class Tally:
    """How often each act was asked, and how it was answered: "done", or the code word of the problem."""

    answers: Counter[tuple[str, str]] = field(default_factory=Counter)

    @property
    def asked(self) -> int:
        """How many requests were answered."""
        return self.answers.total()

    def done(self, act: str) -> int:
        """Return how often an act was done."""
        return self.answers[act, "done"]

    def refused(self) -> Counter[str]:
        """Return how often each code word was answered."""
        words: Counter[str] = Counter()
        for (_act, code), count in self.answers.items():
            if code != "done":
                words[code] += count
        return words


@dataclass
class Hand:
    """The hand of one person: it knows the key and counts what it did."""

    program: Program
    tally: Tally

    def ask(self, act: str, method: str, path: str, body: Any = None) -> Answer | None:
        """Return the answer to one request, or nothing where it was refused.

        :raises Broken: the answer is a server error, or says nothing that a program can read.
        """
        answer = self.program.ask(method, path, body)
        said = answer.json() if answer.content else {}
        if answer.status_code >= 500 or (answer.status_code >= 400 and "code" not in said):
            raise Broken(f"{act}: {method} {path} {body!r} -> {answer.status_code} {said!r}")
        good = answer.status_code < 400
        self.tally.answers[act, "done" if good else str(said["code"])] += 1
        return said if good else None

    def rows(self, act: str, path: str) -> list[Answer]:
        """Return the first part of a list."""
        said = self.ask(act, "GET", path)
        return list(said["items"]) if said else []
