"""Proposals for tests of this and higher rooms."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from handsel.jobs.models import Job
from handsel.people.models import Person
from handsel.proposals import actions
from handsel.proposals.models import Proposal
from handsel.proposals.values import MilestoneValues, ProposalValues, TermsValues

LETTER = "I have done this kind of work for six years and would start with a short call about your data."


def terms(
    kind: str = "project", amount: str | None = None, *, weekly_limit: int | None = None
) -> TermsValues:
    """Return terms of a kind with believable amounts."""
    if kind == "milestone":
        rows = (
            MilestoneValues("First draft", None, Decimal("200")),
            MilestoneValues("Final version", None, Decimal("300")),
        )
        return TermsValues(kind, milestones=rows)
    return TermsValues(kind, Decimal(amount or ("45" if kind == "hourly" else "500")), weekly_limit)


def values(
    letter: str = LETTER,
    kind: str = "project",
    *,
    amount: str | None = None,
    duration: str = "1to3",
    answers: Mapping[int, str] | None = None,
    files: tuple[Any, ...] = (),
    hours_a_week: int | None = 20,
    start_date: date | None = None,
    profile: str = "",
    video: Any = None,
) -> ProposalValues:
    """Return a whole proposal for a job with a fixed price; `kind="hourly"` for one by the hour."""
    return ProposalValues(
        duration=duration,
        letter=letter,
        terms=terms(kind, amount),
        hours_a_week=hours_a_week,
        start_date=start_date,
        answers=answers or {},
        files=files,
        profile=profile,
        video=video,
    )


def values_for(job: Job, **fields: Any) -> ProposalValues:
    """Return a proposal that fits the job: its kind of payment, an answer to each question."""
    answers = {question.pk: f"My answer to: {question.text}" for question in job.questions.all()}
    kind = "hourly" if job.budget_kind == Job.Budget.HOURLY else "project"
    return values(**{"kind": kind, "answers": answers, **fields})


def a_proposal(*, by: Person, job: Job, **fields: Any) -> Proposal:
    """Send a marketplace proposal; fields as in `values`."""
    return actions.submit_proposal(by=by, job_id=job.pk, values=values_for(job, **fields))


def form_data(job: Job, **fields: Any) -> dict[str, Any]:
    """Return what a browser would post for a proposal that fits the job."""
    hourly = job.budget_kind == Job.Budget.HOURLY
    data = {
        "kind": "hourly" if hourly else "project",
        "rate" if hourly else "price": "45" if hourly else "500",
        "duration": "1to3",
        "letter": LETTER,
        **{f"answer-{question.pk}": "Yes, with pleasure." for question in job.questions.all()},
    }
    return {**data, **fields}
