"""The server's processes: starting, finding, ending them, and clearing away what a crash left behind."""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import subprocess
import time
from collections.abc import Sequence
from pathlib import Path

from handsel.config.database.places import Cluster, StartError
from handsel.config.database.programs import Programs, find_programs

START_SECONDS = 60.0
STOP_SECONDS = 30.0
ORPHAN_SECONDS = 5.0
LOG_BYTES_MAX = 10_000_000


def ensure_running(cluster: Cluster, settings: dict[str, str]) -> bool:
    """Start the server unless it runs, and say whether it had to be. The caller holds the start lock."""
    if running_postmaster(cluster) is not None:
        _await_ready(cluster)
        return False
    programs = find_programs(cluster)
    if not (cluster.data / "PG_VERSION").exists():
        _create_data(cluster, programs, durable="fsync" not in settings)
    _clear_away_the_dead(cluster)
    log = cluster.beside(".log")
    if log.exists() and log.stat().st_size > LOG_BYTES_MAX:
        log.unlink()
    options = [part for name, value in settings.items() for part in ("-c", f"{name}={value}")]
    command: list[str | Path] = [
        programs.folder / "postgres",
        "-D",
        cluster.data,
        "-k",
        cluster.socket_folder,
    ]
    with log.open("ab") as out:
        log_begins = out.tell()
        process = subprocess.Popen(
            [*command, *options],
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=out,
            start_new_session=True,  # Ctrl-C in the terminal is for us, who stop it when nobody needs it
            env=_plain_environment(),
            **cluster.as_owner(),
        )
    _await_ready(cluster, process, log_begins)
    process.returncode = 0  # it outlives this object on purpose, so Python need not warn that it still runs
    return True


def _create_data(cluster: Cluster, programs: Programs, *, durable: bool) -> None:
    """Make a new data folder beside its place and move it there when it is whole."""
    half = cluster.beside(".new")
    shutil.rmtree(half, ignore_errors=True)
    half.mkdir(mode=0o700)
    if cluster.owner:
        os.chown(half, cluster.owner.uid, cluster.owner.gid)
    locale = ["--locale=C.UTF-8"]
    if programs.major >= 17:
        locale = ["--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
    command: list[str | Path] = [
        programs.folder / "initdb",
        "-D",
        half,
        "-U",
        "postgres",
        "--auth=trust",
        "--encoding=UTF8",
        *locale,
    ]
    if not durable:
        command.append("--no-sync")
    made = subprocess.run(
        command, capture_output=True, text=True, check=False, env=_plain_environment(), **cluster.as_owner()
    )
    if made.returncode:
        reason = last_line(made.stderr) or last_line(made.stdout)
        raise StartError(f"PostgreSQL could not create its data in {cluster.data}: {reason}")
    half.rename(cluster.data)


def _await_ready(cluster: Cluster, process: subprocess.Popen[str] | None = None, log_begins: int = 0) -> None:
    """Wait until the server says in postmaster.pid that it takes connections."""
    until = time.monotonic() + START_SECONDS
    while time.monotonic() < until:
        lines = _pid_file_lines(cluster)
        if len(lines) > 7 and lines[7].strip() == "ready":
            return
        if process is not None and process.poll() is not None:
            break
        if process is None and running_postmaster(cluster) is None:
            break
        time.sleep(0.01)
    reason = last_line(_text_from(cluster.beside(".log"), log_begins))
    raise StartError(f"PostgreSQL did not start in {cluster.data}: {reason or 'it said nothing'}")


def stop_postmaster(cluster: Cluster) -> None:
    """Ask the server to end its connections and stop; force it when that takes too long."""
    pid = running_postmaster(cluster)
    if pid is None:
        return
    for request, seconds in ((signal.SIGINT, STOP_SECONDS), (signal.SIGQUIT, 5.0), (signal.SIGKILL, 5.0)):
        with contextlib.suppress(ProcessLookupError):
            os.kill(pid, request)
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            if running_postmaster(cluster) is None:
                _reap(pid, 0)
                return
            time.sleep(0.01)


def _plain_environment() -> dict[str, str]:
    """The environment without the variables that would give PostgreSQL other ideas."""
    return {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("PG", "HANDSEL_", "LC_", "LANG"))
    }


def _pid_file_lines(cluster: Cluster) -> list[str]:
    try:
        return (cluster.data / "postmaster.pid").read_text().split("\n")
    except FileNotFoundError:
        return []


def _written_pid(cluster: Cluster) -> int | None:
    lines = _pid_file_lines(cluster)
    return int(lines[0]) if lines and lines[0].strip().isdigit() else None


def running_postmaster(cluster: Cluster) -> int | None:
    """The server's process id, if the process with the number in postmaster.pid really is this server.

    The number alone proves nothing: after a crash it may be a zombie, or belong to another program by now.
    """
    pid = _written_pid(cluster)
    if pid is None:
        return None
    words = _command_line(pid)
    ours = words and Path(words[0]).name == "postgres" and str(cluster.data) in words
    return pid if ours else None


def _command_line(pid: int) -> Sequence[str]:
    if Path("/proc/self/cmdline").exists():
        try:
            raw = Path(f"/proc/{pid}/cmdline").read_bytes()
        except OSError:
            return []
        return [os.fsdecode(word) for word in raw.split(b"\0")]  # a zombie has none
    command = ["/bin/ps", "-ww", "-o", "args=", "-p", str(pid)]  # macOS has no /proc
    said = subprocess.run(command, capture_output=True, text=True, check=False)
    return said.stdout.strip().split(" ")


def _reap(pid: int, options: int) -> None:
    """Take note of the server's end, where it was our own child, so that no zombie stays."""
    with contextlib.suppress(ChildProcessError):
        os.waitpid(pid, options)


def _clear_away_the_dead(cluster: Cluster) -> None:
    """Make the folder of a server that was killed fit for the next one.

    Its remaining processes must be gone before postmaster.pid goes: that file is what keeps PostgreSQL from
    serving the same data twice. They end by themselves; one that is busy is ended.
    """
    dead = _written_pid(cluster)
    if dead is not None:
        _reap(dead, os.WNOHANG)
    asked = time.monotonic()
    while remaining := _processes_in(cluster.data):
        if time.monotonic() - asked > ORPHAN_SECONDS:
            for pid in remaining:
                with contextlib.suppress(ProcessLookupError):
                    os.kill(pid, signal.SIGKILL)
        time.sleep(0.02)
    for stale in (cluster.data / "postmaster.pid", cluster.socket_folder / ".s.PGSQL.5432.lock"):
        stale.unlink(missing_ok=True)


def _processes_in(data: Path) -> list[int]:
    """The PostgreSQL processes that work in this data folder (each makes it its working directory)."""
    found = []
    for entry in Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError):
            if (entry / "cwd").readlink() == data and b"postgres" in (entry / "cmdline").read_bytes():
                found.append(int(entry.name))
    return found


def _text_from(path: Path, position: int) -> str:
    try:
        with path.open("rb") as file:
            file.seek(position)
            return file.read().decode(errors="replace")
    except FileNotFoundError:
        return ""


def last_line(text: str) -> str:
    """The last line that says something; of a server's log, the last that says why."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    why = [line for line in lines if "FATAL" in line or "error:" in line]
    return (why or lines or [""])[-1]
