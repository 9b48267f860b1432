"""Reads of the reputation room, by subject."""

from handsel.reputation.queries.badges import hears_of_loss, what_is_missing
from handsel.reputation.queries.response import figures_of, profiles_to_look_at, response_of
from handsel.reputation.queries.reviews import (
    ReviewPage,
    page_for_side,
    people_of,
    review_page,
    to_remind,
    to_write,
    told,
    told_own,
    told_page,
)
from handsel.reputation.queries.stats import Stats, stats_of, told_stats, told_trial

__all__ = [
    "ReviewPage",
    "Stats",
    "figures_of",
    "hears_of_loss",
    "page_for_side",
    "people_of",
    "profiles_to_look_at",
    "response_of",
    "review_page",
    "stats_of",
    "to_remind",
    "to_write",
    "told",
    "told_own",
    "told_page",
    "told_stats",
    "told_trial",
    "what_is_missing",
]
