"""Forms about the person: signing up, names, photo."""

from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from handsel.people.queries.places import time_zones

SEARCHED = {"data-combobox": "1"}


class SignUpForm(forms.Form):
    """What signing up asks besides e-mail and password; the browser guesses the time zone."""

    first_name = forms.CharField(
        label=_("First name"), max_length=60, widget=forms.TextInput(attrs={"autocomplete": "given-name"})
    )
    last_name = forms.CharField(
        label=_("Last name"), max_length=60, widget=forms.TextInput(attrs={"autocomplete": "family-name"})
    )
    time_zone = forms.CharField(
        required=False, max_length=60, widget=forms.HiddenInput(attrs={"data-time-zone": "1"})
    )
    field_order = ["first_name", "last_name", "email", "password1"]

    def signup(self, request: Any, user: Any) -> None:
        """Required by the account library; its adapter saves the names."""


class SettingsForm(forms.Form):
    """Names, language and time zone."""

    first_name = forms.CharField(
        label=_("First name"), max_length=60, widget=forms.TextInput(attrs={"autocomplete": "given-name"})
    )
    last_name = forms.CharField(
        label=_("Last name"),
        max_length=60,
        widget=forms.TextInput(attrs={"autocomplete": "family-name"}),
        help_text=_("Others read only its first letter until you work together."),
    )
    language = forms.ChoiceField(label=_("Language"), choices=settings.LANGUAGES)
    time_zone = forms.ChoiceField(
        label=_("Time zone"), choices=time_zones, widget=forms.Select(attrs=SEARCHED)
    )


class PhotoForm(forms.Form):
    """A photo to upload; what the file is shows when it is read."""

    photo = forms.FileField(
        label=_("Your photo"),
        help_text=_("A JPEG, PNG, WebP or GIF file. We cut it square around the middle."),
        widget=forms.FileInput(attrs={"accept": "image/jpeg,image/png,image/webp,image/gif"}),
        error_messages={"required": _("Choose a picture first.")},
    )
