"""The JSON doors to what is known of oneself."""

from typing import Any

from handsel.kit.api import router as router_of
from handsel.people import rules as people_rules
from handsel.people.acting import Request
from handsel.reputation import queries
from handsel.reputation.coaching import advice_from
from handsel.reputation.shapes import CoachingOut
from handsel.tips import rules

router = router_of("people")


@router.get("/coaching", response=CoachingOut, summary="Advice from my figures")
def read_coaching(request: Request) -> Any:
    """One's own figures of the last months with advice from each; for the plan Plus."""
    profile = rules.check_has_plus(people_rules.check_acts_as_freelancer(request.acting))
    figures = queries.figures_of(profile)
    return {"figures": figures, "advice": advice_from(figures)}
