"""What our templates may not hold: anything the content security policy refuses, and forms that break.

python -m handsel.config.template_lint
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
COMMENTS = re.compile(r"\{#.*?#\}|\{% comment %\}.*?\{% endcomment %\}|<!--.*?-->", re.DOTALL)
FORM = re.compile(r"<form\b[^>]*\bmethod=[\"']post[\"'].*?</form>", re.DOTALL | re.IGNORECASE)
FORBIDDEN = [
    (re.compile(r"\sstyle=[\"']"), "an inline style: put it into a CSS file"),
    (re.compile(r"<style\b"), "a style element: put it into a CSS file"),
    (re.compile(r"<script(?![^>]*\b(?:src|type=[\"']application/(?:ld\+)?json))[^>]*>"), "an inline script"),
    (re.compile(r"<[a-z][^>]*\son[a-z]+=[\"']"), "an inline event handler: attach by data attribute"),
    (re.compile(r"\bhref=[\"']javascript:"), "a javascript: link"),
    (re.compile(r"\|\s*safe\b|\{% autoescape off"), "text that is not escaped"),
    (re.compile(r"<img\b(?![^>]*\balt=)[^>]*>"), "an image without alt"),
    (re.compile(r"\b(?:src|href)=[\"'](?:https?:)?//[^\"']*\.(?:js|css|woff2?)"), "an asset of another site"),
]


def mistakes(text: str) -> Iterator[tuple[int, str]]:
    """The line and the trouble of each mistake in a template's text; none in an e-mail's frame of its own."""
    bare = COMMENTS.sub(lambda found: "\n" * found[0].count("\n"), text)
    for pattern, trouble in FORBIDDEN:
        for found in pattern.finditer(bare):
            yield bare.count("\n", 0, found.start()) + 1, trouble
    for form in FORM.finditer(bare):
        if "csrf_token" not in form[0] and 'action="#"' not in form[0]:  # "#": a specimen in the gallery
            yield bare.count("\n", 0, form.start()) + 1, "a form that posts without {% csrf_token %}"


def main() -> int:
    """Print every mistake as path:line: trouble, and return how the program ends."""
    found = 0
    for path in sorted(ROOT.glob("**/templates/**/*.html")):
        if "mail" in path.parts[-3:] or path.name.startswith("mail"):
            continue  # mail readers know no style sheets
        for line, trouble in sorted(mistakes(path.read_text(encoding="utf-8"))):
            sys.stdout.write(f"{path.relative_to(ROOT.parent)}:{line}: {trouble}\n")
            found += 1
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
