"""What the search room does by the clock, and when it hears of something."""

from functools import partial

from handsel.events import facts
from handsel.jobs.models import Job
from handsel.notifications import actions as notifications
from handsel.people.models import Person
from handsel.search import actions, notices
from handsel.search.events import NewJobsFound


@facts.every("20 6 * * *")
def find_new_jobs() -> int:
    """Look once a day for new jobs that saved searches find (SEARCH-11)."""
    return actions.find_new_jobs()


@facts.on(NewJobsFound)
def tell_of_new_jobs(fact: NewJobsFound) -> None:
    """Tell somebody of the new jobs that are still open (SEARCH-11)."""
    person = Person.objects.get(pk=fact.person_id)
    rows = Job.objects.open().exclude(visibility=Job.Visibility.INVITE_ONLY).filter(pk__in=fact.job_ids)
    jobs = sorted(rows, key=lambda job: fact.job_ids.index(job.pk))
    if jobs:
        gone = len(fact.job_ids) - len(jobs)
        notifications.tell(
            person=person,
            kind=notices.NEW_JOBS,
            key=f"new_jobs:{fact.at}",
            words=partial(notices.new_jobs, jobs, fact.total - gone),
        )
