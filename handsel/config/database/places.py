"""Where a cluster lives, and as whom its server runs."""

from __future__ import annotations

import contextlib
import hashlib
import os
import pwd
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOTS_HOME = Path("/var/lib/handsel")
DATABASE = "handsel"
SOCKET_PATH_MAX = 90  # the kernel allows 107 bytes; macOS 103


class StartError(Exception):
    """Something outside the program is in the way. Its text is one sentence for the person who started it."""


@dataclass(frozen=True)
class Owner:
    """The account that the server runs as, when that is not the account that we run as."""

    uid: int
    gid: int

    def reaches(self, path: Path) -> bool:
        """Whether this account may enter every folder on the way to `path` that exists."""
        return all(self._enters(folder) for folder in (path, *path.parents) if folder.is_dir())

    def _enters(self, folder: Path) -> bool:
        found = folder.stat()
        if found.st_uid == self.uid:
            return bool(found.st_mode & stat.S_IXUSR)
        if found.st_gid == self.gid:
            return bool(found.st_mode & stat.S_IXGRP)
        return bool(found.st_mode & stat.S_IXOTH)


@dataclass(frozen=True)
class Cluster:
    """Where one PostgreSQL lives: its data, its socket, and whom it belongs to (None: to whoever runs us)."""

    data: Path
    home: Path
    owner: Owner | None
    moved: bool

    @property
    def socket_folder(self) -> Path:
        if len(os.fsencode(self.data / ".s.PGSQL.5432")) <= SOCKET_PATH_MAX:
            return self.data
        return Path("/tmp") / f"handsel-{short_hash(self.data)}"  # noqa: S108  its owner is checked

    def url(self, database: str = DATABASE) -> str:
        return f"postgresql://postgres@/{database}?host={self.socket_folder}"

    def beside(self, ending: str) -> Path:
        """A file next to the data folder, such as its lock."""
        return self.data.with_name(self.data.name + ending)

    def as_owner(self) -> dict[str, Any]:
        """The arguments that make `subprocess` start a program as the server's account."""
        if self.owner is None:
            return {"cwd": "/"}
        return {"cwd": "/", "user": self.owner.uid, "group": self.owner.gid, "extra_groups": []}


def locate(var: Path, name: str = "db") -> Cluster:
    """Decide where the data of `var`/`name` lives and who owns it. Writes nothing."""
    var = var.resolve()
    data = var / name
    if os.geteuid() != 0:
        return Cluster(data, var, None, moved=False)
    found = _owner_of(data)
    if found:
        return Cluster(data, var, found, moved=False)
    owner = _servers_account()
    home = ROOTS_HOME / short_hash(var)
    if (home / name).exists() or not owner.reaches(var):
        return Cluster(home / name, home, _owner_of(home / name) or owner, moved=True)
    return Cluster(data, var, owner, moved=False)


def _owner_of(data: Path) -> Owner | None:
    """The ordinary account that owns existing data: root serves it as that account."""
    try:
        found = data.stat()
    except (FileNotFoundError, NotADirectoryError):
        return None
    return Owner(found.st_uid, found.st_gid) if found.st_uid else None


def _servers_account() -> Owner:
    for name in ("postgres", "nobody"):
        with contextlib.suppress(KeyError):
            account = pwd.getpwnam(name)
            return Owner(account.pw_uid, account.pw_gid)
    raise StartError(
        "PostgreSQL does not run as root, and there is no user `postgres` or `nobody` to run it as:"
        " start as an ordinary user."
    )


def short_hash(path: Path) -> str:
    """Return a short name that belongs to a path."""
    return hashlib.sha256(os.fsencode(path)).hexdigest()[:12]


def make_home(cluster: Cluster) -> None:
    """Make the folder of a cluster, owned by whom its server runs as."""
    cluster.home.mkdir(mode=0o755, parents=True, exist_ok=True)
    folder = cluster.socket_folder
    if folder == cluster.data:
        return
    with contextlib.suppress(FileExistsError):
        folder.mkdir(mode=0o700)
        if cluster.owner:
            os.chown(folder, cluster.owner.uid, cluster.owner.gid)
    expected = cluster.owner.uid if cluster.owner else os.geteuid()
    if folder.is_symlink() or folder.stat().st_uid != expected:
        raise StartError(
            f"The folder {folder}, meant for the database's socket, belongs to somebody else: remove it."
        )
