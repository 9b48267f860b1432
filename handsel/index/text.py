"""Folding words, so that "Café" finds "cafe" on every PostgreSQL server, with or without extensions."""

import re
import unicodedata

LENGTH = 20_000
_SIGNS = (("c++", " cplusplus "), ("c#", " csharp "), ("f#", " fsharp "), (".net", " dotnet "))
_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe", "þ": "th", "ı": "i", "\x00": " "}
)
_SIGN = {sign: re.compile(rf"(?<!\w){re.escape(sign)}(?![\w+#])") for sign, _ in _SIGNS}
_PLAIN_WORD = re.compile(r"[^\W_]{2,}")


def folded(value: str) -> str:
    """Return the text in small letters without accents, cut where no reader would search on."""
    value = unicodedata.normalize("NFKD", value[:LENGTH].casefold()).translate(_LETTERS)
    value = "".join(sign for sign in value if not unicodedata.combining(sign))
    for sign, word in _SIGNS:
        value = _SIGN[sign].sub(word, value)
    return value


def tag(prefix: str, value: str) -> str:
    """Return a tag such as `city:sao paulo`, folded and at most 100 characters long."""
    return f"{prefix}:{' '.join(folded(value).split())}"[:100]


def open_end(words: str) -> tuple[str, str]:
    """Return folded words split before a last word that somebody may still be typing; ("…", "") for none.

    A last word in quotation marks, or one that is to be absent (`-word`), is finished.
    """
    before, _, last = words.rpartition(" ")
    finished = words.count('"') % 2 == 1 or not _PLAIN_WORD.fullmatch(last)
    return ("", "") if finished or last == "or" else (before.strip(), last)
