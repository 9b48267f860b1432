"""Keeping jobs and searches, and telling of new jobs."""

from django.db import transaction

from handsel.events import actions as events
from handsel.jobs.models import Job
from handsel.kit import clock
from handsel.kit.locks import locked
from handsel.kit.text import one_line
from handsel.people.models import ClientAccount, FreelancerProfile, Person
from handsel.search import queries, rules
from handsel.search.events import HiringOfTheWeek, JobsOfTheWeek, NewJobsFound
from handsel.search.models import SavedJob, SavedSearch


@transaction.atomic
def save_job(*, by: Person, job: Job) -> SavedJob:
    """This will keep a job for the person to find again; a second time changes nothing.

    Rules: SEARCH-11. Locks: nothing, a constraint decides. Tells: nothing.
    """
    return SavedJob.objects.get_or_create(person=by, job=job)[0]


@transaction.atomic
def forget_job(*, by: Person, job_id: int) -> None:
    """This will take a job off the person's list.

    Rules: SEARCH-11. Locks: nothing. Tells: nothing.
    """
    SavedJob.objects.filter(person=by, job=job_id).delete()


@transaction.atomic
def save_search(*, by: Person, name: str, query: str, daily: bool = False) -> SavedSearch:
    """This will keep a search under a name; the same search again gets the new name and choice.

    Rules: SEARCH-11. Locks: the person. Tells: nothing.

    :raises Refused: name_length, too_many_searches.
    """
    locked(Person.objects.filter(pk=by.pk)).get()
    name = one_line(name)
    known = SavedSearch.objects.filter(person=by, query=query).first()
    if known is None:
        rules.check_can_save_search(by, name)
        return SavedSearch.objects.create(person=by, name=name, query=query, daily=daily)
    known.name = name or known.name
    _set_daily(known, daily)
    known.save(update_fields=["name", "daily", "told_until"])
    return known


@transaction.atomic
def tell_daily(*, by: Person, search_id: int, wanted: bool) -> SavedSearch:
    """This will switch the daily notice of a saved search on or off; only jobs from now on are told.

    Rules: SEARCH-11. Locks: the search. Tells: nothing.

    :raises SavedSearch.DoesNotExist: it is not theirs.
    """
    search = locked(SavedSearch.objects.filter(person=by)).get(pk=search_id)
    _set_daily(search, wanted)
    search.save(update_fields=["daily", "told_until"])
    return search


@transaction.atomic
def delete_search(*, by: Person, search_id: int) -> None:
    """This will throw a saved search away.

    Rules: SEARCH-11. Locks: nothing. Tells: nothing.
    """
    SavedSearch.objects.filter(person=by, pk=search_id).delete()


def find_new_jobs() -> int:
    """This will announce, once a day and person, the jobs that their saved searches found since the last
    time.

    Rules: SEARCH-11 each job once. Locks: the person's searches. Tells: NewJobsFound.
    """
    people = SavedSearch.objects.filter(daily=True, person__is_active=True).order_by("person_id")
    return sum(_find_for(pk) for pk in people.values_list("person_id", flat=True).distinct())


def review_week() -> int:
    """This will announce to each freelancer the jobs of the week that fit, and to each client what happened
    on their jobs; by the clock, once a week. Nobody hears of a week without anything.

    Locks: nothing. Tells: JobsOfTheWeek, HiringOfTheWeek; their notices are written once a week.
    """
    profiles = FreelancerProfile.objects.filter(person__is_active=True).order_by("pk")
    accounts = ClientAccount.objects.filter(jobs__state=Job.State.OPEN).order_by("pk").distinct()
    return sum(_review_jobs(pk) for pk in profiles.values_list("pk", flat=True)) + sum(
        _review_hiring(pk) for pk in accounts.values_list("pk", flat=True)
    )


@transaction.atomic
def _review_jobs(profile_id: int) -> bool:
    profile = FreelancerProfile.objects.select_related("person", "category").get(pk=profile_id)
    fitting = queries.jobs_of_the_week(profile)
    if fitting:
        job_ids = [job.pk for job in fitting[: queries.TOLD_AT_ONCE]]
        events.record(JobsOfTheWeek(profile.person_id, job_ids=job_ids, week=queries.this_week()))
    return bool(fitting)


@transaction.atomic
def _review_hiring(account_id: int) -> bool:
    found = queries.hiring_of_the_week(account_id)
    if found:
        events.record(HiringOfTheWeek(account_id, week=queries.this_week()))
    return bool(found)


@transaction.atomic
def _find_for(person_id: int) -> bool:
    now = clock.now()
    searches = list(locked(SavedSearch.objects.filter(person=person_id, daily=True)).select_related("person"))
    job_ids: list[int] = []
    for search in searches:
        job_ids += [job.pk for job in queries.new_jobs_for(search) if job.pk not in job_ids]
    SavedSearch.objects.filter(pk__in=[search.pk for search in searches]).update(told_until=now)
    if not job_ids:
        return False
    first = job_ids[: queries.TOLD_AT_ONCE]
    events.record(NewJobsFound(person_id, job_ids=first, total=len(job_ids), at=f"{now:%Y%m%d%H%M%S}"))
    return True


def _set_daily(search: SavedSearch, wanted: bool) -> None:
    if wanted and not search.daily:
        search.told_until = clock.now()
    search.daily = wanted


def forget_person(*, person: Person) -> None:
    """This will drop what a person saved, when their account ends; call inside that transaction.

    Rules: ACC-22. Locks: nothing. Tells: nothing.
    """
    SavedJob.objects.filter(person=person).delete()
    SavedSearch.objects.filter(person=person).delete()
