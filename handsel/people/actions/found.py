"""Keeping what the search engine knows of a profile in step with the profile."""

from handsel.index import actions as index
from handsel.index.text import tag
from handsel.people.models import FreelancerProfile, SpecializedProfile

KIND = "profile"


def put_or_remove(profile: FreelancerProfile) -> None:
    """Write the profile's document, or take it away while nobody may find the profile (ACC-05, ACC-06).

    One document speaks for a person: the words, skills and fields of the specialized profiles that are shown
    find their owner too, once (ACC-09). The rate is that of the general profile. Reads the profile anew, with
    what stands on it. Must run in the transaction of the change.
    """
    profile = FreelancerProfile.objects.select_related("person", "category").get(pk=profile.pk)
    if profile.is_private or not profile.person.is_active or profile.person.is_suspended:
        index.remove(kind=KIND, key=str(profile.pk))
        return
    special = list(profile.specialized.shown())
    all_of_them: list[FreelancerProfile | SpecializedProfile] = [profile, *special]
    skills = {skill.slug: skill.name for skill in profile.skills.order_by("name")}
    skills |= {skill.slug: skill.name for one in special for skill in one.skills.all()}
    fields = {one.category.slug: one.category.name for one in all_of_them if one.category is not None}
    words = [*skills.values(), profile.person.short_name, *fields.values()]
    tags = [f"skill:{slug}" for slug in skills]
    tags += [f"language:{code}" for code in profile.languages.values_list("code", flat=True)]
    tags += [f"category:{slug}" for slug in fields]
    tags += [f"country:{profile.country}"] if profile.country else []
    tags += [f"availability:{profile.availability}"]
    tags += [tag("city", profile.city)] if profile.city else []
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
