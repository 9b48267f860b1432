"""The processes that the supervisor starts: begun, watched, begun again, ended.

No process outlives the supervisor: the kernel tells each child when its parent dies (Linux), each child leads
a session of its own that is ended as a whole, and what a crash left behind all the same is found by a mark in
its environment when the next supervisor starts.
"""

from __future__ import annotations

import contextlib
import ctypes
import os
import signal
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

MARK = "HANDSEL_SUPERVISED"
STOP_SECONDS = 10.0
FIRST_DELAY = 0.5
LONGEST_DELAY = 30.0
STEADY_SECONDS = 60.0  # a child that ran this long is forgiven its earlier failures
PR_SET_PDEATHSIG = 1

_libc = ctypes.CDLL(None) if sys.platform.startswith("linux") else None


def end_with_parent(parent: int) -> None:
    """Have the kernel send this process SIGTERM when its parent dies; end at once if it is dead already."""
    if _libc is not None:
        _libc.prctl(PR_SET_PDEATHSIG, signal.SIGTERM)
    if os.getppid() != parent:
        os._exit(1)


def begin(command: Sequence[str], environment: Mapping[str, str]) -> subprocess.Popen[bytes]:
    """Start a program in a session of its own that ends with this process."""
    parent = os.getpid()
    return subprocess.Popen(
        command,
        env=dict(environment),
        stdin=subprocess.DEVNULL,
        start_new_session=True,
        preexec_fn=lambda: end_with_parent(parent),  # noqa: PLW1509  the supervisor has one thread
    )


class Child:
    """A program that should run for as long as the supervisor does."""

    def __init__(self, name: str, command: Sequence[str], environment: Mapping[str, str]) -> None:
        self.name = name
        self._command = command
        self._environment = environment
        self._process: subprocess.Popen[bytes] | None = None
        self._begun_at = 0.0
        self._delay = FIRST_DELAY
        self._due_at = 0.0

    def start(self) -> None:
        self._process = begin(self._command, self._environment)
        self._begun_at = time.monotonic()

    def tend(self) -> str:
        """Start the program again if it ended and its pause is over; says what happened, or nothing."""
        now = time.monotonic()
        if self._process is None:
            if now >= self._due_at:
                self.start()
            return ""
        if not _has_ended(self._process.pid):
            return ""
        code = _bury(self._process)
        self._process = None
        if now - self._begun_at > STEADY_SECONDS:
            self._delay = FIRST_DELAY
        delay, self._delay = self._delay, min(self._delay * 2, LONGEST_DELAY)
        self._due_at = now + delay
        return f"The {self.name} ended ({_manner(code)}); starting it again in {delay:g} s."

    def ask_to_stop(self) -> None:
        if self._process is not None:
            with contextlib.suppress(ProcessLookupError):
                self._process.terminate()

    def finish(self, until: float) -> None:
        """Wait for the program's end, force it at the time `until`, and end all that it began."""
        process, self._process = self._process, None
        if process is None:
            return
        while time.monotonic() < until and not _has_ended(process.pid):
            time.sleep(0.02)
        _bury(process)


def _has_ended(pid: int) -> bool:
    """Whether our child ended; leaves it unburied, so that its number still belongs to it."""
    return os.waitid(os.P_PID, pid, os.WEXITED | os.WNOHANG | os.WNOWAIT) is not None


def _bury(process: subprocess.Popen[bytes]) -> int:
    """End what is left of the child's session, then the child, and return its exit code."""
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(process.pid, signal.SIGKILL)
    return process.wait()


def _manner(code: int) -> str:
    return f"signal {-code}" if code < 0 else f"exit code {code}"


def stop_all(children: Sequence[Child]) -> None:
    """Ask all to stop, then wait for each; together they have `STOP_SECONDS`."""
    for child in children:
        child.ask_to_stop()
    until = time.monotonic() + STOP_SECONDS
    for child in children:
        child.finish(until)


def sweep(mark: str) -> int:
    """End the processes that an earlier supervisor with this mark left behind; returns how many."""
    left = marked(mark)
    for pid in left:
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.kill(pid, signal.SIGTERM)
    until = time.monotonic() + STOP_SECONDS
    while remaining := marked(mark):
        if time.monotonic() > until:
            for pid in remaining:
                with contextlib.suppress(ProcessLookupError, PermissionError):
                    os.kill(pid, signal.SIGKILL)
            break
        time.sleep(0.02)
    return len(left)


def marked(mark: str) -> list[int]:
    """The processes with this mark in their environment, ourselves left out."""
    wanted = os.fsencode(f"{MARK}={mark}")
    found = []
    for entry in Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError):
            if int(entry.name) != os.getpid() and wanted in (entry / "environ").read_bytes().split(b"\0"):
                found.append(int(entry.name))
    return found
