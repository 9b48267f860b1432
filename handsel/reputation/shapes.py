"""The shapes in which programs read what is known of their owner, and reviews."""

from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Literal

from ninja import Schema
from pydantic import ConfigDict, Field

from handsel.kit.api import Text
from handsel.reputation.values import ReviewValues


class FiguresOut(Schema):
    """One's own figures over so many days."""

    days: int
    band: str
    counted: int
    invited: int
    answered: int
    accepted: int
    declined: int
    missed: int
    sent: int
    viewed: int
    talks: int
    referrals: int
    referrals_taken: int
    complete: int
    hired: int
    hire_rate: int | None
    score: int | None
    endings: int


class WindowOut(Schema):
    """One window of the score; `private` is what all private feedback together did, from three endings on."""

    months: int
    percent: int | None
    contracts: int
    clients: int
    private: int | None


class ScorePartOut(Schema):
    """One ended contract's part by its stars, in points of each window's figure."""

    contract: int
    ended_at: datetime
    amount: Decimal
    weight: int
    sign: str
    months_24: float | None
    months_12: float | None
    months_6: float | None
    months_3: float | None


class LeavingOut(Schema):
    """An ending that leaves a window, and the score then if nothing else happened."""

    contract: int
    months: int
    at: datetime
    score: int | None


class StatsOut(Schema):
    """One's own score, what it is made of, and what moves it; `badges` are what is shown on the profile."""

    score: int | None
    best_of: str
    trend: int | None
    badges: list[str]
    windows: list[WindowOut]
    parts: list[ScorePartOut]
    leaving: list[LeavingOut]
    figures: FiguresOut


class TryAsked(Schema):
    """An ending that is only thought of."""

    stars: Annotated[int, Field(ge=1, le=5)]
    private: Annotated[int, Field(ge=0, le=10)] | None = None
    amount: Annotated[Decimal, Field(ge=0, max_digits=10, decimal_places=2)]


class TryOut(Schema):
    """The scores now and after such an ending."""

    before: int | None
    after: int | None


class CoachingAdviceOut(Schema):
    """One piece of advice, and the figure that it comes from."""

    key: str
    message: str
    figure: str


class CoachingOut(Schema):
    """Advice from one's own figures."""

    figures: FiguresOut
    advice: list[CoachingAdviceOut]


Stars = Annotated[int, Field(ge=1, le=5)]


class StarsOut(Schema):
    """Stars by criterion; `skills` and `quality` are what clients judge, nothing in a freelancer's review."""

    skills: int | None
    quality: int | None
    availability: int
    deadlines: int
    communication: int
    cooperation: int


class ReviewOut(Schema):
    """A review; `side` is its author's, `overall` the mean of the stars; blind while `visible_at` is nothing."""

    id: int
    side: Literal["client", "freelancer"]
    overall: Decimal
    stars: StarsOut
    text: str
    written_at: datetime
    visible_at: datetime | None
    answer: str
    answered_at: datetime | None


class OwnReviewOut(ReviewOut):
    """One's own review, with what was said in private."""

    private_score: int | None


class ContractReviewsOut(Schema):
    """The reviews of a contract for one side: `theirs` once it can be read, `closes_at` ends the time to write."""

    contract_id: int
    side: Literal["client", "freelancer"]
    closes_at: datetime | None
    own: OwnReviewOut | None
    theirs: ReviewOut | None


class StarsIn(Schema):
    """Stars by criterion; a freelancer leaves out `skills` and `quality`."""

    skills: Stars | None = None
    quality: Stars | None = None
    availability: Stars
    deadlines: Stars
    communication: Stars
    cooperation: Stars


