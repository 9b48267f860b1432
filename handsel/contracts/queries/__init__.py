"""Reads of the contracts room."""

from handsel.contracts.queries.sides import side_of

__all__ = ["side_of"]
