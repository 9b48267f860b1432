"""Collecting and compiling the translations."""

from __future__ import annotations

import gettext
import os
from pathlib import Path

from handsel.config import messages

CATALOG = """
msgid ""
msgstr "Content-Type: text/plain; charset=utf-8\\n"

msgid "Decline"
msgstr "Absagen"
"""


def a_catalog(root: Path) -> Path:
    source = root / "locale" / "de" / "LC_MESSAGES" / "django.po"
    source.parent.mkdir(parents=True)
    source.write_text(CATALOG)
    return source


def test_a_new_catalog_is_compiled_once(tmp_path: Path) -> None:
    source = a_catalog(tmp_path)
    assert messages.compile_stale(tmp_path) == 1
    assert messages.compile_stale(tmp_path) == 0
    with source.with_suffix(".mo").open("rb") as compiled:
        assert gettext.GNUTranslations(compiled).gettext("Decline") == "Absagen"


def test_a_changed_catalog_is_compiled_again(tmp_path: Path) -> None:
    source = a_catalog(tmp_path)
    messages.compile_stale(tmp_path)
    later = source.stat().st_mtime + 10
    os.utime(source, (later, later))
    assert messages.compile_stale(tmp_path) == 1


def test_texts_of_code_and_of_templates_are_collected() -> None:
    collected = messages.collect()
    places = {path for message in collected for path, _line in message.locations}
    assert any(path.endswith(".py") for path in places)
    assert any(path.endswith(".html") for path in places)
