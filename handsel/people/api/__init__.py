"""The JSON doors to people, by subject."""

from handsel.people.api import doors, sections, showing
from handsel.people.api.shown import router

__all__ = ["doors", "router", "sections", "showing"]
