"""Reads of the desk, by subject."""

from handsel.desk.queries.health import Part, Sign, as_text, health, needing_attention
from handsel.desk.queries.memory import all_banners, banners_for, kept
from handsel.desk.queries.news import all_news
from handsel.desk.queries.places import Place, places
from handsel.desk.queries.words import WordLine, lines_of, sheet_of, uses_in_words

__all__ = [
    "Part",
    "Place",
    "Sign",
    "WordLine",
    "all_banners",
    "all_news",
    "as_text",
    "banners_for",
    "health",
    "kept",
    "lines_of",
    "needing_attention",
    "places",
    "sheet_of",
    "uses_in_words",
]
