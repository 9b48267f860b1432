"""Reading how long a WebM file plays: its elements one after another, without unpacking a picture.

WebM is Matroska (RFC 9559) in EBML (RFC 8794). What browsers record says no duration, so the blocks are read.
"""

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from typing import IO

_HEAD, _DOCTYPE, _SEGMENT, _INFO, _SCALE, _DURATION = (
    0x1A45DFA3,
    0x4282,
    0x18538067,
    0x1549A966,
    0x2AD7B1,
    0x4489,
)
_TRACKS, _TRACK, _TRACK_KIND = 0x1654AE6B, 0xAE, 0x83
_CLUSTER, _CLUSTER_TIME, _GROUP, _BLOCK, _SIMPLE_BLOCK = 0x1F43B675, 0xE7, 0xA0, 0xA1, 0xA3
_ENTERED = {_HEAD, _SEGMENT, _INFO, _TRACKS, _TRACK, _CLUSTER, _GROUP}
_READ = {
    _DOCTYPE: 16,
    _SCALE: 8,
    _DURATION: 8,
    _TRACK_KIND: 8,
    _CLUSTER_TIME: 8,
    _BLOCK: 12,
    _SIMPLE_BLOCK: 12,
}
_PICTURE = 1
MOST_ELEMENTS = 200_000


@dataclass(frozen=True)
class Found:
    """What a film says of itself: whether it shows a picture, and how many seconds it plays."""

    has_picture: bool
    seconds: float


def read(file: IO[bytes]) -> Found | None:
    """Return what a WebM file says and holds, whichever is longer, or None if it is none or cannot be read."""
    scale, said, cluster, last = 1_000_000, 0.0, 0, 0
    webm = picture = False
    file.seek(0)
    for kind, body in _elements(file):
        if kind == _DOCTYPE:
            webm = body.rstrip(b"\0") == b"webm"
        elif kind == _SCALE:
            scale = _number(body) or scale
        elif kind == _DURATION:
            said = max(said, _float(body))
        elif kind == _TRACK_KIND:
            picture = picture or _number(body) == _PICTURE
        elif kind == _CLUSTER_TIME:
            cluster = _number(body)
            last = max(last, cluster)
        else:
            last = max(last, cluster + _offset(body))
    seconds = max(said, last) * scale / 1e9
    return Found(picture, seconds) if webm and seconds > 0 else None


def _elements(file: IO[bytes]) -> Iterator[tuple[int, bytes]]:
    """Yield the elements that matter, entering those that hold them, whatever sizes they claim."""
    for _count in range(MOST_ELEMENTS):
        kind = _variable(file, keep_mark=True)
        size = _variable(file, keep_mark=False)
        if kind is None or size is None:
            return
        if kind in _ENTERED:
            continue
        taken = min(size, _READ.get(kind, 0))
        body = file.read(taken)
        if len(body) < taken:
            return
        file.seek(size - taken, 1)
        if kind in _READ:
            yield kind, body
    yield _CLUSTER_TIME, b"\xff" * 8  # a film of so many parts is longer than any that may be sent


def _variable(file: IO[bytes], *, keep_mark: bool) -> int | None:
    first = file.read(1)
    if not first or not first[0]:
        return None
    length = 9 - first[0].bit_length()
    rest = file.read(length - 1)
    if len(rest) < length - 1:
        return None
    start = first[0] if keep_mark else first[0] & (0xFF >> length)
    return int.from_bytes(bytes([start]) + rest, "big")


def _number(body: bytes) -> int:
    return int.from_bytes(body, "big")


def _float(body: bytes) -> float:
    shape = {4: ">f", 8: ">d"}.get(len(body))
    value = struct.unpack(shape, body)[0] if shape else 0.0
    return float(value) if 0 < value < 1e15 else 0.0


def _offset(body: bytes) -> int:
    """Return the time of a block within its cluster: after the number of its track come two bytes."""
    length = 9 - body[0].bit_length() if body and body[0] else 1
    raw = body[length : length + 2]
    return int(struct.unpack(">h", raw)[0]) if len(raw) == 2 else 0
