"""The shapes of what people say of each other."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from handsel.contracts.models import Side
from handsel.kit.fields import LongText
from handsel.kit.widgets import CheckCards, MoneyInput, StarsInput
from handsel.policy import numbers
from handsel.reputation.models import CRITERIA_NAMES, ReportAnswer, Review
from handsel.reputation.moving import Tried
from handsel.reputation.values import ReviewValues

ONE_TO_FIVE = [(str(stars), str(stars)) for stars in range(1, 6)]
QUESTIONS = {
    Side.CLIENT: {
        "skills": _("Did they know their trade?"),
        "quality": _("Was the work good?"),
        "availability": _("Could you reach them?"),
        "deadlines": _("Was it there in time?"),
        "communication": _("Did they say clearly what was going on?"),
        "cooperation": _("Was it good to work together?"),
    },
    Side.FREELANCER: {
        "availability": _("Could you reach them?"),
        "deadlines": _("Did they answer and approve in time?"),
        "communication": _("Did they say clearly what they wanted?"),
        "cooperation": _("Was it good to work together?"),
    },
}
AGAIN = [
    ("", _("I would rather not say")),
    ("10", _("10: at once")),
    *[(str(number), str(number)) for number in range(9, 5, -1)],
    ("5", _("5: perhaps")),
    *[(str(number), str(number)) for number in range(4, 0, -1)],
    ("0", _("0: never again")),
]


class ReviewForm(forms.Form):
    """Stars by the criteria of a side, words, and for clients what stays private (REP-15)."""

    def __init__(self, side: Side, *args: Any, review: Review | None = None, **options: Any) -> None:
        if review is not None:
            said = {**review.stars, "text": review.text, "private_score": review.private_score}
            options["initial"] = said
        super().__init__(*args, **options)
        self.side = side
        for name in Review.CRITERIA[side]:
            label = CRITERIA_NAMES[name]
            hint = QUESTIONS[side][name]
            self.fields[name] = forms.ChoiceField(
                label=label, help_text=hint, choices=ONE_TO_FIVE, widget=StarsInput
            )
        self.fields["text"] = LongText(
            label=_("In your words"),
            required=False,
            max_length=numbers.REVIEW_TEXT_MAX.value,
            rows=6,
            help_text=_("What went well, and what others should know."),
        )
        if side == Side.CLIENT:
            self.fields["private_score"] = forms.ChoiceField(
                label=_("In private: how gladly would you work with them again?"),
                required=False,
                choices=AGAIN,
                help_text=_(
                    "Nobody else sees your answer. It only enters their score, together with those of others."
                ),
            )

    @property
    def stars(self) -> list[forms.BoundField]:
        """The fields of the stars."""
        return [self[name] for name in Review.CRITERIA[self.side]]

    def values(self) -> ReviewValues:
        """Return what was said, once the form is valid."""
        given = self.cleaned_data
        private = given.get("private_score") or ""
        stars = {name: int(given[name]) for name in Review.CRITERIA[self.side]}
        return ReviewValues(stars, given["text"], int(private) if private else None)


class AnswerForm(forms.Form):
    """What the reviewed side says to a review (REP-21)."""

    text = LongText(label=_("Your answer"), max_length=numbers.REVIEW_TEXT_MAX.default, rows=5)


class TryForm(forms.Form):
    """An ending that somebody thinks of, to see what it would do (REP-25)."""

    stars = forms.TypedChoiceField(
        label=_("Stars"), choices=[(str(n), str(n)) for n in range(5, 0, -1)], coerce=int, initial="5"
    )
    private = forms.TypedChoiceField(
        label=_("Private feedback"),
        choices=[("", _("None")), *[(str(n), str(n)) for n in range(10, -1, -1)]],
        coerce=int,
        empty_value=None,
        required=False,
    )
    amount = forms.DecimalField(
        label=_("Approved in the contract"),
        min_value=0,
        max_digits=10,
        decimal_places=2,
        initial=500,
        widget=MoneyInput,
    )

    def values(self) -> Tried:
        """Return what was thought of; ask once it is valid."""
        return Tried(**self.cleaned_data)


class ExpertForm(forms.Form):
    """Whom an operator vets as an expert, or no more (REP-11)."""

    profile = forms.CharField(
        label=_("Address of the profile"),
        max_length=200,
        help_text=_("As it stands in the browser, or its last part."),
    )
    vetted = forms.TypedChoiceField(
        label=_("What to do"),
        choices=[("yes", _("Give Expert-Vetted")), ("no", _("Take it back"))],
        coerce=lambda said: said == "yes",
        initial="yes",
    )
    why = forms.CharField(label=_("Why"), max_length=500, help_text=_("It stands in the audit log."))

    @property
    def public_id(self) -> str:
        """The last part of the address that was given."""
        parts = [part for part in str(self.cleaned_data["profile"]).split("/") if part]
        return parts[-1][:40] if parts else ""


class ConductForm(forms.Form):
    """Which client is known for poor conduct, or no more (REP-05)."""

    client = forms.IntegerField(
        label=_("Number of the client account"),
        min_value=1,
        max_value=2**31 - 1,
        help_text=_("It stands in the address of the account's page: /client/12/."),
    )
    flagged = forms.TypedChoiceField(
        label=_("What to do"),
        choices=[("yes", _("Count only what they say well of others")), ("no", _("Count everything again"))],
        coerce=lambda said: said == "yes",
        initial="yes",
    )
    why = forms.CharField(label=_("Why"), max_length=500, help_text=_("It stands in the audit log."))


class FeedbackForm(forms.Form):
    """How the work goes (REP-22)."""

    stars = forms.ChoiceField(label=_("How does it go?"), choices=ONE_TO_FIVE, widget=StarsInput)
    text = LongText(
        label=_("In your words"),
        required=False,
        max_length=numbers.REVIEW_TEXT_MAX.default,
        rows=5,
        help_text=_("What goes well, and what you would like to be different."),
    )


class AskFeedbackForm(forms.Form):
    """A request for feedback (REP-22)."""

    message = forms.CharField(
        label=_("What would you like to know?"),
        required=False,
        max_length=500,
        widget=forms.Textarea({"rows": 3}),
    )


class OutcomeForm(forms.Form):
    """What came out of the work, in the freelancer's words (REP-24)."""

    text = LongText(
        label=_("What came out of it?"),
        max_length=numbers.OUTCOME_MAX.default,
        rows=8,
        help_text=_("What the client has now that was not there before, and what it does for them."),
    )


class ReportAnswerForm(forms.Form):
    """What matters to the client (REP-24)."""

    matters = forms.MultipleChoiceField(
        label=_("What matters most to you?"),
        required=False,
        choices=ReportAnswer.Matter.choices,
        widget=CheckCards,
    )
    text = LongText(
        label=_("In your words"), required=False, max_length=numbers.REVIEW_TEXT_MAX.default, rows=4
    )
