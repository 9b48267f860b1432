"""A small typed client of a Handsel marketplace."""

from handsel_client.client import Handsel
from handsel_client.shapes import (
    Freelancer,
    Invitation,
    Job,
    Message,
    Notice,
    Problem,
    Proposal,
    Referral,
    Room,
)

__all__ = [
    "Freelancer",
    "Handsel",
    "Invitation",
    "Job",
    "Message",
    "Notice",
    "Problem",
    "Proposal",
    "Referral",
    "Room",
]
