"""Making a backup, and putting one back."""

from __future__ import annotations

import contextlib
import json
import os
import re
import shutil
import tarfile
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.conf import settings
from django.db import connection, transaction
from psycopg import sql

from handsel.config.backup import archive, instance
from handsel.config.backup.archive import BackupError, Manifest
from handsel.desk.queries.health import BACKUP_NOTE
from handsel.kit import clock

_CLEARED = (
    "DROP SCHEMA IF EXISTS public CASCADE; CREATE SCHEMA public;"
    " ALTER SCHEMA public OWNER TO pg_database_owner; GRANT USAGE ON SCHEMA public TO PUBLIC"
)
_NEWER_SETTING = re.compile(rb"^SET transaction_timeout = .*$", re.MULTILINE)
_PREAMBLE_BYTES = 4096


def back_up(file: Path) -> Manifest:
    """Write database, uploads and keys of this instance into `file`; the instance may go on working.

    A folder that is not there yet is made, for its owner alone.

    The uploads are read after the moment of the database, so that each file that a row names is there.

    :raises BackupError: it cannot be written, or PostgreSQL's programs are missing or fail.
    """
    file = file.absolute()
    try:
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with (
            archive.whole_or_nothing(file) as out,
            tempfile.TemporaryDirectory(dir=file.parent, prefix=".handsel-") as room,
        ):
            dump = Path(room) / "database"
            manifest = _dump(dump)
            with tarfile.open(fileobj=out, mode="w", format=tarfile.PAX_FORMAT) as tar:
                writer = archive.Writer(tar)
                writer.add(archive.DATABASE, dump)
                for name in archive.KEY_FILES:
                    writer.add(archive.KEYS + name, Path(settings.VAR) / name)
                for source in _uploads():
                    writer.add(archive.MEDIA + source.relative_to(settings.MEDIA_ROOT).as_posix(), source)
                writer.finish(manifest)
    except OSError as problem:
        raise BackupError(f"{file} cannot be written ({problem.strerror}).") from problem
    made = archive.checked(file)
    _note(made, file)
    return made


def _note(made: Manifest, file: Path) -> None:
    """Leave a note of the backup for the operator's health page (ADM-10)."""
    note = {"made_at": made.made_at, "file": file.name, "bytes": file.stat().st_size}
    with contextlib.suppress(OSError):
        (Path(settings.VAR) / BACKUP_NOTE).write_text(json.dumps(note), "utf-8")


def _uploads() -> Iterator[Path]:
    yield from sorted(path for path in Path(settings.MEDIA_ROOT).rglob("*") if path.is_file())


def _dump(target: Path) -> Manifest:
    """Dump the database; counts and dump are of one moment, because both look through one snapshot."""
    with transaction.atomic(durable=True), connection.cursor() as cursor:
        cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
        cursor.execute("SET LOCAL statement_timeout = 0")
        cursor.execute("SELECT pg_export_snapshot()")
        (snapshot,) = cursor.fetchone()
        instance.run(
            "pg_dump",
            [
                "--format=custom",
                "--no-owner",
                "--no-privileges",
                "--snapshot",
                snapshot,
                "--file",
                str(target),
            ],
        )
        return Manifest(
            version=instance.version(),
            made_at=clock.now().isoformat(),
            server_major=instance.server_major(),
            migrations=instance.applied(),
            rows=instance.rows(),
        )


def restore(file: Path, *, replace: bool = False) -> Manifest:
    """Put a backup in the place of what this instance has: everything, or nothing at all.

    :raises BackupError: the file is damaged or from a newer version, the instance is in use, or it is not empty
        and `replace` was not said.
    """
    manifest = archive.checked(file)
    check_can_restore(manifest, replace=replace)
    var, media = Path(settings.VAR), Path(settings.MEDIA_ROOT)
    media.parent.mkdir(parents=True, exist_ok=True)
    with (
        tempfile.TemporaryDirectory(dir=media.parent, prefix=".restore-") as room,
        tempfile.TemporaryDirectory(dir=var, prefix=".restore-") as keys,
    ):
        new = Path(room) / "new"
        new.mkdir(mode=0o755)
        dump = Path(room) / "database"
        archive.unpack(file, database=dump, media=new, keys=Path(keys))
        script = _script(dump)
        connection.close()
        with _changed_back_on_failure(new, media, Path(room) / "old"):
            instance.run(
                "psql",
                [
                    "--no-psqlrc",
                    "--quiet",
                    "--set=ON_ERROR_STOP=1",
                    "--single-transaction",
                    "--output",
                    os.devnull,
                    "--command",
                    _CLEARED,
                    "--file",
                    str(script),
                    "--command",
                    _counted(manifest),
                ],
            )
        for key in Path(keys).iterdir():
            key.replace(var / key.name)
    return manifest


def check_can_restore(manifest: Manifest, *, replace: bool) -> None:
    """:raises BackupError: this code does not know the backup's tables, or the instance is not free for it."""
    known = instance.known_migrations()
    strange = [
        name
        for name, text in manifest.migrations.items()
        if name not in known or (text and known[name] != text)
    ]
    if strange:
        raise BackupError(
            f"The backup comes from Handsel {manifest.version}, whose tables this version"
            f" ({instance.version()}) does not know ({strange[0]}): install that version, restore, then upgrade."
        )
    if instance.others_connected():
        raise BackupError("Handsel is running or somebody uses the database: stop the services first.")
    if not replace and not instance.is_empty():
        raise BackupError(
            "This instance is not empty: say --replace to put the backup in the place of what it has."
        )


def _counted(manifest: Manifest) -> str:
    """Return SQL that fails, and takes everything back, where a table has not as many rows as were backed up."""
    looks = [
        sql.SQL("IF (SELECT count(*) FROM public.{}) <> {} THEN RAISE EXCEPTION {}; END IF;").format(
            sql.Identifier(table), sql.Literal(count), sql.Literal(f"{table} has not the rows of the backup")
        )
        for table, count in manifest.rows.items()
    ]
    return f"DO $look$ BEGIN {sql.SQL(' ').join(looks).as_string()} END $look$"


def _script(dump: Path) -> Path:
    """Return the dump as SQL, without the one setting that servers before 17 do not know."""
    script = dump.with_name("database.sql")
    instance.run(
        "pg_restore",
        ["--no-owner", "--no-privileges", f"--file={script}", str(dump)],
        connect=False,
    )
    if instance.server_major() >= 17:
        return script
    cleaned = script.with_name("older.sql")
    with script.open("rb") as source, cleaned.open("wb") as out:
        out.write(_NEWER_SETTING.sub(b"", source.read(_PREAMBLE_BYTES)))
        shutil.copyfileobj(source, out)
    return cleaned


@contextmanager
def _changed_back_on_failure(new: Path, media: Path, old: Path) -> Iterator[None]:
    """Put the new folder in the place of the old one, and back if the block fails."""
    had = media.exists()
    if had:
        media.rename(old)
    try:
        new.rename(media)
        yield
    except BaseException:
        if media.exists():
            media.rename(new)
        if had:
            old.rename(media)
        raise
