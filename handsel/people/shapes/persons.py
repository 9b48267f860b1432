"""A person and their keys, client accounts, and the words of the trade, as programs read and write them."""

from datetime import datetime
from typing import Annotated, Literal

from ninja import Schema
from pydantic import ConfigDict, Field

from handsel.kit.api import Line, Listing, Text


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
    ends_at: datetime | None


class EndMeIn(Schema):
    """The password of the key's owner: a key alone ends no account."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"password": "a long and secret sentence"}]})
    password: Annotated[str, Field(min_length=1, max_length=500)]


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
