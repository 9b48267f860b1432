"""What a person fills in about a profile, as one value."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.core.files.uploadedfile import UploadedFile


@dataclass(frozen=True)
class ProfileValues:
    """The basics of a freelancer's profile (ACC-02); `category` and `skills` are slugs, None leaves skills
    alone."""

    title: str = ""
    overview: str = ""
    hourly_rate: Decimal | None = None
    city: str = ""
    country: str = ""
    category: str = ""
    skills: tuple[str, ...] | None = None


@dataclass(frozen=True)
class SpecializedValues:
    """What a specialized profile says (ACC-09); `category` and `skills` are slugs, `portfolio` ids of the
    person's own pieces of work."""

    title: str
    overview: str = ""
    hourly_rate: Decimal | None = None
    category: str = ""
    skills: tuple[str, ...] = ()
    portfolio: tuple[int, ...] = ()


@dataclass(frozen=True)
class PastWork:
    """A job that a freelancer held; `to_year` None means that it goes on."""

    title: str
    company: str
    from_year: int
    to_year: int | None = None
    text: str = ""


@dataclass(frozen=True)
class Study:
    """A course of study."""

    school: str
    degree: str
    from_year: int
    to_year: int | None = None


@dataclass(frozen=True)
class CertificateValues:
    """What somebody certified of a freelancer (ACC-11); `credential` is its number there, `link` where it is
    shown."""

    name: str
    issuer: str
    issued_date: date
    credential: str = ""
    link: str = ""


@dataclass(frozen=True)
class AccountValues:
    """A page at another place where work is shown (ACC-11); `site` is one of `LinkedAccount.Site`."""

    site: str
    link: str


@dataclass(frozen=True)
class ExperienceValues:
    """What a freelancer can beside jobs and studies (ACC-11)."""

    title: str
    text: str = ""


@dataclass(frozen=True)
class Piece:
    """A piece of work to show in the portfolio (ACC-13).

    `files` join those that are there; `kept` are the ids of those that stay, None for all.
    """

    title: str
    text: str = ""
    links: tuple[str, ...] = ()
    files: "tuple[UploadedFile[Any], ...]" = ()
    kept: frozenset[int] | None = None
