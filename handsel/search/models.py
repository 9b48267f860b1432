"""What freelancers keep of their looking for work (SEARCH-11)."""

from django.db import models

from handsel.jobs.models import Job
from handsel.kit import clock
from handsel.people.models import Person


class SavedJob(models.Model):
    """A job that somebody wants to find again."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="saved_jobs")
    job = models.ForeignKey(Job, on_delete=models.CASCADE, related_name="+")
    saved_at = models.DateTimeField(default=clock.now)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["person", "job"], name="a_job_saved_once")]
        indexes = [models.Index(fields=["person", "-id"], name="saved_job_mine")]

    def __str__(self) -> str:
        return f"{self.job_id} of {self.person_id}"


class SavedSearch(models.Model):
    """Words and filters for jobs under a name; `query` is the address's query, tidied.

    Where `daily`, new jobs that were posted after `told_until` are told once a day.
    """

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="saved_searches")
    name = models.CharField(max_length=80)
    query = models.CharField(max_length=2000, blank=True)
    daily = models.BooleanField(default=False)
    saved_at = models.DateTimeField(default=clock.now)
    told_until = models.DateTimeField(default=clock.now)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["person", "query"], name="a_search_saved_once")]
        indexes = [models.Index(fields=["person"], condition=models.Q(daily=True), name="search_told_daily")]

    def __str__(self) -> str:
        return self.name
