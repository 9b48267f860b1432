"""The lists on a profile, as programs read and write them."""

from typing import Annotated

from ninja import Schema
from pydantic import Field

from handsel.kit.api import Line, Text

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