class ReviewIn(Schema):
    """A review; `private_score` is the client's alone: from 0 to 10, how gladly they would work together again."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "stars": {
                        "skills": 5,
                        "quality": 5,
                        "availability": 4,
                        "deadlines": 5,
                        "communication": 5,
                        "cooperation": 5,
                    },
                    "text": "Tidy books, and every question answered on the same day.",
                    "private_score": 9,
                }
            ]
        }
    )
    stars: StarsIn
    text: Text = ""
    private_score: Annotated[int, Field(ge=0, le=10)] | None = None

    def values(self) -> ReviewValues:
        """Return what was said."""
        stars = {name: value for name, value in self.stars.dict().items() if value is not None}
        return ReviewValues(stars, self.text, self.private_score)


class ReviewAnswerIn(Schema):
    """The reviewed side's answer."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"text": "Thank you. I would do it again."}]})
    text: Text


class PublicReviewOut(Schema):
    """What a client wrote of a freelancer in public; jobs that were not public stay unnamed."""

    id: int
    title: str
    client: str
    started: date
    ended: date | None
    overall: Decimal
    stars: StarsOut
    text: str
    written_at: datetime
    answer: str
    answered_at: datetime | None


class PublicReviewsOut(Schema):
    """A part of a freelancer's reviews; `rating` is the mean of all, weighted by what was approved."""

    rating: Decimal | None
    reviews: int
    items: list[PublicReviewOut]
    next: str | None


class ShortReviewOut(Schema):
    """A review in a client's history."""

    overall: Decimal
    text: str
    answer: str


class PastContractOut(Schema):
    """One of a client's last contracts: `given` is what the client said, `received` what was said of the client."""

    title: str
    freelancer: str
    running: bool
    started: date
    ended: date | None
    given: ShortReviewOut | None
    received: ShortReviewOut | None


class ClientHistoryOut(Schema):
    """What others said of the client of a job, and its last contracts."""

    rating: Decimal | None
    reviews: int
    contracts: list[PastContractOut]


class HabitsOut(Schema):
    """How a freelancer works, apart from stars; nothing where there are too few data points."""

    on_time: int | None
    dated: int
    reply_hours: float | None
    replies: int
    repeat: int | None
    clients: int


class MidFeedbackOut(Schema):
    """What one side said while the contract runs; `side` is who said it."""

    id: int
    side: Literal["client", "freelancer"]
    stars: int
    text: str
    asked_at: datetime
    given_at: datetime


class MidFeedbackPageOut(Schema):
    """Feedback of a contract: whether one is asked for it, until when one's own request waits, and what was said."""

    is_asked: bool
    message: str
    waits_until: datetime | None
    given: list[MidFeedbackOut]


class MidFeedbackAskIn(Schema):
    """A request for feedback."""

    model_config = ConfigDict(json_schema_extra={"examples": [{"message": "Is the format as you like it?"}]})
    message: Annotated[str, Field(max_length=500)] = ""


class MidFeedbackIn(Schema):
    """How the work goes."""

    model_config = ConfigDict(
        json_schema_extra={"examples": [{"stars": 4, "text": "Good. A list by month would help me more."}]}
    )
    stars: Stars
    text: Text = ""


class DeliveredOut(Schema):
    """One milestone in a report; `in_time` is nothing where it has no date or was not handed in."""

    text: str
    price: Decimal
    due: date | None
    approved: date | None
    in_time: bool | None


class ContractReportOut(Schema):
    """What came out of a contract: the freelancer's words, the figures, and what matters to the client."""

    contract_id: int
    title: str
    outcome: str
    started: date
    ended: date | None
    days: int
    hours: Decimal
    approved: Decimal
    milestones: list[DeliveredOut]
    matters: list[str]
    client_text: str


class OutcomeIn(Schema):
    """What came out of the work, in the freelancer's words."""

    model_config = ConfigDict(
        json_schema_extra={"examples": [{"text": "The books of 2025 are closed, and the bank took them."}]}
    )
    text: Text


class ReportAnswerIn(Schema):
    """What matters to the client in the results."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [{"matters": ["result", "time"], "text": "The bank needed them in May."}]
        }
    )
    matters: list[Literal["result", "quality", "time", "cost", "contact", "ideas"]] = []
    text: Text = ""
