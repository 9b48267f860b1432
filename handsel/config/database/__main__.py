"""`python -m handsel.config.database run PROGRAM`: a program of this project with the server up."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from handsel.config.database import StartError, start


def main(arguments: Sequence[str]) -> int:
    """Run a Python program of this project with the embedded server up, or say its URL."""
    if arguments[:1] != ["run"] or len(arguments) < 2:
        print("usage: python -m handsel.config.database run PROGRAM [ARGUMENT...]", file=sys.stderr)
        return 2
    environment = dict(os.environ)
    server = None
    try:
        if not environment.get("HANDSEL_DATABASE_URL"):
            server = start(Path(environment.get("HANDSEL_VAR") or "var"))
            environment["HANDSEL_DATABASE_URL"] = server.url
        return subprocess.run([sys.executable, *arguments[1:]], env=environment, check=False).returncode
    except StartError as problem:
        print(problem, file=sys.stderr)
        return 1
    finally:
        if server:
            server.stop()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
