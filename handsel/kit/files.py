"""Looking at files that people send: name, size, kind, and what an instance's scanner says of them."""

import mimetypes
import shlex
import subprocess
import unicodedata
from collections.abc import Sequence
from pathlib import PurePosixPath

from django.conf import settings
from django.core.files.uploadedfile import TemporaryUploadedFile, UploadedFile
from django.utils.translation import gettext as _

from handsel.kit.refused import Refused
from handsel.kit.text import one_line

NAME_MAX = 150
PROGRAMS = frozenset(
    "apk app bat bin cmd com cpl dll dmg exe hta jar js jse lnk msi msp pif ps1 psm1 reg scr sh vb vbe vbs wsf".split()
)
BEGINNINGS = (b"MZ", b"\x7fELF", b"#!", b"\xcf\xfa\xed\xfe", b"\xce\xfa\xed\xfe", b"\xca\xfe\xba\xbe")


def safe_name(name: str) -> str:
    """Return a file name without folders, control and direction marks, at most 150 characters, its ending kept."""
    bare = "".join(sign for sign in name.replace("\\", "/") if unicodedata.category(sign) not in {"Cc", "Cf"})
    path = PurePosixPath(one_line(bare).rsplit("/", 1)[-1].strip(". ") or "file")
    ending = path.suffix[:20]
    return f"{path.name.removesuffix(path.suffix)[: NAME_MAX - len(ending)]}{ending}"


def kind_of(name: str) -> str:
    """Return the content type that the name's ending stands for, never one that a browser would run."""
    kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
    return "text/plain" if kind in {"text/html", "application/xhtml+xml", "image/svg+xml"} else kind


def check_files(files: Sequence[UploadedFile], *, most: int, most_mb: int, field: str = "files") -> None:
    """Look at each file before any is kept.

    :raises Refused: there are too many, one is too large, empty, a program, or the scanner found something.
    """
    if len(files) > most:
        text = _("Please choose at most %(most)s files.") % {"most": most}
        raise Refused("too_many_files", text, field=field)
    for file in files:
        _check_file(file, most_mb, field)


def _check_file(file: UploadedFile, most_mb: int, field: str) -> None:
    name = safe_name(file.name or "")
    words = {"name": name, "most": most_mb}
    if not file.size:
        raise Refused("file_empty", _("“%(name)s” is empty.") % words, field=field)
    if file.size > most_mb * 1024 * 1024:
        text = _("“%(name)s” is larger than %(most)s MB.") % words
        raise Refused("file_too_large", text, field=field)
    file.seek(0)
    start = file.read(8)
    file.seek(0)
    if name.rsplit(".", 1)[-1].lower() in PROGRAMS or start.startswith(BEGINNINGS):
        text = _("“%(name)s” is a program. Programs can't be sent here.") % words
        raise Refused("file_type", text, field=field)
    if not _is_clean(file):
        text = _("The virus scanner refused “%(name)s”.") % words
        raise Refused("file_infected", text, field=field)


def _is_clean(file: UploadedFile) -> bool:
    """Ask the instance's scanner, if it has one: a command that ends with 0 for a clean file given as its last word."""
    command = getattr(settings, "SCAN_COMMAND", "")
    if not command or not isinstance(file, TemporaryUploadedFile):
        return True
    path = file.temporary_file_path()
    done = subprocess.run([*shlex.split(command), path], capture_output=True, timeout=120, check=False)
    return done.returncode == 0
