"""Workers die while they deliver; nothing is lost, and no mail goes out more than twice."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from email import message_from_bytes
from pathlib import Path
from typing import Any
from urllib.parse import quote

import psycopg
import pytest
from aiosmtpd.controller import Controller
from django.conf import settings
from django.db import connection

ROOT = Path(settings.ROOT)
MANY = 1000
PATIENCE = 280


class Mailbox:
    """A real mail server that keeps what it takes."""

    def __init__(self) -> None:
        self.ids: list[str] = []

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:  # noqa: N802 - the server's name
        self.ids.append(str(message_from_bytes(envelope.content)["Message-ID"]))
        return "250 OK"


@pytest.fixture
def mailbox() -> Iterator[tuple[Mailbox, int]]:
    """Run the mail server; yields it and its port."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    box = Mailbox()
    server = Controller(box, hostname="127.0.0.1", port=port)
    server.start()
    yield box, port
    server.stop()


@pytest.fixture
def database(django_db_setup: None, django_db_blocker: Any) -> Iterator[str]:
    """Make an empty database beside the tests' own; yields its URL."""
    name = f"soak_{os.getpid()}"
    given = connection.settings_dict
    with django_db_blocker.unblock():
        where = connection.get_connection_params()
    server = psycopg.connect(
        autocommit=True,
        dbname="postgres",
        **{key: where[key] for key in ("host", "port", "user", "password") if where.get(key)},
    )
    server.execute(f"CREATE DATABASE {name}")
    login = quote(given["USER"]) + (f":{quote(given['PASSWORD'])}" if given["PASSWORD"] else "")
    yield f"postgresql://{login}@/{name}?host={quote(given['HOST'], safe='')}&port={given['PORT'] or 5432}"
    server.execute(f"DROP DATABASE {name} WITH (FORCE)")
    server.close()


class Workers:
    """Real worker processes on the database, and what is in it."""

    def __init__(self, url: str, port: int, folder: Path) -> None:
        self.environment = {
            **os.environ,
            "HANDSEL_DATABASE_URL": url,
            "HANDSEL_VAR": str(folder),
            "HANDSEL_SMTP_URL": f"smtp://127.0.0.1:{port}",
            "HANDSEL_WORKER_STALLED_SECONDS": "3",
            "HANDSEL_SECRET_KEY": "soak",
        }
        self.log = (folder / "workers.log").open("ab")
        self.rows = psycopg.connect(url, autocommit=True)
        self.running: list[subprocess.Popen[bytes]] = []

    def run(self, *arguments: str) -> None:
        """Run a program of ours to its end."""
        subprocess.run(
            [sys.executable, *arguments],
            env=self.environment,
            cwd=ROOT,
            check=True,
            stdout=self.log,
            stderr=self.log,
        )

    def start(self, many: int = 2) -> None:
        """Start workers."""
        command = [sys.executable, "manage.py", "work"]
        for _number in range(many):
            process = subprocess.Popen(
                command,
                env=self.environment,
                cwd=ROOT,
                stdout=self.log,
                stderr=self.log,
                start_new_session=True,
            )
            self.running.append(process)

    def kill(self) -> None:
        """Kill every worker as hard as it goes."""
        for process in self.running:
            process.send_signal(signal.SIGKILL)
            process.wait()
        self.running.clear()

    def count(self, question: str) -> int:
        """Return one number from the database."""
        row = self.rows.execute(question).fetchone()
        return int(row[0]) if row else 0

    def wait_until(self, done: Callable[[], bool], ends: float) -> None:
        """Wait until something is so; meanwhile let the two minutes pass that mails of messages wait for."""
        while not done():
            assert time.monotonic() < ends, f"not done in time; see {self.log.name}"
            self.rows.execute("UPDATE procrastinate_jobs SET scheduled_at = now() WHERE scheduled_at > now()")
            time.sleep(0.2)


@pytest.mark.rule("NOTIF-14")
@pytest.mark.timeout(600)
def test_workers_killed_while_they_deliver_lose_nothing_and_mail_twice_at_most(
    mailbox: tuple[Mailbox, int], database: str, tmp_path: Path
) -> None:
    box, port = mailbox
    workers = Workers(database, port, tmp_path)
    workers.run("manage.py", "migrate", "--verbosity=0")
    workers.run("-m", "tests.soak.fill", str(MANY))
    ends = time.monotonic() + PATIENCE
    notices = "SELECT count(*) FROM notifications_notice"
    letters_open = "SELECT count(*) FROM notifications_letter WHERE state IN ('waiting', 'sending')"
    try:
        workers.start()
        workers.wait_until(lambda: workers.count(notices) >= MANY // 4, ends)
        workers.kill()
        assert workers.count(notices) < MANY, "the first kill must fall into the middle"
        workers.start()
        workers.wait_until(lambda: len(box.ids) >= MANY // 3, ends)
        workers.kill()
        assert len(box.ids) < MANY, "the second kill must fall into the middle"
        workers.start()
        workers.wait_until(
            lambda: (
                workers.count(notices) == MANY
                and workers.count(letters_open) == 0
                and workers.count("SELECT count(*) FROM procrastinate_jobs WHERE status IN ('todo', 'doing')")
                == 0
            ),
            ends,
        )
    finally:
        workers.kill()
    mails = Counter(box.ids)
    assert workers.count("SELECT count(DISTINCT key) FROM notifications_notice") == MANY
    assert workers.count("SELECT count(*) FROM events_delivery WHERE done_at IS NULL") == 0
    assert workers.count("SELECT count(*) FROM notifications_letter WHERE state = 'sent'") == MANY
    assert len(mails) == MANY, "every letter went out"
    assert max(mails.values()) <= 2, "and none more than twice"
    workers.rows.close()
    workers.log.close()
