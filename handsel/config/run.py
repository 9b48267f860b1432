"""`make run`: one supervisor that starts everything Handsel needs, watches it, and stops all of it.

In this order: look whether the folder and the port are ours, start the embedded PostgreSQL (unless
HANDSEL_DATABASE_URL names a server), prepare the database and the translations, start the web server and the
worker. What stands in the way is one sentence and exit code 1.

    python -m handsel.config.run [--with-parent]  # the flag: stop when our parent dies
"""

from __future__ import annotations

import contextlib
import fcntl
import http.client
import os
import signal
import socket
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from handsel.config import children, database, env
from handsel.config.database import Server, StartError

ROOT = Path(__file__).resolve().parent.parent.parent
TICK_SECONDS = 0.25
RUN_LOCK = "run.lock"
PATIENCE_SECONDS = 2.0  # time for a supervisor whose `make` was killed to notice
STOP_PATIENCE_SECONDS = 60.0
ANYWHERE = {"0.0.0.0", "::", ""}  # noqa: S104  compared with, not bound to
LOOPBACK = {"127.0.0.1", "::1", "localhost"}


@dataclass(frozen=True)
class Options:
    """What the environment says about this copy of Handsel."""

    host: str
    port: int
    var: Path
    database_url: str
    demo: bool
    processes: int

    @classmethod
    def read(cls) -> Options:
        return cls(
            host=env.setting(*env.HOST),
            port=env.setting(*env.PORT),
            var=env.setting(*env.VAR).resolve(),
            database_url=env.setting(*env.DATABASE_URL),
            demo=env.setting(*env.DEMO),
            processes=env.setting(*env.WEB_PROCESSES),
        )

    @property
    def address(self) -> str:
        """Where a browser on this machine finds us: by name, because passkeys need one."""
        host = "localhost" if self.host in LOOPBACK | ANYWHERE else self.host
        return f"http://{f'[{host}]' if ':' in host else host}:{self.port}"


def check_folder(var: Path) -> None:
    """:raises StartError: `var` cannot be made or written to."""
    try:
        var.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=var):
            pass
    except OSError as problem:
        raise StartError(
            f"The folder {var} cannot be written to ({problem.strerror}): choose another with HANDSEL_VAR."
        ) from problem


def check_port(host: str, port: int) -> None:
    """:raises StartError: another program has the port, or the address is not one of this machine."""
    try:
        family, kind, protocol, _name, address = socket.getaddrinfo(
            host or None, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
        )[0]
        with socket.socket(family, kind, protocol) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind(address)
    except OSError as problem:
        raise StartError(
            f"Port {port} on {host} cannot be used ({problem.strerror}): choose another with HANDSEL_PORT."
        ) from problem


@contextlib.contextmanager
def only_one(var: Path) -> Iterator[None]:
    """Hold this folder's lock; wait for a supervisor that is about to stop.

    :raises StartError: another supervisor holds it and goes on.
    """
    with (var / RUN_LOCK).open("a+") as lock:
        begun = time.monotonic()
        while not _taken(lock):
            lock.seek(0)
            holder = lock.read().strip()  # empty: it is stopping
            if time.monotonic() - begun > (STOP_PATIENCE_SECONDS if holder == "" else PATIENCE_SECONDS):
                raise StartError(
                    f"Handsel already runs from {var} (process {holder or 'that is stopping'}):"
                    " stop it first, or choose another folder with HANDSEL_VAR."
                )
            time.sleep(0.05)
        lock.truncate(0)
        lock.write(str(os.getpid()))
        lock.flush()
        yield


def _taken(lock: IO[str]) -> bool:
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


@contextlib.contextmanager
def running_database(options: Options) -> Iterator[Server | None]:
    """The embedded server for as long as we run, or the named one, looked at.

    :raises StartError: neither answers.
    """
    if options.database_url:
        database.check_reachable(options.database_url)
        yield None
        return
    server = database.start(options.var)
    try:
        if server.note:
            say(server.note)
        yield server
    finally:
        server.stop()


