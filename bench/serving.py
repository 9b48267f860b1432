"""The server under measurement: the same program, with the same options, that `make run` starts."""

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager


def free_port() -> int:
    """Return a port that nobody has."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def serving(workers: int = 2) -> Iterator[int]:
    """Serve the product on a port of its own on 127.0.0.1 within the block."""
    port = free_port()
    command = [
        *[sys.executable, "-m", "granian", "--interface", "asgi", "handsel.config.asgi:application"],
        *[
            "--host",
            "127.0.0.1",
            "--port",
            str(port),
            "--workers",
            str(workers),
            "--workers-kill-timeout",
            "3",
        ],
        *["--no-access-log", "--log-level", "error"],
    ]
    process = subprocess.Popen(command, env={**os.environ, "HANDSEL_PORT": str(port)})
    try:
        _await(port, process)
        yield port
    finally:
        process.terminate()
        process.wait(20)


def _await(port: int, process: "subprocess.Popen[bytes]") -> None:
    ends = time.monotonic() + 60
    while time.monotonic() < ends and process.poll() is None:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/healthz", timeout=2) as response:
                if response.status == 200:
                    return
        except (urllib.error.URLError, OSError):
            time.sleep(0.2)
    raise SystemExit("The server under measurement did not start.")
