"""What the gallery shows the widgets with."""

from typing import Any


def context(query: str) -> dict[str, Any]:
    """Return the samples."""
    return {"query": query}
