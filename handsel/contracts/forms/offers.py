"""The forms around offers."""

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from handsel.contracts import rules
from handsel.contracts.models import Offer, Side
from handsel.contracts.values import OfferValues
from handsel.jobs.models import Job
from handsel.kit import ids
from handsel.kit.fields import LongText
from handsel.policy import numbers
from handsel.proposals import rules as proposals
from handsel.proposals.forms import ProposalForm
from handsel.proposals.forms.parts import ROWS
from handsel.proposals.models import Terms

_OTHER_FIELDS = ("profile", "duration", "hours_a_week", "letter", "files", "video", "use_video")
_HINTS = {
    Terms.Kind.MILESTONE.value: _("The work in parts, each with its own price. You approve part by part."),
    Terms.Kind.PROJECT.value: _("One price for the whole. Good for small, clear work."),
    Terms.Kind.HOURLY.value: _("You look at the hours of each week and approve them."),
}


class OfferForm(ProposalForm):
    """The terms of an offer, or those that the freelancer asks for instead (CTR-01, CTR-03).

    The rows of milestones work as in a proposal's form; `do` is `send` where the preview was confirmed, and `back`
    leads from there to the form with all that was typed.
    """

    def __init__(
        self,
        job: Job,
        data: Mapping[str, Any] | None = None,
        *,
        initial: Mapping[str, Any] | None = None,
        side: Side = Side.CLIENT,
    ) -> None:
        self.side = side
        super().__init__(job, data, initial=initial)
        for name in [*_OTHER_FIELDS, *(f"answer-{question.pk}" for question in self.questions)]:
            self.fields.pop(name, None)
        self.questions = []
        self.fields["kind"].label = _("How is the work paid?")
        if side == Side.CLIENT:
            self.fields["kind"].widget.hints = _HINTS
        self.fields["price"].label = _("Price for the whole project")
        self.fields["rate"].label = _("Hourly rate")
        self.fields["start_date"].label = _("Start")
        self.fields["start_date"].help_text = _(
            "Without a date, the work starts with the acceptance. It may have begun already."
        )
        self.fields["text"] = LongText(
            label=_("What the work is"),
            required=False,
            max_length=numbers.OFFER_TEXT_MAX.default,
            rows=8,
            help_text=_("Both of you find these words in the contract again."),
        )
        self.key = str(self._raw.get("key") or ids.opaque())[:40]

    @property
    def is_confirmed(self) -> bool:
        """Whether the preview was looked at."""
        return self.do == "send"

    def check(self) -> None:
        """Look at the terms as a whole.

        :raises Refused: the terms lack something.
        """
        rules.check_offer(self.offer_values())

    def offer_values(self) -> OfferValues:
        """Return what was sent, once the form is valid."""
        sent = self.cleaned_data
        return OfferValues(self.terms_sent(), sent["text"], sent["start_date"])

    def _only_reshapes(self) -> bool:
        return self.do in {"add", "back"} or self.do.startswith("remove-")

    def _keep_fitting_fields(self) -> None:
        chosen = self._raw.get("kind") if self.is_bound else None
        self.fields["price"].required = chosen in (None, Terms.Kind.PROJECT)
        self.fields["rate"].required = chosen in (None, Terms.Kind.HOURLY)

    def _kinds(self) -> list[tuple[str, Any]]:
        fitting = proposals.kinds_for(self.job)
        others = [kind for kind in Terms.Kind.values if kind not in fitting]
        return [(kind, Terms.Kind(kind).label) for kind in [*fitting, *others]]


def typed_from(values: OfferValues) -> dict[str, str]:
    """Return the terms of an offer as somebody would type them."""
    terms = values.terms
    typed = {
        "kind": terms.kind,
        "text": values.text,
        "start_date": values.start_date.isoformat() if values.start_date else "",
    }
    for number, row in enumerate(terms.milestones):
        typed[f"{ROWS}-{number}-text"] = row.text
        typed[f"{ROWS}-{number}-due_date"] = row.due_date.isoformat() if row.due_date else ""
        typed[f"{ROWS}-{number}-price"] = str(row.price)
    if terms.amount is not None:
        typed["rate" if terms.kind == Terms.Kind.HOURLY else "price"] = str(terms.amount)
    if terms.weekly_limit is not None:
        typed["weekly_limit"] = str(terms.weekly_limit)
    return typed


class DeclineOfferForm(forms.Form):
    """Why an offer is declined (CTR-03)."""

    reason = forms.ChoiceField(
        label=_("Why do you decline?"),
        choices=[pair for pair in Offer.DeclineReason.choices if pair[0] != Offer.DeclineReason.WITHDREW],
        widget=forms.RadioSelect,
    )
    message = LongText(
        label=_("A message"), required=False, max_length=numbers.DECLINE_MESSAGE_MAX.default, rows=4
    )


class WithdrawOfferForm(forms.Form):
    """Why an offer is taken back, if the client wants to say."""

    reason = forms.CharField(
        label=_("Why do you take it back?"),
        required=False,
        max_length=300,
        help_text=_("The freelancer reads this."),
    )
