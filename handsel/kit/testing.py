"""Small videos for tests: whole enough to be read, with nothing to see in them."""

import struct

from django.core.files.uploadedfile import SimpleUploadedFile


def a_webm(
    seconds: float = 5, *, said: float | None = None, picture: bool = True, doctype: bytes = b"webm"
) -> bytes:
    """Return a WebM file as browsers record it: parts of unknown size, and no duration unless `said`."""
    info = _element("1549A966", _element("2AD7B1", (1_000_000).to_bytes(4, "big")) + _duration(said))
    track = _element("AE", _element("D7", b"\1") + _element("83", b"\1" if picture else b"\2"))
    blocks = b"".join(
        _unknown("1F43B675") + _element("E7", (at * 1000).to_bytes(4, "big")) + _block(0)
        for at in range(int(seconds) + 1)
    )
    rest = _block(round(seconds % 1 * 1000))
    head = _element("1A45DFA3", _element("4282", doctype))
    return head + _unknown("18538067") + info + _element("1654AE6B", track) + blocks + rest


def an_mp4(
    seconds: float = 5, *, in_parts: bool = False, brand: bytes = b"isom", handler: bytes = b"vide"
) -> bytes:
    """Return an MP4 file: whole, or in fragments with an empty head as browsers record it."""
    ticks = round(seconds * 1000)
    said = 0 if in_parts else ticks
    mvhd = _box(b"mvhd", struct.pack(">IIIII", 0, 0, 0, 1000, said) + bytes(80))
    tkhd = _box(b"tkhd", struct.pack(">IIII", 0, 0, 0, 1) + bytes(68))
    mdhd = _box(b"mdhd", struct.pack(">IIIIII", 0, 0, 0, 1000, said, 0))
    hdlr = _box(b"hdlr", bytes(8) + handler + bytes(12))
    trak = _box(b"trak", tkhd + _box(b"mdia", mdhd + hdlr))
    trex = _box(b"mvex", _box(b"trex", struct.pack(">IIIIII", 0, 1, 1, 0, 0, 0)))
    film = _box(b"ftyp", brand + bytes(4)) + _box(b"moov", mvhd + trak + (trex if in_parts else b""))
    if in_parts:
        tfhd = _box(b"tfhd", struct.pack(">III", 0x8, 1, 100))
        rows = _box(b"trun", struct.pack(">IIII", 0x100, 2, ticks // 2, ticks - ticks // 2))
        film += _box(b"moof", _box(b"traf", tfhd + rows))
    return film + _box(b"mdat", b"nothing to see")


def a_video(name: str = "hello.webm", seconds: float = 5) -> SimpleUploadedFile:
    """Return a video as a form sends it."""
    return SimpleUploadedFile(name, a_webm(seconds), "video/webm")


def _element(kind: str, body: bytes) -> bytes:
    return bytes.fromhex(kind) + (0x10000000 | len(body)).to_bytes(4, "big") + body


def _unknown(kind: str) -> bytes:
    return bytes.fromhex(kind) + b"\x01" + b"\xff" * 7


def _duration(said: float | None) -> bytes:
    return b"" if said is None else _element("4489", struct.pack(">d", said * 1000))


def _block(offset: int) -> bytes:
    return _element("A3", b"\x81" + struct.pack(">h", offset) + b"\x80picture")


def _box(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body) + 8) + name + body
