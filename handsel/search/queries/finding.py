"""Finding freelancers."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import CharField, OuterRef, Value
from django.utils.translation import gettext as _

from handsel.index import queries as index
from handsel.index.text import tag
from handsel.index.values import Share
from handsel.invitations import queries as invitations
from handsel.invitations.models import Invitation
from handsel.jobs.models import Job
from handsel.kit import clock
from handsel.kit.paging import SIZE, Page
from handsel.kit.text import shorten
from handsel.people import queries as people
from handsel.people.acting import Acting
from handsel.people.models import (
    Category,
    Education,
    Employment,
    FreelancerProfile,
    Skill,
)
from handsel.policy.numbers import COMPARED_MAX, NEWCOMER_SHARE, OVERVIEW_TILE
from handsel.search.queries.fitting import Sought, Special, best_special, specials

SHORTEST = 2
TOP_SKILLS = 6
_Visibility = FreelancerProfile.Visibility


@dataclass(frozen=True)
class Tile:
    """What a list shows of one freelancer (SEARCH-03); `refused` says why the person cannot be chosen.

    Title, rate, words and address are those of the profile that fits best, `special` if it is not the general
    one (ACC-09).
    """

    profile: FreelancerProfile
    special: Special | None
    address: str
    name: str
    title: str
    hourly_rate: Decimal | None
    place: str
    overview: str
    skills: list[str]
    more_skills: int
    is_new: bool = False
    refused: str = ""


@dataclass(frozen=True)
class Compared:
    """One freelancer beside others (SEARCH-10): their tile, where they worked and learned, what they speak."""

    tile: Tile
    years: int
    employments: list[Employment]
    educations: list[Education]
    languages: list[str]


@dataclass(frozen=True)
class FoundFreelancers:
    """One page of found freelancers, how many there are in all, and the choices that would narrow further.

    `by_words` says that nobody has the name that was looked for, and profiles with these words are shown.
    """

    page: Page[Tile]
    total: int
    facets: dict[str, list[index.Option]] = field(default_factory=dict)
    by_words: bool = False


@dataclass(frozen=True)
class Wanted:
    """What somebody looks for, ready for the index."""

    words: str
    tags_all: tuple[str, ...]
    tags: dict[str, list[str]]
    chosen: dict[str, Sequence[str]]
    number_from: Decimal | None
    number_to: Decimal | None
    order: str
    share: Share | None = None

    def find(self, *, offset: int, limit: int, name: str = "") -> index.Found:
        """Ask the index; with `name` for people of that name instead of for words."""
        return index.find(
            "profile",
            words="" if name else self.words,
            tags_all=(*self.tags_all, tag("name", name)) if name else self.tags_all,
            tags_any=[group for group in self.tags.values() if group],
            number_from=self.number_from,
            number_to=self.number_to,
            order=self.order,
            offset=offset,
            limit=limit,
            share=self.share,
        )

    def counts(self, name: str = "") -> dict[str, dict[str, int]]:
        """Count what each filter would leave."""
        return index.facet_counts(
            "profile",
            self.tags,
            words="" if name else self.words,
            tags_all=(*self.tags_all, tag("name", name)) if name else self.tags_all,
            number_from=self.number_from,
            number_to=self.number_to,
        )


def find_freelancers(
    acting: Acting,
    *,
    words: str = "",
    categories: Sequence[str] = (),
    skills: Sequence[str] = (),
    countries: Sequence[str] = (),
    languages: Sequence[str] = (),
    availability: Sequence[str] = (),
    works: Sequence[str] = (),
    badge: Sequence[str] = (),
    score: Sequence[str] = (),
    city: str = "",
    rate_from: Decimal | None = None,
    rate_to: Decimal | None = None,
    order: str = "",
    among_freelancers: bool = False,
    with_facets: bool = True,
    page: int = 1,
    size: int = SIZE,
) -> FoundFreelancers:
    """Return the freelancers whom the reader may find by words and filters, never private ones (SEARCH-01).

    `among_freelancers` is the search of freelancers for each other (SEARCH-08): words are a first name (with
    the last initial), or a whole e-mail address, which finds at most one person; only when nobody has that
    name they are words of profiles. Otherwise a share of the places is kept for newcomers who pass the same
    filters (SEARCH-05). Whoever became private a moment ago is left out too: the database is
    asked again (ACC-06).
    """
    if among_freelancers and people.looks_like_email(words):
        tiles = _tiles(acting, [_of_email(acting, words)])
        return FoundFreelancers(Page(tiles, 1, len(tiles), size), len(tiles))
    categories, skills = people.current_words(categories, skills)
    chosen = {
        "category": categories,
        "skill": skills,
        "country": countries,
        "language": languages,
        "availability": availability,
        "works": works,
        "badge": badge,
        "score": score,
    }
    wanted = Wanted(
        words=words,
        tags_all=(_seen(acting), *([tag("city", city)] if city else [])),
        tags={name: [_tag(name, value) for value in values] for name, values in chosen.items()},
        chosen=chosen,
        number_from=rate_from,
        number_to=rate_to,
        order=order,
        share=None if among_freelancers else Share(people.NEW_TAG, NEWCOMER_SHARE.value),
    )
    name = words.rstrip(". ") if among_freelancers else ""
    start = (page - 1) * size
    found = wanted.find(offset=start, limit=size, name=name)
    by_words = bool(name) and not found.total
    if by_words:
        name = ""
        found = wanted.find(offset=start, limit=size)
    facets = _facets(wanted.counts(name), chosen) if with_facets else {}
    by_rate = order in ("low", "high")
    words = "" if name else words
    sought = None if by_rate else Sought(words, skills, categories, rate_from, rate_to)
    tiles = _tiles(acting, _profiles(acting, found.keys), sought)
    return FoundFreelancers(Page(tiles, page, found.reach, size), found.total, facets, by_words)


def compared(acting: Acting, public_ids: Sequence[str]) -> list[Compared]:
    """Return the chosen freelancers side by side in the order chosen, at most four, in five queries
    (SEARCH-10); whoever cannot be found in the search is left out.
    """
    ids = list(dict.fromkeys(public_ids))[: COMPARED_MAX.value]
    rows = _visible(acting).filter(public_id__in=ids)
    rows = rows.prefetch_related("employments", "educations", "languages")
    known = {profile.public_id: profile for profile in rows}
    return [_compared(acting, known[public_id]) for public_id in ids if public_id in known]


def _compared(acting: Acting, profile: FreelancerProfile) -> Compared:
    names = dict(people.languages())
    employments = sorted(profile.employments.all(), key=lambda row: -row.from_year)
    this_year = clock.today().year
    worked = {year for row in employments for year in range(row.from_year, (row.to_year or this_year) + 1)}
    return Compared(
        tile=_tile(acting, profile),
        years=len(worked),
        employments=employments[:3],
        educations=list(profile.educations.all())[:3],
        languages=[str(names.get(row.code, row.code)) for row in profile.languages.all()],
    )


def with_refusals(tiles: Sequence[Tile], invitation: Invitation, acting: Acting) -> list[Tile]:
    """Return the tiles with the reason on each person who cannot be referred (SEARCH-09)."""
    if acting.person is None:
        return []
    refusals = invitations.referral_refusals(invitation, [tile.profile for tile in tiles], acting.person)
    return [Tile(**{**tile.__dict__, "refused": refusals.get(tile.profile.pk, "")}) for tile in tiles]


def open_jobs(acting: Acting, most: int = 50) -> list[Job]:
    """Return the client's open jobs, newest first, to choose one to invite to (SEARCH-07)."""
    account = acting.served or acting.account
    if account is None:
        return []
    rows = Job.objects.open().filter(account=account).select_related("account", "activity")
    return list(rows.order_by("-published_at", "-pk")[:most])


