"""Reads of the search room, by subject."""

from handsel.search.queries.finding import (
    Compared,
    FoundFreelancers,
    Tile,
    compared,
    find_freelancers,
    open_jobs,
    too_short,
    with_refusals,
)
from handsel.search.queries.keeping import (
    TOLD_AT_ONCE,
    JobWeek,
    hiring_of_the_week,
    jobs_of_the_week,
    new_jobs_for,
    query_of,
    saved_jobs,
    saved_searches,
    standings,
    this_week,
)

__all__ = [
    "TOLD_AT_ONCE",
    "Compared",
    "FoundFreelancers",
    "JobWeek",
    "Tile",
    "compared",
    "find_freelancers",
    "hiring_of_the_week",
    "jobs_of_the_week",
    "new_jobs_for",
    "open_jobs",
    "query_of",
    "saved_jobs",
    "saved_searches",
    "standings",
    "this_week",
    "too_short",
    "with_refusals",
]
