"""Making jobs findable."""

from handsel.index import actions as index
from handsel.index.text import tag
from handsel.jobs.models import Job
from handsel.kit import clock
from handsel.people.models import Skill
from handsel.people.queries import SKILLS, other_names

KIND = "job"


def put_into_index(job: Job) -> None:
    """Make an open job findable, unless only invited people may see it (JOB-04)."""
    if job.is_private:
        index.remove(kind=KIND, key=str(job.pk))
        return
    skills = list(job.skills.order_by("name"))
    tags = [
        tag("category", job.category.slug),
        tag("kind", job.budget_kind),
        tag("experience", job.experience),
        tag("duration", job.duration),
        *[tag("skill", skill.slug) for skill in skills],
        "seen:members",
    ]
    if job.visibility == Job.Visibility.PUBLIC:
        tags.append("seen:public")
    index.put(
        kind=KIND,
        key=str(job.pk),
        title=job.title,
        text=" ".join([job.category.name, *[skill.name for skill in skills], *_other_names(job, skills)]),
        more=job.description,
        tags=tags,
        number=job.budget if job.budget is not None else job.rate_max,
        fresh_at=job.published_at or clock.now(),
    )


def find_again(*, sort: str, word_id: int) -> int:
    """This will write the documents of all open jobs with a skill or category anew; returns how many.

    Rules: ADM-14. Locks: none. Tells: nothing.
    """
    named = {"skills": word_id} if sort == SKILLS else {"category": word_id}
    jobs = Job.objects.open().select_related("category").filter(**named).order_by("pk")
    for job in jobs:
        put_into_index(job)
    return len(jobs)


def _other_names(job: Job, skills: list[Skill]) -> list[str]:
    return [*other_names([job.category]), *other_names(skills)]
