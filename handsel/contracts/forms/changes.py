"""The forms of changes of what was agreed, of pausing and of ending."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from handsel.contracts.models import ChangeRequest, Contract, Milestone
from handsel.contracts.values import ChangeValues
from handsel.kit.fields import LongText
from handsel.kit.widgets import DateInput, MoneyInput, RateInput

Kind = ChangeRequest.Kind


class ChangeForm(forms.Form):
    """What should change, and why: only the fields of its kind."""

    rate = forms.DecimalField(label=_("Hourly rate"), max_digits=10, decimal_places=2, widget=RateInput)
    text = LongText(label=_("What the work is"), rows=6)
    price = forms.DecimalField(label=_("Price"), max_digits=10, decimal_places=2, widget=MoneyInput)
    due_date = forms.DateField(label=_("Due"), required=False, widget=DateInput)
    why = forms.CharField(
        label=_("Why?"), required=False, max_length=500, help_text=_("The other side reads this.")
    )

    FIELDS = {
        Kind.RATE: ("rate", "why"),
        Kind.TEXT: ("text", "why"),
        Kind.MILESTONE: ("text", "price", "due_date", "why"),
        Kind.DROP: ("why",),
    }

    def __init__(
        self, kind: str, contract: Contract, milestone: Milestone | None, *args: Any, **options: Any
    ) -> None:
        now: dict[str, Any] = {"rate": contract.rate, "text": contract.text}
        if milestone is not None:
            now = {"text": milestone.text, "price": milestone.price, "due_date": milestone.due_date}
        super().__init__(*args, **{"initial": now, **options})
        self.kind, self.milestone = kind, milestone
        if kind == Kind.MILESTONE:
            self.fields["text"] = forms.CharField(label=_("What will be delivered?"), max_length=200)
        self.fields = {name: self.fields[name] for name in self.FIELDS[Kind(kind)]}

    def values(self) -> ChangeValues:
        """Return what the action takes."""
        milestone_id = self.milestone.pk if self.milestone is not None else None
        return ChangeValues(self.kind, milestone_id, **self.cleaned_data)


class PauseForm(forms.Form):
    """Why a contract is paused, if somebody wants to say."""

    why = forms.CharField(
        label=_("Why?"), required=False, max_length=300, help_text=_("The other side reads this.")
    )


class EndForm(forms.Form):
    """Why a contract ends, and a last word."""

    reason = forms.ChoiceField(
        label=_("Why does it end?"), choices=Contract.EndReason.choices, widget=forms.RadioSelect
    )
    message = LongText(
        label=_("A message"), rows=4, required=False, help_text=_("Both sides read this on the contract.")
    )
