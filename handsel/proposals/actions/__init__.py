"""What people do with proposals, by subject."""

from handsel.proposals.actions.deciding import (
    archive_proposal,
    decline_proposal,
    restore_proposal,
    shortlist_proposal,
)
from handsel.proposals.actions.drafts import forget_person, keeping_draft, save_draft
from handsel.proposals.actions.editing import change_terms, edit_content
from handsel.proposals.actions.holding import hold
from handsel.proposals.actions.letters import delete_letter, keep_letter, save_letter
from handsel.proposals.actions.life import (
    end_proposals,
    note_client_message,
    seat_managers,
    start_interview,
    view_proposal,
    withdraw_proposal,
)
from handsel.proposals.actions.moderating import show_proposal_again, take_proposal_down
from handsel.proposals.actions.offering import hire, offer_gone, offer_made
from handsel.proposals.actions.sending import submit_invited, submit_proposal

__all__ = [
    "archive_proposal",
    "change_terms",
    "decline_proposal",
    "delete_letter",
    "edit_content",
    "end_proposals",
    "forget_person",
    "hire",
    "hold",
    "keep_letter",
    "keeping_draft",
    "note_client_message",
    "offer_gone",
    "offer_made",
    "restore_proposal",
    "save_draft",
    "save_letter",
    "seat_managers",
    "shortlist_proposal",
    "show_proposal_again",
    "start_interview",
    "submit_invited",
    "submit_proposal",
    "take_proposal_down",
    "view_proposal",
    "withdraw_proposal",
]
