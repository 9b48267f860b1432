"""The JSON doors to people, by subject."""

from handsel.people.api import doors, sections, showing, totals
from handsel.people.api.shown import router

__all__ = ["doors", "router", "sections", "showing", "totals"]
