"""Forms of the lists on one's profile."""

from django import forms
from django.utils.translation import gettext_lazy as _

from handsel.kit.links import LENGTH_MAX
from handsel.kit.widgets import DateInput
from handsel.people.models import Certificate, Education, Employment, LinkedAccount, OtherExperience
from handsel.people.values import AccountValues, CertificateValues, ExperienceValues, PastWork, Study


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


class CertificateForm(forms.Form):
    """A certificate."""

    name = forms.CharField(label=_("Certificate"), max_length=120)
    issuer = forms.CharField(label=_("Given by"), max_length=120)
    issued_date = forms.DateField(label=_("Given on"), widget=DateInput)
    credential = forms.CharField(
        label=_("Number"),
        max_length=100,
        required=False,
        help_text=_("The number under which the giver knows it, if there is one."),
    )
    link = forms.CharField(
        label=_("Where it can be checked"),
        max_length=LENGTH_MAX,
        required=False,
        widget=forms.URLInput(attrs={"placeholder": "https://"}),
    )

    @classmethod
    def of(cls, row: Certificate) -> "CertificateForm":
        """Return the form filled with what the row says."""
        return cls(initial={name: getattr(row, name) for name in cls.base_fields})

    def values(self) -> CertificateValues:
        """Return what was filled in."""
        return CertificateValues(**self.cleaned_data)


class LinkedAccountForm(forms.Form):
    """A page at another place where work is shown."""

    site = forms.ChoiceField(label=_("Place"), choices=[("", _("Choose one")), *LinkedAccount.Site.choices])
    link = forms.CharField(
        label=_("The address of your page there"),
        max_length=LENGTH_MAX,
        help_text=_("Everybody who sees your whole profile can follow it."),
        widget=forms.TextInput(attrs={"inputmode": "url", "placeholder": "https://"}),
    )

    @classmethod
    def of(cls, row: LinkedAccount) -> "LinkedAccountForm":
        """Return the form filled with what the row says."""
        return cls(initial={"site": row.site, "link": row.link})

    def values(self) -> AccountValues:
        """Return what was filled in."""
        return AccountValues(**self.cleaned_data)


class ExperienceForm(forms.Form):
    """Something that a freelancer can beside jobs and studies."""

    title = forms.CharField(label=_("What it was"), max_length=120)
    text = forms.CharField(
        label=_("More about it"), max_length=5000, required=False, widget=forms.Textarea(attrs={"rows": 5})
    )

    @classmethod
    def of(cls, row: OtherExperience) -> "ExperienceForm":
        """Return the form filled with what the row says."""
        return cls(initial={"title": row.title, "text": row.text})

    def values(self) -> ExperienceValues:
        """Return what was filled in."""
        return ExperienceValues(**self.cleaned_data)
