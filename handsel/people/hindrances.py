"""What must be done before somebody may ask to leave: higher rooms say here what stands in the way (ACC-22)."""

from collections.abc import Callable

from handsel.people.models import Person

Check = Callable[[Person], None]
_checks: list[Check] = []


def add(check: Check) -> None:
    """Let a check, which raises `Refused`, be asked before a person asks for the end of their account."""
    if check not in _checks:
        _checks.append(check)


def check(person: Person) -> None:
    """Ask every check.

    :raises Refused: something stands in the way.
    """
    for one in _checks:
        one(person)