def _seen(acting: Acting) -> str:
    return "seen:public" if acting.person is None else "seen:members"


def _visible(acting: Acting) -> Any:
    skills = Skill.objects.filter(profiles=OuterRef("pk")).order_by("name")
    rows = FreelancerProfile.objects.searchable().select_related("person")
    rows = rows.annotate(skill_names=ArraySubquery(skills.values("name")), verified=people.verified())
    return rows.filter(visibility=_Visibility.PUBLIC) if acting.person is None else rows


def _tag(name: str, value: str) -> str:
    return f"country:{value.upper()}"[:100] if name == "country" else tag(name, value)


def _profiles(acting: Acting, keys: Sequence[str]) -> list[FreelancerProfile]:
    slugs = Skill.objects.filter(profiles=OuterRef("pk")).values("slug")
    rows = _visible(acting).select_related("category")
    rows = rows.annotate(skill_slugs=ArraySubquery(slugs), specials=specials())
    known = {str(profile.pk): profile for profile in rows.filter(pk__in=keys)}
    return [known[key] for key in keys if key in known]


def _of_email(acting: Acting, email: str) -> FreelancerProfile | None:
    profile = people.profile_by_email(email)
    return _visible(acting).filter(pk=profile.pk).first() if profile and acting.person else None


def _tiles(
    acting: Acting, profiles: Sequence[FreelancerProfile | None], sought: Sought | None = None
) -> list[Tile]:
    return [_tile(acting, profile, sought) for profile in profiles if profile is not None]


