"""What one side says of the other while the work goes on (REP-22)."""

from django.db import models
from django.db.models import Q

from handsel.contracts.models import Contract, Side
from handsel.kit import clock
from handsel.people.models import Person


class MidFeedback(models.Model):
    """A request to say how the work goes, and what was said; between the two sides, and never in the score.

    `side` is the side that is asked. An unanswered request ends at `expires_at`.
    """

    contract = models.ForeignKey(Contract, on_delete=models.CASCADE, related_name="mid_feedback")
    side = models.CharField(max_length=12, choices=Side.choices)
    asked_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    asked_at = models.DateTimeField(default=clock.now)
    expires_at = models.DateTimeField()
    message = models.CharField(max_length=500, blank=True)
    by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    stars = models.PositiveSmallIntegerField(null=True, blank=True)
    text = models.TextField(blank=True)
    given_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(given_at=None, by=None, stars=None, text="")
                | Q(given_at__isnull=False, by__isnull=False, stars__range=(1, 5)),
                name="feedback_has_stars",
            )
        ]
        indexes = [models.Index(fields=["contract", "side", "-id"], name="mid_feedback_of")]

    def __str__(self) -> str:
        return f"{self.side} in {self.contract_id}"

    @property
    def is_open(self) -> bool:
        """Whether it still waits for an answer."""
        return self.given_at is None and clock.now() < self.expires_at
