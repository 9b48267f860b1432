"""The shape in which programs read the news."""

from datetime import datetime

from ninja import Schema
from pydantic import ConfigDict


class NewsOut(Schema):
    """One piece of news."""

    id: int
    title: str
    text: str
    link: str
    written_at: datetime

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "id": 7,
                    "title": "Release 1.1",
                    "text": "Alternates can be lined up for a job.",
                    "link": "https://example.org/release-notes",
                    "written_at": "2026-01-12T09:30:00Z",
                }
            ]
        }
    )


class NewsListOut(Schema):
    """A part of the list of news."""

    items: list[NewsOut]
    next: str | None
