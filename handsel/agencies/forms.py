"""The shapes of agencies' forms: clean and convert, nothing more."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from handsel.agencies.models import Agency, Member
from handsel.agencies.values import AgencyValues
from handsel.kit.fields import LongText
from handsel.people.queries import countries

NAMES = ("name", "tagline", "overview", "city", "country", "website")
ROLES = [
    (Member.Role.MEMBER, _("Member: the managers propose for them")),
    (Member.Role.MANAGER, _("Manager: answers invitations and proposes for members")),
]


class AgencyForm(forms.Form):
    """What an agency says of itself."""

    name = forms.CharField(label=_("Name"), max_length=100)
    tagline = forms.CharField(
        label=_("In one line"),
        max_length=120,
        required=False,
        help_text=_("What the agency does: “Books and taxes for small shops”."),
    )
    overview = LongText(
        label=_("Overview"), rows=8, required=False, help_text=_("Who you are together, and how you work.")
    )
    city = forms.CharField(label=_("City"), max_length=80, required=False)
    country = forms.ChoiceField(
        label=_("Country"), required=False, widget=forms.Select(attrs={"data-combobox": "1"})
    )
    website = forms.CharField(
        label=_("Website"),
        max_length=200,
        required=False,
        widget=forms.URLInput,
        help_text=_("The whole address, beginning with https://"),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["country"].choices = [("", _("Choose one")), *countries()]  # type: ignore[attr-defined]

    @classmethod
    def of(cls, agency: Agency) -> "AgencyForm":
        """Return the form filled with what the agency says."""
        return cls(initial={name: getattr(agency, name) for name in NAMES})

    def values(self) -> AgencyValues:
        """Return what was filled in."""
        return AgencyValues(**{name: self.cleaned_data[name] for name in NAMES})


class AskForm(forms.Form):
    """Whom to ask to join, and as what."""

    who = forms.CharField(
        label=_("Who"),
        max_length=300,
        help_text=_("An e-mail address, or the address of a freelancer's profile."),
    )
    role = forms.ChoiceField(label=_("Role"), choices=ROLES, initial=Member.Role.MEMBER)
    exclusive = forms.BooleanField(
        label=_("They work through the agency alone"),
        required=False,
        help_text=_("They then no longer propose for themselves. They read this before they answer."),
    )

    def __init__(self, *args: Any, managers: bool = True, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not managers:
            self.fields["role"].choices = ROLES[:1]  # type: ignore[attr-defined]
