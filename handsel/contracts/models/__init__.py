"""The nouns of the contracts room."""

from handsel.contracts.models.change import ChangeRequest
from handsel.contracts.models.contract import Contract, ContractQuerySet, FeedbackRequest, Payment, Step
from handsel.contracts.models.hours import TimeEntry, Week, in_words
from handsel.contracts.models.milestone import Milestone, Submission, SubmissionFile
from handsel.contracts.models.offer import Offer, OfferMilestone, OfferQuerySet, OfferTerms
from handsel.contracts.models.sides import Side

__all__ = [
    "ChangeRequest",
    "Contract",
    "ContractQuerySet",
    "FeedbackRequest",
    "Milestone",
    "Offer",
    "OfferMilestone",
    "OfferQuerySet",
    "OfferTerms",
    "Payment",
    "Side",
    "Step",
    "Submission",
    "SubmissionFile",
    "TimeEntry",
    "Week",
    "in_words",
]
