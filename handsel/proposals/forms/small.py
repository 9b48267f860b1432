"""The small forms around a proposal."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from handsel.kit import ids
from handsel.kit.fields import LongText
from handsel.policy import numbers
from handsel.proposals.models import Proposal
from handsel.proposals.values import ForMember


class WithdrawForm(forms.Form):
    """Why a proposal is taken back, if its author wants to say (PROP-22)."""

    reason = forms.CharField(
        label=_("Why do you withdraw?"),
        required=False,
        max_length=300,
        help_text=_("The client reads this."),
    )


class ForWhomForm(forms.Form):
    """For whom somebody proposes: themselves, or a member of an agency that they act for (AGY-05)."""

    member = forms.ChoiceField(label=_("Who would do the work?"), required=False)

    def __init__(self, choices: Sequence[tuple[str, str]], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["member"].choices = list(choices)  # type: ignore[attr-defined]

    def chosen(self) -> ForMember | None:
        """Return the member who was chosen, or nobody, once the form is valid."""
        agency, _dash, profile = str(self.cleaned_data["member"]).partition("-")
        return ForMember(int(agency), int(profile)) if profile else None


class MessageForm(forms.Form):
    """The client's first message to a candidate (MSG-07)."""

    body = LongText(label=_("Your message"), rows=5)
    key = forms.CharField(required=False, max_length=40, widget=forms.HiddenInput)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["key"].initial = ids.opaque


class DeclineForm(forms.Form):
    """Why a proposal is declined (PROP-25)."""

    reason = forms.ChoiceField(
        label=_("Why do you decline?"), choices=Proposal.DeclineReason.choices, widget=forms.RadioSelect
    )
    message = LongText(
        label=_("A message"),
        required=False,
        max_length=numbers.DECLINE_MESSAGE_MAX.default,
        rows=4,
        help_text=_("A kind word helps them with the next proposal."),
    )


class LetterForm(forms.Form):
    """A letter to keep (PROP-10)."""

    name = forms.CharField(label=_("Name"), max_length=80, help_text=_("Only you see it."))
    text = LongText(label=_("Letter"), max_length=numbers.LETTER_MAX.default, rows=10)
