"""The file: a tar whose manifest says what its members must be."""

from __future__ import annotations

import contextlib
import hashlib
import io
import json
import os
import tarfile
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from pathlib import Path, PurePosixPath
from typing import IO

FORMAT = 1
MANIFEST = "manifest.json"
DATABASE = "database.dump"
MEDIA = "media/"
KEYS = "keys/"
KEY_FILES = ("secret.key", "vapid.pem")
_CHUNK = 1 << 20


class BackupError(Exception):
    """The backup cannot be made or put back; the text says why in one sentence."""


@dataclass(frozen=True)
class Manifest:
    """What a backup holds."""

    version: str
    made_at: str
    server_major: int
    migrations: dict[str, str]
    rows: dict[str, int]
    members: dict[str, str] = field(default_factory=dict)
    format: int = FORMAT


class _Hashed(io.RawIOBase):
    """Reads a file and hashes what was read."""

    def __init__(self, source: IO[bytes]) -> None:
        self.source = source
        self.hash = hashlib.sha256()

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1) -> bytes:
        data = self.source.read(size)
        self.hash.update(data)
        return data


class Writer:
    """Adds members to a backup and keeps what the manifest must say of them."""

    def __init__(self, tar: tarfile.TarFile) -> None:
        self.tar = tar
        self.members: dict[str, str] = {}

    def add(self, name: str, source: Path) -> None:
        """Add a file; one that was deleted meanwhile is left out."""
        with contextlib.ExitStack() as stack:
            try:
                file = stack.enter_context(source.open("rb"))
            except FileNotFoundError:
                return
            entry = tarfile.TarInfo(name)
            found = os.fstat(file.fileno())
            entry.size, entry.mtime, entry.mode = found.st_size, int(found.st_mtime), 0o600
            hashed = _Hashed(file)
            self.tar.addfile(entry, hashed)
            self.members[name] = hashed.hash.hexdigest()

    def finish(self, manifest: Manifest) -> None:
        """Add the manifest, which ends the file."""
        text = json.dumps(asdict(manifest) | {"members": self.members}, indent=1, sort_keys=True).encode()
        entry = tarfile.TarInfo(MANIFEST)
        entry.size, entry.mode = len(text), 0o600
        self.tar.addfile(entry, io.BytesIO(text))


@contextlib.contextmanager
def whole_or_nothing(file: Path) -> Iterator[IO[bytes]]:
    """Give a file to write that takes its place under its name only when it is complete and on the disk."""
    half = file.with_name(f".{file.name}.{os.getpid()}")
    try:
        with open(os.open(half, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as out:  # noqa: PTH123
            yield out
            out.flush()
            os.fsync(out.fileno())
        half.rename(file)
        folder = os.open(file.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)
    finally:
        half.unlink(missing_ok=True)


def checked(file: Path) -> Manifest:
    """Return the manifest after looking at every byte of the file.

    :raises BackupError: it is no backup, is not whole, or a member is not what the manifest says.
    """
    found: dict[str, str] = {}
    said: bytes | None = None
    try:
        with tarfile.open(file, "r:") as tar:
            for entry in tar:
                content = _content(tar, entry)
                if entry.name == MANIFEST:
                    said = content.read()
                    continue
                found[entry.name] = _hash_of(content)
    except (OSError, tarfile.TarError) as problem:
        raise BackupError(f"{file} cannot be read as a backup ({problem}).") from problem
    if said is None:
        raise BackupError(f"{file} is no whole backup: its end with the manifest is missing.")
    manifest = _manifest(file, said)
    if manifest.members != found:
        wrong = sorted(name for name in manifest.members.keys() | found if _differs(name, manifest, found))
        raise BackupError(f"{file} is damaged: {', '.join(wrong[:3])} is not what was backed up.")
    return manifest


def _hash_of(content: IO[bytes]) -> str:
    found = hashlib.sha256()
    while data := content.read(_CHUNK):
        found.update(data)
    return found.hexdigest()


def _differs(name: str, manifest: Manifest, found: dict[str, str]) -> bool:
    return manifest.members.get(name) != found.get(name)


def _content(tar: tarfile.TarFile, entry: tarfile.TarInfo) -> IO[bytes]:
    path = PurePosixPath(entry.name)
    ours = entry.name in {MANIFEST, DATABASE} or entry.name.startswith((MEDIA, KEYS))
    content = tar.extractfile(entry) if entry.isreg() else None
    if content is None or not ours or path.is_absolute() or ".." in path.parts:
        raise BackupError(f"This is no backup of Handsel: it holds {entry.name}.")
    return content


def _manifest(file: Path, said: bytes) -> Manifest:
    try:
        values = json.loads(said)
        if values.get("format") != FORMAT:
            raise BackupError(f"{file} was written in a format that this version does not read.")
        return Manifest(**values)
    except (ValueError, TypeError, AttributeError) as problem:
        raise BackupError(f"{file} has a manifest that cannot be read.") from problem


def unpack(file: Path, *, database: Path, media: Path, keys: Path) -> None:
    """Write the members of a checked backup to where they are wanted."""
    with tarfile.open(file, "r:") as tar:
        for entry in tar:
            if entry.name == MANIFEST:
                continue
            content = _content(tar, entry)
            if entry.name == DATABASE:
                target = database
            elif entry.name.startswith(MEDIA):
                target = media / entry.name.removeprefix(MEDIA)
            else:
                target = keys / entry.name.removeprefix(KEYS)
            target.parent.mkdir(parents=True, exist_ok=True)
            with open(os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as out:  # noqa: PTH123
                while data := content.read(_CHUNK):
                    out.write(data)
