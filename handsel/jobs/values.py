"""What a job is made of, as it comes from a form."""

from dataclasses import dataclass
from decimal import Decimal

from handsel.jobs.models import Job
from handsel.people.models import Category, Skill


@dataclass(frozen=True)
class JobValues:
    """The words, wishes and terms of a job (JOB-01, JOB-04 to JOB-06).

    And whether teams may propose, with the other roles wanted (JOB-18); `takes_video` None leaves that as it is.
    """

    title: str
    description: str
    category: Category
    skills: tuple[Skill, ...] = ()
    experience: str = Job.Experience.INTERMEDIATE
    size: str = Job.Size.MEDIUM
    duration: str = Job.Duration.M1TO3
    budget_kind: str = Job.Budget.FIXED
    budget: Decimal | None = None
    rate_min: Decimal | None = None
    rate_max: Decimal | None = None
    visibility: str = Job.Visibility.PUBLIC
    questions: tuple[str, ...] = ()
    takes_video: bool | None = None
    open_to_teams: bool = False
    roles: tuple[str, ...] = ()
