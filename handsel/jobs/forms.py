"""The shapes of the job form, of what is looked for, and of closing."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from handsel.jobs.models import Job, videos_offered
from handsel.jobs.values import JobValues
from handsel.kit import ids, widgets
from handsel.kit.fields import LongText
from handsel.kit.text import clean, one_line
from handsel.people.models import Category, Skill
from handsel.people.queries import names_with_aliases
from handsel.policy import numbers

QUESTIONS = [f"question_{number}" for number in range(1, numbers.JOB_QUESTIONS_MAX.default + 1)]
_AMOUNT_ERRORS = {"invalid": _("Write an amount in dollars, such as 250 or 19.50.")}
_OF_KIND = {Job.Budget.FIXED.value: ("budget",), Job.Budget.HOURLY.value: ("rate_min", "rate_max")}
_EXPERIENCE_HINTS = {
    "entry": _("Somebody new to this work, at a lower price."),
    "intermediate": _("Solid experience with this kind of work."),
    "expert": _("Deep knowledge of hard or rare work."),
}
_BUDGET_HINTS = {
    "fixed": _("One price for the whole work, or for its milestones."),
    "hourly": _("You pay the hours that were worked."),
}
_VISIBILITY_HINTS = {
    "public": _("Anybody can find and read this job, also without an account."),
    "members": _("Only people who are signed in can find it."),
    "invite_only": _(
        "Nobody finds it. Only freelancers whom you invite can read it, and they cannot refer others."
    ),
}


class SkillsField(forms.ModelMultipleChoiceField):  # type: ignore[type-arg]
    """Skills, which can be found under their other names too (ADM-14)."""

    def label_from_instance(self, obj: Any) -> str:
        """Return "JavaScript (JS, ECMAScript)"."""
        return names_with_aliases([obj])[0][1]


class JobForm(forms.Form):
    """Everything that a client tells about a job (JOB-01, JOB-04, JOB-05)."""

    key = forms.CharField(max_length=12, required=False, widget=forms.HiddenInput)
    title = forms.CharField(
        label=_("Title"),
        max_length=numbers.JOB_TITLE_MAX.default,
        help_text=_("Say what you need in one line, for example: Bring a year of receipts in order."),
        error_messages={"required": _("Give the job a title.")},
    )
    description = forms.CharField(
        label=_("Description"),
        max_length=numbers.JOB_DESCRIPTION_MAX.default,
        widget=forms.Textarea(attrs={"rows": 10}),
        help_text=_("What is to be done, what will be there in the end, and what you can bring."),
        error_messages={
            "required": _("Describe the work."),
            "max_length": ngettext_lazy(
                "Keep the description to %(limit_value)d character. You have %(show_value)d.",
                "Keep the description to %(limit_value)d characters. You have %(show_value)d.",
                "limit_value",
            ),
        },
    )
    category = forms.ModelChoiceField(
        label=_("Category"),
        queryset=Category.objects.order_by("name"),
        to_field_name="slug",
        empty_label=_("Choose a category"),
        error_messages={"required": _("Choose a category."), "invalid_choice": _("Choose a category.")},
    )
    skills = SkillsField(
        label=_("Skills"),
        queryset=Skill.objects.order_by("name").prefetch_related("aliases"),
        to_field_name="slug",
        required=False,
        widget=widgets.ComboboxMany,
        help_text=_("Up to 15. Freelancers find the job by them."),
    )
    experience = forms.ChoiceField(
        label=_("Experience"),
        choices=Job.Experience.choices,
        initial=Job.Experience.INTERMEDIATE,
        widget=widgets.RadioCards(hints=_EXPERIENCE_HINTS),
        error_messages={"required": _("Choose how experienced the freelancer should be.")},
    )
    size = forms.ChoiceField(label=_("Size of the work"), choices=Job.Size.choices, initial=Job.Size.MEDIUM)
    duration = forms.ChoiceField(
        label=_("How long it may take"), choices=Job.Duration.choices, initial=Job.Duration.M1TO3
    )
    budget_kind = forms.ChoiceField(
        label=_("How you pay"),
        choices=Job.Budget.choices,
        initial=Job.Budget.FIXED,
        widget=widgets.RadioCards(hints=_BUDGET_HINTS),
        error_messages={"required": _("Choose how you pay.")},
    )
    budget = forms.DecimalField(
        label=_("Budget"),
        max_digits=10,
        decimal_places=2,
        widget=widgets.MoneyInput,
        error_messages={"required": _("Name a budget."), **_AMOUNT_ERRORS},
    )
    rate_min = forms.DecimalField(
        label=_("Lowest hourly rate"),
        max_digits=8,
        decimal_places=2,
        widget=widgets.RateInput,
        error_messages={"required": _("Name the lowest rate."), **_AMOUNT_ERRORS},
    )
    rate_max = forms.DecimalField(
        label=_("Highest hourly rate"),
        max_digits=8,
        decimal_places=2,
        widget=widgets.RateInput,
        error_messages={"required": _("Name the highest rate."), **_AMOUNT_ERRORS},
    )
    visibility = forms.ChoiceField(
        label=_("Who can find this job"),
        choices=Job.Visibility.choices,
        initial=Job.Visibility.PUBLIC,
        widget=widgets.RadioCards(hints=_VISIBILITY_HINTS),
        error_messages={"required": _("Choose who can find this job.")},
    )

    open_to_teams = forms.BooleanField(
        label=_("Teams may propose"),
        required=False,
        help_text=_(
            "Freelancers may join for this work and propose together. The job shows that it is open to it."
        ),
    )
    roles = LongText(
        label=_("Other roles you need"),
        required=False,
        max_length=2000,
        rows=4,
        help_text=_("One in each line, for example: photographer. At most 10."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["key"].initial = ids.opaque()
        for number, name in enumerate(QUESTIONS, start=1):
            self.fields[name] = forms.CharField(
                label=_("Question %(number)d") % {"number": number},
                max_length=numbers.JOB_QUESTION_LENGTH.value,
                required=False,
            )
        if videos_offered():
            self.fields["takes_video"] = forms.BooleanField(
                label=_("Freelancers may send a short video with their proposal (beta)"),
                required=False,
                help_text=_("You see and hear them before you talk. Nobody has to send one."),
            )

    @property
    def first_questions(self) -> list[forms.BoundField]:
        """The rows for questions that the page shows at once: those in use and one more."""
        return self._questions()[: self._shown()]

    @property
    def more_questions(self) -> list[forms.BoundField]:
        """The rows that fold away until somebody asks for more."""
        return self._questions()[self._shown() :]

    def clean(self) -> dict[str, Any]:
        """Leave out the amounts of the kind of budget that was not chosen, whatever they are."""
        kind = self.cleaned_data.get("budget_kind")
        for name in [name for other, names in _OF_KIND.items() if other != kind for name in names]:
            self.errors.pop(name, None)
            self.cleaned_data[name] = None
        return self.cleaned_data

    def clean_roles(self) -> tuple[str, ...]:
        """Return the roles, each once, from the lines."""
        lines = [one_line(line) for line in self.cleaned_data["roles"].splitlines()]
        return tuple(dict.fromkeys(filter(None, lines)))

    @property
    def wants_teams(self) -> bool:
        """Whether the part about teams is in use, so that it stands open."""
        return bool(self["open_to_teams"].value() or self["roles"].value() or self["roles"].errors)

    def clean_title(self) -> str:
        """Put the title on one line."""
        return one_line(self.cleaned_data["title"])

    def clean_description(self) -> str:
        """Tidy the text."""
        return clean(self.cleaned_data["description"])

    def values(self) -> JobValues:
        """Return the job's values."""
        data = self.cleaned_data
        questions = [one_line(data.get(name) or "") for name in QUESTIONS]
        return JobValues(
            title=data["title"],
            description=data["description"],
            category=data["category"],
            skills=tuple(data["skills"]),
            experience=data["experience"],
            size=data["size"],
            duration=data["duration"],
            budget_kind=data["budget_kind"],
            budget=data["budget"],
            rate_min=data["rate_min"],
            rate_max=data["rate_max"],
            visibility=data["visibility"],
            questions=tuple(dict.fromkeys(filter(None, questions))),
            takes_video=data.get("takes_video"),
            open_to_teams=data["open_to_teams"],
            roles=data["roles"] if data["open_to_teams"] else (),
        )

    def _questions(self) -> list[forms.BoundField]:
        return [self[name] for name in QUESTIONS]

    def _shown(self) -> int:
        used = [
            place for place, bound in enumerate(self._questions(), start=1) if bound.value() or bound.errors
        ]
        return max([*used, 0]) + 1


