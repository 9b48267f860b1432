"""The shape of a proposal as a form, and its milestone rows."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal, InvalidOperation
from typing import Any, cast

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.datastructures import MultiValueDict
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from handsel.jobs.models import Job
from handsel.kit import widgets
from handsel.kit.fields import LongText, VideoField
from handsel.kit.refused import Refused
from handsel.kit.tags.figures import money
from handsel.kit.text import clean, plain_amount, shorten
from handsel.people.models import GENERAL
from handsel.people.queries import Appearance
from handsel.policy import numbers
from handsel.proposals import queries, rules
from handsel.proposals.forms.parts import (
    ROWS,
    ManyFilesField,
    MilestoneRows,
    Rows,
    files_hint,
    rows_in,
    video_hint,
)
from handsel.proposals.models import SavedLetter, Terms
from handsel.proposals.queries import Choice
from handsel.proposals.values import MilestoneValues, ProposalValues, TermsValues

_NOT_KEPT = ("csrfmiddlewaretoken", "do", "files", "key", "saved_letter", "video", "use_video")
_HINTS = {
    Terms.Kind.MILESTONE.value: _("The work in parts, each with its own price. Good for longer work."),
    Terms.Kind.PROJECT.value: _("One price for the whole. Good for small, clear work."),
    Terms.Kind.HOURLY.value: _("You are paid for the hours that you work."),
}


class ProposalForm(forms.Form):
    """Everything that a proposal holds (PROP-01), for the apply page and the page that accepts an invitation.

    `initial` may be what `typed()` of an earlier form returned (a draft). A post that only adds or removes a
    milestone row or asks for a preview (`do`) leaves the form unbound with all that was typed. `terms` are
    the milestone rows; draw the form with `proposals/fields.html`.
    """

    profile = forms.ChoiceField(
        label=_("Which profile does the client see?"),
        widget=widgets.RadioCards,
        help_text=_("It is kept as it is now; later changes of your profile do not change the proposal."),
        error_messages={
            "required": _("Choose a profile."),
            "invalid_choice": _("This profile is gone. Choose another one."),
        },
    )
    kind = forms.ChoiceField(
        label=_("How would you like to be paid?"), widget=widgets.RadioCards(hints=_HINTS)
    )
    price = forms.DecimalField(
        label=_("Your price for the whole project"),
        required=False,
        max_digits=10,
        decimal_places=2,
        widget=widgets.MoneyInput,
    )
    rate = forms.DecimalField(
        label=_("Your hourly rate"), required=False, max_digits=10, decimal_places=2, widget=widgets.RateInput
    )
    weekly_limit = forms.IntegerField(label=_("Weekly limit"), required=False, min_value=1, max_value=168)
    duration = forms.ChoiceField(label=_("How long will it take?"), choices=())
    hours_a_week = forms.IntegerField(label=_("Hours a week"), required=False, min_value=1, max_value=168)
    start_date = forms.DateField(label=_("Earliest start"), required=False, widget=widgets.DateInput)
    letter = LongText(label=_("Cover letter"), max_length=numbers.LETTER_MAX.default, rows=10)

    def __init__(
        self,
        job: Job,
        data: Mapping[str, Any] | None = None,
        files: "MultiValueDict[str, UploadedFile[Any]] | None" = None,
        *,
        initial: Mapping[str, Any] | None = None,
        invited: bool = False,
        letters: Sequence[SavedLetter] = (),
        shown: Choice | None = None,
        kept_video: int = 0,
    ) -> None:
        self.job, self.invited, self.letters = job, invited, letters
        self.do = str(data.get("do", "")) if data else ""
        self._picked = files.get("video") if files else None
        self._raw = dict(data.items()) if data else dict(initial or {})
        self._cells = rows_in(self._raw)
        if data and self._only_reshapes():
            self._reshape()
            data = files = None
        first = rules.kinds_for(job)[0]
        start = {"kind": first, "duration": job.duration, **{k: v for k, v in self._raw.items() if v != ""}}
        super().__init__(data, files, initial=start)
        self.fields["files"] = ManyFilesField(label=_("Files"), required=False, help_text=files_hint())
        self.kept_video = kept_video
        if job.video_is_open:
            self._add_video_fields()
        self._keep_fitting_fields()
        self._offer(shown or Choice())
        self.fields["kind"].choices = self._kinds()  # type: ignore[attr-defined]
        self.fields["duration"].choices = Job.Duration.choices  # type: ignore[attr-defined]
        self.questions = list(job.questions.order_by("position"))
        for question in self.questions:
            self.fields[f"answer-{question.pk}"] = LongText(
                label=question.text,
                max_length=numbers.ANSWER_MAX.default,
                rows=4,
                error_messages={"required": _("Please answer this question.")},
            )
        self.fields["letter"].help_text = self._letter_hint()
        self.terms = self._rows()

    @property
    def video_sent(self) -> "UploadedFile[Any] | None":
        """The video that came with a form which is refused for something else; it is kept with the draft."""
        found: UploadedFile[Any] | None = getattr(self, "cleaned_data", {}).get("video")
        return found

    def draft_video(self) -> "tuple[UploadedFile[Any] | None, str]":
        """Return the video of a form that is kept as a draft, looked at, and what to say of the draft."""
        said = gettext("Your draft is kept. Come back when you like.")
        if self._picked is None or not self.job.video_is_open:
            return None, said
        try:
            rules.check_video(self.job, self._picked, scan=True)
        except Refused as no:
            return None, gettext("Your draft is kept, but not the video. %(why)s") % {"why": no.message}
        return self._picked, said

    def note_kept(self, seconds: int) -> None:
        """Say that a video lies in the draft, and send it next time, unless somebody says no."""
        if self.video_sent is not None:
            self.data = {**dict(self.data.items()), "use_video": "on"}
        self.kept_video = seconds

    @property
    def video_seconds(self) -> int:
        """How long a video may play (PROP-14)."""
        return numbers.PROPOSAL_VIDEO_SECONDS.value

    @property
    def answers(self) -> Iterator[forms.BoundField]:
        """The fields of the client's questions, in order."""
        return (self[f"answer-{question.pk}"] for question in self.questions)

    @property
    def fee(self) -> queries.Fee:
        """What becomes of an amount: of the one that is written, else of a hundred (CTR-18, PROP-06)."""
        written = _money(str(self._raw.get("rate" if self.is_hourly else "price") or ""))
        return queries.fee_on(written if 0 < written < queries.MOST else queries.HUNDRED)

    @property
    def is_hourly(self) -> bool:
        """Whether the job is paid by the hour."""
        return self.job.budget_kind == Job.Budget.HOURLY

    @property
    def preview(self) -> str:
        """The first 200 characters of the letter, as the client's list shows them (PROP-09)."""
        return shorten(clean(str(self._raw.get("letter", ""))), numbers.LETTER_PREVIEW.value)

    @property
    def total(self) -> Decimal:
        """The sum of the prices that can be read (PROP-04)."""
        return sum((_money(row["price"]) for row in self._cells), Decimal(0))

    @property
    def letter_typed(self) -> str:
        """The letter as far as it is written."""
        return str(self._raw.get("letter", ""))

    @property
    def answers_typed(self) -> dict[int, str]:
        """The answers as far as they are written, by the ids of the questions."""
        return {question.pk: str(self._raw.get(f"answer-{question.pk}", "")) for question in self.questions}

    @property
    def amount_typed(self) -> Decimal:
        """The price or rate as far as it can be read, 0 for nothing."""
        if self.is_hourly:
            return _money(str(self._raw.get("rate", "")))
        chosen = self._raw.get("kind", rules.kinds_for(self.job)[0])
        return self.total if chosen == Terms.Kind.MILESTONE else _money(str(self._raw.get("price", "")))

    @property
    def can_add_row(self) -> bool:
        """Whether one more milestone fits."""
        return len(self.terms.forms) < numbers.MILESTONES_MAX.value

    def typed(self) -> dict[str, str]:
        """Return all that was typed, by field name, for keeping as a draft (INV-22); files are not kept."""
        kept = {
            name: str(value)
            for name, value in self._raw.items()
            if name not in _NOT_KEPT and not name.startswith(f"{ROWS}-")
        }
        for number, row in enumerate(self._cells):
            kept |= {f"{ROWS}-{number}-{name}": value for name, value in row.items()}
        return kept

    def clean(self) -> dict[str, Any]:
        """Look at the proposal as a whole, once its parts can be read."""
        rows_fine = self.cleaned_data.get("kind") != Terms.Kind.MILESTONE or self.terms.is_valid()
        if not self.errors and rows_fine:
            try:
                self.check()
            except Refused as no:
                self.add_refusal(no)
        elif not rows_fine and "kind" not in self.errors:
            self.add_error("kind", str(_("Please look at your milestones again.")))
        return self.cleaned_data

    def check(self) -> None:
        """Look at what was sent as a whole.

        :raises Refused: the proposal lacks something.
        """
        rules.check_values(self.job, self.values())

    def add_refusal(self, refused: Refused) -> None:
        """Put a refusal at the field that it names, or on top of the form."""
        field = refused.field if refused.field in self.fields else None
        self.add_error(field, forms.ValidationError(str(refused.message), code=refused.code))

    def values(self) -> ProposalValues:
        """Return what was sent, once the form is valid."""
        sent = self.cleaned_data
        return ProposalValues(
            duration=sent["duration"],
            letter=sent["letter"],
            terms=self.terms_sent(),
            hours_a_week=sent["hours_a_week"],
            start_date=sent["start_date"],
            answers={question.pk: sent[f"answer-{question.pk}"] for question in self.questions},
            files=tuple(sent["files"]),
            profile=sent.get("profile", ""),
            video=sent.get("video"),
            kept_video=sent.get("use_video", False),
        )

    def terms_sent(self) -> TermsValues:
        """Return the terms that were sent, once the form is valid."""
        sent = self.cleaned_data
        if sent["kind"] == Terms.Kind.MILESTONE:
            rows = (row.cleaned_data for row in self.terms.filled)
            milestones = tuple(MilestoneValues(row["text"], row["due_date"], row["price"]) for row in rows)
            return TermsValues(sent["kind"], milestones=milestones)
        if sent["kind"] == Terms.Kind.HOURLY:
            return TermsValues(sent["kind"], sent.get("rate"), sent.get("weekly_limit"))
        return TermsValues(sent["kind"], sent.get("price"))

    def _add_video_fields(self) -> None:
        """Offer a video where the job takes one, and to send the one that was kept with the draft (PROP-14)."""
        self.fields["video"] = VideoField(
            label=_("Video"),
            required=False,
            help_text=video_hint(),
            check=lambda file: rules.check_video(self.job, file, scan=True),
        )
        self.fields["use_video"] = forms.BooleanField(
            label=_("Send the video that I recorded before"), required=False, initial=bool(self.kept_video)
        )

    def _keep_fitting_fields(self) -> None:
        """Ask for a rate or for a price, whichever the job pays, and need what the chosen kind needs."""
        if self.is_hourly:
            del self.fields["price"]
            self.fields["rate"].required = True
            return
        del self.fields["rate"], self.fields["weekly_limit"]
        self.fields["price"].required = not self.is_bound or self._raw.get("kind") == Terms.Kind.PROJECT

    def _offer(self, shown: Choice) -> None:
        """Let somebody choose as what the client sees them, if there is more than one answer (ACC-10)."""
        if len(shown.appearances) < 2:
            del self.fields["profile"]
            return
        field = self.fields["profile"]
        field.choices = [(one.key, one.title or _("General profile")) for one in shown.appearances]  # type: ignore[attr-defined]
        field.widget.hints = {one.key: _about(one) for one in shown.appearances}
        if shown.named(str(self.initial.get("profile", ""))) is None or "profile" not in self.initial:
            self.initial["profile"] = shown.first

    def _kinds(self) -> list[tuple[str, Any]]:
        """Offer the kinds that fit; take any word, so that the rule can say in words why it does not fit."""
        offered = [(kind, Terms.Kind(kind).label) for kind in rules.kinds_for(self.job)]
        asked = str(self._raw.get("kind", ""))
        known = asked in Terms.Kind.values and asked not in rules.kinds_for(self.job)
        return [*offered, (asked, Terms.Kind(asked).label)] if known and self.is_bound else offered

    def _letter_hint(self) -> Any:
        if self.invited:
            return _("Thank the client for the invitation first. Then say why you are a good fit.")
        return _("Say why you are a good fit, and how you would begin.")

    def _rows(self) -> MilestoneRows:
        if self.is_bound and self._raw.get("kind") == Terms.Kind.MILESTONE:
            count = max(1, len(self._cells))
            data = {f"{ROWS}-TOTAL_FORMS": str(count), f"{ROWS}-INITIAL_FORMS": "0"}
            for number, row in enumerate(self._cells):
                data |= {f"{ROWS}-{number}-{name}": value for name, value in row.items()}
            return cast(MilestoneRows, Rows(data, prefix=ROWS))
        rows = cast(MilestoneRows, Rows(prefix=ROWS, initial=self._cells))
        if not self._cells:
            rows.extra = 1
        return rows

    def _only_reshapes(self) -> bool:
        return self.do in {"add", "preview", "save", "check", "use", "tips"} or self.do.startswith("remove-")

    def _reshape(self) -> None:
        if self.do == "use":
            chosen = str(self._raw.get("saved_letter", ""))
            for letter in self.letters:
                if str(letter.pk) == chosen:
                    self._raw["letter"] = letter.text
        if self.do == "add" and len(self._cells) < numbers.MILESTONES_MAX.value:
            self._cells.append({"text": "", "due_date": "", "price": ""})
        number = self.do.removeprefix("remove-")
        if self.do.startswith("remove-") and number.isdecimal() and int(number[:4]) < len(self._cells):
            del self._cells[int(number[:4])]


def _about(one: Appearance) -> str:
    """Return what tells a profile from the others, in one line."""
    parts = [gettext("General profile") if one.key == GENERAL else gettext("Specialized profile")]
    if one.hourly_rate is not None:
        parts.append(gettext("%(rate)s an hour") % {"rate": money(one.hourly_rate)})
    return " · ".join([*parts, ", ".join(skill.name for skill in one.skills[:4])]).rstrip(" ·")


def _money(text: str) -> Decimal:
    try:
        amount = Decimal(plain_amount(text))
    except InvalidOperation:
        return Decimal(0)
    return amount if amount.is_finite() and 0 < amount <= rules.HIGHEST else Decimal(0)
