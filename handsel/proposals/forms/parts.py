"""What the forms of proposals are made of: milestone rows, files, hints."""

import re
from collections.abc import Mapping
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.forms.formsets import BaseFormSet
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from handsel.kit import widgets
from handsel.kit.refused import Refused
from handsel.policy import numbers
from handsel.proposals import rules

ROWS = "milestones"
_CELL = re.compile(rf"{ROWS}-(\d{{1,4}})-(text|due_date|price)")


class ManyFilesField(forms.FileField):
    """Several files (PROP-13)."""

    widget = widgets.ManyFiles

    def clean(self, data: Any, initial: Any = None) -> "list[UploadedFile[Any]]":
        """Return the files, looked at one by one and scanned.

        :raises ValidationError: a file may not be sent; the sentence says which and why.
        """
        given = data if isinstance(data, list | tuple) else [data]
        files = [file for file in given if isinstance(file, UploadedFile)]
        try:
            rules.check_files(files, scan=True)
        except Refused as no:
            raise forms.ValidationError(str(no.message), code=no.code) from no
        return files


class MilestoneForm(forms.Form):
    """One milestone (PROP-04)."""

    text = forms.CharField(label=_("What you will deliver"), max_length=200)
    due_date = forms.DateField(label=_("Due"), required=False, widget=widgets.DateInput)
    price = forms.DecimalField(label=_("Price"), max_digits=10, decimal_places=2, widget=widgets.MoneyInput)


class MilestoneRows(BaseFormSet):  # type: ignore[type-arg]
    """The rows of terms by milestone; empty ones do not count."""

    @property
    def filled(self) -> list[MilestoneForm]:
        """The rows in which something stands."""
        return [row for row in self.forms if row.has_changed()]


Rows = forms.formset_factory(
    MilestoneForm,
    formset=MilestoneRows,
    extra=0,
    max_num=numbers.MILESTONES_MAX.default,
    absolute_max=numbers.MILESTONES_MAX.default + 1,
    validate_max=True,
)


def rows_in(raw: Mapping[str, Any]) -> list[dict[str, str]]:
    """Return the milestone rows of a post in order, whatever gaps their numbers have, without empty ones."""
    rows: dict[int, dict[str, str]] = {}
    for name, value in raw.items():
        cell = _CELL.fullmatch(name)
        if cell:
            row = rows.setdefault(int(cell[1]), {"text": "", "due_date": "", "price": ""})
            row[cell[2]] = str(value)
    filled = [rows[number] for number in sorted(rows) if any(cell.strip() for cell in rows[number].values())]
    return filled[: numbers.MILESTONES_MAX.default + 1]


def files_hint() -> str:
    """Say which files may be sent (PROP-13)."""
    words = gettext("At most %(most)s files of %(mb)s MB each. No programs, scripts or web pages.")
    return words % {"most": numbers.FILES_MAX.value, "mb": numbers.FILE_MAX_MB.value}


def video_hint() -> str:
    """Say which videos may be sent (PROP-14)."""
    seconds = numbers.PROPOSAL_VIDEO_SECONDS.value
    words = ngettext(
        "WebM or MP4, at most %(seconds)s second and %(mb)s MB.",
        "WebM or MP4, at most %(seconds)s seconds and %(mb)s MB.",
        seconds,
    )
    return words % {"seconds": seconds, "mb": numbers.PROPOSAL_VIDEO_MAX_MB.value}
