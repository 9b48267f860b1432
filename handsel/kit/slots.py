"""Named places in pages that higher rooms fill, drawn on the server.

A lower room's template says `{% slot "job.side" job=job %}`; a higher room says in its `apps.py`
`slots.fill("job.side", referral_note, order=20)`. A filler takes the request and the slot's values and returns safe
HTML, or "" for nothing.
"""

from collections import defaultdict
from collections.abc import Callable
from typing import Any

from django.http import HttpRequest
from django.utils.safestring import SafeString, mark_safe

Filler = Callable[..., str]
_fillers: dict[str, list[tuple[int, str, Filler]]] = defaultdict(list)


def fill(name: str, filler: Filler, *, order: int = 50) -> None:
    """Register a filler for a named place; lower `order` is drawn first, registering twice changes nothing."""
    key = f"{filler.__module__}.{filler.__qualname__}"
    if all(known != key for _, known, _ in _fillers[name]):
        _fillers[name].append((order, key, filler))
        _fillers[name].sort(key=lambda entry: entry[:2])


def drawn(name: str, request: HttpRequest, **values: Any) -> SafeString:
    """Return the HTML of all fillers of a place, in order."""
    parts = [filler(request, **values) for _, _, filler in _fillers[name]]
    return mark_safe("".join(parts))  # noqa: S308 - each filler returns rendered, escaped HTML
