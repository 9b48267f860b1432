"""The shapes in which programs read and write agencies."""

from typing import Annotated, Literal

from ninja import Schema
from pydantic import ConfigDict, Field

from handsel.kit.api import Line, Listing, Named, Text


class AgenciesAsked(Listing):
    """Which agencies: those that these words find."""

    q: Line = ""


class AgencyLineOut(Schema):
    """An agency in a list; `members` counts all of them."""

    id: str
    url: str
    name: str
    tagline: str
    place: str
    members: int
    skills: list[str]


class AgenciesOut(Schema):
    """A part of the agencies."""

    items: list[AgencyLineOut]
    next: str | None


class MemberOut(Named):
    """A member, named as the reader may know them."""

    role: Literal["owner", "manager", "member"]


class AgencyOut(Schema):
    """An agency; `members` are those whom the reader may find, `hidden` how many others there are."""

    id: str
    url: str
    name: str
    tagline: str
    overview: str
    place: str
    website: str
    skills: list[str]
    members: list[MemberOut]
    hidden: int


class AgencyIn(Schema):
    """What an agency says of itself; `country` is an ISO code."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {"name": "Ledger Lane", "tagline": "Books for shops", "city": "Oslo", "country": "NO"}
            ]
        }
    )
    name: Line
    tagline: Line = ""
    overview: Text = ""
    city: Line = ""
    country: Annotated[str, Field(max_length=2)] = ""
    website: Line = ""
