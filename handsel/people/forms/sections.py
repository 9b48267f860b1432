"""Forms of the lists on one's profile."""

from django import forms
from django.utils.translation import gettext_lazy as _

from handsel.people.models import (
    Education,
    Employment,
)
from handsel.people.values import PastWork, Study


class _Years(forms.Form):
    from_year = forms.IntegerField(
        label=_("From year"),
        min_value=1900,
        max_value=2100,
        widget=forms.TextInput(attrs={"inputmode": "numeric"}),
    )
    to_year = forms.IntegerField(
        label=_("To year"),
        min_value=1900,
        max_value=2100,
        required=False,
        help_text=_("Leave it empty if it goes on."),
        widget=forms.TextInput(attrs={"inputmode": "numeric"}),
    )


class EmploymentForm(_Years):
    """A job that a freelancer held."""

    title = forms.CharField(label=_("What you did"), max_length=100)
    company = forms.CharField(label=_("Company"), max_length=100)
    text = forms.CharField(
        label=_("More about it"), max_length=5000, required=False, widget=forms.Textarea(attrs={"rows": 5})
    )
    field_order = ["title", "company", "from_year", "to_year", "text"]

    @classmethod
    def of(cls, row: Employment) -> "EmploymentForm":
        """Return the form filled with what the row says."""
        return cls(initial={name: getattr(row, name) for name in cls.field_order})

    def values(self) -> PastWork:
        """Return what was filled in."""
        return PastWork(**self.cleaned_data)


class EducationForm(_Years):
    """A course of study."""

    school = forms.CharField(label=_("School"), max_length=120)
    degree = forms.CharField(label=_("Degree or subject"), max_length=120, required=False)
    field_order = ["school", "degree", "from_year", "to_year"]

    @classmethod
    def of(cls, row: Education) -> "EducationForm":
        """Return the form filled with what the row says."""
        return cls(initial={name: getattr(row, name) for name in cls.field_order})

    def values(self) -> Study:
        """Return what was filled in."""
        return Study(**self.cleaned_data)
