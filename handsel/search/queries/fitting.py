"""Which of a freelancer's profiles a tile shows: the one that fits best what was looked for (ACC-09)."""

from collections.abc import Collection
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import CharField, OuterRef
from django.db.models.functions import Cast, JSONObject

from handsel.index.text import folded
from handsel.people.models import FreelancerProfile, SpecializedProfile

_STEM = 4
_ENDING = 3


@dataclass(frozen=True)
class Sought:
    """What somebody looks for, as far as one profile of a person can fit it better than another."""

    words: str = ""
    skills: Collection[str] = ()
    categories: Collection[str] = ()
    rate_from: Decimal | None = None
    rate_to: Decimal | None = None


@dataclass(frozen=True)
class Special:
    """What a tile may show of a specialized profile; `skills` are slug to name, `field` is a slug."""

    public_id: str
    title: str
    overview: str
    hourly_rate: Decimal | None
    field: str
    skills: dict[str, str]


def specials() -> ArraySubquery:
    """Return the shown specialized profiles of each profile, to be annotated as `specials`: no query more."""
    skill = SpecializedProfile.skills.through.objects.filter(specializedprofile=OuterRef("pk"))
    skill = skill.order_by("skill__name")
    rows = SpecializedProfile.objects.filter(profile=OuterRef("pk"), is_shown=True).order_by("pk")
    words = {name: name for name in ("public_id", "title", "overview")}
    return ArraySubquery(
        rows.values(
            json=JSONObject(
                **words,
                rate=Cast("hourly_rate", CharField()),
                field="category__slug",
                skills=ArraySubquery(skill.values(json=JSONObject(slug="skill__slug", name="skill__name"))),
            )
        )
    )


def specials_of(profile: FreelancerProfile) -> list[Special]:
    """Return what was annotated as `specials`."""
    rows: list[dict[str, Any]] = getattr(profile, "specials", [])
    return [
        Special(
            public_id=row["public_id"],
            title=row["title"],
            overview=row["overview"],
            hourly_rate=Decimal(row["rate"]) if row["rate"] is not None else None,
            field=row["field"] or "",
            skills={skill["slug"]: skill["name"] for skill in row["skills"]},
        )
        for row in rows
    ]


def best_special(profile: FreelancerProfile, sought: Sought) -> Special | None:
    """Return the specialized profile that fits better than the general one, or nothing.

    The profile brings `specials` and `skill_slugs`. A profile outside the range of rates that was asked for is
    not shown.
    """
    special = specials_of(profile)
    if not special:
        return None
    roots = _roots(sought.words)
    slugs = set(getattr(profile, "skill_slugs", ()))
    field = profile.category.slug if profile.category else ""
    best = _fit(sought, roots, profile, slugs, field)
    found = None
    for one in special:
        if not _within(sought, one.hourly_rate):
            continue
        fit = _fit(sought, roots, one, set(one.skills), one.field)
        if fit > best:
            best, found = fit, one
    return found


def _fit(
    sought: Sought, roots: list[str], one: FreelancerProfile | Special, slugs: set[str], field: str
) -> int:
    """Count what agrees: chosen filters weigh most, then words in the title, in skills, in the overview."""
    chosen = 16 * len(slugs & set(sought.skills)) + 16 * (field in sought.categories)
    places = ((8, one.title), (4, " ".join(slugs).replace("-", " ")), (1, one.overview))
    words = 0
    for weight, text in places:
        own = folded(text).split()
        words += weight * sum(any(word.startswith(root) for word in own) for root in roots)
    return chosen + words


def _roots(words: str) -> list[str]:
    """Return the beginnings by which words are known, so that "bookkeeping" and "bookkeeper" agree."""
    plain = (word.strip('"') for word in folded(words).split() if not word.startswith("-") and word != "or")
    return [word[: max(_STEM, len(word) - _ENDING)] for word in plain if len(word) > 1]


def _within(sought: Sought, rate: Decimal | None) -> bool:
    if sought.rate_from is None and sought.rate_to is None:
        return True
    if rate is None:
        return False
    low, high = sought.rate_from or Decimal(0), sought.rate_to
    return low <= rate and (high is None or rate <= high)
