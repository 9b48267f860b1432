"""Keeping what the search engine knows of a profile in step with the profile."""

from collections.abc import Iterable

from django.db.models import Q

from handsel.index import actions as index
from handsel.index.text import tag
from handsel.people.models import FreelancerProfile, SpecializedProfile
from handsel.people.queries.merits import NEW_TAG, SCORE_STEPS, is_new
from handsel.people.queries.words import SKILLS, other_names

KIND = "profile"


def merit_tags(score: int | None, badges: Iterable[str]) -> list[str]:
    """Return under what a score and badges are found: each step that the score reaches, and each badge."""
    return [f"score:{step}" for step in SCORE_STEPS if score is not None and score >= step] + [
        f"badge:{word}" for word in badges
    ]


def find_by_newness(profile: FreelancerProfile) -> None:
    """Let searches know whether a freelancer is new here (SEARCH-05). Must run in the transaction of the change."""
    index.retag(kind=KIND, prefixes=("new:",), tags={str(profile.pk): [NEW_TAG] * is_new(profile)})


def put_or_remove(profile: FreelancerProfile) -> None:
    """Write the profile's document, or take it away while nobody may find the profile (ACC-05, ACC-06).

    One document speaks for a person: the words, skills and fields of the specialized profiles that are shown
    find their owner too, once (ACC-09). The rate is that of the general profile. Reads the profile anew, with
    what stands on it. Must run in the transaction of the change.
    """
    profile = FreelancerProfile.objects.select_related("person", "category").get(pk=profile.pk)
    if (
        profile.is_private
        or profile.taken_down_at is not None
        or not profile.person.is_active
        or profile.person.is_suspended
        or profile.person.is_leaving
    ):
        index.remove(kind=KIND, key=str(profile.pk))
        return
    special = list(profile.specialized.shown())
    all_of_them: list[FreelancerProfile | SpecializedProfile] = [profile, *special]
    skills = {skill.slug: skill for skill in profile.skills.order_by("name")}
    skills |= {skill.slug: skill for one in special for skill in one.skills.all()}
    fields = {one.category.slug: one.category for one in all_of_them if one.category is not None}
    words = [str(word) for word in (*skills.values(), *fields.values())]
    words += [*other_names(skills.values()), *other_names(fields.values()), profile.person.short_name]
    tags = [f"skill:{slug}" for slug in skills]
    tags += [f"language:{code}" for code in profile.languages.values_list("code", flat=True)]
    tags += [f"category:{slug}" for slug in fields]
    tags += [f"country:{profile.country}"] if profile.country else []
    tags += [f"availability:{profile.availability}"]
    tags += [f"works:{profile.Works.AGENCY if profile.in_agency else profile.Works.INDIVIDUAL}"]
    tags += [tag("city", profile.city)] if profile.city else []
    tags += merit_tags(profile.score, [word for word, _label in profile.merits])
    tags += [NEW_TAG] * is_new(profile)
    tags += ["seen:members"] + ["seen:public"] * (profile.visibility == profile.Visibility.PUBLIC)
    tags += [tag("name", profile.person.first_name), tag("name", profile.person.short_name.rstrip("."))]
    pieces = [f"{piece.title} {piece.text}" for piece in profile.portfolio.order_by("pk")]
    index.put(
        kind=KIND,
        key=str(profile.pk),
        title=" / ".join(filter(None, (one.title for one in all_of_them))),
        text=" ".join(words),
        more=" ".join([profile.overview, *(one.overview for one in special), *pieces]),
        tags=tuple(tags),
        number=profile.hourly_rate,
        fresh_at=profile.changed_at,
    )


def set_in_agency(*, profile_id: int, belongs: bool) -> None:
    """Note whether a freelancer belongs to any agency, so that searches find them by it (SEARCH-01).

    Called by the room of agencies inside its transaction. Rules: SEARCH-01. Locks: none. Tells: nothing.
    """
    changed = FreelancerProfile.objects.filter(pk=profile_id, in_agency=not belongs).update(in_agency=belongs)
    if changed:
        put_or_remove(FreelancerProfile.objects.get(pk=profile_id))


def find_again(*, sort: str, word_id: int) -> int:
    """Write the documents of all profiles with a skill or category anew; returns how many.

    Rules: ADM-14. Locks: none. Tells: nothing.
    """
    name = "skills" if sort == SKILLS else "category"
    special = SpecializedProfile.objects.filter(**{name: word_id}).values("profile")
    profiles = (
        FreelancerProfile.objects.filter(Q(**{name: word_id}) | Q(pk__in=special)).order_by("pk").distinct()
    )
    for profile in profiles:
        put_or_remove(profile)
    return len(profiles)
