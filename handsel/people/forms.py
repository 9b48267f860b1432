"""The shapes of people's forms."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _


class SignUpForm(forms.Form):
    """What signing up asks besides e-mail and password."""

    first_name = forms.CharField(label=_("First name"), max_length=60)
    last_name = forms.CharField(label=_("Last name"), max_length=60)

    def signup(self, request: Any, user: Any) -> None:
        """Required by the account library; the adapter's action saves the names."""
