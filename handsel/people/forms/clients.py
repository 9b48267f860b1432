"""Forms about client accounts and their seats."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from handsel.people.models import (
    Seat,
)
from handsel.people.queries.places import countries

SEARCHED = {"data-combobox": "1"}


class ClientForm(forms.Form):
    """What a client account says of itself."""

    name = forms.CharField(
        label=_("Company or your name"),
        max_length=100,
        help_text=_("Freelancers read it once you talk with them. Until then they see your city."),
    )
    city = forms.CharField(label=_("City"), max_length=80, required=False)
    country = forms.ChoiceField(label=_("Country"), required=False, widget=forms.Select(attrs=SEARCHED))
    about = forms.CharField(
        label=_("About you"), max_length=5000, required=False, widget=forms.Textarea(attrs={"rows": 5})
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["country"].choices = [("", _("Choose one")), *countries()]  # type: ignore[attr-defined]


class SeatForm(forms.Form):
    """Whom to ask to act for a client account, and as what."""

    email = forms.EmailField(
        label=_("E-mail address"), widget=forms.EmailInput(attrs={"autocomplete": "off"})
    )
    role = forms.ChoiceField(label=_("Role"), choices=Seat.Role.choices, initial=Seat.Role.HIRER)
