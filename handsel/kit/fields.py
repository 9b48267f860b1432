"""Form fields for the shapes that Django's own do not have."""

from typing import Any

from django import forms

from handsel.kit.text import clean


class LongText(forms.CharField):
    """Text of many lines, cleaned before it is measured; the browser counts and never cuts."""

    def __init__(self, *, rows: int = 5, **options: Any) -> None:
        super().__init__(widget=forms.Textarea({"rows": rows, "data-grow": True}), **options)

    def to_python(self, value: Any) -> str:
        """Return the text without control characters, with plain line ends."""
        return clean(str(value or ""))

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        """Leave out `maxlength`: it would cut what somebody pastes, without a word."""
        return {}
