"""Who may do what with offers and contracts."""

from handsel.contracts.rules.contracts import check_acts_in, check_can_end, check_is_running, no_such_contract
from handsel.contracts.rules.hours import (
    check_can_hand_in,
    check_can_set_limit,
    check_fits,
    check_is_hourly,
    check_is_in_review,
    check_is_not_paused,
    check_may_write_hours,
    check_note,
    check_takes_hours,
    check_time,
    hours,
    no_such_week,
)
from handsel.contracts.rules.offers import (
    check_acts_for,
    check_can_accept,
    check_can_offer,
    check_offer,
    check_offer_is_open,
    no_such_offer,
)

__all__ = [
    "check_acts_for",
    "check_acts_in",
    "check_can_accept",
    "check_can_end",
    "check_can_hand_in",
    "check_can_offer",
    "check_can_set_limit",
    "check_fits",
    "check_is_hourly",
    "check_is_in_review",
    "check_is_not_paused",
    "check_is_running",
    "check_may_write_hours",
    "check_note",
    "check_offer",
    "check_offer_is_open",
    "check_takes_hours",
    "check_time",
    "hours",
    "no_such_contract",
    "no_such_offer",
    "no_such_week",
]
