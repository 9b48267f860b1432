"""The shapes of the forms of the desk."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from handsel.kit.widgets import Combobox, FileDrop
from handsel.people import queries as people
from handsel.people.models import Category

SHEET_MAX_MB = 2


class SearchForm(forms.Form):
    """Letters to look for."""

    q = forms.CharField(label=_("Name"), required=False, max_length=80)


class WordForm(forms.Form):
    """The name of a skill or category; a skill also has a category."""

    name = forms.CharField(label=_("Name"), max_length=80)
    category = forms.ModelChoiceField(
        label=_("Category"),
        queryset=Category.objects.order_by("name"),
        empty_label=_("Choose a category"),
        error_messages={"required": _("Choose a category.")},
    )

    def __init__(self, sort: str, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if sort == people.CATEGORIES:
            del self.fields["category"]

    def values(self) -> dict[str, Any]:
        """Return what the actions take."""
        category = self.cleaned_data.get("category")
        return {"name": self.cleaned_data["name"], "category_id": category.pk if category else None}


class AliasForm(forms.Form):
    """Another name."""

    name = forms.CharField(label=_("Another name"), max_length=80)


class MergeForm(forms.Form):
    """With which other word to merge."""

    into: Any = forms.ModelChoiceField(
        label=_("Merge into"), queryset=None, widget=Combobox, empty_label=_("Choose one")
    )

    def __init__(self, sort: str, word_id: int, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        rows = people.word_models(sort)[0].objects.exclude(pk=word_id).order_by("name")
        self.fields["into"].queryset = rows  # type: ignore[attr-defined]


class SheetForm(forms.Form):
    """A list of skills as a file, or as the text that was looked at before."""

    file = forms.FileField(label=_("CSV file"), required=False, widget=FileDrop)
    text = forms.CharField(required=False, widget=forms.HiddenInput, strip=False)
    sure = forms.BooleanField(required=False, widget=forms.HiddenInput)

    def clean_file(self) -> str:
        """Return the text of the file, "" without one."""
        file: Any = self.cleaned_data["file"]
        if file is None:
            return ""
        if (file.size or 0) > SHEET_MAX_MB * 1024 * 1024:
            raise ValidationError(_("The file is too big. Divide it."))
        try:
            return str(file.read().decode("utf-8-sig"))
        except UnicodeDecodeError as problem:
            raise ValidationError(_("The file is not text in UTF-8. Save it as CSV with UTF-8.")) from problem

    def clean(self) -> dict[str, Any]:
        """Ask for one of the two."""
        given = self.cleaned_data
        given["sheet"] = given.get("file") or given.get("text") or ""
        if not given["sheet"].strip() and "file" not in self.errors:
            self.add_error("file", _("Choose a file."))
        return given
