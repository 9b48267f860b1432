"""Reads of categories and skills: found by any of their names, counted by use, read from a list."""

import csv
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from django.db.models import Count, Model, OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.fields.related import ForeignObjectRel
from django.db.models.functions import Coalesce
from django.utils.text import slugify
from django.utils.translation import gettext as _

from handsel.kit.text import one_line
from handsel.people.models import Category, CategoryAlias, Skill, SkillAlias

CATEGORIES, SKILLS = "categories", "skills"
NAME_MAX = 80
CATEGORY_MAX = 60
ALIASES_MAX = 20
LINES_MAX = 5000
Word = Category | Skill
W = TypeVar("W", Category, Skill)
_SORTS: dict[str, tuple[type[Word], type[CategoryAlias | SkillAlias]]] = {
    CATEGORIES: (Category, CategoryAlias),
    SKILLS: (Skill, SkillAlias),
}


@dataclass(frozen=True)
class WordRow:
    """One line of a list: a skill, its category and its other names."""

    line: int
    category: str
    skill: str
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True)
class WordSheet:
    """A list as it was read: its lines, what is wrong with it by line number, and what it would add."""

    rows: tuple[WordRow, ...] = ()
    problems: tuple[tuple[int, str], ...] = ()
    new_categories: tuple[str, ...] = ()
    new_skills: tuple[str, ...] = ()
    new_aliases: tuple[str, ...] = ()


def word_models(sort: str) -> tuple[type[Any], type[Any]]:
    """Return the model of a sort of word (`skills`, `categories`), and that of its other names."""
    return _SORTS[sort]


def word_named(model: type[W], name: str) -> W | None:
    """Return the word of this name, slug or other name, whatever the case (ADM-14)."""
    name = one_line(name)[:NAME_MAX]
    slug = slugify(name)
    words: Any = model._default_manager
    found: W | None = words.filter(name__iexact=name).first() or words.filter(slug=slug or "-").first()
    return found or words.filter(aliases__slug=slug or "-").first()


def current_slugs(model: type[W], slugs: Sequence[str]) -> tuple[str, ...]:
    """Return slugs with those of words that were merged replaced by what they are now; asks at most once."""
    if not slugs:
        return ()
    words: Any = model._default_manager
    now = dict(words.filter(aliases__slug__in=slugs).values_list("aliases__slug", "slug"))
    return tuple(dict.fromkeys(now.get(slug, slug) for slug in slugs))


