"""The shapes in which programs read and write proposals."""

from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Any, Literal

from ninja import Schema
from pydantic import ConfigDict, Field

from handsel.kit.api import FileOut, Line, Listing, Named, Text
from handsel.people.shapes import MeritsOut
from handsel.proposals.values import MilestoneValues, ProposalValues, TermsValues

Money = Annotated[Decimal, Field(max_digits=10, decimal_places=2)]
Hours = Annotated[int, Field(ge=1, le=168)]


class MilestoneIn(Schema):
    """One deliverable."""

    text: Annotated[Line, Field(min_length=1, max_length=200)]
    due_date: date | None = None
    price: Money


class TermsIn(Schema):
    """What the freelancer asks for: `amount` is the price or the hourly rate; milestones have their own."""

    kind: Literal["milestone", "project", "hourly"]
    amount: Money | None = None
    weekly_limit: Hours | None = None
    milestones: Annotated[list[MilestoneIn], Field(max_length=50)] = []

    def values(self) -> TermsValues:
        """Return what the actions take; what belongs to other kinds is left out."""
        rows = tuple(MilestoneValues(row.text, row.due_date, row.price) for row in self.milestones)
        by_milestone, hourly = self.kind == "milestone", self.kind == "hourly"
        return TermsValues(
            self.kind,
            None if by_milestone else self.amount,
            self.weekly_limit if hourly else None,
            rows if by_milestone else (),
        )


class AnswerIn(Schema):
    """The answer to a screening question, by its id."""

    question: Annotated[int, Field(ge=1, le=2**63 - 1)]
    text: Text


class MemberIn(Schema):
    """For which member of which agency: the ids of the agency and of the member's profile (AGY-05)."""

    agency: Line
    freelancer: Line


class ProposalIn(Schema):
    """A whole proposal; `profile` is `general` or the id of one's specialized profile, else what fits best."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "letter": "Thank you for asking me. I would begin with the first box.",
                    "duration": "1to3",
                    "terms": {"kind": "project", "amount": "850.00"},
                    "answers": [{"question": 1, "text": "Excel, and a good pencil."}],
                }
            ]
        }
    )
    letter: Text
    duration: Literal["lt1", "1to3", "3to6", "gt6"]
    terms: TermsIn
    hours_a_week: Hours | None = None
    start_date: date | None = None
    answers: Annotated[list[AnswerIn], Field(max_length=50)] = []
    profile: Line = ""

    def values(self) -> ProposalValues:
        """Return what the actions take."""
        return ProposalValues(
            duration=self.duration,
            letter=self.letter,
            terms=self.terms.values(),
            hours_a_week=self.hours_a_week,
            start_date=self.start_date,
            answers={answer.question: answer.text for answer in self.answers},
            profile=self.profile,
        )

    def typed(self) -> dict[str, Any]:
        """Return the words that are kept as a draft if the job closed meanwhile (INV-22)."""
        kept = {"letter": self.letter, "duration": self.duration, "kind": self.terms.kind}
        amount = "rate" if self.terms.kind == "hourly" else "price"
        kept |= {"profile": self.profile} if self.profile else {}
        return {**kept, amount: str(self.terms.amount or "")}


class NewProposalIn(ProposalIn):
    """A whole proposal; with `member` a manager sends it for a member of their agency."""

    member: MemberIn | None = None


class MilestoneOut(Schema):
    """One deliverable."""

    text: str
    due_date: date | None
    price: Decimal


class TermsOut(Schema):
    """What the freelancer asks for."""

    version: int
    kind: str
    amount: Decimal
    weekly_limit: int | None
    milestones: list[MilestoneOut]


class AnswerOut(Schema):
    """A question as it was asked, and its answer."""

    id: int
    asked: str
    text: str


class ProposalsAsked(Listing):
    """Which proposals: of one job, of one tab."""

    state: Literal["", "active", "submitted", "archived"] = ""


class ProposalLine(Schema):
    """A proposal in a list; `state` is as the reader may know it, `merits` are for its client."""

    id: int
    url: str
    job_id: int
    job_title: str
    client: str
    freelancer: Named
    merits: MeritsOut | None = None
    agency: str | None = None
    origin: str
    state: str
    opening: str
    terms: TermsOut | None
    room_id: int | None
    submitted_at: datetime


class SnapshotOut(Schema):
    """The profile with which a proposal was sent, as it was then; `profile` is `general` or an id."""

    profile: str
    title: str
    overview: str
    rate: Decimal | None
    skills: list[str]


class ProposalVideoOut(Schema):
    """The video that came with a proposal: where its page plays it, and how many seconds."""

    url: str
    seconds: int


class ProposalOut(ProposalLine):
    """A whole proposal; of what a moderator took down the client gets neither letter nor answers nor files."""

    sent_as: SnapshotOut

    letter: str
    duration: str
    hours_a_week: int | None
    start_date: date | None
    answers: list[AnswerOut]
    files: list[FileOut]
    video: ProposalVideoOut | None
    taken_down: bool
    referred_by: str
    decline_reason: str
    decline_message: str
    withdraw_reason: str


class ProposalsOut(Schema):
    """A part of a list of proposals."""

    items: list[ProposalLine]
    next: str | None


class NewAnswerIn(Schema):
    """The new words of an answer, by the answer's id."""

    id: Annotated[int, Field(ge=1, le=2**63 - 1)]
    text: Text


class ContentIn(Schema):
    """New words of a proposal that its client has not looked at; answers left out stay, and files too."""

    letter: Text
    answers: Annotated[list[NewAnswerIn], Field(max_length=50)] = []


class NewTermsIn(Schema):
    """Other terms, beside the earlier ones."""

    terms: TermsIn
    duration: Literal["lt1", "1to3", "3to6", "gt6"]


class ShortlistIn(Schema):
    """Whether a proposal is on the client's shortlist."""

    wanted: bool


class DeclineProposalIn(Schema):
    """Why the client turns a proposal down; its author reads both."""

    reason: Literal["skills", "experience", "price", "time", "chosen", "plans", "other"]
    message: Text = ""


class WithdrawIn(Schema):
    """Why a proposal is taken back, if its author wants to say."""

    reason: Line = ""


class FirstMessageIn(Schema):
    """The client's first words to a candidate."""

    body: Text


class FirstMessageOut(Schema):
    """The message, and the conversation that it opened."""

    id: int
    room_id: int


class LetterIn(Schema):
    """A letter to begin others with."""

    name: Line
    text: Text


class LetterOut(Schema):
    """A kept letter."""

    id: int
    name: str
    text: str
    changed_at: datetime


class LettersOut(Schema):
    """A part of the list of kept letters."""

    items: list[LetterOut]
    next: str | None
