"""Skills and categories as the desk shows them."""

import csv
import io
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from handsel.kit.paging import Page, page_of
from handsel.people import queries as people
from handsel.people.models import Skill

SHOWN = 50


@dataclass(frozen=True)
class WordLine:
    """A word of a list with its other names and how often it is used."""

    word: Any
    others: list[str]
    uses: dict[str, int]

    @property
    def total(self) -> int:
        """How often it is used in all."""
        return sum(self.uses.values())


def lines_of(sort: str, text: str, number: int) -> Page[WordLine]:
    """Return a page of words with these letters in one of their names, in three queries (ADM-14)."""
    rows = people.words_like(sort, text).prefetch_related("aliases")
    if sort == people.SKILLS:
        rows = rows.select_related("category")
    page = page_of(rows, number, SHOWN)
    lines = [WordLine(word, [alias.name for alias in word.aliases.all()], _uses(word)) for word in page.rows]
    return Page(lines, page.number, page.total, page.size)


def uses_in_words(uses: dict[str, int]) -> list[str]:
    """Return how often a word is used, in words: "12 profiles", "3 jobs"."""
    return [_counted(name, number) for name, number in uses.items() if number]


def sheet_of() -> str:
    """Return all skills with categories and other names as CSV, as the import reads it (ADM-14)."""
    file = io.StringIO()
    writer = csv.writer(file)
    writer.writerow(["category", "skill", "aliases"])
    skills = Skill.objects.select_related("category").prefetch_related("aliases")
    for skill in skills.order_by("category__name", "name"):
        others = "; ".join(alias.name for alias in skill.aliases.all())
        writer.writerow([_plain(skill.category.name), _plain(skill.name), _plain(others)])
    return file.getvalue()


def _plain(cell: str) -> str:
    """Keep a spreadsheet from taking a name for a formula."""
    return f"'{cell}" if cell[:1] in {"=", "+", "-", "@"} else cell


def _uses(word: Any) -> dict[str, int]:
    marked = {key: value for key, value in vars(word).items() if key.startswith("used_by_")}
    return {key.removeprefix("used_by_"): value for key, value in marked.items()}


def _counted(name: str, number: int) -> str:
    said = {
        "freelancerprofile": ngettext("%(n)d profile", "%(n)d profiles", number),
        "job": ngettext("%(n)d job", "%(n)d jobs", number),
        "specializedprofile": ngettext("%(n)d specialized profile", "%(n)d specialized profiles", number),
        "skill": ngettext("%(n)d skill", "%(n)d skills", number),
    }
    return said.get(name, _("%(n)d other things")) % {"n": number}
