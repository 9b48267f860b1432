"""The supervisor behind `make run`, with a real database, web server and worker."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import psycopg
import pytest

from handsel.config import children, env
from handsel.config.database import StartError
from handsel.config.database.places import locate
from handsel.config.run import ROOT, check_folder, check_port

pytestmark = [pytest.mark.soak, pytest.mark.timeout(180)]


class Running:
    """A supervisor in a process of its own, and what it prints."""

    def __init__(self, var: Path, port: int) -> None:
        told = {"HANDSEL_VAR": str(var), "HANDSEL_PORT": str(port), "HANDSEL_WEB_PROCESSES": "1"}
        left_out = ("HANDSEL_DATABASE_URL", "HANDSEL_DEMO")
        self.var = var
        self.process = subprocess.Popen(
            [sys.executable, "-m", "handsel.config.run"],
            env={**{name: value for name, value in os.environ.items() if name not in left_out}, **told},
            cwd=ROOT,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )

    def read_until(self, words: str) -> str:
        assert self.process.stdout is not None
        seen = []
        for line in self.process.stdout:
            seen.append(line)
            if words in line:
                return line
        raise AssertionError(f"never said {words!r}:\n{''.join(seen)}")

    def child(self, words: str) -> int:
        """The process id of a child, by a word of its command line."""
        for pid in processes_of(self.var):
            if words in command_line(pid) and parent(pid) == self.process.pid:
                return pid
        raise AssertionError(f"no child runs {words}")

    def end(self) -> int:
        self.process.terminate()
        self.process.communicate()
        return self.process.returncode


def command_line(pid: int) -> str:
    return Path(f"/proc/{pid}/cmdline").read_text().replace("\0", " ")


def parent(pid: int) -> int:
    return int(Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[1])


def processes_of(var: Path) -> list[int]:
    return children.marked(str(var))


@pytest.fixture
def var() -> Iterator[Path]:
    folder = Path(tempfile.mkdtemp(prefix="handsel-run-"))
    folder.chmod(0o755)
    yield folder
    shutil.rmtree(folder)


@pytest.fixture
def port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


@pytest.fixture
def run(var: Path, port: int) -> Iterator[Callable[[], Running]]:
    begun: list[Running] = []

    def begin() -> Running:
        begun.append(Running(var, port))
        return begun[-1]

    yield begin
    for running in begun:
        if running.process.poll() is None:
            running.end()


def remember(var: Path) -> None:
    with psycopg.connect(locate(var).url(), autocommit=True) as connection:
        connection.execute("CREATE TABLE IF NOT EXISTS kept AS SELECT 42 AS answer")


def remembers(var: Path) -> bool:
    with psycopg.connect(locate(var).url()) as connection:
        return connection.execute("SELECT answer FROM kept").fetchone() == (42,)


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_stop_ends_every_process_it_started(
    run: Callable[[], Running], var: Path, number: signal.Signals
) -> None:
    running = run()
    running.read_until("Handsel is open at http://localhost:")
    assert processes_of(var)
    running.process.send_signal(number)
    running.read_until("Stopping.")
    running.process.communicate()
    assert running.process.returncode == 0
    assert processes_of(var) == []
    assert not (locate(var).data / "postmaster.pid").exists()


def test_after_kill_9_of_any_process_it_goes_on_and_has_lost_nothing(
    run: Callable[[], Running], var: Path
) -> None:
    running = run()
    running.read_until("Handsel is open")
    remember(var)
    os.kill(running.child("granian"), signal.SIGKILL)
    running.read_until("The web server ended (signal 9)")
    os.kill(running.child("manage.py work"), signal.SIGKILL)
    running.read_until("The worker ended (signal 9)")
    os.kill(int((locate(var).data / "postmaster.pid").read_text().split()[0]), signal.SIGKILL)
    running.read_until("The database ended; starting it again.")
    assert running.end() == 0
    again = run()
    again.read_until("Handsel is open")
    assert remembers(var)


def test_after_kill_9_of_the_supervisor_its_children_end_and_the_next_start_works(
    run: Callable[[], Running], var: Path
) -> None:
    first = run()
    first.read_until("Handsel is open")
    remember(var)
    first.process.kill()
    first.process.communicate()
    second = run()
    second.read_until("Handsel is open")
    assert remembers(var)
    assert all(parent(pid) != 1 for pid in processes_of(var))
    assert second.end() == 0
    assert processes_of(var) == []
    assert not (locate(var).data / "postmaster.pid").exists()


def test_a_start_waits_for_a_supervisor_that_is_stopping(run: Callable[[], Running]) -> None:
    first = run()
    first.read_until("Handsel is open")
    first.process.terminate()
    second = run()
    second.read_until("Handsel is open")


def test_a_second_supervisor_on_one_folder_is_refused_in_a_sentence(run: Callable[[], Running]) -> None:
    run().read_until("Handsel is open")
    second = run()
    said, _ = second.process.communicate()
    assert second.process.returncode == 1
    assert "already runs from" in said
    assert "Traceback" not in said


def test_a_taken_port_is_one_sentence_and_exit_code_1(run: Callable[[], Running], port: int) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", port))
        taken.listen()
        refused = run()
        said, _ = refused.process.communicate()
    assert refused.process.returncode == 1
    assert said == (
        f"Port {port} on 127.0.0.1 cannot be used (Address already in use):"
        " choose another with HANDSEL_PORT.\n"
    )


def test_a_folder_that_cannot_be_written_to_is_one_sentence(var: Path) -> None:
    (var / "file").write_text("")
    with pytest.raises(StartError, match=r"cannot be written to \(Not a directory\)"):
        check_folder(var / "file" / "inner")


def test_a_free_port_passes(port: int) -> None:
    check_port("127.0.0.1", port)


def test_a_database_that_cannot_be_reached_is_one_sentence_and_exit_code_1(var: Path, port: int) -> None:
    told = {
        "HANDSEL_VAR": str(var),
        "HANDSEL_PORT": str(port),
        "HANDSEL_DATABASE_URL": "postgresql://someone:hidden-word@127.0.0.1:1/handsel",
    }
    ended = subprocess.run(
        [sys.executable, "-m", "handsel.config.run"],
        env={**os.environ, **told},
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.returncode == 1
    assert ended.stderr.startswith("The database named by HANDSEL_DATABASE_URL cannot be reached: ")
    assert ended.stderr.count("\n") == 1
    assert "hidden-word" not in ended.stderr


def test_a_setting_that_makes_no_sense_is_one_sentence(var: Path) -> None:
    ended = subprocess.run(
        [sys.executable, "-m", "handsel.config.run"],
        env={**os.environ, "HANDSEL_VAR": str(var), "HANDSEL_PORT": "many"},
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.returncode == 1
    assert ended.stderr.startswith("HANDSEL_PORT is 'many'")
    assert "Traceback" not in ended.stderr


def test_the_secret_is_made_once_and_only_its_owner_reads_it(var: Path) -> None:
    first = env.kept_secret(var / "secret.key")
    assert env.kept_secret(var / "secret.key") == first
    assert len(first) > 50
    assert (var / "secret.key").stat().st_mode & 0o777 == 0o600
    assert [path.name for path in var.iterdir()] == ["secret.key"]
