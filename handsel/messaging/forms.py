"""The shapes of the forms of the messaging room."""

from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from handsel.kit import ids
from handsel.kit.widgets import ManyFiles
from handsel.policy import numbers


class _Files(forms.FileField):
    """Several files in one field; what they may be is the action's business."""

    widget = ManyFiles

    def clean(self, data: Any, initial: Any = None) -> "list[UploadedFile[Any]]":
        """Return the files that came."""
        files = data if isinstance(data, list | tuple) else [data]
        return [file for file in files if file]


class SayForm(forms.Form):
    """A message: its text, its files, and the key by which a second click is known."""

    body = forms.CharField(
        label=_("Write a message"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 2}),
        strip=False,
    )
    files = _Files(label=_("Files"), required=False)  # type: ignore[assignment]
    key = forms.CharField(widget=forms.HiddenInput, required=False, max_length=40)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("initial", {"key": ids.opaque()})
        super().__init__(*args, **kwargs)
        self.fields["body"].widget.attrs["maxlength"] = numbers.MESSAGE_MAX.value


class RoomsForm(forms.Form):
    """What to look for among one's rooms."""

    q = forms.CharField(label=_("Search your messages"), required=False, max_length=100)
    show = forms.CharField(required=False, max_length=12, widget=forms.HiddenInput)
