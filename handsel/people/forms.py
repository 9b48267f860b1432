"""The shapes of people's forms: clean and convert, nothing more."""

from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from handsel.kit.widgets import RadioCards, RateInput
from handsel.people.acting import Acting
from handsel.people.models import (
    Category,
    Education,
    Employment,
    FreelancerProfile,
    PortfolioItem,
    Seat,
    Skill,
    SpokenLanguage,
)
from handsel.people.models.keys import SCOPES
from handsel.people.queries.places import countries, languages, time_zones
from handsel.people.values import PastWork, Piece, ProfileValues, Study
from handsel.policy import numbers

SCOPE_WORDS = {
    "people:read": _("read your profile and settings, and other people's profiles"),
    "people:write": _("change your profile and settings"),
    "search:read": _("search freelancers"),
    "jobs:read": _("read and find jobs"),
    "jobs:write": _("post, change and close jobs"),
    "invitations:read": _("read invitations and referrals"),
    "invitations:write": _("send and answer invitations, and refer"),
    "proposals:read": _("read proposals"),
    "proposals:write": _("send and withdraw proposals, and answer them"),
    "messages:read": _("read conversations"),
    "messages:write": _("write messages"),
    "notices:read": _("read notices, in whichever role you got them"),
    "notices:write": _("mark notices as read, and choose which come"),
}
SEARCHED = {"data-combobox": "1"}


class SignUpForm(forms.Form):
    """What signing up asks besides e-mail and password; the browser guesses the time zone."""

    first_name = forms.CharField(
        label=_("First name"), max_length=60, widget=forms.TextInput(attrs={"autocomplete": "given-name"})
    )
    last_name = forms.CharField(
        label=_("Last name"), max_length=60, widget=forms.TextInput(attrs={"autocomplete": "family-name"})
    )
    time_zone = forms.CharField(
        required=False, max_length=60, widget=forms.HiddenInput(attrs={"data-time-zone": "1"})
    )
    field_order = ["first_name", "last_name", "email", "password1"]

    def signup(self, request: Any, user: Any) -> None:
        """Required by the account library; its adapter saves the names."""


class SettingsForm(forms.Form):
    """Names, language and time zone."""

    first_name = forms.CharField(
        label=_("First name"), max_length=60, widget=forms.TextInput(attrs={"autocomplete": "given-name"})
    )
    last_name = forms.CharField(
        label=_("Last name"),
        max_length=60,
        widget=forms.TextInput(attrs={"autocomplete": "family-name"}),
        help_text=_("Others read only its first letter until you work together."),
    )
    language = forms.ChoiceField(label=_("Language"), choices=settings.LANGUAGES)
    time_zone = forms.ChoiceField(
        label=_("Time zone"), choices=time_zones, widget=forms.Select(attrs=SEARCHED)
    )


class ProfileForm(forms.Form):
    """The basics of a freelancer's profile."""

    title = forms.CharField(
        label=_("Title"),
        max_length=numbers.TITLE_MAX.default,
        help_text=_("What you do, in a few words: “Bookkeeper for small shops”."),
    )
    overview = forms.CharField(
        label=_("Overview"),
        max_length=numbers.OVERVIEW_MAX.default,
        widget=forms.Textarea(attrs={"rows": 10, "data-grow": "1"}),
        required=False,
        help_text=_("The first two or three sentences are shown in lists."),
    )
    hourly_rate = forms.DecimalField(
        label=_("Hourly rate"),
        max_digits=7,
        decimal_places=2,
        min_value=1,
        required=False,
        widget=RateInput,
    )
    category = forms.ModelChoiceField(
        label=_("Field of work"),
        queryset=Category.objects.order_by("name"),
        to_field_name="slug",
        required=False,
        empty_label=_("Choose one"),
    )
    city = forms.CharField(label=_("City"), max_length=80, required=False)
    country = forms.ChoiceField(label=_("Country"), required=False, widget=forms.Select(attrs=SEARCHED))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["country"].choices = [("", _("Choose one")), *countries()]  # type: ignore[attr-defined]

    @classmethod
    def of(cls, profile: FreelancerProfile) -> "ProfileForm":
        """Return the form filled with what the profile says."""
        names = ("title", "overview", "hourly_rate", "city", "country")
        category = profile.category.slug if profile.category else ""
        return cls(initial={"category": category, **{name: getattr(profile, name) for name in names}})

    def values(self) -> ProfileValues:
        """Return what was filled in."""
        given = self.cleaned_data
        category = given["category"].slug if given["category"] else ""
        return ProfileValues(
            title=given["title"],
            overview=given["overview"],
            hourly_rate=given["hourly_rate"],
            city=given["city"],
            country=given["country"],
            category=category,
        )


