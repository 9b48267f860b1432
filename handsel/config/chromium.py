"""Finds the Chromium that browser tests drive; as a program, also installs it where it may.

python -m handsel.config.chromium
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
MACOS = Path("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
APT = ["apt-get", "-qq"]
INSTALL = ([*APT, "update"], [*APT, "install", "-y", "chromium"])
MISSING = (
    "The browser tests need Chromium, and there is none: install your system's package,"
    " or name the program in HANDSEL_CHROMIUM."
)


def find_chromium() -> Path | None:
    """The program named by HANDSEL_CHROMIUM, else one of the usual names on the PATH, else None."""
    named = os.environ.get("HANDSEL_CHROMIUM")
    if named:
        return Path(named) if os.access(named, os.X_OK) else None
    for name in NAMES:
        found = shutil.which(name)
        if found:
            return Path(found)
    return MACOS if MACOS.exists() else None


def _may_install() -> bool:
    return os.geteuid() == 0 and not os.environ.get("HANDSEL_CHROMIUM") and bool(shutil.which("apt-get"))


def _install() -> None:
    sys.stdout.write("Installing Chromium from the system's packages.\n")
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in INSTALL:
        if subprocess.run(command, env=quiet, stdout=subprocess.DEVNULL, check=False).returncode:
            return


def main() -> int:
    """Install Chromium if it is missing and may be installed; 1 if there is none."""
    if find_chromium() is None and _may_install():
        _install()
    if find_chromium() is None:
        sys.stderr.write(f"{MISSING}\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
