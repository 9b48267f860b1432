"""The rows of what happened and of who still has to hear it."""

from django.db import models
from django.db.models import Q

from handsel.kit import clock


class Event(models.Model):
    """One thing that happened, who did it, and the ids it concerns; never changed."""

    kind = models.CharField(max_length=100, db_index=True)
    by_id = models.CharField(max_length=40, blank=True)
    payload = models.JSONField()
    at = models.DateTimeField(default=clock.now)

    def __str__(self) -> str:
        return f"{self.kind} {self.payload}"


class Delivery(models.Model):
    """One event that one handler has to hear; `done_at` is set in the transaction of what the handler wrote."""

    event = models.ForeignKey(Event, on_delete=models.CASCADE, related_name="deliveries")
    handler = models.CharField(max_length=200)
    done_at = models.DateTimeField(null=True, blank=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    last_error = models.TextField(blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["event", "handler"], name="one_delivery_per_handler")]
        indexes = [models.Index(fields=["id"], condition=Q(done_at__isnull=True), name="delivery_undone")]

    def __str__(self) -> str:
        return f"{self.event_id} to {self.handler}"


class Heartbeat(models.Model):
    """The last sign of life of a worker process."""

    name = models.CharField(max_length=100, primary_key=True)
    at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.name} at {self.at}"


class AuditEntry(models.Model):
    """One act of an operator: who, what, on what, when and why; never changed, never deleted (ADM-08)."""

    by_id = models.CharField(max_length=40)
    act = models.CharField(max_length=60, db_index=True)
    subject = models.CharField(max_length=80, db_index=True)
    why = models.TextField(blank=True)
    at = models.DateTimeField(default=clock.now)

    def __str__(self) -> str:
        return f"{self.act} {self.subject}"
