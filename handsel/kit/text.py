"""Cleaning text that people typed."""

import re
import unicodedata

_CONTROL = {code: None for code in range(32) if code not in (9, 10, 13)} | {127: None}
_BREAKS = re.compile(r"\r\n?")
_MANY_LINES = re.compile(r"\n{4,}")
_SIGNS = "$€£¥₹₱₦" + "ABCDEFGHIJKLMNOPQRSTUVWXYZ "
_AMOUNT = re.compile(r"([0-9]+(?:[.,'’ ][0-9]{3})*)(?:[.,]([0-9]{1,2}))?")


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


def plain_amount(typed: str) -> str:
    """Return an amount of money as a program reads it: "1250.5" for "1,250.5", "1.250,5" and "$ 1250,5".

    An amount has at most two decimals, so three digits after a point or comma are thousands, and the language
    need not be known. What is no amount is returned as it is.
    """
    bare = typed.replace("\u00a0", " ").replace("\u202f", " ").strip().strip(_SIGNS).strip()
    found = _AMOUNT.fullmatch(bare)
    if found is None:
        return typed
    whole, cents = re.sub("[^0-9]", "", found[1]), found[2]
    return f"{whole}.{cents}" if cents else whole
