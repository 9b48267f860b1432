"""What the search room does by the clock, and when it hears of something."""

from functools import partial

from django.utils.translation import gettext_lazy

from handsel.events import facts
from handsel.jobs.models import Job
from handsel.notifications import actions as notifications
from handsel.people import queries as people
from handsel.people.models import ClientAccount, Person
from handsel.search import actions, notices, queries
from handsel.search.events import HiringOfTheWeek, JobsOfTheWeek, NewJobsFound


@facts.every("20 6 * * *", gettext_lazy("New jobs for saved searches"))
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


@facts.every("0 7 * * 1", gettext_lazy("The mails of the week"))
def review_week() -> int:
    """Look on Mondays at what the week brought for each freelancer and each client."""
    return actions.review_week()


@facts.on(JobsOfTheWeek)
def tell_of_jobs_of_the_week(fact: JobsOfTheWeek) -> None:
    """Write the freelancer's weekly mail with the jobs that are still open; once a week."""
    listed = Job.objects.open().exclude(visibility=Job.Visibility.INVITE_ONLY).filter(pk__in=fact.job_ids)
    jobs = sorted(listed, key=lambda job: fact.job_ids.index(job.pk))
    if jobs:
        notifications.tell(
            person=Person.objects.get(pk=fact.person_id),
            kind=notices.WEEKLY_JOBS,
            key=f"weekly_jobs:{fact.week}",
            words=partial(notices.jobs_of_the_week, jobs),
        )


@facts.on(HiringOfTheWeek)
def tell_of_hiring_of_the_week(fact: HiringOfTheWeek) -> None:
    """Write the weekly mail of everybody who acts for a client; once a week and account."""
    rows = queries.hiring_of_the_week(fact.account_id)
    if not rows:
        return
    for person in people.hirers_of(ClientAccount.objects.get(pk=fact.account_id)):
        notifications.tell(
            person=person,
            kind=notices.WEEKLY_HIRING,
            key=f"weekly_hiring:{fact.account_id}:{fact.week}",
            words=partial(notices.hiring_of_the_week, rows),
        )
