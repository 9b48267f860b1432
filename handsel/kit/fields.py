"""Form fields for the shapes that Django's own do not have."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile

from handsel.kit import widgets
from handsel.kit.refused import Refused
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


class SeveralFiles(forms.FileField):
    """Several files in one field; `check`, if given, looks at them and raises `Refused`."""

    widget = widgets.ManyFiles

    def __init__(
        self, *, check: "Callable[[Sequence[UploadedFile[Any]]], object] | None" = None, **options: Any
    ) -> None:
        self.check = check
        super().__init__(**options)

    def clean(self, data: Any, initial: Any = None) -> "list[UploadedFile[Any]]":
        """Return the files.

        :raises ValidationError: a file may not be sent; the sentence says which and why.
        """
        given = data if isinstance(data, list | tuple) else [data]
        files = [file for file in given if isinstance(file, UploadedFile)]
        if self.check is not None:
            with _in_words():
                self.check(files)
        return files


class VideoField(forms.FileField):
    """One video, recorded or chosen; `check`, if given, looks at it and raises `Refused`."""

    widget = widgets.VideoInput

    def __init__(
        self, *, check: "Callable[[UploadedFile[Any]], object] | None" = None, **options: Any
    ) -> None:
        self.check = check
        super().__init__(**options)

    def clean(self, data: Any, initial: Any = None) -> "UploadedFile[Any] | None":
        """Return the video, or None.

        :raises ValidationError: it may not be sent; the sentence says why.
        """
        file = data if isinstance(data, UploadedFile) else None
        if file is not None and self.check is not None:
            with _in_words():
                self.check(file)
        return file


@contextmanager
def _in_words() -> Iterator[None]:
    try:
        yield
    except Refused as no:
        raise forms.ValidationError(str(no.message), code=no.code) from no
