"""The JSON doors to what is known of oneself."""

from typing import Any

from ninja import Query

from handsel.kit.api import router as router_of
from handsel.people import rules as people_rules
from handsel.people.acting import Request
from handsel.reputation import queries
from handsel.reputation.coaching import advice_from
from handsel.reputation.moving import Tried
from handsel.reputation.shapes import CoachingOut, StatsOut, TryAsked, TryOut
from handsel.tips import rules

router = router_of("people")


@router.get("/coaching", response=CoachingOut, summary="Advice from my figures")
def read_coaching(request: Request) -> Any:
    """One's own figures of the last months with advice from each; for the plan Plus."""
    profile = rules.check_has_plus(people_rules.check_acts_as_freelancer(request.acting))
    figures = queries.figures_of(profile)
    return {"figures": figures, "advice": advice_from(figures)}


@router.get("/stats", response=StatsOut, summary="My stats")
def read_stats(request: Request) -> Any:
    """One's own score with each contract's part, what leaves a window next, and the figures (REP-23, REP-25)."""
    return queries.told_stats(people_rules.check_acts_as_freelancer(request.acting))


@router.get("/stats/try", response=TryOut, summary="What an ending would do")
def try_ending(request: Request, asked: Query[TryAsked]) -> Any:
    """The score now, and after a contract of a new client that ends now with these stars; nothing is kept (REP-25)."""
    profile = people_rules.check_acts_as_freelancer(request.acting)
    return queries.told_trial(profile, Tried(asked.stars, asked.private, asked.amount))