class SkillForm(forms.Form):
    """One skill to add, chosen from those that the profile does not have yet."""

    skill = forms.ChoiceField(
        label=_("Add a skill"),
        widget=forms.Select(attrs=SEARCHED),
        error_messages={"invalid_choice": _("We do not know this skill. Choose one from the list.")},
    )

    def __init__(self, *args: Any, profile: FreelancerProfile, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        grouped: dict[str, list[tuple[str, str]]] = {}
        skills = Skill.objects.select_related("category").order_by("category__name", "name")
        for skill in skills.exclude(profiles=profile):
            grouped.setdefault(skill.category.name, []).append((skill.slug, skill.name))
        self.fields["skill"].choices = [("", _("Choose one")), *grouped.items()]  # type: ignore[attr-defined]


class LanguagesForm(forms.Form):
    """Up to ten languages with their levels; an empty row means none."""

    ROWS = 10
    SPARE = 2

    def __init__(self, *args: Any, profile: FreelancerProfile, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        spoken = list(profile.languages.order_by("pk"))
        codes = [("", _("Choose one")), *languages()]
        levels = [("", _("How well")), *SpokenLanguage.Level.choices]
        self.shown = self.ROWS if self.is_bound else min(self.ROWS, len(spoken) + self.SPARE)
        for at in range(self.shown):
            row = spoken[at] if at < len(spoken) else None
            self.fields[f"code_{at}"] = forms.ChoiceField(
                label=_("Language"), choices=codes, required=False, initial=row.code if row else ""
            )
            self.fields[f"level_{at}"] = forms.ChoiceField(
                label=_("Level"), choices=levels, required=False, initial=row.level if row else ""
            )

    @property
    def rows(self) -> list[tuple[forms.BoundField, forms.BoundField]]:
        """The fields, a language and its level at a time."""
        return [(self[f"code_{at}"], self[f"level_{at}"]) for at in range(self.shown)]

    def clean(self) -> dict[str, Any]:
        """Ask for the level of each language, and for each language once."""
        given = self.cleaned_data
        seen: set[str] = set()
        for at in range(self.shown):
            code, level = given.get(f"code_{at}"), given.get(f"level_{at}")
            if code and not level:
                self.add_error(f"level_{at}", _("Say how well you speak it."))
            if code and code in seen:
                self.add_error(f"code_{at}", _("This language is in the list already."))
            seen.add(code or "")
        return given

    def levels(self) -> dict[str, str]:
        """Return language code to level."""
        given = self.cleaned_data
        rows = ((given.get(f"code_{at}"), given.get(f"level_{at}")) for at in range(self.shown))
        return {code: level for code, level in rows if code and level}


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


class PieceForm(forms.Form):
    """A piece of work in the portfolio."""

    title = forms.CharField(label=_("Title"), max_length=100)
    text = forms.CharField(
        label=_("What it is and what you did"),
        max_length=5000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 6}),
    )

    @classmethod
    def of(cls, row: PortfolioItem) -> "PieceForm":
        """Return the form filled with what the row says."""
        return cls(initial={"title": row.title, "text": row.text})

    def values(self) -> Piece:
        """Return what was filled in."""
        return Piece(**self.cleaned_data)


