"""Every text of the product is there in every language, and says the same."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import allauth
import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po
from django.utils import translation
from django.utils.translation import gettext, ngettext

from handsel.config import library_texts, messages

WHAT_TO_DO = (
    "Run `make messages`, then complete locale/{}/LC_MESSAGES/django.po (docs/explanation/translating.md)."
)
PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|\{\w*\}|%[sd]")
TAG = re.compile(r"</?\w+[^>]*>")

Key = tuple[tuple[str, ...], str | None]


@pytest.fixture(params=messages.LANGUAGES)
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def catalogs() -> dict[str, Catalog]:
    return {language: messages.read(language) for language in messages.LANGUAGES}


@pytest.fixture
def catalog(catalogs: dict[str, Catalog], language: str) -> Catalog:
    return catalogs[language]


def forms_of(text: Any) -> tuple[str, ...]:
    return (text,) if isinstance(text, str) else tuple(text)


def key_of(message: Message) -> Key:
    return forms_of(message.id), message.context


def texts_of(catalog: Catalog) -> Iterator[Message]:
    return (message for message in catalog if message.id)


def pairs_of(message: Message) -> Iterator[tuple[str, str]]:
    """Each translation beside the English it stands for."""
    english = forms_of(message.id)
    for number, translated in enumerate(forms_of(message.string)):
        yield english[min(number, len(english) - 1)], translated


def tell(wrong: list[Any], language: str) -> None:
    assert not wrong, f"{WHAT_TO_DO.format(language)} {len(wrong)} to put right: {wrong[:10]}"


def test_the_catalogue_has_the_texts_of_today_and_no_others(catalog: Catalog, language: str) -> None:
    today = {key_of(message) for message in texts_of(messages.collect())}
    kept = {key_of(message) for message in texts_of(catalog)}
    tell([("new", *key) for key in sorted(today - kept, key=str)], language)
    tell([("gone", *key) for key in sorted(kept - today, key=str)], language)


def test_every_text_is_translated_in_all_its_forms(catalog: Catalog, language: str) -> None:
    wanting = [
        message.id
        for message in texts_of(catalog)
        if message.fuzzy
        or not all(forms_of(message.string))
        or len(forms_of(message.string)) != (catalog.num_plurals if message.pluralizable else 1)
    ]
    tell(wanting, language)


def test_a_translation_has_the_placeholders_and_tags_of_the_english(catalog: Catalog, language: str) -> None:
    differing = []
    for message in texts_of(catalog):
        for english, translated in pairs_of(message):
            same = set(PLACEHOLDER.findall(english)) == set(PLACEHOLDER.findall(translated))
            if not same or sorted(TAG.findall(english)) != sorted(TAG.findall(translated)):
                differing.append((english, translated))
    tell(differing, language)


def test_a_translation_begins_and_ends_like_the_english(catalog: Catalog, language: str) -> None:
    """Only where it shows: no shouting, and the same blank at either end."""
    differing = []
    for message in texts_of(catalog):
        for english, translated in pairs_of(message):
            blank = [(text[:1].isspace(), text[-1:].isspace()) for text in (english, translated)]
            if translated.rstrip().endswith("!") or blank[0] != blank[1]:
                differing.append((english, translated))
    tell(differing, language)


def test_german_quotes_are_german(catalogs: dict[str, Catalog]) -> None:
    foreign = [
        translated
        for message in texts_of(catalogs["de"])
        for _english, translated in pairs_of(message)
        if '"' in TAG.sub("", translated)
        or "”" in translated
        or translated.count("„") != translated.count("“")
    ]
    tell(foreign, "de")


def test_writing_a_catalogue_twice_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = messages.path_of("de").read_bytes()
    catalog = messages.read("de")
    catalog.update(messages.collect(), no_fuzzy_matching=True)
    monkeypatch.setattr(messages, "LOCALE", tmp_path)
    messages.write(catalog, "de")
    first = messages.path_of("de").read_bytes()
    messages.write(messages.read("de"), "de")
    assert messages.path_of("de").read_bytes() == first
    assert kept.splitlines()[:8] == first.splitlines()[:8]


def test_pages_speak_german() -> None:
    messages.compile_stale()
    with translation.override("de"):
        assert gettext("Decline and refer") == "Ablehnen und empfehlen"
        said = ngettext("%(count)d hour ago", "%(count)d hours ago", 3) % {"count": 3}
        assert said == "vor 3 Stunden"
    with translation.override("en"):
        assert gettext("Decline and refer") == "Decline and refer"


def test_the_library_still_says_what_we_say_better() -> None:
    path = Path(allauth.__file__).parent / "locale" / "de" / "LC_MESSAGES" / "django.po"
    with path.open("rb") as file:
        known = {message.id for message in texts_of(read_po(file, locale="de"))}
    gone = [text for text in library_texts.TEXTS if text not in known]
    assert not gone, (
        f"The account library no longer says this; correct handsel/config/library_texts.py: {gone}"
    )
