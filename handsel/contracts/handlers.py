"""What the contracts room does when it hears of others' facts, and by the clock."""

from handsel.contracts import actions
from handsel.events import facts


@facts.every("*/5 * * * *")
def hand_in_weeks() -> int:
    """Lay the hours of the past week before the clients from Monday 00:00 UTC on (CTR-10)."""
    return actions.hand_in_weeks()


@facts.every("*/5 * * * *")
def approve_weeks_by_time() -> int:
    """Approve the hours whose time of review is over (CTR-10)."""
    return actions.approve_weeks_by_time()
