"""The forms that edit a proposal which was sent."""

from collections.abc import Iterator, Mapping
from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.datastructures import MultiValueDict
from django.utils.translation import gettext_lazy as _

from handsel.kit.fields import LongText, VideoField
from handsel.kit.refused import Refused
from handsel.policy import numbers
from handsel.proposals import rules
from handsel.proposals.forms.parts import ROWS, ManyFilesField
from handsel.proposals.forms.proposal import ProposalForm
from handsel.proposals.models import Proposal, Terms
from handsel.proposals.values import ContentValues

_OTHER_FIELDS = ("letter", "files", "hours_a_week", "start_date")
_VIDEO_FIELDS = ("video", "use_video")


class TermsForm(ProposalForm):
    """New terms for a proposal that was sent, beginning with those that hold (PROP-19)."""

    def __init__(self, proposal: Proposal, data: Mapping[str, Any] | None = None) -> None:
        super().__init__(proposal.job, data, initial=_typed(proposal))
        for name in [*_OTHER_FIELDS, *(f"answer-{question.pk}" for question in self.questions)]:
            del self.fields[name]
        for name in _VIDEO_FIELDS:
            self.fields.pop(name, None)
        self.questions = []

    def check(self) -> None:
        """Look at the terms as a whole.

        :raises Refused: the terms lack something.
        """
        rules.check_terms(self.job, self.terms_sent())


class ContentForm(forms.Form):
    """Letter, answers, files and video of a proposal that the client has not looked at (PROP-18).

    Answers are named by their questions, as in the form that sent them. A post that asks for tips (`do`) leaves
    the form unbound with all that was typed.
    """

    letter = LongText(label=_("Cover letter"), max_length=numbers.LETTER_MAX.default, rows=12)

    def __init__(
        self,
        proposal: Proposal,
        data: Mapping[str, Any] | None = None,
        files: "MultiValueDict[str, UploadedFile[Any]] | None" = None,
    ) -> None:
        self.proposal, self.job = proposal, proposal.job
        self.rows = list(proposal.answers.order_by("pk"))
        self.sent = list(proposal.files.order_by("pk"))
        self.names = {row.pk: f"answer-{row.question_id or f'kept-{row.pk}'}" for row in self.rows}
        start = {
            "letter": proposal.letter,
            "kept": [row.pk for row in self.sent],
            **{self.names[row.pk]: row.text for row in self.rows},
        }
        self.do = str(data.get("do", "")) if data else ""
        if data and self.do:
            start |= {name: value for name, value in data.items() if name in {"letter", *self.names.values()}}
            data = files = None
        self._raw = {**start, **dict(data.items())} if data else start
        super().__init__(data, files, initial=start)
        for row in self.rows:
            self.fields[self.names[row.pk]] = LongText(
                label=row.asked,
                max_length=numbers.ANSWER_MAX.default,
                rows=4,
                error_messages={"required": _("Please answer this question.")},
            )
        if self.sent:
            self.fields["kept"] = forms.MultipleChoiceField(
                label=_("Files that stay"),
                required=False,
                choices=[(row.pk, row.name) for row in self.sent],
                widget=forms.CheckboxSelectMultiple,
            )
        self.fields["files"] = ManyFilesField(label=_("More files"), required=False)
        self._add_video_fields()

    def _add_video_fields(self) -> None:
        """Offer to take the video off, and another one where the job takes videos (PROP-14)."""
        if self.has_video:
            self.fields["keep_video"] = forms.BooleanField(
                label=_("The video that I sent stays"), required=False, initial=True
            )
        if self.proposal.job.video_is_open:
            self.fields["video"] = VideoField(
                label=_("Another video") if self.has_video else _("Your video"),
                required=False,
                check=lambda file: rules.check_video(self.proposal.job, file, scan=True),
            )

    @property
    def has_video(self) -> bool:
        """Whether one was sent with the proposal."""
        return getattr(self.proposal, "video", None) is not None

    @property
    def video_seconds(self) -> int:
        """How long a video may play (PROP-14)."""
        return numbers.PROPOSAL_VIDEO_SECONDS.value

    @property
    def answers(self) -> Iterator[forms.BoundField]:
        """The fields of the answers, in order."""
        return (self[self.names[row.pk]] for row in self.rows)

    @property
    def letter_typed(self) -> str:
        """The letter as far as it is written."""
        return str(self._raw["letter"])

    @property
    def answers_typed(self) -> dict[int, str]:
        """The answers as far as they are written, by the ids of the questions."""
        return {
            row.question_id: str(self._raw.get(self.names[row.pk], ""))
            for row in self.rows
            if row.question_id is not None
        }

    def clean(self) -> dict[str, Any]:
        """Look at the files together, once the parts can be read."""
        if not self.errors:
            try:
                rules.check_content(self.proposal, self.values())
            except Refused as no:
                field = {f"answer-{pk}": name for pk, name in self.names.items()}.get(
                    no.field or "", no.field
                )
                self.add_error(field if field in self.fields else None, str(no.message))
        return self.cleaned_data

    def values(self) -> ContentValues:
        """Return what was sent, once the form is valid."""
        sent = self.cleaned_data
        return ContentValues(
            letter=sent["letter"],
            answers={row.pk: sent[self.names[row.pk]] for row in self.rows},
            kept=frozenset(int(pk) for pk in sent.get("kept", [])),
            files=tuple(sent["files"]),
            video=sent.get("video"),
            keep_video=sent.get("keep_video", True),
        )


def _typed(proposal: Proposal) -> dict[str, str]:
    """Return the terms that hold as somebody would type them."""
    terms = proposal.terms.order_by("-version")[0]
    typed = {"kind": terms.kind, "duration": proposal.duration}
    if terms.kind == Terms.Kind.MILESTONE:
        for number, row in enumerate(terms.milestones.order_by("position")):
            typed[f"{ROWS}-{number}-text"] = row.text
            typed[f"{ROWS}-{number}-due_date"] = row.due_date.isoformat() if row.due_date else ""
            typed[f"{ROWS}-{number}-price"] = str(row.price)
        return typed
    typed["rate" if terms.kind == Terms.Kind.HOURLY else "price"] = str(terms.amount)
    typed["weekly_limit"] = str(terms.weekly_limit or "")
    return typed
