"""The form of a specialized profile."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from handsel.kit.fields import LongText
from handsel.kit.widgets import CheckCards, ComboboxMany, RateInput
from handsel.people.models import Category, FreelancerProfile, PortfolioItem, Skill, SpecializedProfile
from handsel.people.values import SpecializedValues
from handsel.policy import numbers


class SpecializedForm(forms.Form):
    """What a specialized profile says (ACC-09)."""

    title = forms.CharField(
        label=_("Title"),
        max_length=numbers.TITLE_MAX.default,
        help_text=_("The one kind of work that this profile is about: “Payroll for restaurants”."),
    )
    overview = LongText(
        label=_("Overview"),
        max_length=numbers.OVERVIEW_MAX.default,
        rows=8,
        required=False,
        help_text=_("What you did of this kind, and how you go about it."),
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
    skills = forms.ModelMultipleChoiceField(
        label=_("Skills"),
        queryset=Skill.objects.order_by("name"),
        to_field_name="slug",
        required=False,
        widget=ComboboxMany,
        error_messages={"invalid_choice": _("We do not know this skill. Choose one from the list.")},
    )
    portfolio = forms.ModelMultipleChoiceField(
        label=_("From your portfolio"),
        queryset=PortfolioItem.objects.none(),
        required=False,
        widget=CheckCards,
        help_text=_("Only the pieces that you choose are shown with this profile."),
    )

    def __init__(self, *args: Any, profile: FreelancerProfile, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        pieces = profile.portfolio.order_by("position", "pk")
        self.fields["portfolio"].queryset = pieces  # type: ignore[attr-defined]
        if not pieces:
            del self.fields["portfolio"]

    @classmethod
    def of(cls, special: SpecializedProfile) -> "SpecializedForm":
        """Return the form filled with what the specialized profile says."""
        names = ("title", "overview", "hourly_rate")
        initial: dict[str, Any] = {name: getattr(special, name) for name in names}
        initial["category"] = special.category.slug if special.category else ""
        initial["skills"] = [skill.slug for skill in special.skills.all()]
        initial["portfolio"] = [piece.pk for piece in special.portfolio.all()]
        return cls(initial=initial, profile=special.profile)

    def values(self) -> SpecializedValues:
        """Return what was filled in."""
        given = self.cleaned_data
        return SpecializedValues(
            title=given["title"],
            overview=given["overview"],
            hourly_rate=given["hourly_rate"],
            category=given["category"].slug if given["category"] else "",
            skills=tuple(skill.slug for skill in given["skills"]),
            portfolio=tuple(piece.pk for piece in given.get("portfolio", ())),
        )
