"""The shapes in which programs read and write people."""

from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Literal

from ninja import Schema
from pydantic import AfterValidator, ConfigDict, Field

from handsel.kit.api import Id, Line, Listing, Text
from handsel.kit.text import clean
from handsel.people.values import SpecializedValues

Visibility = Literal["public", "members", "private"]
Availability = Literal["over_30", "under_30", "as_needed", "not_available"]


class ActingOut(Schema):
    """As whom the key acts."""

    role: Literal["freelancer", "client"]
    account_id: int | None
    account_name: str | None


class MeOut(Schema):
    """Whose key it is, as whom it acts, and what it may do."""

    first_name: str
    last_name: str
    email: str
    language: str
    time_zone: str
    acting: ActingOut
    scopes: list[str]
    profile: str | None


class MeIn(Schema):
    """A person's own details."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {"first_name": "Nina", "last_name": "Berg", "language": "en", "time_zone": "Europe/Oslo"}
            ]
        }
    )
    first_name: Line
    last_name: Line
    language: Line
    time_zone: Line


class WordOut(Schema):
    """A category or skill; `slug` is its word in requests, `aliases` are other names that find it."""

    slug: str
    name: str
    aliases: list[str] = []


class WordsOut(Schema):
    """A part of the list of skills."""

    items: list[WordOut]
    next: str | None


class SkillsAsked(Listing):
    """Which skills: of one category, or with these letters."""

    category: Line = ""
    q: Line = ""


Year = Annotated[int, Field(ge=1900, le=2200)]


class EmploymentIn(Schema):
    """A job that a freelancer held; without `to_year` it goes on."""

    title: Line
    company: Line
    from_year: Year
    to_year: Year | None = None
    text: Text = ""


class EducationIn(Schema):
    """A course of study."""

    school: Line
    degree: Line = ""
    from_year: Year
    to_year: Year | None = None


class PieceIn(Schema):
    """A piece of work to show, with links to where it can be seen."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {"title": "A ledger", "text": "In two colours.", "links": ["https://example.org/ledger"]}
            ]
        }
    )
    title: Line
    text: Text = ""
    links: Annotated[
        list[Annotated[str, Field(max_length=500), AfterValidator(clean)]], Field(max_length=50)
    ] = []


class MovePieceIn(Schema):
    """Which way a piece of work moves, by one place."""

    to: Literal["up", "down"]


class VideoLinkIn(Schema):
    """A video in another place of the web."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"link": "https://example.org/hello"}]})
    link: Annotated[str, Field(max_length=500), AfterValidator(clean)]


class EmploymentOut(Schema):
    """A job that a freelancer held."""

    id: int
    title: str
    company: str
    from_year: int
    to_year: int | None
    text: str


class EducationOut(Schema):
    """A course of study."""

    id: int
    school: str
    degree: str
    from_year: int
    to_year: int | None


class PieceFileOut(Schema):
    """A file of a piece of work."""

    id: int
    name: str
    size: int
    kind: str
    url: str


class PieceOut(Schema):
    """A piece of work to show."""

    id: int
    url: str
    title: str
    text: str
    links: list[str]
    files: list[PieceFileOut]


class IntroVideoOut(Schema):
    """The video in which a freelancer says hello: a file that plays so many seconds, or a link."""

    url: str | None
    seconds: int | None
    link: str | None


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


class ProfileOut(Schema):
    """A freelancer's profile as far as the reader may see it; `is_full` is false on the short card."""

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
    availability: Availability = "as_needed"
    available_on: date | None = None
    employment: list[EmploymentOut] = []
    education: list[EducationOut] = []
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


class LanguagesIn(Schema):
    """The languages that one works in: code to level."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"levels": {"en": "fluent", "no": "native"}}]})
    levels: Annotated[dict[Line, Line], Field(max_length=50)]


class AccountOut(Schema):
    """The client account that the key acts for."""

    id: int
    name: str
    city: str
    country: str
    about: str
    payment_verified: bool


class AccountIn(Schema):
    """What a client account says of itself; `country` is an ISO code."""

    model_config = ConfigDict(
        json_schema_extra={"examples": [{"name": "Atelier Martin", "city": "Lyon", "country": "FR"}]}
    )
    name: Line
    city: Line = ""
    country: Annotated[str, Field(max_length=2)] = ""
    about: Text = ""


class RefusalOut(Schema):
    """A client from whom one wants no more invitations."""

    id: int
    client: str
    since: datetime
