"""Writes docs/reference/configuration.md from the settings: `python -m tests.architecture.settings_page`."""

import os
import sys
from pathlib import Path

from handsel.config import env

PAGE = Path(__file__).resolve().parents[2] / "docs" / "reference" / "configuration.md"
HEAD = """# Configuration

Everything comes from the environment; nothing needs to be set for a first look. Each value can also come from a file:
put its path into the name with `_FILE` at the end. A value that cannot be used is told in one sentence at the start.

`manage.py check --deploy` says in words what an instance still needs before it goes public.

| setting | default | what it does |
|---|---|---|
"""


def page() -> str:
    """Return the page as the settings have it."""
    root = str(Path(__file__).resolve().parents[2])
    rows = []
    for each in sorted(env.KNOWN.values(), key=lambda each: each.name):
        default = f"`{each.default.replace(root + '/', '')}`" if each.default else "empty"
        rows.append(f"| `{each.name}` | {default} | {each.text} |\n")
    return HEAD + "".join(rows)


if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "handsel.config.settings")
    __import__("handsel.config.settings")
    PAGE.write_text(page(), encoding="utf-8")
    sys.stdout.write(f"{PAGE} written\n")
