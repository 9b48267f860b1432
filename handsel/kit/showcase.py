"""What rooms that the demo world cannot use add to it (ADM-15).

Such a room says in its `apps.py` `showcase.add(20 * 24, put_up_a_banner)`: hours before now, and what happens then.
"""

from collections.abc import Callable

Play = Callable[[], object]
_acts: dict[str, tuple[int, Play]] = {}


def add(hours_ago: int, play: Play) -> None:
    """Let something happen in the demo world; registering twice changes nothing."""
    _acts[f"{play.__module__}.{play.__qualname__}"] = (hours_ago, play)


def acts() -> list[tuple[int, Play]]:
    """Return what was added: hours before now, and what happens then."""
    return list(_acts.values())
