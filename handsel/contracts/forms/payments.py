"""Payments and asking for feedback as forms."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from handsel.contracts.forms.keyed import KeyedForm
from handsel.contracts.rules import FEEDBACK_MESSAGE_MAX, PAYMENT_NOTE_MAX
from handsel.contracts.values import PaymentValues
from handsel.kit import clock, widgets
from handsel.kit.fields import LongText


class PaymentForm(KeyedForm):
    """What the client paid outside."""

    amount = forms.DecimalField(label=_("Amount"), max_digits=10, decimal_places=2, widget=widgets.MoneyInput)
    paid_date = forms.DateField(label=_("Paid on"), widget=widgets.DateInput)
    note = forms.CharField(
        label=_("Note"),
        required=False,
        max_length=PAYMENT_NOTE_MAX,
        help_text=_("For example the number of the transfer or what it was for."),
    )

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["paid_date"].initial = clock.today

    def values(self) -> PaymentValues:
        """Return what the action takes, once the form is valid."""
        said = self.cleaned_data
        return PaymentValues(said["amount"], said["paid_date"], said["note"])


class FeedbackForm(forms.Form):
    """A line to the client (CTR-21)."""

    message = LongText(
        label=_("A message"),
        required=False,
        max_length=FEEDBACK_MESSAGE_MAX,
        rows=4,
        help_text=_("Ask for an honest word. Please promise nothing in return for it."),
    )
