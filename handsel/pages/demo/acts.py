"""The moments of the demo world: what happens when, so that all of it can be played in order."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from zlib import crc32

MINUTES = 50  # an act happens within the first fifty minutes after its hour began


@dataclass(frozen=True)
class Act:
    """Something that somebody does, whole hours before now; `story` is what it belongs to, such as a job.

    Acts of one story and one hour keep the order in which they were written down.
    """

    hours_ago: int
    story: str
    play: Callable[[], object]


def spread(text: str, width: int) -> int:
    """Return a number below `width` that looks like chance and is the same for the same text, for ever."""
    return crc32(text.encode()) % width


def in_order(acts: Iterable[Act]) -> Iterator[tuple[float, Act]]:
    """Yield all acts, oldest first, each with how many hours before now it happens; minutes are strewn."""
    groups: dict[tuple[int, str], list[Act]] = defaultdict(list)
    for act in acts:
        groups[act.hours_ago, act.story].append(act)
    timed = []
    for (hours, story), together in groups.items():
        minutes = sorted(spread(f"{story} {hours} {number}", MINUTES) for number in range(len(together)))
        timed += [
            (hours + (MINUTES - minute) / 60, act) for minute, act in zip(minutes, together, strict=True)
        ]
    yield from sorted(timed, key=lambda pair: -pair[0])
