"""The words of the trade: names of skills and categories (ADM-14)."""

from typing import TypeVar

from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _

from handsel.kit.refused import Refused
from handsel.people.models import Category, Skill
from handsel.people.queries import words

W = TypeVar("W", Category, Skill)


def check_word_name(sort: str, name: str, *, own: int | None = None) -> None:
    """ADM-14: a skill or category has a name with letters, which no other has, also not as another name."""
    if not slugify(name):
        raise Refused("invalid", _("Give it a name with letters or digits."), field="name")
    most = words.CATEGORY_MAX if sort == words.CATEGORIES else words.NAME_MAX
    if len(name) > most:
        raise Refused("too_long", _("Use at most %(length)s characters.") % {"length": most}, field="name")
    found = words.word_named(words.word_models(sort)[0], name)
    if found is not None and found.pk != own:
        said = _("“%(name)s” has this name already. Merge the two if they mean the same.")
        raise Refused("word_taken", said % {"name": found.name}, field="name")


def check_word_is_there(word: W | None) -> W:
    """ADM-14: what was merged or deleted meanwhile cannot be changed; returns the word."""
    if word is None:
        raise Refused("word_gone", _("This was merged with another or deleted meanwhile."))
    return word


def check_can_merge(word: W | None, into: W | None) -> tuple[W, W]:
    """ADM-14: two different words are merged, and both are there; returns them. Call with both locked."""
    if word is not None and into is not None and word.pk == into.pk:
        raise Refused("same_word", _("Choose another one to merge it with."), field="into")
    return check_word_is_there(word), check_word_is_there(into)


def check_can_add_alias(word: "Category | Skill") -> None:
    """ADM-14: a word has a handful of other names."""
    if word.aliases.count() >= words.ALIASES_MAX:
        said = _("It has %(most)d other names already. Take one off first.") % {"most": words.ALIASES_MAX}
        raise Refused("too_many", said, field="name")


def check_unused(uses: dict[str, int]) -> None:
    """ADM-14: only what nothing uses is deleted; everything else is merged."""
    if any(uses.values()):
        raise Refused("word_used", _("This is in use. Merge it with another one instead."))


def category_of(category_id: int | None) -> Category:
    """ADM-14: a skill belongs to a category; returns it."""
    found = Category.objects.filter(pk=category_id or 0).first()
    if found is None:
        raise Refused("invalid", _("Choose a category from the list."), field="category")
    return found
