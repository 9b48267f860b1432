"""Where a higher room says which letters somebody keeps, so that copied words can be found (AI-03)."""

from collections.abc import Callable, Sequence

from handsel.people.models import Person
from handsel.tips.checks import KeptText

Source = Callable[[Person], Sequence[KeptText]]
_sources: list[Source] = []


def offer(source: Source) -> None:
    """Let a room name the letters that somebody keeps; offering twice is offering once."""
    if source not in _sources:
        _sources.append(source)


def letters_of(person: Person) -> list[KeptText]:
    """Return the letters that somebody keeps, of all rooms."""
    return [letter for source in _sources for letter in source(person)]
