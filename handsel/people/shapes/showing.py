"""What shows one's work and face, as programs read and write them."""

from typing import Annotated, Literal

from ninja import Schema
from pydantic import AfterValidator, ConfigDict, Field

from handsel.kit.api import Line, Text
from handsel.kit.text import clean


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
