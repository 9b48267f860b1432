"""Hours as forms (CTR-10)."""

import datetime
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from handsel.contracts.forms.keyed import KeyedForm
from handsel.contracts.models import TimeEntry
from handsel.contracts.rules import HOURS_TEXT_MAX
from handsel.contracts.values import TimeValues, parse_minutes, typed_minutes
from handsel.kit import widgets
from handsel.kit.fields import LongText


class LengthField(forms.CharField):
    """A length of time as people type it: "1:30", "1.5" or "90m"."""

    def clean(self, value: Any) -> Any:
        """Return the minutes.

        :raises ValidationError: it cannot be read as a length of time.
        """
        minutes = parse_minutes(str(super().clean(value)))
        if minutes is None:
            raise forms.ValidationError(_("Please give hours and minutes, as in 1:30, 1.5 or 90m."))
        return minutes

    def prepare_value(self, value: Any) -> Any:
        """Return minutes as one types them, and what was typed as it is."""
        return typed_minutes(value) if isinstance(value, int) else value


class TimeForm(KeyedForm):
    """One entry of the sheet."""

    date = forms.DateField(label=gettext_lazy("Day"), widget=widgets.DateInput)
    minutes = LengthField(
        label=gettext_lazy("How long?"), max_length=20, help_text=gettext_lazy("As in 1:30, 1.5 or 90m.")
    )
    text = forms.CharField(label=gettext_lazy("What did you work on?"), max_length=HOURS_TEXT_MAX)

    @classmethod
    def of_entry(cls, entry: TimeEntry) -> "TimeForm":
        """Return the form with what an entry says."""
        return cls(initial={"date": entry.date, "minutes": entry.minutes, "text": entry.text})

    @classmethod
    def for_days(cls, first: datetime.date, last: datetime.date) -> "TimeForm":
        """Return an empty form for a day between these two."""
        form = cls(initial={"date": last})
        form.fields["date"].widget.attrs |= {"min": first.isoformat(), "max": last.isoformat()}
        return form

    def values(self) -> TimeValues:
        """Return what the actions take, once the form is valid."""
        said = self.cleaned_data
        return TimeValues(said["date"], said["minutes"], said["text"])


class BackForm(forms.Form):
    """What should be corrected."""

    note = LongText(label=gettext_lazy("What should be corrected?"), rows=3)


class LimitForm(forms.Form):
    """For how many hours a week the client pays at most."""

    weekly_limit = forms.IntegerField(
        label=gettext_lazy("Hours a week at most"),
        required=False,
        min_value=1,
        max_value=168,
        help_text=gettext_lazy("Leave it empty for no limit. Hours that are written down already stay."),
    )
