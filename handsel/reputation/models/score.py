"""What the job success score of each freelancer is made of, week by week, and the runs that compute all of them."""

from django.db import models
from django.db.models import Q

from handsel.kit import clock
from handsel.people.models import FreelancerProfile


class Score(models.Model):
    """The job success score of one freelancer as it was last computed (REP-02).

    The figures of the windows are percentages, None while a window has too little in it; `best` is the one that is
    shown and `best_of` says which it is. `changes_at` is when the next ending leaves a window.
    """

    profile = models.OneToOneField(
        FreelancerProfile, on_delete=models.CASCADE, primary_key=True, related_name="computed_score"
    )
    months_3 = models.PositiveSmallIntegerField(null=True, blank=True)
    months_6 = models.PositiveSmallIntegerField(null=True, blank=True)
    months_12 = models.PositiveSmallIntegerField(null=True, blank=True)
    months_24 = models.PositiveSmallIntegerField(null=True, blank=True)
    trend = models.PositiveSmallIntegerField(null=True, blank=True)
    best = models.PositiveSmallIntegerField(null=True, blank=True)
    best_of = models.CharField(max_length=5, blank=True)
    contracts = models.PositiveIntegerField(default=0)
    clients = models.PositiveIntegerField(default=0)
    computed_at = models.DateTimeField(default=clock.now)
    changes_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(best=None, best_of="") | (Q(best__isnull=False) & ~Q(best_of="")),
                name="a_shown_score_says_of_what",
            )
        ]
        indexes = [
            models.Index(
                fields=["changes_at"], condition=Q(changes_at__isnull=False), name="score_moves_by_time"
            )
        ]

    def __str__(self) -> str:
        return f"{self.best} of {self.profile_id}"


class ScoreWeek(models.Model):
    """The score that a freelancer had at the end of a week, by its Monday, for badges that ask for weeks (REP-12)."""

    profile = models.ForeignKey(FreelancerProfile, on_delete=models.CASCADE, related_name="score_weeks")
    week = models.DateField()
    best = models.PositiveSmallIntegerField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["profile", "week"], name="one_score_a_week")]

    def __str__(self) -> str:
        return f"{self.best} in the week of {self.week}"


class ScoreRun(models.Model):
    """A computation of everybody's score; `after` is the last profile that is done, so that it can be taken up."""

    started_at = models.DateTimeField(default=clock.now)
    finished_at = models.DateTimeField(null=True, blank=True)
    after = models.PositiveBigIntegerField(default=0)
    computed = models.PositiveIntegerField(default=0)
    moved = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["finished_at"],
                condition=Q(finished_at=None),
                nulls_distinct=False,
                name="one_score_run",
            )
        ]

    def __str__(self) -> str:
        return f"{self.computed} since {self.started_at}"