def current_words(
    categories: Sequence[str], skills: Sequence[str]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the slugs of both sorts as `current_slugs` does; asks at most once."""
    if not categories or not skills:
        return current_slugs(Category, categories), current_slugs(Skill, skills)
    fields = Category.objects.filter(aliases__slug__in=categories)
    named = Skill.objects.filter(aliases__slug__in=skills)
    rows = fields.values_list(Value("c"), "aliases__slug", "slug").union(
        named.values_list(Value("s"), "aliases__slug", "slug"), all=True
    )
    now = {(sort, old): new for sort, old, new in rows}
    return (
        tuple(dict.fromkeys(now.get(("c", slug), slug) for slug in categories)),
        tuple(dict.fromkeys(now.get(("s", slug), slug) for slug in skills)),
    )


def names_of_words(
    skills: Iterable[str], categories: Iterable[str] | None = None
) -> tuple[dict[str, str], dict[str, str]]:
    """Return the names of categories (all of them if none are asked for) and of skills by slug, in one query."""
    fields = Category.objects.all()
    if categories is not None:
        fields = fields.filter(slug__in=list(categories))
    rows = fields.values_list(Value("c"), "slug", "name").union(
        Skill.objects.filter(slug__in=list(skills)).values_list(Value("s"), "slug", "name"), all=True
    )
    found: dict[str, dict[str, str]] = {"c": {}, "s": {}}
    for sort, slug, name in rows:
        found[sort][slug] = name
    return found["c"], found["s"]


def other_names(words: Iterable[Word]) -> list[str]:
    """Return the other names of skills or of categories, in one query, for the search engine."""
    words = list(words)
    if not words:
        return []
    names: Any = SkillAlias if isinstance(words[0], Skill) else CategoryAlias
    rows = names.objects.filter(word__in=[word.pk for word in words])
    return list(rows.order_by("pk").values_list("name", flat=True))


def links_of(model: type[Model]) -> list[ForeignObjectRel]:
    """Return every relation that points at a sort of word, whatever room it comes from, but its names.

    Those that cannot be followed backwards (`related_name="+"`) count too.
    """
    return [
        link
        for link in model._meta.get_fields(include_hidden=True)
        if isinstance(link, ForeignObjectRel)
        and link.related_model not in (CategoryAlias, SkillAlias)
        and not link.related_model._meta.auto_created
    ]


def uses_of(word: Word) -> dict[str, int]:
    """Return how often a word is used, by the model that does (`job`, `freelancerprofile` …), in one query."""
    counted: Any = with_uses(type(word), type(word)._default_manager.filter(pk=word.pk)).get()
    return {_name_of(link): getattr(counted, f"used_by_{_name_of(link)}") for link in links_of(type(word))}


def with_uses(model: type[Model], rows: "QuerySet[Any]") -> "QuerySet[Any]":
    """Annotate words with `used_by_<model>` for each model that points at them."""
    counts: dict[str, Any] = {}
    for link in links_of(model):
        if link.many_to_many:
            table: Any = link.through  # type: ignore[attr-defined]
            column = link.field.m2m_reverse_field_name()  # type: ignore[attr-defined]
        else:
            table, column = link.related_model, link.field.name
        inside = table._default_manager.filter(**{column: OuterRef("pk")}).order_by().values(column)
        number = Subquery(inside.annotate(number=Count("pk")).values("number"))
        counts[f"used_by_{_name_of(link)}"] = Coalesce(number, Value(0))
    counted: QuerySet[Any] = rows.annotate(**counts)
    return counted


def _name_of(link: ForeignObjectRel) -> str:
    return str(link.related_model._meta.model_name)


def words_like(sort: str, text: str = "") -> "QuerySet[Any]":
    """Return the words with these letters in one of their names, by name (ADM-14)."""
    model = word_models(sort)[0]
    rows = model._default_manager.all()
    if text:
        rows = rows.filter(Q(name__icontains=text) | Q(aliases__name__icontains=text)).distinct()
    return with_uses(model, rows).order_by("name", "pk")


def names_with_aliases(words: Iterable[Word]) -> list[tuple[str, str]]:
    """Return slug and "JavaScript (JS, ECMAScript)" for pickers; load the words with `aliases`."""
    rows = []
    for word in words:
        others = ", ".join(alias.name for alias in word.aliases.all())
        rows.append((word.slug, f"{word.name} ({others})" if others else word.name))
    return rows


def read_words(text: str) -> WordSheet:
    """Read a list of skills as CSV: the columns category and skill, and aliases divided by `;` if there are.

    Says by line what is wrong, and what the list would add; writes nothing.
    """
    reader = csv.DictReader(text.lstrip("\ufeff").splitlines())
    try:
        names = {one_line(name or "").casefold(): name for name in reader.fieldnames or []}
        if not {"category", "skill"} <= set(names):
            problem = _("The first line has to name the columns category and skill.")
            return WordSheet(problems=((1, problem),))
        read = [
            WordRow(
                line,
                one_line(row.get(names["category"]) or ""),
                one_line(row.get(names["skill"]) or ""),
                tuple(filter(None, map(one_line, (row.get(names.get("aliases")) or "").split(";")))),
            )
            for line, row in enumerate(reader, start=2)
        ]
    except csv.Error as problem:
        said = _("This cannot be read as CSV (%(problem)s).") % {"problem": problem}
        return WordSheet(problems=((reader.line_num, said),))
    if len(read) > LINES_MAX:
        most = _("A list has at most %(most)d lines. Divide it.") % {"most": LINES_MAX}
        return WordSheet(problems=((LINES_MAX + 2, most),))
    return _planned(tuple(read))


class _Plan:
    """What a list would add to the words that there are; asks four queries."""

    def __init__(self) -> None:
        self.categories = _owners(Category, CategoryAlias)
        self.skills = _owners(Skill, SkillAlias)
        self.problems: list[tuple[int, str]] = []
        self.added: dict[str, list[str]] = {"categories": [], "skills": [], "aliases": []}

    def take(self, row: WordRow) -> None:
        """Take one line in."""
        problem = _problem(row)
        if problem:
            self.problems.append((row.line, problem))
            return
        self._own(self.categories, "categories", row.category)
        own = self._own(self.skills, "skills", row.skill)
        for alias in row.aliases:
            if self.skills.get(slugify(alias), own) != own:
                said = _("“%(alias)s” is a name of another skill already.") % {"alias": alias}
                self.problems.append((row.line, said))
            elif slugify(alias) not in self.skills:
                self.skills[slugify(alias)] = own
                self.added["aliases"].append(alias)

    def _own(self, owners: dict[str, str], kind: str, name: str) -> str:
        """Return the slug of the word that this name means, which is new if nobody has the name."""
        slug = slugify(name)
        own = owners.get(name.casefold()) or owners.get(slug)
        if own is None:
            self.added[kind].append(name)
            owners[slug] = owners[name.casefold()] = own = slug
        return own


def _planned(rows: tuple[WordRow, ...]) -> WordSheet:
    plan = _Plan()
    for row in rows:
        plan.take(row)
    added = {f"new_{kind}": tuple(names) for kind, names in plan.added.items()}
    return WordSheet(rows=rows, problems=tuple(plan.problems), **added)


def _owners(model: type[Word], names: type[CategoryAlias | SkillAlias]) -> dict[str, str]:
    """Return every slug, name and other name of a sort with the slug of the word that it means."""
    found: dict[str, str] = dict(names._default_manager.values_list("slug", "word__slug"))
    for slug, name in model._default_manager.values_list("slug", "name"):
        found[name.casefold()] = found[slug] = slug
    return found


def _problem(row: WordRow) -> str:
    """Return what is wrong with a line in itself."""
    for name in (row.category, row.skill, *row.aliases):
        if not slugify(name):
            return _("A name is missing, or has no letter.")
        if len(name) > (CATEGORY_MAX if name == row.category else NAME_MAX):
            return _("“%(name)s…” is too long.") % {"name": name[:40]}
    if len(row.aliases) > ALIASES_MAX:
        return _("A skill has at most %(most)d other names.") % {"most": ALIASES_MAX}
    return ""
