"""Keeping what the search engine knows of a profile in step with the profile."""

from handsel.index import actions as index
from handsel.index.text import tag
from handsel.people.models import FreelancerProfile

KIND = "profile"


def put_or_remove(profile: FreelancerProfile) -> None:
    """Write the profile's document, or take it away while nobody may find the profile (ACC-05, ACC-06).

    Reads the profile anew, with what stands on it. Must run in the transaction of the change.
    """
    profile = FreelancerProfile.objects.select_related("person", "category").get(pk=profile.pk)
    if profile.is_private or not profile.person.is_active or profile.person.is_suspended:
        index.remove(kind=KIND, key=str(profile.pk))
        return
    skills = list(profile.skills.order_by("name"))
    words = [*(skill.name for skill in skills), profile.person.short_name]
    if profile.category is not None:
        words.append(profile.category.name)
    tags = [f"skill:{skill.slug}" for skill in skills]
    tags += [f"language:{code}" for code in profile.languages.values_list("code", flat=True)]
    tags += [f"category:{profile.category.slug}"] if profile.category is not None else []
    tags += [f"country:{profile.country}"] if profile.country else []
    tags += [f"availability:{profile.availability}"]
    tags += [tag("city", profile.city)] if profile.city else []
    tags += ["seen:members"] + ["seen:public"] * (profile.visibility == profile.Visibility.PUBLIC)
    tags += [tag("name", profile.person.first_name), tag("name", profile.person.short_name.rstrip("."))]
    pieces = [f"{piece.title} {piece.text}" for piece in profile.portfolio.order_by("pk")]
    index.put(
        kind=KIND,
        key=str(profile.pk),
        title=profile.title,
        text=" ".join(words),
        more=" ".join([profile.overview, *pieces]),
        tags=tuple(tags),
        number=profile.hourly_rate,
        fresh_at=profile.changed_at,
    )
