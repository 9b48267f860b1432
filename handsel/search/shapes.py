"""The shapes in which programs search freelancers."""

from datetime import date
from decimal import Decimal
from typing import Annotated, Literal

from ninja import Schema
from pydantic import Field

from handsel.kit.api import Line, Listing

Words = Annotated[list[Line], Field(max_length=20)]
Rate = Annotated[Decimal, Field(ge=0, le=999_999, max_digits=8, decimal_places=2)]


class FreelancersAsked(Listing):
    """Whom somebody looks for; for a freelancer's key `q` is a first name or a whole e-mail address."""

    q: Line = ""
    category: Words = []
    skill: Words = []
    country: Words = []
    language: Words = []
    availability: Words = []
    city: Line = ""
    rate_from: Rate | None = None
    rate_to: Rate | None = None
    sort: Literal["", "newest", "low", "high"] = ""


class FreelancerLine(Schema):
    """A freelancer in a list."""

    id: str
    url: str
    name: str
    title: str
    place: str
    overview: str
    hourly_rate: Decimal | None
    skills: list[str]
    response: str
    availability: str
    available_on: date | None


class FreelancersOut(Schema):
    """A part of what was found."""

    items: list[FreelancerLine]
    next: str | None
