"""The calculator of the service fee as a form (CTR-18)."""

from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from handsel.kit import widgets

_LIMITS: dict[str, Any] = {
    "required": False, "max_digits": 10, "decimal_places": 2, "min_value": Decimal("0.01"),
}  # fmt: skip


class FeeForm(forms.Form):
    """What the client pays, or what the freelancer would like to receive."""

    pays = forms.DecimalField(label=gettext_lazy("The client pays"), widget=widgets.MoneyInput, **_LIMITS)
    receives = forms.DecimalField(
        label=gettext_lazy("You would like to receive"), widget=widgets.MoneyInput, **_LIMITS
    )

    def clean(self) -> dict[str, Any]:
        """Take one of the two.

        :raises ValidationError: both are given, or neither.
        """
        said = super().clean() or {}
        if not self.errors and (said.get("pays") is None) == (said.get("receives") is None):
            raise forms.ValidationError(_("Please fill in one of the two."))
        return said
