"""How the jobs of the demo world are written, posted and closed."""

from collections.abc import Iterator
from decimal import Decimal
from functools import partial

from django.utils.text import slugify

from handsel.contracts.models import Contract
from handsel.jobs import actions as jobs
from handsel.pages.demo import world
from handsel.pages.demo.acts import Act, spread
from handsel.pages.demo.shape import JobSeed
from handsel.pages.demo.stage import Stage
from handsel.people.models import Category, Skill


def all_are_posted(stage: Stage) -> Iterator[Act]:
    """Yield how each job is posted or kept as a draft, and how some of them end."""
    for job in world.JOBS:
        hours = job.posted_days_ago * 24 + spread(job.key, 9)
        yield Act(hours, job.key, partial(job_is_written, stage, job))
        if job.closed_days_ago is not None:
            hours = job.closed_days_ago * 24 - 1 - spread(f"{job.key} end", 6)
            yield Act(hours, job.key, partial(job_is_closed, stage, job))


def job_is_written(stage: Stage, seed: JobSeed) -> None:
    """Let the client post a job, or keep it as a draft."""
    write = jobs.draft_job if seed.draft else jobs.post_job
    values = job_values(seed)
    stage.jobs[seed.key] = write(
        by=stage.person(seed.client), account_id=stage.accounts[seed.client], values=values
    ).pk


def job_is_closed(stage: Stage, seed: JobSeed) -> None:
    """Let the client close a job; where somebody was interviewed, they hired."""
    hired = any(talk.job == seed.key for talk in world.TALKS)
    hired |= any(row.job == seed.key and row.outcome == "accepted" for row in world.INVITATIONS)
    hired |= Contract.objects.filter(job=stage.jobs[seed.key]).exists()
    jobs.close_job(by=stage.person(seed.client), job_id=stage.jobs[seed.key], hired=hired)


def job_values(seed: JobSeed) -> jobs.JobValues:
    """Return what a job's form would hold."""
    slugs = [slugify(name) for name in seed.skills]
    return jobs.JobValues(
        title=seed.title,
        description=seed.description,
        category=Category.objects.get(slug=seed.category),
        skills=tuple(Skill.objects.filter(slug__in=slugs).order_by("name")),
        experience=seed.experience,
        size=seed.size,
        duration=seed.duration,
        budget_kind=seed.budget_kind,
        budget=_money(seed.budget),
        rate_min=_money(seed.rate_min),
        rate_max=_money(seed.rate_max),
        visibility=seed.visibility,
        questions=seed.questions,
        open_to_teams=bool(seed.roles),
        roles=seed.roles,
    )


def _money(amount: int | None) -> Decimal | None:
    return None if amount is None else Decimal(amount)
