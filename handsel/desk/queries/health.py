"""How the instance is: each thing that may be wrong in words, with what to do about it (ADM-10)."""

import json
import os
import platform
import shutil
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from importlib.metadata import version as version_of
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import connection
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from handsel.events import facts
from handsel.events import queries as events
from handsel.kit import clock
from handsel.kit.ago import in_words
from handsel.notifications.queries import letters_at_a_glance

BACKUP_NOTE = "last-backup.json"  # in HANDSEL_VAR, written by `manage.py backup`
BACKUP_MOST = timedelta(days=2)
FREE_LEAST = 1024**3
PACKAGES = ("django", "psycopg", "procrastinate", "django-allauth", "django-ninja", "pillow", "granian")
GOOD, WARN, BAD = "good", "warn", "bad"
Letters = tuple[dict[str, int], datetime | None]  # how many stand in each state, and when the last went out


@dataclass(frozen=True)
class Sign:
    """One thing about the instance: how it is (`good`, `warn`, `bad`, "" for a plain fact) and what to do."""

    label: str
    said: str
    state: str = ""
    todo: str = ""

    @property
    def word(self) -> str:
        """The state in a word."""
        return {GOOD: _("Good"), WARN: _("Look at it"), BAD: _("Needs you")}.get(self.state, "")


@dataclass(frozen=True)
class Part:
    """A part of the instance: mail, the worker, storage …"""

    title: str
    signs: list[Sign]


def health(letters: Letters | None = None) -> list[Part]:
    """Return how every part of the instance is, in six queries, five if the `letters` are known (ADM-10)."""
    size, server = _database()
    return [
        Part(_("Mail"), list(_mail(letters or letters_at_a_glance()))),
        Part(_("Work in the background"), list(_worker())),
        Part(_("Work by the clock"), list(_clockwork())),
        Part(_("Storage"), list(_storage(size))),
        Part(_("Backup"), [_backup()]),
        Part(_("Versions"), list(_versions(server))),
    ]


def needing_attention(parts: list[Part]) -> int:
    """Return how many signs are not good."""
    return sum(sign.state in {WARN, BAD} for part in parts for sign in part.signs)


def _mail(letters: Letters) -> Iterator[Sign]:
    if settings.MAIL_CONFIGURED:
        yield Sign(_("Mail server"), _("Named."), GOOD)
    else:
        todo = _("Set HANDSEL_SMTP_URL. Until then mails stay in the outbox and nobody gets them.")
        yield Sign(_("Mail server"), _("None is named."), WARN, todo)
    counts, last = letters
    yield Sign(_("Last mail sent"), in_words(last, clock.now()) if last else _("None yet."))
    waiting = counts["waiting"] + counts["sending"]
    yield Sign(_("Waiting"), _mails(waiting))
    todo = _("Open the outbox: each failed mail says why, and can be sent again.") if counts["failed"] else ""
    yield Sign(_("Could not be sent"), _mails(counts["failed"]), BAD if todo else GOOD, todo)


def _mails(number: int) -> str:
    return ngettext("%(n)d mail", "%(n)d mails", number) % {"n": number}


def _worker() -> Iterator[Sign]:
    beat, now = events.since_heartbeat(), clock.now()
    alive = beat is not None and beat <= events.BEAT_MOST
    said = in_words(now - beat, now) if beat is not None else _("Never.")
    todo = "" if alive else _("Start the worker: manage.py work, or the handsel-worker service.")
    yield Sign(_("Last sign of life"), said, GOOD if alive else BAD, todo)
    jobs = events.jobs_by_state()
    yield Sign(_("Jobs that wait"), str(jobs.get("todo", 0)))
    failed = jobs.get("failed", 0)
    todo = _("Look at the worker's log. What failed eight times is not tried again.") if failed else ""
    yield Sign(_("Jobs that failed"), str(failed), WARN if failed else GOOD, todo)
    oldest = events.oldest_undelivered()
    late = oldest is not None and oldest > events.UNDELIVERED_MOST
    said = in_words(now - oldest, now) if oldest is not None else _("None waits.")
    todo = _("The worker is too slow or stands still. Start another one beside it.") if late else ""
    yield Sign(_("Oldest event that waits"), said, BAD if late else GOOD, todo)


def _clockwork() -> Iterator[Sign]:
    for name, at in events.last_by_the_clock():
        yield Sign(facts.title_of(name), in_words(at, clock.now()))


def _storage(size: int) -> Iterator[Sign]:
    free = shutil.disk_usage(settings.VAR).free
    todo = (
        _("Make room on this disk. Without room, uploads and the database stop.") if free < FREE_LEAST else ""
    )
    yield Sign(_("Free on the disk"), filesizeformat(free), BAD if todo else GOOD, todo)
    yield Sign(_("Uploads"), filesizeformat(_size_of(Path(settings.MEDIA_ROOT))))
    yield Sign(_("Database"), filesizeformat(size))


def _database() -> tuple[int, str]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_database_size(current_database()), current_setting('server_version')")
        size, server = cursor.fetchone()
    return int(size), str(server)


def _size_of(folder: Path) -> int:
    """Return the bytes of all files in a folder; one that goes away meanwhile counts nothing."""
    total = 0
    for place, _folders, names in os.walk(folder):
        for name in names:
            try:
                total += (Path(place) / name).stat().st_size
            except OSError:
                continue
    return total


def _backup() -> Sign:
    label, todo = _("Last backup"), _("Run manage.py backup FILE, best every night by a timer.")
    try:
        note: dict[str, Any] = json.loads((Path(settings.VAR) / BACKUP_NOTE).read_text("utf-8"))
        at = datetime.fromisoformat(note["made_at"])
    except (OSError, ValueError, KeyError, TypeError):
        return Sign(label, _("None is known."), WARN, todo)
    old = clock.now() - at > BACKUP_MOST
    return Sign(label, in_words(at, clock.now()), WARN if old else GOOD, todo if old else "")


def _versions(server: str) -> Iterator[Sign]:
    project = tomllib.loads((settings.ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    yield Sign("Handsel", str(project["version"]))
    yield Sign("PostgreSQL", server)
    yield Sign("Python", platform.python_version())
    for name in PACKAGES:
        yield Sign(name, version_of(name))


def as_text(parts: list[Part]) -> str:
    """Return the health as plain lines for a terminal."""
    lines: list[str] = []
    for part in parts:
        lines.append(part.title)
        for sign in part.signs:
            lines.append(f"  {sign.label}: {sign.said}" + (f"  [{sign.word}]" if sign.word else ""))
            lines += [f"    {sign.todo}"] if sign.todo else []
    return "\n".join(lines)
