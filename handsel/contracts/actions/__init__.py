"""What people do with offers and contracts, by subject."""

from handsel.contracts.actions.answering import accept_offer
from handsel.contracts.actions.ending import end_contract
from handsel.contracts.actions.offering import send_offer

__all__ = ["accept_offer", "end_contract", "send_offer"]
