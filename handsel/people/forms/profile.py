"""Forms about one's profile."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from handsel.kit.widgets import DateInput, RadioCards, RateInput
from handsel.people.models import (
    Category,
    FreelancerProfile,
    Skill,
    SpokenLanguage,
)
from handsel.people.queries.places import countries, languages
from handsel.people.queries.words import names_with_aliases
from handsel.people.values import ProfileValues
from handsel.policy import numbers

SEARCHED = {"data-combobox": "1"}


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
        free = list(skills.exclude(profiles=profile).prefetch_related("aliases"))
        for skill, choice in zip(free, names_with_aliases(free), strict=True):
            grouped.setdefault(skill.category.name, []).append(choice)
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


class AvailabilityForm(forms.Form):
    """How much one can work in a week, or from when on again (ACC-17)."""

    availability = forms.ChoiceField(
        label=_("How much you can work"),
        choices=FreelancerProfile.Availability.choices,
        widget=RadioCards(
            hints={
                "as_needed": _("You look at each job and decide."),
                "not_available": _(
                    "Clients read from when on you can work again. Invitations that come in the meantime do"
                    " not count for your response time."
                ),
            }
        ),
    )
    available_on = forms.DateField(
        label=_("Available again on"),
        required=False,
        widget=DateInput,
        help_text=_("Only if you are not available now. On this day you are available again by yourself."),
    )

    @classmethod
    def of(cls, profile: FreelancerProfile) -> "AvailabilityForm":
        """Return the form filled with what the profile says now."""
        return cls(initial={"availability": profile.availability, "available_on": profile.away_until})


class ReferralsForm(forms.Form):
    """Whether others may refer the person to jobs."""

    wanted = forms.BooleanField(label=_("Others may refer me to jobs that they cannot take"), required=False)
