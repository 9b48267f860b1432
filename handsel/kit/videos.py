"""Looking at videos that people send: what they are, how large, and how long they play."""

import struct
from dataclasses import dataclass
from typing import IO, Any, cast

from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext as _

from handsel.kit import ebml, mp4
from handsel.kit.files import check_files
from handsel.kit.refused import Refused

WEBM, MP4 = "video/webm", "video/mp4"
ENDINGS = {WEBM: "webm", MP4: "mp4"}
_OVERRUN = 2.0  # a recorder that stops on time still writes the part that it is in


@dataclass(frozen=True)
class Video:
    """What a file turned out to be: its content type, and the seconds that it plays."""

    kind: str
    seconds: int


def check_video(
    file: "UploadedFile[Any]", *, most_mb: int, most_seconds: int, field: str = "video", scan: bool = True
) -> Video:
    """Look at a video before it is kept, and return what it is; its name and what the browser said do not count.

    The length is the longer of what the head says and of what the parts add up to: recorders leave the head
    empty, and a head can lie. `scan=False` leaves the virus scanner out, as in `check_files`.

    :raises Refused: what `check_files` refuses, `not_a_video`, or `video_too_long`.
    """
    check_files((file,), most=1, most_mb=most_mb, field=field, scan=scan)
    kind = _kind(file)
    found = _read(file, kind)
    file.seek(0)
    if found is None or not found.has_picture:
        text = _("This is not a video that we can read. Please send a WebM or MP4 file.")
        raise Refused("not_a_video", text, field=field)
    if found.seconds > most_seconds + _OVERRUN:
        text = _("This video is longer than %(most)s seconds. Please send a shorter one.")
        raise Refused("video_too_long", text % {"most": most_seconds}, field=field)
    return Video(kind, max(1, min(round(found.seconds), most_seconds)))


def _read(file: "UploadedFile[Any]", kind: str) -> ebml.Found | None:
    reader = {WEBM: ebml.read, MP4: mp4.read}.get(kind)
    try:
        return reader(cast(IO[bytes], file)) if reader else None
    except (OSError, OverflowError, ValueError, struct.error):  # sizes that no file has
        return None


def _kind(file: "UploadedFile[Any]") -> str:
    file.seek(0)
    start = file.read(12)
    file.seek(0)
    if start[:4] == b"\x1aE\xdf\xa3":
        return WEBM
    return MP4 if start[4:8] == b"ftyp" else ""
