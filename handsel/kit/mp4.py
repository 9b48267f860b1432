"""Reading how long an MP4 file plays: its boxes (ISO 14496-12), without unpacking a picture.

What browsers record comes in fragments that say their length each, while the head says nothing.
"""

import struct
from collections import defaultdict
from collections.abc import Iterator
from typing import IO

from handsel.kit.ebml import Found

_ENTERED = {b"moov", b"trak", b"mdia", b"minf", b"stbl", b"mvex", b"moof", b"traf"}
_READ = {b"ftyp", b"mvhd", b"tkhd", b"mdhd", b"hdlr", b"stts", b"trex", b"tfhd", b"trun"}
_MOST_BOXES, _MOST_BODY = 50_000, 2 * 1024 * 1024
_QUICKTIME = b"qt  "
_DURATION_IN_HEAD, _DURATION_IN_ROW = 0x8, 0x100


class _Film:
    """What the boxes told so far."""

    def __init__(self) -> None:
        self.brand = b""
        self.has_picture = False
        self.said = 0.0
        self.track = 0
        self.scale: dict[int, int] = {}
        self.usual: dict[int, int] = {}
        self.usual_here = 0
        self.ticks: dict[int, int] = defaultdict(int)

    def ftyp(self, body: bytes) -> None:
        self.brand = body[:4]

    def mvhd(self, body: bytes) -> None:
        scale, length = _scale_and_length(body)
        self.said = max(self.said, length / scale if scale else 0.0)

    def tkhd(self, body: bytes) -> None:
        self.track = _u32(body, 20 if body[:1] == b"\1" else 12)

    def mdhd(self, body: bytes) -> None:
        scale, length = _scale_and_length(body)
        self.scale[self.track] = scale
        self.said = max(self.said, length / scale if scale else 0.0)

    def hdlr(self, body: bytes) -> None:
        self.has_picture = self.has_picture or body[8:12] == b"vide"

    def stts(self, body: bytes) -> None:
        rows = len(body[8:]) // 8
        numbers = struct.unpack(f">{rows * 2}I", body[8 : 8 + rows * 8])
        self.ticks[self.track] += sum(map(int.__mul__, numbers[::2], numbers[1::2]))

    def trex(self, body: bytes) -> None:
        self.usual[_u32(body, 4)] = _u32(body, 12)

    def tfhd(self, body: bytes) -> None:
        flags, self.track = _u32(body, 0) & 0xFFFFFF, _u32(body, 4)
        at = 8 + (8 if flags & 1 else 0) + (4 if flags & 2 else 0)
        self.usual_here = _u32(body, at) if flags & _DURATION_IN_HEAD else self.usual.get(self.track, 0)

    def trun(self, body: bytes) -> None:
        flags, count = _u32(body, 0) & 0xFFFFFF, _u32(body, 4)
        if not flags & _DURATION_IN_ROW:
            self.ticks[self.track] += count * self.usual_here
            return
        at = 8 + (4 if flags & 1 else 0) + (4 if flags & 4 else 0)
        wide = 4 * sum(1 for flag in (0x100, 0x200, 0x400, 0x800) if flags & flag)
        self.ticks[self.track] += sum(
            _u32(body, at + row * wide) for row in range(min(count, len(body) // wide))
        )

    @property
    def seconds(self) -> float:
        """The longest of what was said and what is there."""
        there = [ticks / self.scale[track] for track, ticks in self.ticks.items() if self.scale.get(track)]
        return max([self.said, *there])


def read(file: IO[bytes]) -> Found | None:
    """Return what an MP4 file says and holds, whichever is longer, or None if it is none or cannot be read."""
    film = _Film()
    file.seek(0)
    for name, body in _boxes(file):
        getattr(film, name.decode())(body)
    if not film.brand or film.brand == _QUICKTIME or film.seconds <= 0:
        return None
    return Found(film.has_picture, film.seconds)


def _boxes(file: IO[bytes]) -> Iterator[tuple[bytes, bytes]]:
    """Yield the boxes that matter, entering those that hold them, whatever sizes those claim."""
    for _count in range(_MOST_BOXES):
        head = file.read(8)
        if len(head) < 8:
            return
        size, name = _u32(head, 0), head[4:]
        taken = 8
        if size == 1:
            size, taken = int.from_bytes(file.read(8), "big"), 16
        if name in _ENTERED:
            continue
        if size < taken:
            return
        if name in _READ:
            if size - taken > _MOST_BODY:
                return
            yield name, file.read(size - taken)
        else:
            file.seek(size - taken, 1)


def _scale_and_length(body: bytes) -> tuple[int, int]:
    if body[:1] == b"\1":
        length = int.from_bytes(body[24:32], "big")
        return _u32(body, 20), 0 if length == 2**64 - 1 else length
    length = _u32(body, 16)
    return _u32(body, 12), 0 if length == 2**32 - 1 else length


def _u32(body: bytes, at: int) -> int:
    return int.from_bytes(body[at : at + 4], "big")
