"""Looking at files that people send: name, size, kind, and what an instance's scanner says of them."""

import mimetypes
import shlex
import subprocess
import unicodedata
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import PurePosixPath
from tempfile import NamedTemporaryFile
from typing import Any

from django.conf import settings
from django.core.files.uploadedfile import TemporaryUploadedFile, UploadedFile
from django.utils.translation import gettext as _

from handsel.kit.refused import Refused
from handsel.kit.text import one_line

NAME_MAX = 150
_PROGRAM_ENDINGS = """
    apk app appx bash bat bin cmd com cpl csh deb desktop dll dmg elf exe hta jar js jse ksh lnk msi msp php
    phtml pif pl ps1 psm1 reg rpm run scr sh swf vb vbe vbs wsf zsh
"""
PROGRAMS = frozenset(_PROGRAM_ENDINGS.split())
PAGES = frozenset({"htm", "html", "mht", "mhtml", "shtml", "svg", "svgz", "xht", "xhtml"})
BEGINNINGS = (b"\x7fELF", b"#!", b"\xcf\xfa\xed\xfe", b"\xce\xfa\xed\xfe", b"\xca\xfe\xba\xbe")
_PAGE_MARKS = (b"<!doctype html", b"<html", b"<svg", b"<script", b"<?php", b"<iframe", b"<body", b"<head")
_PAGE_PROLOGUES = (b"<?xml", b"<!--", b"<!doctype")
_LOOKED_AT = 4096
_SCAN_SECONDS = 120


def safe_name(name: str) -> str:
    """Return a file name without folders and hidden signs, at most 150 characters, its ending kept."""
    bare = "".join(sign for sign in name.replace("\\", "/") if unicodedata.category(sign) not in {"Cc", "Cf"})
    path = PurePosixPath(one_line(bare).rsplit("/", 1)[-1].strip(". ") or "file")
    ending = path.suffix[:20]
    return f"{path.name.removesuffix(path.suffix)[: NAME_MAX - len(ending)]}{ending}"


def kind_of(name: str) -> str:
    """Return the content type that the name's ending stands for, never one that a browser would run."""
    kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
    return "text/plain" if kind in {"text/html", "application/xhtml+xml", "image/svg+xml"} else kind


def check_files(
    files: Sequence["UploadedFile[Any]"],
    *,
    most: int,
    most_mb: int,
    field: str = "files",
    pages: bool = True,
    scan: bool = True,
) -> None:
    """Look at each file before any is kept.

    `pages=False` also refuses web pages and drawings that can carry scripts. `scan=False` leaves the scanner
    out: for a second look inside a transaction, where nothing slow may happen.

    :raises Refused: there are too many, one is too large, empty, a program, or the scanner found something.
    """
    if len(files) > most:
        text = _("Please choose at most %(most)s files.") % {"most": most}
        raise Refused("too_many_files", text, field=field)
    for file in files:
        _check_file(file, most_mb, field)
        if not pages and _is_page(file):
            text = _(
                "“%(name)s” is a web page or a drawing with scripts. Please send it as a PDF or a picture."
            )
            raise Refused("file_type", text % {"name": safe_name(file.name or "")}, field=field)
        if scan:
            _scan(file, field)


def scan_all(files: Sequence["UploadedFile[Any]"]) -> None:
    """Let the instance's scanner look at files, for a door that opens a transaction afterwards.

    :raises Refused: the scanner found something, or could not look.
    """
    for file in files:
        _scan(file, "files")


def _check_file(file: "UploadedFile[Any]", most_mb: int, field: str) -> None:
    name = safe_name(file.name or "")
    words = {"name": name, "most": most_mb}
    if not file.size:
        raise Refused("file_empty", _("“%(name)s” is empty.") % words, field=field)
    if file.size > most_mb * 1024 * 1024:
        text = _("“%(name)s” is larger than %(most)s MB.") % words
        raise Refused("file_too_large", text, field=field)
    start = _start_of(file)
    program = start.startswith(BEGINNINGS) or (start.startswith(b"MZ") and not start.isascii())
    if _ending_of(name) in PROGRAMS or program:
        text = _("“%(name)s” is a program. Programs can't be sent here.") % words
        raise Refused("file_type", text, field=field)


def _ending_of(name: str) -> str:
    return name.rsplit(".", 1)[-1].lower() if "." in name else ""


def _start_of(file: "UploadedFile[Any]") -> bytes:
    file.seek(0)
    start = bytes(file.read(_LOOKED_AT))
    file.seek(0)
    return start


def _is_page(file: "UploadedFile[Any]") -> bool:
    """Return whether a browser might run the file as a page, by its name or by how its text begins."""
    if _ending_of(safe_name(file.name or "")) in PAGES:
        return True
    start = _start_of(file)
    wide = start[:2] in (b"\xff\xfe", b"\xfe\xff")
    text = (start.decode("utf-16", "ignore").encode() if wide else start).removeprefix(b"\xef\xbb\xbf")
    text = text.lstrip().lower()
    behind = text.startswith(_PAGE_PROLOGUES) and any(mark in text for mark in _PAGE_MARKS)
    return text.startswith(_PAGE_MARKS) or behind


def _scan(file: "UploadedFile[Any]", field: str) -> None:
    """Ask the instance's scanner, if it has one: a command that ends with 0 when the file is clean."""
    command = shlex.split(getattr(settings, "SCAN_COMMAND", ""))
    if not command:
        return
    words = {"name": safe_name(file.name or "")}
    try:
        with _on_disk(file) as path:
            done = subprocess.run([*command, path], capture_output=True, timeout=_SCAN_SECONDS, check=False)
    except (OSError, subprocess.SubprocessError) as error:
        text = _("“%(name)s” could not be checked for viruses just now. Please try again later.") % words
        raise Refused("file_not_scanned", text, field=field) from error
    if done.returncode != 0:
        text = _("The virus scanner refused “%(name)s”.") % words
        raise Refused("file_infected", text, field=field)


@contextmanager
def _on_disk(file: "UploadedFile[Any]") -> Iterator[str]:
    """Give the path of an upload, written out for the time of the block where it is in memory only."""
    if isinstance(file, TemporaryUploadedFile):
        file.flush()
        yield file.temporary_file_path()
        return
    with NamedTemporaryFile() as copy:
        for chunk in file.chunks():
            copy.write(chunk)
        copy.flush()
        file.seek(0)
        yield copy.name
