"""Faces for people without a photo: drawn here, always the same for the same person."""

import hashlib
from dataclasses import dataclass
from typing import Any

# Ground, shape behind the initials, and ink, which passes 4.5:1 on both.
PALETTE = (
    ("#f3d9c9", "#eac2aa", "#6b2a0c"),
    ("#f6e3b8", "#eed08f", "#5c4306"),
    ("#dfe6c8", "#cbd7a6", "#3c4a12"),
    ("#cfe3df", "#aed0c9", "#0d4a44"),
    ("#d3e0ea", "#b3cadb", "#17415f"),
    ("#e4d8ea", "#d1bcdc", "#4d2a66"),
    ("#f2d5da", "#e6b6bf", "#6f1d33"),
    ("#e6ddd0", "#d4c5b0", "#4a3a22"),
)


@dataclass(frozen=True)
class Face:
    """What an avatar shows: a photo's address, or a ground, a shape and initials."""

    name: str
    initials: str
    photo: str
    ground: str
    shape: str
    ink: str
    turn: int
    reach: int


def face_of(person: Any = None, *, name: str = "", seed: str = "", photo: str = "") -> Face:
    """Return the face of a person, of anything that has a `.person`, or of a mere seed."""
    if person is not None and hasattr(person, "person"):
        person = person.person
    if isinstance(person, str):
        person, name = None, person or name
    known = name or str(getattr(person, "short_name", "") or "")
    made_from = seed or (f"person:{person.pk}" if person is not None and hasattr(person, "pk") else known)
    bits = hashlib.sha256(made_from.encode("utf-8", "replace")).digest()
    ground, shape, ink = PALETTE[bits[0] % len(PALETTE)]
    return Face(
        name=known,
        initials="" if person is None and seed else _initials(person, name),
        photo=photo or _photo(person),
        ground=ground,
        shape=shape,
        ink=ink,
        turn=bits[1] * 360 // 256,
        reach=26 + bits[2] % 14,
    )


def _initials(person: Any, name: str) -> str:
    if person is not None and hasattr(person, "first_name"):
        words = [person.first_name, person.last_name]
    else:
        words = name.split()[:2] if name else []
    return "".join(word[0] for word in words if word and word[0].isalpha()).upper()[:2]


def _photo(person: Any) -> str:
    own = getattr(person, "photo_url", None)
    if own is not None:
        return str(own)
    photo = getattr(person, "photo", None)
    return str(photo.url) if photo else ""
