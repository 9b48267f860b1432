"""What people do with agencies, by subject."""

from handsel.agencies.actions.agency import edit_agency, open_agency, put_into_index
from handsel.agencies.actions.joining import ask_to_join, decline_to_join, join_agency, take_back
from handsel.agencies.actions.leaving import leave_everything
from handsel.agencies.actions.members import (
    change_role,
    hand_over,
    leave_agency,
    remove_member,
    set_exclusive,
)

__all__ = [
    "ask_to_join",
    "change_role",
    "decline_to_join",
    "edit_agency",
    "hand_over",
    "join_agency",
    "leave_agency",
    "leave_everything",
    "open_agency",
    "put_into_index",
    "remove_member",
    "set_exclusive",
    "take_back",
]
