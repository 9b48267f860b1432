"""Numbers that the web processes count together: each writes a file of its own, whoever is asked reads them all.

A process that ended leaves its file, so that sums never fall; the next start clears them. A record is written once
and then changed in place; its head comes last, so that a reader never meets half of one.

    head      two 32-bit numbers: bytes of the name (a multiple of 8), count of the values
    name      UTF-8, filled up with zero bytes
    values    64-bit floating point numbers
"""

from __future__ import annotations

import contextlib
import mmap
import os
import struct
import threading
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

SIZE = 4 * 1024 * 1024  # sparse: a few thousand records fit
FOLDER = "metrics"  # in HANDSEL_VAR
ENDING = ".board"
_HEAD = struct.Struct("<II")


class Board:
    """This process's numbers."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.pid = os.getpid()
        with (folder / f"{self.pid}{ENDING}").open("w+b") as file:
            file.truncate(SIZE)
            self._map = mmap.mmap(file.fileno(), SIZE)
        self._places: dict[str, int] = {}
        self._end = 0
        self._lock = threading.Lock()

    def add(self, name: str, amounts: dict[int, float], width: int) -> None:
        """Add amounts to the values of a record by their index; a record that no longer fits is not counted."""
        with self._lock:
            place = self._places.get(name) or self._new(name, width)
            if place:
                for index, amount in amounts.items():
                    at = place + 8 * index
                    (before,) = struct.unpack_from("<d", self._map, at)
                    struct.pack_into("<d", self._map, at, before + amount)

    def _new(self, name: str, width: int) -> int:
        text = name.encode()
        text += b"\0" * (-len(text) % 8)
        place = self._end + _HEAD.size + len(text)
        if place + 8 * width + _HEAD.size > SIZE:
            return 0
        self._map[self._end + _HEAD.size : place] = text
        _HEAD.pack_into(self._map, self._end, len(text), width)
        self._places[name] = place
        self._end = place + 8 * width
        return place


def _records(content: bytes) -> Iterator[tuple[str, tuple[float, ...]]]:
    at = 0
    while at + _HEAD.size <= len(content):
        length, width = _HEAD.unpack_from(content, at)
        if not width:
            return
        name = content[at + _HEAD.size : at + _HEAD.size + length].rstrip(b"\0").decode()
        at += _HEAD.size + length
        yield name, struct.unpack_from(f"<{width}d", content, at)
        at += 8 * width


def totals(folder: Path, *, living_only: frozenset[str] = frozenset()) -> dict[str, list[float]]:
    """Return the sums over all processes; of the records named in `living_only`, over those that still run."""
    sums: dict[str, list[float]] = defaultdict(list)
    for file in sorted(folder.glob(f"*{ENDING}")):
        with contextlib.suppress(OSError):
            alive = _is_alive(int(file.stem))
            for name, values in _records(file.read_bytes()):
                if alive or name not in living_only:
                    have = sums[name] or [0.0] * len(values)
                    sums[name] = [one + other for one, other in zip(have, values, strict=True)]
    return dict(sums)


def _is_alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


def clear(folder: Path) -> None:
    """Forget what earlier processes counted."""
    for file in folder.glob(f"*{ENDING}"):
        file.unlink(missing_ok=True)
