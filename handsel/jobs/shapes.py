"""The shapes in which programs read and write jobs."""

from datetime import datetime
from decimal import Decimal
from typing import Annotated, Literal

from django.utils.translation import gettext_lazy as _
from ninja import Schema
from pydantic import ConfigDict, Field

from handsel.jobs.values import JobValues
from handsel.kit.api import Line, Listing, Text
from handsel.kit.refused import Refused
from handsel.people.models import Category, Skill
from handsel.people.queries import current_slugs

Experience = Literal["entry", "intermediate", "expert"]
Size = Literal["small", "medium", "large"]
Duration = Literal["lt1", "1to3", "3to6", "gt6"]
BudgetKind = Literal["fixed", "hourly"]
Money = Annotated[Decimal, Field(max_digits=10, decimal_places=2)]


class JobsAsked(Listing):
    """What somebody looks for among the jobs that the marketplace lists."""

    q: Line = ""
    category: Annotated[list[Line], Field(max_length=20)] = []
    skill: Annotated[list[Line], Field(max_length=20)] = []
    kind: Annotated[list[BudgetKind], Field(max_length=2)] = []
    experience: Annotated[list[Experience], Field(max_length=3)] = []
    sort: Literal["", "newest"] = ""


class OwnJobsAsked(Listing):
    """Which of the account's jobs."""

    state: Literal["", "draft", "open", "closed", "removed", "expired"] = ""


class ActivityOut(Schema):
    """What happened on a job, as its page tells; `proposals` is a band of words."""

    proposals: str
    interviewing: int
    invited: int
    unanswered: int
    last_viewed_at: datetime | None


class QuestionOut(Schema):
    """A screening question; proposals answer it by its id."""

    id: int
    text: str


class JobLine(Schema):
    """A job in a list."""

    id: int
    url: str
    title: str
    client: str
    category: str
    budget_kind: BudgetKind
    budget: Decimal | None
    rate_min: Decimal | None
    rate_max: Decimal | None
    experience: Experience
    state: str
    published_at: datetime | None
    proposals: str


class JobOut(Schema):
    """A job as its page shows it to the reader."""

    id: int
    url: str
    title: str
    description: str
    client: str
    category: str
    skills: list[str]
    experience: Experience
    size: Size
    duration: Duration
    budget_kind: BudgetKind
    budget: Decimal | None
    rate_min: Decimal | None
    rate_max: Decimal | None
    visibility: str
    state: str
    end_reason: str
    published_at: datetime | None
    open_to_teams: bool
    roles: list[str]
    client_hire_rate: int | None
    client_spent: Decimal | None
    client_average_hourly_rate: Decimal | None
    questions: list[QuestionOut]
    takes_video: bool
    activity: ActivityOut


class JobsOut(Schema):
    """A part of a list of jobs."""

    items: list[JobLine]
    next: str | None


class JobIn(Schema):
    """What a job is made of; `category` and `skills` are slugs, amounts those of the kind of budget.

    Without `takes_video` that stays as it is.
    """

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {
                    "title": "Bring a year of receipts in order",
                    "description": "Three boxes of receipts wait for somebody patient.",
                    "category": "bookkeeping",
                    "skills": ["excel"],
                    "budget_kind": "fixed",
                    "budget": "900.00",
                    "questions": ["Which programs do you use?"],
                }
            ]
        }
    )
    title: Line
    description: Text
    category: Line
    skills: Annotated[list[Line], Field(max_length=50)] = []
    experience: Experience = "intermediate"
    size: Size = "medium"
    duration: Duration = "1to3"
    budget_kind: BudgetKind = "fixed"
    budget: Money | None = None
    rate_min: Money | None = None
    rate_max: Money | None = None
    visibility: Literal["public", "members", "invite_only"] = "public"
    questions: Annotated[list[Line], Field(max_length=20)] = []
    takes_video: bool | None = None
    open_to_teams: bool = False
    roles: Annotated[list[Line], Field(max_length=50)] = []

    def values(self) -> JobValues:
        """Return what the actions take.

        :raises Refused: there is no such category or skill.
        """
        given = self.dict()
        category = Category.objects.filter(slug__in=current_slugs(Category, [self.category])).first()
        if category is None:
            raise Refused("category", _("Choose a category."), field="category")
        wanted = current_slugs(Skill, self.skills)
        skills = tuple(Skill.objects.filter(slug__in=wanted))
        if len(skills) != len(wanted):
            raise Refused(
                "unknown_skill", _("We do not know this skill. Choose one from the list."), field="skills"
            )
        hourly = self.budget_kind == "hourly"
        given |= {"budget": None} if hourly else {"rate_min": None, "rate_max": None}
        questions = tuple(dict.fromkeys(" ".join(text.split()) for text in self.questions if text))
        given["title"] = " ".join(self.title.split())
        roles = dict.fromkeys(" ".join(role.split()) for role in self.roles) if self.open_to_teams else ()
        given["roles"] = tuple(role for role in roles if role)
        return JobValues(**{**given, "category": category, "skills": skills, "questions": questions})


class NewJobIn(JobIn):
    """A job to write; `publish` posts it at once, else it stays a draft."""

    publish: bool = True


class CloseIn(Schema):
    """Whether somebody was hired."""

    hired: bool
