"""What happens at the desk."""

from dataclasses import dataclass


@dataclass(frozen=True)
class NewsPublished:
    """News stand on the page, and those who follow them are to be told."""

    news_id: int


@dataclass(frozen=True)
class NewsGoesOn:
    """Some of those who follow the news were told, and more wait."""

    news_id: int
