"""The translations: collect the texts of code and templates, and compile them, with Babel alone.

`manage.py makemessages` and `compilemessages` want GNU gettext, which a fresh machine does not have.

    python -m handsel.config.messages update     # new texts into every .po, then compile
    python -m handsel.config.messages compile    # what is stale
"""

from __future__ import annotations

import io
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from django.conf import settings
from django.utils.translation.template import templatize

ROOT = Path(__file__).resolve().parent.parent.parent
LOCALE = ROOT / "locale"
LANGUAGES = ("de",)  # English is what the code says
KEYWORDS = {
    **dict.fromkeys(("_", "gettext", "gettext_lazy", "gettext_noop"), None),
    **dict.fromkeys(("ngettext", "ngettext_lazy"), (1, 2)),
    **dict.fromkeys(("pgettext", "pgettext_lazy"), ((1, "c"), 2)),
    **dict.fromkeys(("npgettext", "npgettext_lazy"), ((1, "c"), 2, 3)),
}
HEADER = """\
# Handsel's texts in another language. How to translate: docs/explanation/translating.md
msgid ""
msgstr ""
"Project-Id-Version: Handsel\\n"
"Language: {language}\\n"
"Plural-Forms: {plurals}\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"

"""


def compile_stale(root: Path = ROOT) -> int:
    """Compile each .po that is newer than its .mo; returns how many were."""
    stale = [source for source in _sources(root) if _is_stale(source)]
    for source in stale:
        with source.open("rb") as file:
            catalog = read_po(file)
        half = source.with_suffix(".mo.new")
        with half.open("wb") as out:
            write_mo(out, catalog)
        half.replace(source.with_suffix(".mo"))
    return len(stale)


def _sources(root: Path) -> Iterator[Path]:
    yield from root.glob("locale/*/LC_MESSAGES/*.po")
    yield from root.glob("handsel/**/locale/*/LC_MESSAGES/*.po")


def _is_stale(source: Path) -> bool:
    compiled = source.with_suffix(".mo")
    return not compiled.exists() or compiled.stat().st_mtime < source.stat().st_mtime


def path_of(language: str) -> Path:
    """Where this language's translations are kept."""
    return LOCALE / language / "LC_MESSAGES" / "django.po"


def read(language: str) -> Catalog:
    """This language's translations as they are kept; an empty catalogue if there are none yet."""
    path = path_of(language)
    if not path.exists():
        return Catalog(locale=language, project="Handsel", fuzzy=False)
    with path.open("rb") as file:
        return read_po(file, locale=language)


def write(catalog: Catalog, language: str) -> None:
    """Keep it. Neither line numbers nor the time stand in it, so that two branches seldom collide."""
    path = path_of(language)
    path.parent.mkdir(parents=True, exist_ok=True)
    half = path.with_suffix(".po.new")
    with half.open("wb") as out:
        out.write(HEADER.format(language=language, plurals=catalog.plural_forms).encode())
        write_po(out, catalog, width=100, include_lineno=False, omit_header=True)
    half.replace(path)


def update() -> None:
    """Put the texts of today into each language's .po, keeping the translations that still fit."""
    template = collect()
    for language in LANGUAGES:
        catalog = read(language)
        catalog.update(template, no_fuzzy_matching=True)
        catalog.obsolete.clear()
        write(catalog, language)


def collect() -> Catalog:
    """The texts that people read, from all code and templates."""
    catalog = Catalog(project="Handsel")
    for path in sorted((ROOT / "handsel").rglob("*")):
        if path.suffix not in {".py", ".html", ".txt"} or "tests" in path.parts or "static" in path.parts:
            continue
        place = path.relative_to(ROOT).as_posix()
        text = path.read_text(encoding="utf-8")
        if path.suffix != ".py":
            if "templates" not in path.parts:
                continue
            # What it makes is nearly Python; only the template's indentation is not.
            text = "\n".join(line.strip() for line in templatize(text, origin=place).split("\n"))
        for line, message, comments, context in extract("python", io.BytesIO(text.encode()), KEYWORDS):
            catalog.add(message, locations=[(place, line)], auto_comments=comments, context=context)
    return catalog


def main(arguments: Sequence[str]) -> int:
    """Collect or compile the translations."""
    if arguments == ["update"]:
        settings.configure()
        update()
    elif arguments != ["compile"]:
        sys.stderr.write("usage: python -m handsel.config.messages update|compile\n")
        return 2
    compile_stale()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
