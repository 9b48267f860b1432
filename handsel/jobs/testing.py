"""Jobs for tests of this and higher rooms, made by the real actions."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from handsel.jobs import actions
from handsel.jobs.models import Job
from handsel.jobs.values import JobValues
from handsel.people import testing as people
from handsel.people.models import ClientAccount, Person, Skill

TITLE = "Bring a year of receipts in order"
DESCRIPTION = (
    "We are a small furniture workshop and our receipts of the past year lie in three boxes. "
    "Please record them, match them with the bank and prepare the yearly report."
)


def job_values(
    *, budget: Decimal | int | None = None, skills: Sequence[str | Skill] = (), **changes: Any
) -> JobValues:
    """Return what a good job is made of; `rate_min` makes it hourly, skills may be given by name."""
    if "rate_min" in changes:
        changes = {"budget_kind": Job.Budget.HOURLY, **changes}
        changes = {"rate_max": changes["rate_min"], **changes}
    elif changes.get("budget_kind") == Job.Budget.HOURLY:
        changes = {"rate_min": Decimal(30), "rate_max": Decimal(50), **changes}
    else:
        changes["budget"] = Decimal(900 if budget is None else budget)
    known = tuple(skill if isinstance(skill, Skill) else people.a_skill(skill) for skill in skills)
    plain = {"title": TITLE, "description": DESCRIPTION, "skills": known}
    category = changes.pop("category", None) or people.a_category()
    questions = tuple(changes.pop("questions", ()))
    return JobValues(**{**plain, **changes}, category=category, questions=questions)


def a_job(*, by: Person, account: ClientAccount, **changes: Any) -> Job:
    """Post a job: `a_job(by=alice, account=account, visibility="members", questions=["Which programs?"])`."""
    return actions.post_job(by=by, account_id=account.pk, values=job_values(**changes))


def a_draft(*, by: Person, account: ClientAccount, **changes: Any) -> Job:
    """Write a job that stays a draft."""
    return actions.draft_job(by=by, account_id=account.pk, values=job_values(**changes))
