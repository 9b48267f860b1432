"""What people do with offers and contracts, by subject."""

from handsel.contracts.actions.answering import accept_offer, counter_offer, decline_offer
from handsel.contracts.actions.changes import approve_change, ask_change, refuse_change, withdraw_change
from handsel.contracts.actions.ending import end_contract
from handsel.contracts.actions.hours import add_time, delete_time, edit_time, set_weekly_limit
from handsel.contracts.actions.milestones import (
    agree_milestone,
    drop_milestone,
    propose_milestone,
    refuse_milestone,
)
from handsel.contracts.actions.offering import change_offer, send_offer, withdraw_offer
from handsel.contracts.actions.pausing import pause_contract, resume_contract
from handsel.contracts.actions.payments import (
    ask_for_feedback,
    confirm_payment,
    deny_payment,
    record_payment,
    withdraw_payment,
)
from handsel.contracts.actions.reporting import write_outcome
from handsel.contracts.actions.running_out import (
    counter_with_proposal,
    decline_with_proposal,
    end_with_job,
    expire_offers,
    warn_of_expiry,
)
from handsel.contracts.actions.weeks import (
    approve_week,
    approve_weeks_by_time,
    hand_in_week,
    hand_in_weeks,
    send_week_back,
)
from handsel.contracts.actions.work import approve_by_time, approve_work, send_back_work, submit_work

__all__ = [
    "accept_offer",
    "add_time",
    "agree_milestone",
    "approve_by_time",
    "approve_change",
    "approve_week",
    "approve_weeks_by_time",
    "approve_work",
    "ask_change",
    "ask_for_feedback",
    "change_offer",
    "confirm_payment",
    "counter_offer",
    "counter_with_proposal",
    "decline_offer",
    "decline_with_proposal",
    "delete_time",
    "deny_payment",
    "drop_milestone",
    "edit_time",
    "end_contract",
    "end_with_job",
    "expire_offers",
    "hand_in_week",
    "hand_in_weeks",
    "pause_contract",
    "propose_milestone",
    "record_payment",
    "refuse_change",
    "refuse_milestone",
    "resume_contract",
    "send_back_work",
    "send_offer",
    "send_week_back",
    "set_weekly_limit",
    "submit_work",
    "warn_of_expiry",
    "withdraw_change",
    "withdraw_offer",
    "withdraw_payment",
    "write_outcome",
]
