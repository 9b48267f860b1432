"""The shapes in which programs search freelancers."""

from datetime import date
from decimal import Decimal
from typing import Annotated, Literal

from ninja import Schema
from pydantic import Field

from handsel.jobs.forms import JobSearch
from handsel.jobs.shapes import BudgetKind, Experience, JobLine
from handsel.kit.api import Line, Listing
from handsel.kit.text import one_line

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
    works: Annotated[list[Literal["individual", "agency"]], Field(max_length=2)] = []
    badge: Words = []
    score: Annotated[list[Literal[70, 80, 90]], Field(max_length=3)] = []
    city: Line = ""
    rate_from: Rate | None = None
    rate_to: Rate | None = None
    sort: Literal["", "newest", "low", "high"] = ""


class FreelancerLine(Schema):
    """A freelancer in a list, as the profile that fits best; `specialized` if that is not the general one.

    `is_new`: no review, score or badge yet, and the e-mail address proved.
    """

    id: str
    url: str
    name: str
    title: str
    specialized: str | None
    place: str
    overview: str
    hourly_rate: Decimal | None
    skills: list[str]
    response: str
    score: int | None
    badges: list[str]
    is_new: bool
    availability: str
    available_on: date | None


class FreelancersOut(Schema):
    """A part of what was found."""

    items: list[FreelancerLine]
    next: str | None


class SavedJobsOut(Schema):
    """A part of the list of saved jobs."""

    items: list[JobLine]
    next: str | None


class SavedSearchIn(Schema):
    """A search of jobs, by words and filters, and whether new ones are told once a day."""

    name: Annotated[Line, Field(max_length=80)]
    daily: bool = False
    q: Line = ""
    category: Annotated[list[Line], Field(max_length=20)] = []
    skill: Annotated[list[Line], Field(max_length=20)] = []
    kind: Annotated[list[BudgetKind], Field(max_length=2)] = []
    experience: Annotated[list[Experience], Field(max_length=3)] = []

    def search(self) -> JobSearch:
        """Return what the search of the pages takes."""
        return JobSearch(
            words=one_line(self.q)[:200],
            categories=tuple(one_line(value)[:80] for value in self.category),
            skills=tuple(one_line(value)[:80] for value in self.skill),
            kinds=tuple(self.kind),
            experience=tuple(self.experience),
        )


class SavedSearchOut(Schema):
    """A saved search of jobs."""

    id: int
    name: str
    daily: bool
    q: str
    category: list[str]
    skill: list[str]
    kind: list[str]
    experience: list[str]


class DailyIn(Schema):
    """Whether new jobs of a search are told once a day."""

    wanted: bool
