"""What people do with offers and contracts, by subject."""

from handsel.contracts.actions.answering import accept_offer
from handsel.contracts.actions.ending import end_contract
from handsel.contracts.actions.hours import add_time, delete_time, edit_time, set_weekly_limit
from handsel.contracts.actions.offering import send_offer
from handsel.contracts.actions.weeks import (
    approve_week,
    approve_weeks_by_time,
    hand_in_week,
    hand_in_weeks,
    send_week_back,
)

__all__ = [
    "accept_offer",
    "add_time",
    "approve_week",
    "approve_weeks_by_time",
    "delete_time",
    "edit_time",
    "end_contract",
    "hand_in_week",
    "hand_in_weeks",
    "send_offer",
    "send_week_back",
    "set_weekly_limit",
]
