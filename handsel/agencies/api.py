"""The JSON doors to agencies."""

from typing import Any

from django.shortcuts import get_object_or_404
from ninja import Query

from handsel.agencies import actions, queries
from handsel.agencies.models import Agency
from handsel.agencies.shapes import AgenciesAsked, AgenciesOut, AgencyIn, AgencyOut
from handsel.agencies.values import AgencyValues
from handsel.kit.api import after_numbered, numbered
from handsel.kit.api import router as router_of
from handsel.people import queries as people
from handsel.people.acting import Request
from handsel.people.rules import check_acts_as_freelancer

router = router_of("people")


@router.get("/agencies", response=AgenciesOut, summary="Find agencies")
def find_agencies(request: Request, asked: Query[AgenciesAsked]) -> Any:
    """Agencies by words, the newest first without words."""
    number, size = numbered(asked)
    page = queries.find(" ".join(asked.q.split())[:200], number, size)
    return {
        "items": [_line(tile) for tile in page.rows],
        "next": after_numbered(number, size, more=page.has_next),
    }


@router.get("/agencies/{public_id}", response=AgencyOut, summary="An agency")
def read_agency(request: Request, public_id: str) -> Any:
    """One agency with its members, as far as the reader may know them."""
    visible = Agency.objects.visible_to(request.acting)
    return _shown(request, get_object_or_404(visible, public_id=people.public_id_in(public_id)))


@router.put("/agencies/{public_id}", response=AgencyOut, summary="Write my agency's page")
def edit_agency(request: Request, public_id: str, data: AgencyIn) -> Any:
    """Change what an agency says of itself, for its owner and managers."""
    check_acts_as_freelancer(request.acting)
    joined = Agency.objects.joined_by(request.acting.person)
    own = get_object_or_404(joined, public_id=people.public_id_in(public_id))
    values = AgencyValues(**data.dict())
    return _shown(request, actions.edit_agency(by=request.acting.me, agency_id=own.pk, values=values))


def _line(tile: queries.AgencyTile) -> dict[str, Any]:
    agency = tile.agency
    return {
        "id": agency.public_id,
        "url": agency.get_absolute_url(),
        **{name: getattr(agency, name) for name in ("name", "tagline")},
        "place": tile.place,
        "members": tile.members,
        "skills": tile.skills,
    }


def _shown(request: Request, agency: Agency) -> dict[str, Any]:
    page = queries.agency_page(agency, request.acting)
    members = [
        {"id": row.member.profile.public_id, "name": row.name, "role": row.member.role}
        for row in page.members
    ]
    return {
        "id": agency.public_id,
        "url": agency.get_absolute_url(),
        **{name: getattr(agency, name) for name in ("name", "tagline", "overview", "website")},
        "place": page.place,
        "skills": page.skills,
        "members": members,
        "hidden": page.hidden,
    }