def initial_of(job: Job) -> dict[str, Any]:
    """Return what the form shows for a job that is there."""
    plain = (
        "title",
        "description",
        "experience",
        "size",
        "duration",
        "budget_kind",
        "visibility",
        "takes_video",
        "open_to_teams",
    )
    values: dict[str, Any] = {name: getattr(job, name) for name in plain}
    values |= {"budget": job.budget, "rate_min": job.rate_min, "rate_max": job.rate_max}
    values["category"] = job.category.slug
    values["roles"] = "\n".join(job.roles)
    values["skills"] = [skill.slug for skill in job.skills.all()]
    texts = [question.text for question in job.questions.order_by("position")]
    values |= dict(zip(QUESTIONS, texts, strict=False))
    return values


class CloseForm(forms.Form):
    """Why a job is closed (JOB-15)."""

    outcome = forms.ChoiceField(
        label=_("Did you find somebody?"),
        choices=[("hired", _("Yes, I hired somebody")), ("no_hire", _("No, I close it without hiring"))],
        widget=widgets.RadioCards,
        error_messages={"required": _("Say whether you found somebody.")},
    )


class VoidForm(forms.Form):
    """Why an operator leaves a job out of the hire rate, or counts it again (JOB-14)."""

    why = forms.CharField(label=_("Why"), max_length=500, help_text=_("It stands in the audit log."))


@dataclass(frozen=True)
class JobSearch:
    """What a freelancer looks for, as the address of the page says it; what makes no sense is left out."""

    words: str = ""
    categories: tuple[str, ...] = ()
    skills: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    experience: tuple[str, ...] = ()
    order: str = ""

    @classmethod
    def of(cls, query: QueryDict) -> "JobSearch":
        """Read the query of an address."""
        return cls(
            words=one_line(query.get("q", ""))[:200],
            categories=_chosen(query, "category"),
            skills=_chosen(query, "skill"),
            kinds=_chosen(query, "kind", dict(Job.Budget.choices)),
            experience=_chosen(query, "experience", dict(Job.Experience.choices)),
            order="newest" if query.get("sort") == "newest" else "",
        )

    @property
    def narrowed(self) -> int:
        """How many filters are chosen."""
        return len(self.categories) + len(self.skills) + len(self.kinds) + len(self.experience)


def _chosen(query: QueryDict, name: str, known: Mapping[Any, Any] | None = None) -> tuple[str, ...]:
    values = [one_line(value)[:80] for value in query.getlist(name)[:20]]
    return tuple(dict.fromkeys(value for value in values if value and (known is None or value in known)))
