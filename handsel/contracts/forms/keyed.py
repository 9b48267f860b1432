"""Forms that are sent once."""

from typing import Any

from django import forms

from handsel.kit import ids


class KeyedForm(forms.Form):
    """A form that knows its own second click."""

    key = forms.CharField(required=False, max_length=40, widget=forms.HiddenInput)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["key"].initial = ids.opaque
