"""The fields of work and the skills that people choose from."""

from collections.abc import Iterable, Sequence
from typing import Any

from django.db import transaction
from django.utils.text import slugify

from handsel.events import actions as events
from handsel.kit import clock, text
from handsel.kit.locks import held, locked
from handsel.people import rules
from handsel.people.events import WordChanged
from handsel.people.models import Category, Person, Skill
from handsel.people.queries.words import (
    SKILLS,
    W,
    WordRow,
    links_of,
    uses_of,
    word_models,
    word_named,
)


@transaction.atomic
def add_category(*, slug: str, name: str) -> Category:
    """Add a field of work, or return the one that has this slug or name.

    Rules: JOB-01, ACC-02 what people choose from. Locks: none, the slug is unique. Tells: nothing.
    """
    name = text.one_line(name)[:80]
    known = Category.objects.filter(slug=slug).first() or word_named(Category, name)
    return known or Category.objects.create(slug=slug, name=name)


@transaction.atomic
def list_skill(*, name: str, category: Category) -> Skill:
    """Add a skill to a field of work, or return the one that has this name, also as another name.

    Rules: ACC-02, ADM-14. Locks: none, the slug is unique. Tells: nothing.
    """
    name = text.one_line(name)[:80]
    known = word_named(Skill, name)
    return known or Skill.objects.create(slug=slugify(name), name=name, category=category)


@transaction.atomic
def add_word(*, by: Person, sort: str, name: str, category_id: int | None = None) -> Any:
    """Add a skill or a category.

    Rules: ADM-14, ADM-08. Locks: none, names are unique. Tells: nothing.

    :raises Refused: forbidden, invalid, too_long, word_taken.
    """
    rules.check_is_operator(by)
    name = text.one_line(name)
    rules.check_word_name(sort, name)
    model = word_models(sort)[0]
    more = {"category": rules.category_of(category_id)} if sort == SKILLS else {}
    made = model.objects.create(slug=slugify(name)[:60], name=name, **more)
    events.audit(by=by, act="word_added", subject=f"people.{sort}:{made.pk}", why=name)
    return made


@transaction.atomic
def rename_word(*, by: Person, sort: str, word_id: int, name: str, category_id: int | None = None) -> Any:
    """Give a skill or category another name, and a skill another category; it is still found by the old one.

    Rules: ADM-14, ADM-08. Locks: the word. Tells: WordChanged.

    :raises Refused: forbidden, word_gone, invalid, too_long, word_taken.
    """
    rules.check_is_operator(by)
    word = _locked_word(sort, word_id)
    name = text.one_line(name)
    rules.check_word_name(sort, name, own=word.pk)
    before = word.name
    word.name = name
    if sort == SKILLS:
        word.category = rules.category_of(category_id)
    word.save()
    if before.casefold() != name.casefold():
        _note_alias(sort, word, before)
    return _changed(by, "word_renamed", sort, word, f"{before} → {name}")


@transaction.atomic
def add_alias(*, by: Person, sort: str, word_id: int, name: str) -> Any:
    """Let a skill or category be found under another name too.

    Rules: ADM-14, ADM-08. Locks: the word. Tells: WordChanged.

    :raises Refused: forbidden, word_gone, invalid, too_long, word_taken, too_many.
    """
    rules.check_is_operator(by)
    word = _locked_word(sort, word_id)
    name = text.one_line(name)
    rules.check_word_name(sort, name)
    rules.check_can_add_alias(word)
    _note_alias(sort, word, name)
    return _changed(by, "word_alias_added", sort, word, name)


@transaction.atomic
def remove_alias(*, by: Person, sort: str, word_id: int, alias_id: int) -> Any:
    """Take another name off a skill or category; one that is gone is no matter.

    Rules: ADM-14, ADM-08. Locks: the word. Tells: WordChanged.

    :raises Refused: forbidden, word_gone.
    """
    rules.check_is_operator(by)
    word = _locked_word(sort, word_id)
    alias = word.aliases.filter(pk=alias_id).first()
    if alias is None:
        return word
    alias.delete()
    return _changed(by, "word_alias_removed", sort, word, alias.name)


@transaction.atomic
def merge_words(*, by: Person, sort: str, word_id: int, into_id: int) -> Any:
    """Merge a skill or category into another one: everything that had it has the other, which is found by the
    names of both; the old slug goes on working in addresses and saved searches.

    Rules: ADM-14 keeps every link, ADM-08. Locks: both words, against new links. Tells: WordChanged.

    :raises Refused: forbidden, word_gone, same_word.
    """
    rules.check_is_operator(by)
    model, _names = word_models(sort)
    both = {
        word.pk: word for word in locked(model.objects.filter(pk__in={word_id, into_id}), against_links=True)
    }
    word, into = rules.check_can_merge(both.get(word_id), both.get(into_id))
    _move_links(model, word, into)
    word.aliases.update(word=into)
    name, slug, pk = word.name, word.slug, word.pk
    word.delete()
    _note_alias(sort, into, name, slug=slug)
    _note_alias(sort, into, name)
    events.audit(by=by, act="word_merged", subject=f"people.{sort}:{pk}", why=f"{name} → {into.name}")
    return _changed(by, "word_took_in", sort, into, name)


