"""The lists on a profile, as programs read and write them."""

from datetime import date
from typing import Annotated, Literal

from ninja import Schema
from pydantic import AfterValidator, ConfigDict, Field

from handsel.kit.api import Line, Text
from handsel.kit.links import LENGTH_MAX
from handsel.kit.text import clean

Site = Literal["behance", "dribbble", "github", "gitlab", "linkedin", "stack_overflow"]
Address = Annotated[str, Field(max_length=LENGTH_MAX), AfterValidator(clean)]
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


class CertificateIn(Schema):
    """Something that somebody certified of one; `link` is where it can be checked."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "name": "Payroll Technician",
                    "issuer": "Chamber of Trade",
                    "issued_date": "2021-05-04",
                    "credential": "PT-2207",
                    "link": "https://example.org/certificates/pt-2207",
                }
            ]
        }
    )
    name: Line
    issuer: Line
    issued_date: date
    credential: Line = ""
    link: Address = ""


class CertificateOut(Schema):
    """Something that somebody certified of a freelancer."""

    id: int
    name: str
    issuer: str
    issued_date: date
    credential: str
    link: str


class LinkedAccountIn(Schema):
    """One's page at another place where work is shown; one for each place."""

    model_config = ConfigDict(
        json_schema_extra={"examples": [{"site": "github", "link": "https://github.com/nina-berg"}]}
    )
    site: Site
    link: Address


class LinkedAccountOut(Schema):
    """A freelancer's page at another place."""

    id: int
    site: Site
    link: str


class ExperienceIn(Schema):
    """What one can beside jobs and studies."""

    model_config = ConfigDict(
        json_schema_extra={"examples": [{"title": "Treasurer of a choir", "text": "Ten years, 60 singers."}]}
    )
    title: Line
    text: Text = ""


class ExperienceOut(Schema):
    """What a freelancer can beside jobs and studies."""

    id: int
    title: str
    text: str
