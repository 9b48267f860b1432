"""Who may do what with offers and contracts."""

from handsel.contracts.rules.contracts import check_acts_in, check_can_end, check_is_running, no_such_contract
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
    "check_can_offer",
    "check_is_running",
    "check_offer",
    "check_offer_is_open",
    "no_such_contract",
    "no_such_offer",
]
