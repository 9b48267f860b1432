"""What the architecture tests know of the source tree."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "handsel"
ROOMS = [
    "desk",
    "pages",
    "webhooks",
    "specialists",
    "search",
    "reputation",
    "contracts",
    "invitations",
    "proposals",
    "tips",
    "jobs",
    "agencies",
    "messaging",
    "moderation",
    "notifications",
    "people",
    "index",
    "policy",
    "events",
    "kit",
]  # highest first


@dataclass(frozen=True)
class Source:
    """One product file: its path, its room and its part (`actions`, `views` …)."""

    path: Path
    room: str
    part: str

    @property
    def name(self) -> str:
        """The path as people write it."""
        return str(self.path.relative_to(ROOT))

    @property
    def tree(self) -> ast.Module:
        """The parsed file."""
        return parsed(self.path)


@cache
def parsed(path: Path) -> ast.Module:
    """Parse a file once."""
    return ast.parse(path.read_text(encoding="utf-8"))


def sources() -> Iterator[Source]:
    """Yield every product file of every room, without tests and migrations."""
    for path in sorted(PACKAGE.rglob("*.py")):
        parts = path.relative_to(PACKAGE).parts
        if len(parts) < 2 or {"tests", "migrations"} & set(parts):
            continue
        yield Source(path, parts[0], parts[1].removesuffix(".py"))


def imports(source: Source) -> Iterator[tuple[str, int]]:
    """Yield what a file imports, as dotted names with the imported name at the end, and the line."""
    for node in ast.walk(source.tree):
        if isinstance(node, ast.ImportFrom) and node.module:
            for alias in node.names:
                yield f"{node.module}.{alias.name}", node.lineno
        elif isinstance(node, ast.Import):
            for alias in node.names:
                yield alias.name, node.lineno