class Supervisor:
    """Keeps the web server, the worker and the database running until it is told to stop."""

    def __init__(self, options: Options, stop: threading.Event) -> None:
        self.options = options
        self.stop = stop

    def run(self) -> None:
        """:raises StartError: something stands in the way of the start."""
        options = self.options
        check_folder(options.var)
        with only_one(options.var):
            children.sweep(str(options.var))
            check_port(options.host, options.port)
            with running_database(options) as server:
                environment = self.environment(server)
                if self.prepare(environment):
                    self.serve(environment, server)

    def environment(self, server: Server | None) -> dict[str, str]:
        """What the children are told."""
        told = {
            "DJANGO_SETTINGS_MODULE": "handsel.config.settings",
            "HANDSEL_VAR": str(self.options.var),
            "HANDSEL_DATABASE_URL": server.url if server else self.options.database_url,
            "HANDSEL_DEMO": "1" if self.options.demo else "0",
            children.MARK: str(self.options.var),
        }
        return {**os.environ, **told}

    def prepare(self, environment: dict[str, str]) -> bool:
        """Migrate and fill; returns False if we were told to stop meanwhile.

        :raises StartError: it failed; what it printed says why.
        """
        process = children.begin([sys.executable, "-m", "handsel.config.prepare"], environment)
        while process.poll() is None:
            if self.stop.wait(0.02):
                process.terminate()
                process.wait()
                return False
        if process.returncode:
            raise StartError("The database could not be prepared; the reason is above.")
        return True

    def serve(self, environment: dict[str, str], server: Server | None) -> None:
        """Run the web server and the worker until we are told to stop."""
        programs = [
            children.Child("web server", self.web_command(), environment),
            children.Child("worker", [sys.executable, str(ROOT / "manage.py"), "work"], environment),
        ]
        try:
            for program in programs:
                program.start()
            greeted = False
            while not self.stop.wait(TICK_SECONDS):
                self.tend(programs, server)
                if not greeted and self.is_open():
                    say(self.greeting())
                    greeted = True
            (self.options.var / RUN_LOCK).write_text("")
            say("Stopping.")
        finally:
            children.stop_all(programs)

    def tend(self, programs: Sequence[children.Child], server: Server | None) -> None:
        if server and not server.is_running():
            say("The database ended; starting it again.")
            server.start_again()
        for program in programs:
            news = program.tend()
            if news:
                say(news)

    def web_command(self) -> list[str]:
        options = self.options
        return [
            *[sys.executable, "-m", "granian", "--interface", "asgi"],
            *["--host", options.host, "--port", str(options.port), "--workers", str(options.processes)],
            *["--respawn-failed-workers", "--respawn-interval", "0.5"],
            *["--workers-kill-timeout", "3"],  # an open event stream would hold a stop up for ever
            *["--log-level", "warning", "--no-ws"],
            "handsel.config.asgi:application",
        ]

    def is_open(self) -> bool:
        """Whether the web server answers; any answer will do."""
        host = self.options.host
        connection = http.client.HTTPConnection("localhost" if host in ANYWHERE else host, self.options.port)
        connection.timeout = 2.0
        try:
            connection.request("GET", "/healthz")
            connection.getresponse()
        except (OSError, http.client.HTTPException):
            return False
        finally:
            connection.close()
        return True

    def greeting(self) -> str:
        lines = [f"Handsel is open at {self.options.address}  (stop it with Ctrl-C)"]
        if self.options.demo:
            with contextlib.suppress(FileNotFoundError):
                lines.append((self.options.var / env.SIGN_INS).read_text(encoding="utf-8").rstrip())
        return "\n".join(lines)


def say(text: str) -> None:
    """Tell the person at the terminal."""
    print(text, flush=True)


def main(arguments: Sequence[str]) -> int:
    """Run the supervisor; the exit code."""
    if "--with-parent" in arguments:
        children.end_with_parent(os.getppid())
    stop = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, lambda *_: stop.set())
    try:
        Supervisor(Options.read(), stop).run()
    except (StartError, env.BadSetting) as problem:
        print(problem, file=sys.stderr, flush=True)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
