"""As what a freelancer may appear: the general profile, or one of the specialized ones (ACC-09, ACC-10)."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from decimal import Decimal

from handsel.people.acting import Acting
from handsel.people.models import GENERAL, Category, FreelancerProfile, Skill, SpecializedProfile
from handsel.people.queries.access import profile_access


@dataclass(frozen=True)
class Appearance:
    """One of a freelancer's profiles as others see it; `key` is `general` or the id of a specialized one."""

    key: str
    title: str
    overview: str
    hourly_rate: Decimal | None
    category: Category | None
    skills: list[Skill]
    address: str
    is_shown: bool = True


def appearance_of(profile: FreelancerProfile, special: SpecializedProfile | None = None) -> Appearance:
    """Return the general profile, or the specialized one of the same person, in one shape."""
    one = special or profile
    skills = sorted(one.skills.all(), key=lambda skill: skill.name)
    words = (one.title, one.overview, one.hourly_rate, one.category, skills)
    if special is None:
        return Appearance(GENERAL, *words, profile.get_absolute_url())
    address = f"{profile.get_absolute_url()}?profile={special.public_id}"
    return Appearance(special.public_id, *words, address, special.is_shown)


def appearances_of(profile: FreelancerProfile) -> list[Appearance]:
    """Return all that the owner may appear as, the general profile first, in at most four queries."""
    special = profile.specialized.select_related("category").prefetch_related("skills").order_by("pk")
    return [appearance_of(profile), *(appearance_of(profile, one) for one in special)]


def best_appearance(
    appearances: Sequence[Appearance], *, skills: Collection[str], category_id: int | None
) -> Appearance:
    """Return the shown profile that shares most skills (slugs) with what is wanted, then its field of work;
    the general one, which comes first, where none is better (ACC-10).
    """

    def fit(one: Appearance) -> tuple[int, bool]:
        same_field = one.category is not None and one.category.pk == category_id
        return sum(skill.slug in skills for skill in one.skills), same_field

    return max((one for one in appearances if one.is_shown), key=fit)


def specialized_for(profile: FreelancerProfile, acting: Acting, public_id: str) -> SpecializedProfile | None:
    """Return a specialized profile as far as the reader may see it, or nothing (ACC-09)."""
    if profile_access(profile, acting) != "full":
        return None
    rows = SpecializedProfile.objects.visible_to(acting).select_related("category")
    found: SpecializedProfile | None = rows.filter(profile=profile, public_id=public_id).first()
    if found is not None:
        found.profile = profile
    return found
