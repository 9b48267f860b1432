"""What a proposal says, before it is one."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any

from django.core.files.uploadedfile import UploadedFile


@dataclass(frozen=True)
class MilestoneValues:
    """One deliverable with its due date and price (PROP-04)."""

    text: str
    due_date: date | None
    price: Decimal


@dataclass(frozen=True)
class TermsValues:
    """What the freelancer asks for (PROP-03).

    `kind` is a word of `Terms.Kind`; `amount` the price or the hourly rate, left out by milestone;
    `weekly_limit` hours, for hourly terms only.
    """

    kind: str
    amount: Decimal | None = None
    weekly_limit: int | None = None
    milestones: tuple[MilestoneValues, ...] = ()

    @property
    def total(self) -> Decimal:
        """The price of the whole, or the rate of hourly terms."""
        if self.milestones:
            return sum((row.price for row in self.milestones), Decimal(0))
        return self.amount or Decimal(0)


@dataclass(frozen=True)
class ProposalValues:
    """A whole proposal: terms, duration, letter, availability, answers by question id, files (PROP-01), video.

    `profile` is as what the client sees its author: `general`, the id of a specialized profile, or "" for the
    one that was asked for, else the one that fits best (ACC-10).

    `kept_video` sends the video that waits in the draft, unless there is a new one (PROP-14).
    """

    duration: str
    letter: str
    terms: TermsValues
    hours_a_week: int | None = None
    start_date: date | None = None
    answers: Mapping[int, str] = field(default_factory=dict)
    files: tuple["UploadedFile[Any]", ...] = ()
    profile: str = ""
    video: "UploadedFile[Any] | None" = None
    kept_video: bool = False


@dataclass(frozen=True)
class ContentValues:
    """What may be edited until the client looks: letter, answers by answer id, files, video (PROP-18).

    `kept` are the ids of the files that stay, `files` those that join them. `video` takes the place of the one
    that was sent; without one, that stays unless `keep_video` says no.
    """

    letter: str
    answers: Mapping[int, str] = field(default_factory=dict)
    kept: frozenset[int] = frozenset()
    files: tuple["UploadedFile[Any]", ...] = ()
    video: "UploadedFile[Any] | None" = None
    keep_video: bool = True


@dataclass(frozen=True)
class ForMember:
    """For which member of which agency a manager proposes (AGY-04, AGY-05)."""

    agency_id: int
    profile_id: int
