"""The fields of work and the skills that people choose from."""

from django.db import transaction
from django.utils.text import slugify

from handsel.kit import text
from handsel.people.models import Category, Skill


@transaction.atomic
def add_category(*, slug: str, name: str) -> Category:
    """Add a field of work, or return the one of this slug.

    Rules: JOB-01, ACC-02 what people choose from. Locks: none, the slug is unique. Tells: nothing.
    """
    return Category.objects.get_or_create(slug=slug, defaults={"name": text.one_line(name)[:80]})[0]


@transaction.atomic
def list_skill(*, name: str, category: Category) -> Skill:
    """Add a skill to a field of work, or return the one of this name.

    Rules: ACC-02. Locks: none, the slug is unique. Tells: nothing.
    """
    name = text.one_line(name)[:80]
    return Skill.objects.get_or_create(slug=slugify(name), defaults={"name": name, "category": category})[0]
