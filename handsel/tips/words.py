"""Reading text: its words, sentences and paragraphs with their places, and the words that checks know.

English and German; what a text says in another language is still compared word by word.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from handsel.index.text import folded

_WORD = re.compile(r"[^\W_]+(?:[+#]+|['’][^\W_]+)?")
_END = re.compile(r"(?<![.!?…])[.!?…]++[\"'”’»)]*+(?=\s|$)|\n+")
_ENDINGS = ("ungen", "ingen", "ing", "ung", "ers", "ern", "er", "ies", "ed", "es", "en", "s", "e", "n")
_STEM_LEAST = 4


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


ENGLISH = _set(
    "the and you your for with that this have will from are our can not but was they their would about "
    "which what when who how all any more some than then them there these those also just need want "
    "please should "
)
GERMAN = _set(
    "der die das und ich sie ihr ihre ihren für mit dass nicht aber wir unser unsere ist sind war haben "
    "habe wird werden ein eine einen einem einer auch nur noch wenn wie was bei von vom zum zur auf aus "
    "als oder bitte "
)
# Long words that say nothing of a job.
_COMMON = _set(
    "about after again because before being between could every everything great hello looking other "
    "people project really someone something their there these thing think those through together under "
    "until using where which while without working would years experience freelancer client please thank "
    "thanks regards kind always already available month months weeks today someone somebody aber andere "
    "arbeit arbeiten bitte damit danke dieser diese dieses durch einige einfach etwas freundliche "
    "freundlichen grüße immer jemand jemanden können möchte möchten müssen nach schon sehr sollen sollte "
    "sowie suchen unsere unserer unserem viele vielen werden wollen würde würden zusammen projekt jahre "
    "erfahrung "
)


@dataclass(frozen=True)
class Span:
    """A stretch of a text: where it begins and ends."""

    start: int
    end: int


@dataclass(frozen=True)
class Word:
    """One word of a text: folded, and where it stands."""

    text: str
    start: int
    end: int


def plain(text: str) -> str:
    """Return the text in small letters without accents, so that "Café" is "cafe"."""
    if text.isascii():
        return text.lower()
    value = unicodedata.normalize("NFKD", text.casefold())
    return "".join(sign for sign in value if not unicodedata.combining(sign))


def words_of(text: str) -> list[Word]:
    """Return the words of a text in order, each with its place."""
    return [Word(plain(found[0]), found.start(), found.end()) for found in _WORD.finditer(text)]


def stem(word: str) -> str:
    """Return the word without its ending, so that "bookkeeping" and "bookkeeper" are one."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _STEM_LEAST:
            return word[: -len(ending)]
    return word


def stems_of(text: str) -> set[str]:
    """Return the stems of all words of a text."""
    return {stem(word.text) for word in words_of(text)}


def telling(text: str) -> set[str]:
    """Return the stems that say what a text is about: long words that not every letter has."""
    return {
        stem(word.text)
        for word in words_of(text)
        if len(word.text) > _STEM_LEAST and word.text not in _COMMON and not word.text.isdigit()
    }


def sentences(text: str) -> Iterator[Span]:
    """Yield the sentences of a text, without the white space around them."""
    start = 0
    for found in _END.finditer(text):
        yield from _trimmed(text, start, found.end())
        start = found.end()
    yield from _trimmed(text, start, len(text))


def paragraphs(text: str) -> Iterator[Span]:
    """Yield the paragraphs of a text: what stands between empty lines."""
    start = 0
    for found in re.finditer(r"\n\s*\n", text):
        yield from _trimmed(text, start, found.start())
        start = found.end()
    yield from _trimmed(text, start, len(text))


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    piece = text[start:end]
    begin = start + len(piece) - len(piece.lstrip())
    if piece.strip():
        yield Span(begin, begin + len(piece.strip()))


def language_of(text: str) -> str:
    """Return "de" where a text has more German than English small words, else "en"."""
    found = [word.casefold() for word in re.findall(r"[^\W\d_]+", text)]
    german = sum(word in GERMAN for word in found)
    return "de" if german > sum(word in ENGLISH for word in found) else "en"


class NameFinder:
    """Looks for many names in one text that is read once."""

    def __init__(self, text: str) -> None:
        self._text = f" {' '.join(_tokens(text))} "
        self._stems = {stem(token) for token in _tokens(text)}

    def has(self, name: str) -> bool:
        """Return whether the text has the name, or every word of it in some form."""
        tokens = _tokens(name)
        if not tokens:
            return False
        if f" {' '.join(tokens)} " in self._text:
            return True
        return all(stem(token) in self._stems for token in tokens)


def _tokens(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", folded(text))
