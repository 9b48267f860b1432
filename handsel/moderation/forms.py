"""The shapes of the forms of the moderation room."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from handsel.kit.widgets import RadioCards
from handsel.moderation.models import Appeal, Case, Kind
from handsel.people.models import FreelancerProfile, Person
from handsel.policy import numbers


class ReportForm(forms.Form):
    """What is wrong, and in one's own words."""

    kind = forms.ChoiceField(label=_("What is wrong?"), choices=Kind.choices, widget=RadioCards)
    words = forms.CharField(
        label=_("Anything that helps us understand it"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["words"].widget.attrs["maxlength"] = numbers.REPORT_WORDS_MAX.value


class DecisionForm(forms.Form):
    """What is to happen, with what it does, and why."""

    decision = forms.ChoiceField(label=_("Your decision"))
    reason = forms.CharField(
        label=_("Why"),
        help_text=_("It is kept with the case. Whoever is warned, suspended or loses something reads it."),
        widget=forms.Textarea(attrs={"rows": 4}),
    )

    def __init__(self, effects: dict[str, str], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        decision = self.fields["decision"]
        assert isinstance(decision, forms.ChoiceField)  # noqa: S101 - it is declared above
        choices = [(value, label) for value, label in Case.Decision.choices if value in effects]
        decision.widget = RadioCards(hints=effects)
        decision.choices = choices
        self.fields["reason"].widget.attrs["maxlength"] = numbers.REPORT_WORDS_MAX.value


class AppealForm(forms.Form):
    """Why a decision is wrong."""

    words = forms.CharField(
        label=_("Why do you think that the decision is wrong?"),
        help_text=_("You can say this once. Another operator reads it where there is one."),
        widget=forms.Textarea(attrs={"rows": 6}),
        error_messages={"required": _("Say why you think that the decision is wrong.")},
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["words"].widget.attrs["maxlength"] = numbers.REPORT_WORDS_MAX.value


class OutcomeForm(forms.Form):
    """What becomes of an appeal, with what it does, and why."""

    outcome = forms.ChoiceField(label=_("Your decision"))
    reason = forms.CharField(
        label=_("Why"),
        help_text=_("The person who appealed reads it."),
        widget=forms.Textarea(attrs={"rows": 4}),
    )

    def __init__(self, outcomes: dict[str, str], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        outcome = self.fields["outcome"]
        assert isinstance(outcome, forms.ChoiceField)  # noqa: S101 - it is declared above
        outcome.widget = RadioCards(hints=outcomes)
        outcome.choices = [(value, label) for value, label in Appeal.State.choices if value in outcomes]
        self.fields["reason"].widget.attrs["maxlength"] = numbers.REPORT_WORDS_MAX.value


class StandingForm(forms.Form):
    """What a person may do with others, and why (ACC-20)."""

    standing = forms.ChoiceField(
        label=_("What may this person do?"),
        choices=Person.Standing.choices,
        widget=RadioCards(
            hints={
                "active": _("Everything."),
                "limited": _("Answer what they are asked. They do not invite, apply, refer or write first."),
                "suspended": _("Read what they have. Invitations of theirs that wait are voided."),
            }
        ),
    )
    why = forms.CharField(label=_("Why"), max_length=2000, widget=forms.Textarea(attrs={"rows": 3}))


class PlanForm(forms.Form):
    """Which plan a freelancer has, and why (ACC-18)."""

    plan = forms.ChoiceField(
        label=_("Plan"),
        choices=FreelancerProfile.Plan.choices,
        widget=RadioCards(
            hints={
                "basic": _("The whole market, and tips for letters a few times a day."),
                "plus": _("Tips without a daily limit, help with writing, and the coaching page."),
            }
        ),
    )
    why = forms.CharField(label=_("Why"), max_length=2000, widget=forms.Textarea(attrs={"rows": 3}))


class QueueForm(forms.Form):
    """Which kind of case to list."""

    kind = forms.ChoiceField(label=_("Kind"), required=False, choices=[("", _("Every kind")), *Kind.choices])
