"""The JSON door to finding freelancers."""

from typing import Any

from ninja import Query

from handsel.kit.api import after_numbered, numbered
from handsel.kit.api import router as router_of
from handsel.kit.refused import Refused
from handsel.people.acting import Request
from handsel.search import queries
from handsel.search.shapes import FreelancersAsked, FreelancersOut

router = router_of("search")


@router.get("/freelancers", response=FreelancersOut, summary="Find freelancers")
def find_freelancers(request: Request, asked: Query[FreelancersAsked]) -> Any:
    """Freelancers by words and filters; to freelancers, each other by name (SEARCH-01, SEARCH-08)."""
    acting = request.acting
    words = " ".join(asked.q.split())[:200]
    short = queries.too_short(words) if acting.is_freelancer else ""
    if short:
        raise Refused("too_short", short, field="q")
    number, size = numbered(asked)
    found = queries.find_freelancers(
        acting,
        words=words,
        categories=asked.category,
        skills=asked.skill,
        countries=asked.country,
        languages=asked.language,
        availability=asked.availability,
        city=asked.city[:80],
        rate_from=asked.rate_from,
        rate_to=asked.rate_to,
        order=asked.sort,
        among_freelancers=acting.is_freelancer,
        with_facets=False,
        page=number,
        size=size,
    )
    after = after_numbered(number, size, more=found.page.has_next)
    return {"items": [_line(tile) for tile in found.page.rows], "next": after}


def _line(tile: queries.Tile) -> dict[str, Any]:
    profile = tile.profile
    return {
        "id": profile.public_id,
        "url": profile.get_absolute_url(),
        "name": tile.name,
        "title": profile.title,
        "place": tile.place,
        "overview": tile.overview,
        "hourly_rate": profile.hourly_rate,
        "skills": tile.skills,
        "response": profile.response_band,
        "availability": profile.availability,
        "available_on": profile.away_until,
    }
