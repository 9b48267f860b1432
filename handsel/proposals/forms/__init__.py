"""The shapes of what people send to the proposals room."""

from handsel.proposals.forms.editing import ContentForm, TermsForm
from handsel.proposals.forms.parts import MilestoneForm, MilestoneRows
from handsel.proposals.forms.proposal import ProposalForm
from handsel.proposals.forms.small import DeclineForm, ForWhomForm, LetterForm, MessageForm, WithdrawForm

__all__ = [
    "ContentForm",
    "DeclineForm",
    "ForWhomForm",
    "LetterForm",
    "MessageForm",
    "MilestoneForm",
    "MilestoneRows",
    "ProposalForm",
    "TermsForm",
    "WithdrawForm",
]