def _tile(acting: Acting, profile: FreelancerProfile, sought: Sought | None = None) -> Tile:
    special = best_special(profile, sought) if sought is not None else None
    one = special or profile
    names: list[str] = getattr(profile, "skill_names", [])
    if special is not None:
        names = sorted(special.skills.values())
    address = profile.get_absolute_url()
    return Tile(
        profile=profile,
        special=special,
        address=f"{address}?profile={special.public_id}" if special is not None else address,
        name=acting.name_of(profile),
        title=one.title,
        hourly_rate=one.hourly_rate,
        place=", ".join(filter(None, (profile.city, people.country_name(profile.country)))),
        overview=shorten(one.overview, OVERVIEW_TILE.value),
        skills=names[:TOP_SKILLS],
        more_skills=max(0, len(names) - TOP_SKILLS),
        is_new=people.is_new(profile),
    )


def _facets(
    counts: dict[str, dict[str, int]], chosen: dict[str, Sequence[str]]
) -> dict[str, list[index.Option]]:
    labels = {
        **_named(counts["category"], counts["skill"], [*chosen["category"], *chosen["skill"]]),
        "country": dict(people.countries()),
        "language": dict(people.languages()),
        "availability": dict(FreelancerProfile.Availability.choices),
        "works": dict(FreelancerProfile.Works.choices),
        "badge": people.merit_names(),
        "score": people.score_names(),
    }
    return {name: index.options(counts[name], chosen[name], labels[name]) for name in chosen}


def _named(categories: dict[str, int], skills: dict[str, int], chosen: Sequence[str]) -> dict[str, Any]:
    """Return the names of the categories and skills that filters may show, in one query."""
    frequent = sorted(skills, key=lambda slug: -skills[slug])[:40]
    kind = CharField()
    rows = Skill.objects.filter(slug__in=[*frequent, *chosen]).values_list(
        "slug", "name", Value("skill", kind)
    )
    both = rows.union(
        Category.objects.filter(slug__in=[*categories, *chosen]).values_list(
            "slug", "name", Value("category", kind)
        ),
        all=True,
    )
    labels: dict[str, dict[str, str]] = {"category": {}, "skill": {}}
    for slug, name, which in both:
        labels[which][slug] = name
    return labels


def too_short(words: str) -> str:
    """Return the sentence that asks for more letters, "" if there are enough or none (SEARCH-08)."""
    return _("Type at least 2 letters.") if 0 < len(words) < SHORTEST else ""
