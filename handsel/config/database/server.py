"""Starting, sharing and letting go of a cluster's server."""

from __future__ import annotations

import atexit
import contextlib
import fcntl
import os
import re
import time
from collections.abc import Iterator
from pathlib import Path
from typing import IO

import psycopg

from handsel.config.database.places import DATABASE, Cluster, StartError, locate, make_home
from handsel.config.database.processes import (
    START_SECONDS,
    STOP_SECONDS,
    ensure_running,
    last_line,
    running_postmaster,
    stop_postmaster,
)
from handsel.config.database.programs import OLDEST_MAJOR

SETTINGS = {
    "listen_addresses": "",
    "port": "5432",  # names the socket only; said aloud because PGPORT would change it
    "unix_socket_permissions": "0700",
    "max_connections": "200",
    "shared_buffers": "128MB",
    "timezone": "UTC",
    "log_timezone": "UTC",
    "log_min_duration_statement": "500ms",
}
# Only for data that a test run can make again.
FORGETFUL = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}


class Server:
    """A running PostgreSQL that this process uses."""

    def __init__(self, cluster: Cluster, settings: dict[str, str], users: IO[bytes], started: bool) -> None:
        self.cluster = cluster
        self.url = cluster.url()
        self.started = started  # False: it was running already
        self._settings = settings
        self._users: IO[bytes] | None = users

    @property
    def note(self) -> str:
        """What the person who starts us should know about its place; empty when there is nothing unusual."""
        if not self.cluster.moved:
            return ""
        return (
            f"The database lives in {self.cluster.home}, because its own user may not enter this folder"
            " and PostgreSQL does not run as root."
        )

    def is_running(self) -> bool:
        return running_postmaster(self.cluster) is not None

    def start_again(self) -> None:
        """Start the server once more after it died; does nothing while it runs.

        :raises StartError: it does not start.
        """
        with _start_lock(self.cluster):
            ensure_running(self.cluster, self._settings)

    def stop(self) -> None:
        """Let go of the server, and stop it if no other process uses it. A second call does nothing."""
        users, self._users = self._users, None
        if users is None:
            return
        with users, _start_lock(self.cluster):
            try:
                fcntl.flock(users, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                return
            stop_postmaster(self.cluster)


def start(var: Path, name: str = "db", *, forgetful: bool = False) -> Server:
    """Start the PostgreSQL whose data is `var`/`name`, or join it if it runs, and wait until it answers.

    `forgetful` gives up the promise that a commit survives a power failure: for tests only.

    :raises StartError: no programs, no right to write, a version that does not fit, or no start.
    """
    cluster = locate(var, name)
    settings = SETTINGS | (FORGETFUL if forgetful else {})
    try:
        make_home(cluster)
        with _start_lock(cluster):
            started = ensure_running(cluster, settings)
            users = cluster.beside(".users").open("ab")
            fcntl.flock(users, fcntl.LOCK_SH)
        server = Server(cluster, settings, users, started)
        _create_database(cluster)
    except PermissionError as problem:
        raise StartError(
            f"The database folder {cluster.data} belongs to somebody else ({problem.filename} cannot"
            " be used): start as its owner, or choose another folder with HANDSEL_VAR."
        ) from problem
    except OSError as problem:
        raise StartError(
            f"The database folder {cluster.data} cannot be used: {problem.strerror}."
        ) from problem
    return server


def start_for_tests(var: Path | None = None) -> str:
    """Start the PostgreSQL for tests and return its URL; the end of this process lets go of it.

    Several test runs in one working tree share the server. `HANDSEL_DATABASE_URL` wins over it.
    """
    given = os.environ.get("HANDSEL_DATABASE_URL")
    if given:
        return given
    folder = var or Path(os.environ.get("HANDSEL_VAR") or "var")
    server = start(folder, "test-db", forgetful=True)
    atexit.register(server.stop)
    return server.url


def check_reachable(url: str) -> None:
    """Look whether the server named by `url` answers and is new enough.

    :raises StartError: it is not, in one sentence that does not repeat the password.
    """
    try:
        with psycopg.connect(url, connect_timeout=5) as connection:
            version = connection.info.server_version
    except (psycopg.Error, ValueError) as problem:
        reason = re.sub(r"\s+", " ", str(problem)).strip().rstrip(".")
        reason = re.sub(r"://[^@\s]*@", "://", reason)
        raise StartError(
            f"The database named by HANDSEL_DATABASE_URL cannot be reached: {reason}."
        ) from problem
    if version < OLDEST_MAJOR * 10_000:
        raise StartError(
            f"The database named by HANDSEL_DATABASE_URL is PostgreSQL {version // 10_000};"
            f" Handsel needs {OLDEST_MAJOR} or newer."
        )


@contextlib.contextmanager
def _start_lock(cluster: Cluster) -> Iterator[None]:
    """Only one process at a time starts or stops this cluster."""
    with cluster.beside(".lock").open("ab") as lock:
        until = time.monotonic() + START_SECONDS + STOP_SECONDS
        while True:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
                break
            except BlockingIOError:
                if time.monotonic() > until:
                    raise StartError(
                        f"Another process has been starting the database in {cluster.data} for too long."
                    ) from None
                time.sleep(0.02)
        yield


def _create_database(cluster: Cluster) -> None:
    exists = "SELECT 1 FROM pg_database WHERE datname = %s"
    try:
        with psycopg.connect(cluster.url("postgres"), autocommit=True, connect_timeout=10) as connection:
            if not connection.execute(exists, [DATABASE]).fetchone():
                with contextlib.suppress(psycopg.errors.DuplicateDatabase, psycopg.errors.UniqueViolation):
                    connection.execute(f"CREATE DATABASE {DATABASE}")
    except psycopg.Error as problem:
        raise StartError(
            f"PostgreSQL in {cluster.data} does not answer: {last_line(str(problem))}"
        ) from problem
