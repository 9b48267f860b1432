"""Names of countries, languages and time zones, in the reader's language."""

import zoneinfo
from collections.abc import Iterable
from functools import cache
from itertools import groupby

from babel import Locale, UnknownLocaleError
from django.utils import translation

Choices = list[tuple[str, str]]
_LONGER_CODES = {"ceb", "fil", "gsw", "haw", "yue"}  # languages of many that have no code of two letters
_OTHER_AREAS = {"Etc", "Brazil", "Canada", "Chile", "Mexico", "US", "Arctic"}


def country_name(code: str) -> str:
    """Return a country's name in the reader's language; an unknown code answers itself."""
    return dict(countries()).get(code, code)


def language_name(code: str) -> str:
    """Return a language's name in the reader's language; an unknown code answers itself."""
    return dict(languages()).get(code, code)


def countries() -> Choices:
    """Return (ISO code, name) of every country, sorted by name."""
    return _countries(_reader_language())


def languages() -> Choices:
    """Return (ISO code, name) of the languages that people work in, sorted by name."""
    return _languages(_reader_language())


@cache
def time_zones() -> list[tuple[str, Choices]]:
    """Return all time zones grouped by area, UTC first, as choices of a select."""
    names = sorted(name for name in zoneinfo.available_timezones() if _is_place(name))
    groups = [(area, [(name, _town(name)) for name in zones]) for area, zones in groupby(names, _area)]
    return [("UTC", [("UTC", "UTC")]), *groups]


def _is_place(name: str) -> bool:
    return (
        "/" in name and _area(name) not in _OTHER_AREAS and not name.startswith(("posix", "right", "SystemV"))
    )


def _area(name: str) -> str:
    return name.split("/", 1)[0]


def _town(name: str) -> str:
    return name.split("/", 1)[1].replace("_", " ").replace("/", " / ")


def _reader_language() -> str:
    return translation.get_language() or "en"


def _locale(language: str) -> Locale:
    try:
        return Locale.parse(language.replace("-", "_"))
    except (UnknownLocaleError, ValueError):
        return Locale("en")


@cache
def _countries(language: str) -> Choices:
    names = _locale(language).territories
    codes = _two_letters(Locale("en").territories) - {"EU", "EZ", "UN", "QO", "XA", "XB", "ZZ"}
    return _by_name((code, names.get(code, code)) for code in codes)


@cache
def _languages(language: str) -> Choices:
    names = _locale(language).languages
    codes = _two_letters(Locale("en").languages) | _LONGER_CODES
    return _by_name((code, names.get(code, code)) for code in codes)


def _two_letters(names: Iterable[object]) -> set[str]:
    return {code for code in map(str, names) if len(code) == 2 and code.isalpha()}


def _by_name(choices: Iterable[tuple[str, str]]) -> Choices:
    return sorted(choices, key=lambda choice: _folded(choice[1]))


def _folded(name: str) -> str:
    return name.casefold().translate(str.maketrans("äöüåéôí", "aouaeoi"))
