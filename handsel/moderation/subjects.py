"""What can be reported: rooms register how their things look in a case, and who may report them."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from handsel.people.acting import Acting
from handsel.people.models import Person

PROFILE = "people.profile"
_SUBJECT = re.compile(r"^([a-z]+\.[a-z_]+):(\d{1,17})$")


@dataclass(frozen=True)
class Line:
    """Something said around the subject; `marked` is the subject itself."""

    who: str
    text: str
    at: datetime | None = None
    marked: bool = False


@dataclass(frozen=True)
class SubjectFile:
    """A file of a subject: `key` names it within the subject, `stored` is where it lies."""

    key: str
    name: str
    kind: str
    size: int
    stored: str


@dataclass(frozen=True)
class SubjectView:
    """A subject as an operator sees it.

    `person` answers for it; `url` is its page, "" if it has none; `removal` says what taking it down does, ""
    where it cannot be taken down; `restoring` says what undoing that does; `files` are its own, which whoever has the
    case in hand may open.
    """

    title: str
    excerpt: str
    url: str
    person: Person | None
    lines: tuple[Line, ...] = ()
    files: tuple[SubjectFile, ...] = ()
    removal: str = ""
    restoring: str = ""


Finder = Callable[[int], SubjectView | None]
Gate = Callable[[int, Acting], bool]


@dataclass(frozen=True)
class Sort:
    """A sort of thing that can be reported: how to find one, who may report it, what it is called."""

    name: str
    label: Any
    find: Finder
    may_report: Gate


_sorts: dict[str, Sort] = {}


def register(name: str, label: Any, *, find: Finder, may_report: Gate) -> None:
    """Let things of a sort, such as `jobs.job`, be reported."""
    _sorts[name] = Sort(name, label, find, may_report)


def view_of(subject: str) -> SubjectView | None:
    """Return how a subject looks, or None if it is gone or no room knows it."""
    sort, key = _parsed(subject)
    return sort.find(key) if sort is not None else None


def label_of(subject: str) -> str:
    """Return what the sort of a subject is called."""
    sort = _parsed(subject)[0]
    return str(sort.label) if sort is not None else subject


def may_report(subject: str, acting: Acting) -> bool:
    """Return whether somebody sees the subject, so that they may report it."""
    sort, key = _parsed(subject)
    return sort is not None and acting.person is not None and sort.may_report(key, acting)


def _parsed(subject: str) -> tuple[Sort | None, int]:
    found = _SUBJECT.match(subject)
    return (_sorts.get(found[1]), int(found[2])) if found else (None, 0)
