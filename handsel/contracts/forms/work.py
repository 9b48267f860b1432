"""The forms around milestones: propose one, submit work, send it back."""

from django import forms
from django.utils.translation import gettext_lazy as _

from handsel.contracts.forms.keyed import KeyedForm
from handsel.contracts.rules import check_submission
from handsel.contracts.values import MilestoneValues
from handsel.kit.fields import LongText, SeveralFiles
from handsel.kit.widgets import DateInput, MoneyInput


class MilestoneForm(KeyedForm):
    """One more deliverable, by when and for how much."""

    text = forms.CharField(label=_("What will be delivered?"), max_length=200)
    price = forms.DecimalField(label=_("Price"), max_digits=10, decimal_places=2, widget=MoneyInput)
    due_date = forms.DateField(label=_("Due"), required=False, widget=DateInput)

    def values(self) -> MilestoneValues:
        """Return what the action takes."""
        data = self.cleaned_data
        return MilestoneValues(data["text"], data["due_date"], data["price"])


class SubmitForm(KeyedForm):
    """What is delivered: words, files, or both."""

    text = LongText(
        label=_("What do you deliver?"),
        rows=6,
        required=False,
        help_text=_("Say what it is and where to look first."),
    )
    files = SeveralFiles(  # type: ignore[assignment]
        label=_("Files"), required=False, check=lambda files: check_submission("-", files)
    )


class SendBackForm(forms.Form):
    """What should change in delivered work."""

    note = LongText(label=_("What should change?"), rows=5)
