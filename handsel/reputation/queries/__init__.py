"""Reads of the reputation room, by subject."""

from handsel.reputation.queries.response import figures_of, profiles_to_look_at, response_of

__all__ = ["figures_of", "profiles_to_look_at", "response_of"]