class PhotoForm(forms.Form):
    """A photo to upload; what the file is shows when it is read."""

    photo = forms.FileField(
        label=_("Your photo"),
        help_text=_("A JPEG, PNG, WebP or GIF file. We cut it square around the middle."),
        widget=forms.FileInput(attrs={"accept": "image/jpeg,image/png,image/webp,image/gif"}),
        error_messages={"required": _("Choose a picture first.")},
    )


class VisibilityForm(forms.Form):
    """Who may see the profile."""

    visibility = forms.ChoiceField(
        label=_("Who may see your profile"),
        choices=FreelancerProfile.Visibility.choices,
        widget=RadioCards(
            hints={
                "public": _("Search engines and people who are not signed in find it too."),
                "members": _("Only people who are signed in find it."),
                "private": _(
                    "No search finds it. You still send proposals, answer, and are referred by your address."
                ),
            }
        ),
    )


class ReferralsForm(forms.Form):
    """Whether others may refer the person to jobs."""

    wanted = forms.BooleanField(label=_("Others may refer me to jobs that they cannot take"), required=False)


class ClientForm(forms.Form):
    """What a client account says of itself."""

    name = forms.CharField(
        label=_("Company or your name"),
        max_length=100,
        help_text=_("Freelancers read it once you talk with them. Until then they see your city."),
    )
    city = forms.CharField(label=_("City"), max_length=80, required=False)
    country = forms.ChoiceField(label=_("Country"), required=False, widget=forms.Select(attrs=SEARCHED))
    about = forms.CharField(
        label=_("About you"), max_length=5000, required=False, widget=forms.Textarea(attrs={"rows": 5})
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["country"].choices = [("", _("Choose one")), *countries()]  # type: ignore[attr-defined]


class SeatForm(forms.Form):
    """Whom to ask to act for a client account, and as what."""

    email = forms.EmailField(
        label=_("E-mail address"), widget=forms.EmailInput(attrs={"autocomplete": "off"})
    )
    role = forms.ChoiceField(label=_("Role"), choices=Seat.Role.choices, initial=Seat.Role.HIRER)


class KeyForm(forms.Form):
    """What a key is for (ADM-13)."""

    name = forms.CharField(
        label=_("Name"), max_length=60, help_text=_("What uses it: “Our time sheet”, for example.")
    )
    role = forms.ChoiceField(label=_("It acts"))
    scopes = forms.MultipleChoiceField(
        label=_("It may"),
        widget=forms.CheckboxSelectMultiple,
        choices=(),
        error_messages={"required": _("Choose what the key may do.")},
    )
    days = forms.ChoiceField(
        label=_("It ends"),
        choices=[("90", _("after 90 days")), ("365", _("after a year")), ("", _("when I revoke it"))],
        required=False,
        initial="90",
    )

    def __init__(self, *args: Any, acting: Acting, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        roles: list[tuple[str, Any]] = (
            [("freelancer", _("as me, the freelancer"))] if acting.profile is not None else []
        )
        for seat in acting.seats:
            roles.append((f"client:{seat.account_id}", _("for %(name)s") % {"name": seat.account.name}))
        self.fields["role"].choices = roles  # type: ignore[attr-defined]
        self.fields["scopes"].choices = [(scope, SCOPE_WORDS[scope]) for scope in SCOPES]  # type: ignore[attr-defined]

    def values(self) -> dict[str, Any]:
        """Return what `make_key` takes."""
        given = self.cleaned_data
        account = given["role"].removeprefix("client:")
        return {
            "name": given["name"],
            "scopes": given["scopes"],
            "account_id": int(account) if account.isdecimal() else None,
            "days": int(given["days"]) if given["days"] else None,
        }
