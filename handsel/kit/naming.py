"""Who is named in a text: asked while the text is put together, so that one person can be taken out of it later.

Two people may be shown by the same name, so the finished words alone do not say whom they name.
"""

import html
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

Names = dict[str, list[str]]

_heard: ContextVar[dict[int, set[str]] | None] = ContextVar("heard", default=None)


def note(person_id: int | None, name: str) -> str:
    """Return the name of a person, which whoever listens now learns."""
    heard = _heard.get()
    if heard is not None and person_id is not None and name:
        heard.setdefault(person_id, set()).add(name)
    return name


@contextmanager
def listening() -> Iterator[dict[int, set[str]]]:
    """Collect the names that are asked for within the block, by person."""
    heard: dict[int, set[str]] = {}
    token = _heard.set(heard)
    try:
        yield heard
    finally:
        _heard.reset(token)


def standing_in(heard: dict[int, set[str]], *texts: str) -> Names:
    """Return those names that really stand in one of the texts, by person, as a row can keep them."""
    found: Names = {}
    for person_id, names in heard.items():
        there = [name for name in sorted(names) if any(_stands(name, text) for text in texts)]
        if there:
            found[str(person_id)] = there
    return found


def without(text: str, names: list[str], instead: str) -> str:
    """Return the text with other words for the names, the longest first."""
    for name in sorted(names, key=len, reverse=True):
        for written in {name, html.escape(name)}:
            text = text.replace(written, instead)
    return text


def _stands(name: str, text: str) -> bool:
    return name in text or html.escape(name) in text