@transaction.atomic
def remove_word(*, by: Person, sort: str, word_id: int) -> None:
    """Delete a skill or category that nothing uses.

    Rules: ADM-14, ADM-08. Locks: the word, against new links. Tells: nothing.

    :raises Refused: forbidden, word_gone, word_used.
    """
    rules.check_is_operator(by)
    word = _locked_word(sort, word_id, against_links=True)
    rules.check_unused(uses_of(word))
    events.audit(by=by, act="word_removed", subject=f"people.{sort}:{word.pk}", why=word.name)
    word.delete()


@transaction.atomic
def import_words(*, rows: Iterable[WordRow], by: Person | None = None) -> int:
    """Add the categories, skills and other names of a list that are missing; nothing is renamed or removed.

    `by` is the operator at the page, nobody for the command. Rules: ADM-14. Locks: none. Tells: WordChanged for
    each skill that got a new name. Returns how many lines there were.
    """
    if by is not None:
        rules.check_is_operator(by)
    count = 0
    for row in rows:
        field = add_category(slug=slugify(row.category), name=row.category)
        skill = list_skill(name=row.skill, category=field)
        new = [name for name in row.aliases if word_named(Skill, name) is None]
        for name in new:
            _note_alias(SKILLS, skill, name)
        if new:
            events.record(WordChanged(sort=SKILLS, word_id=skill.pk, at=_stamp()), by=by)
        count += 1
    if by is not None:
        events.audit(by=by, act="words_imported", subject="people.skills", why=str(count))
    return count


def hold_words(words: Sequence[W]) -> list[W]:
    """Keep words from being merged away or deleted until the transaction ends, so that links to them last.

    Returns the words as they are now: one that was merged meanwhile is replaced by what it became, one that was
    deleted is left out. Rules: ADM-14. Locks: the words, shared. Tells: nothing.
    """
    if not words:
        return []
    model = type(words[0])
    there = held(model, [word.pk for word in words])
    now = [word if word.pk in there else word_named(model, word.slug) for word in words]
    became = [word for word in now if word is not None]
    still = there | held(model, [word.pk for word in became])
    return list({word.pk: word for word in became if word.pk in still}.values())


def held_category(slug: str) -> Category | None:
    """Return the category of a slug, kept from being merged away until the transaction ends; none for "".

    Rules: ACC-02, ADM-14. Locks: the category, shared. Tells: nothing.

    :raises Refused: there is none.
    """
    found = rules.check_category(slug)
    held_now = hold_words([found]) if found is not None else []
    return held_now[0] if held_now else rules.check_category(slug)


def held_skills(slugs: tuple[str, ...], field: str = "skill") -> list[Skill]:
    """Return the skills of these slugs, kept from being merged away until the transaction ends.

    Rules: ACC-02, ADM-14. Locks: the skills, shared. Tells: nothing.

    :raises Refused: there is no such skill, or they are too many.
    """
    return hold_words(rules.check_skills(slugs, field))


def _locked_word(sort: str, word_id: int, *, against_links: bool = False) -> Any:
    model = word_models(sort)[0]
    found = locked(model.objects.filter(pk=word_id), against_links=against_links).first()
    return rules.check_word_is_there(found)


def _note_alias(sort: str, word: Any, name: str, *, slug: str = "") -> None:
    """Let a word be found by a name; one that it has with this slug keeps its spelling."""
    word_models(sort)[1].objects.get_or_create(
        slug=slug or slugify(name)[:80], defaults={"name": name, "word": word}
    )


def _move_links(model: type[Any], word: Any, into: Any) -> None:
    """Let every row of every room that points at one word point at the other, once."""
    for link in links_of(model):
        if not link.many_to_many:
            rows: Any = link.related_model._default_manager
            rows.filter(**{link.field.name: word}).update(**{link.field.name: into})
            continue
        rows = link.through._default_manager  # type: ignore[attr-defined]
        own = link.field.m2m_reverse_field_name()  # type: ignore[attr-defined]
        other = link.field.m2m_field_name()  # type: ignore[attr-defined]
        doubled = list(rows.filter(**{own: into}).values_list(other, flat=True))
        rows.filter(**{own: word, f"{other}__in": doubled}).delete()
        rows.filter(**{own: word}).update(**{own: into})


def _changed(by: Person, act: str, sort: str, word: Any, why: str) -> Any:
    events.audit(by=by, act=act, subject=f"people.{sort}:{word.pk}", why=why)
    events.record(WordChanged(sort=sort, word_id=word.pk, at=_stamp()), by=by)
    return word


def _stamp() -> str:
    return f"{clock.now():%Y%m%d%H%M%S%f}"
