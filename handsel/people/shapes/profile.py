"""A freelancer's profile, as programs read and write them."""

from datetime import date
from decimal import Decimal
from typing import Annotated, Literal

from ninja import Schema
from pydantic import ConfigDict, Field

from handsel.kit.api import Id, Line, Text
from handsel.people.shapes.sections import (
    CertificateOut,
    EducationOut,
    EmploymentOut,
    ExperienceOut,
    LinkedAccountOut,
)
from handsel.people.shapes.showing import IntroVideoOut, PieceOut
from handsel.people.values import SpecializedValues

Visibility = Literal["public", "members", "private"]
Availability = Literal["over_30", "under_30", "as_needed", "not_available"]


class SpecializedOut(Schema):
    """A specialized profile; `portfolio` are ids of pieces in the portfolio of its owner."""

    id: str
    url: str
    title: str
    overview: str
    hourly_rate: Decimal | None
    category: str | None
    skills: list[str]
    portfolio: list[int]
    is_shown: bool


class MeritsOut(Schema):
    """What past work says of a freelancer; `is_new` without any, of somebody who proved their e-mail address."""

    score: int | None
    badges: list[str]
    response: str
    is_new: bool


class ProfileOut(Schema):
    """A freelancer's profile as far as the reader may see it; `is_full` is false on the short card.

    `rating` is the mean of so many public `reviews`; `is_new`: no review, score or badge yet, e-mail address proved.
    """

    id: str
    url: str
    name: str
    title: str
    place: str
    is_full: bool
    overview: str | None = None
    hourly_rate: Decimal | None = None
    category: str | None = None
    skills: list[str] = []
    languages: dict[str, str] = {}
    response: str = ""
    score: int | None = None
    badges: list[str] = []
    rating: Decimal | None = None
    reviews: int = 0
    is_new: bool = False
    earned_at_least: Decimal | None = None
    hours_worked: int | None = None
    contracts: int | None = None
    availability: Availability = "as_needed"
    available_on: date | None = None
    employment: list[EmploymentOut] = []
    education: list[EducationOut] = []
    certificates: list[CertificateOut] = []
    experience: list[ExperienceOut] = []
    accounts: list[LinkedAccountOut] = []
    portfolio: list[PieceOut] = []
    specialized: list[SpecializedOut] = []
    video: IntroVideoOut | None = None


class OwnProfileOut(ProfileOut):
    """One's own profile, with what only its owner sees."""

    city: str
    country: str
    visibility: Visibility
    accepts_referrals: bool


class TipOut(Schema):
    """One way to a better profile; `url` is "" where the way does not exist here yet."""

    key: str
    title: str
    text: str
    done: bool
    url: str


class CompletenessOut(Schema):
    """How complete one's profile is in percent, what is missing, and the tips."""

    percent: int
    missing: list[str]
    tips: list[TipOut]


class ProfileIn(Schema):
    """The basics of one's profile; `category` and `skills` are slugs, `country` an ISO code."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "title": "Bookkeeper for small shops",
                    "overview": "I keep books.",
                    "hourly_rate": "40.00",
                    "city": "Oslo",
                    "country": "NO",
                    "category": "bookkeeping",
                    "skills": ["excel"],
                }
            ]
        }
    )
    title: Line
    overview: Text = ""
    hourly_rate: Annotated[Decimal, Field(max_digits=8, decimal_places=2)] | None = None
    city: Line = ""
    country: Annotated[str, Field(max_length=2)] = ""
    category: Line = ""
    skills: Annotated[list[Line], Field(max_length=50)] | None = None


class SpecializedIn(Schema):
    """A profile for one kind of work; `category` and `skills` are slugs, `portfolio` ids of one's own pieces."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "title": "Payroll for restaurants",
                    "overview": "Tips, shifts and holidays, every month.",
                    "hourly_rate": "55.00",
                    "category": "bookkeeping",
                    "skills": ["excel"],
                    "portfolio": [],
                }
            ]
        }
    )
    title: Line
    overview: Text = ""
    hourly_rate: Annotated[Decimal, Field(max_digits=8, decimal_places=2)] | None = None
    category: Line = ""
    skills: Annotated[list[Line], Field(max_length=50)] = []
    portfolio: Annotated[list[Id], Field(max_length=50)] = []

    def values(self) -> SpecializedValues:
        """Return what the actions take."""
        given = self.dict()
        return SpecializedValues(
            **{**given, "skills": tuple(self.skills), "portfolio": tuple(self.portfolio)}
        )


class ShownIn(Schema):
    """Whether others see it."""

    is_shown: bool


class VisibilityIn(Schema):
    """Who may see one's profile."""

    visibility: Visibility


class AvailabilityIn(Schema):
    """How much one can work in a week; `available_on` goes with `not_available`, and only with it."""

    model_config = ConfigDict(
        json_schema_extra={"examples": [{"availability": "not_available", "available_on": "2030-05-01"}]}
    )
    availability: Availability
    available_on: date | None = None


class ReferralsIn(Schema):
    """Whether others may refer one to jobs."""

    wanted: bool


class EarningsIn(Schema):
    """Whether what one earned is kept off one's profile, for Plus members."""

    hidden: bool


class LanguagesIn(Schema):
    """The languages that one works in: code to level."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"levels": {"en": "fluent", "no": "native"}}]})
    levels: Annotated[dict[Line, Line], Field(max_length=50)]
