"""The shapes in which programs ask for tips."""

from datetime import datetime
from typing import Annotated, Literal

from ninja import Schema
from pydantic import ConfigDict, Field

from handsel.kit.api import Id, Text


class AnsweredIn(Schema):
    """What was written so far in answer to a question of the job, by its id."""

    question: Id
    text: Text


class LetterTipsIn(Schema):
    """A letter, and the answers to the client's questions as far as they are written."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "letter": "Hello, thank you for your post. I brought the receipts of two workshops in order, "
                    "1,400 of them, in six weeks. I would begin with the bank statements, because they show what "
                    "is missing. Shall we talk on Thursday?",
                    "answers": [{"question": 1, "text": "Excel, and a good pencil."}],
                }
            ]
        }
    )
    letter: Text
    answers: Annotated[list[AnsweredIn], Field(max_length=50)] = []


class LetterTipOut(Schema):
    """One tip. `start` and `end` count characters in the letter as it was cleaned, or in the job: its description,
    followed by title, skills and questions, each after an empty line. `claims_skill` marks a tip that speaks of a
    skill which is not on the profile.
    """

    kind: str
    message: str
    place: Literal["job", "letter"]
    start: int
    end: int
    quote: str
    draft: str
    claims_skill: bool


class LimitOut(Schema):
    """How often tips are given a day, how often there still are, and from when on anew."""

    most: int
    left: int
    until: datetime


class LetterTipsOut(Schema):
    """The tips for a letter, what was checked, who gave them (`rules` or `model`), and the limit (null: none)."""

    tips: list[LetterTipOut]
    checks: list[str]
    source: Literal["rules", "model"]
    note: str
    reminder: str
    limit: LimitOut | None


class ShortenIn(Schema):
    """A letter to make shorter; with a job, what speaks of it stays first."""

    model_config = ConfigDict(
        json_schema_extra={"examples": [{"letter": "Hello. I keep books. I keep books. Shall we talk?"}]}
    )
    letter: Annotated[Text, Field(min_length=1)]
    job_id: Id | None = None
    most: Annotated[int, Field(ge=100, le=5000)] = 1200


class ShortenOut(Schema):
    """The shorter letter, made of the sentences of the long one, and what was left out."""

    letter: str
    cut: list[str]


class TitleIdeaOut(Schema):
    """A title for the profile, and what it is made of."""

    title: str
    why: str
