"""Cleaning text that people typed."""

import re
import unicodedata

_CONTROL = {code: None for code in range(32) if code not in (9, 10, 13)} | {127: None}
_BREAKS = re.compile(r"\r\n?")
_MANY_LINES = re.compile(r"\n{4,}")


def clean(value: str) -> str:
    """Return the text in NFC without control characters, with plain line ends, trimmed."""
    value = unicodedata.normalize("NFC", value).translate(_CONTROL)
    return _MANY_LINES.sub("\n\n\n", _BREAKS.sub("\n", value)).strip()


def one_line(value: str) -> str:
    """Return the text cleaned and on one line."""
    return " ".join(clean(value).split())


def shorten(value: str, length: int) -> str:
    """Return at most `length` characters of the text, cut at a word, with an ellipsis where cut."""
    line = one_line(value)
    if len(line) <= length:
        return line
    return line[: length - 1].rsplit(" ", 1)[0].rstrip(",;:. ") + "…"
