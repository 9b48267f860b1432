"""What a person takes along of what is theirs."""

from datetime import datetime, timedelta
from typing import ClassVar

from django.db import models
from django.urls import reverse

from handsel.kit import clock
from handsel.people.models.person import Person
from handsel.policy import numbers


class ExportQuerySet(models.QuerySet["Export"]):
    """Questions about exports."""

    def there(self) -> "ExportQuerySet":
        """Keep those whose file can be downloaded."""
        since = clock.now() - timedelta(days=numbers.EXPORT_DAYS.value)
        return self.filter(ready_at__gt=since).exclude(file="")


class Export(models.Model):
    """One JSON file with everything that is a person's own, for some days, for them alone (ACC-22)."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="exports")
    asked_at = models.DateTimeField(default=clock.now)
    ready_at = models.DateTimeField(null=True, blank=True)
    file = models.FileField(upload_to="exports/", blank=True)

    objects: ClassVar[models.Manager["Export"]] = ExportQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["person"], condition=models.Q(ready_at=None), name="one_export_in_the_making"
            )
        ]

    def __str__(self) -> str:
        return f"export {self.pk}"

    def get_absolute_url(self) -> str:
        """Where its owner downloads it."""
        return reverse("pages:export", args=[self.pk])

    @property
    def gone_at(self) -> datetime | None:
        """When its file is thrown away."""
        return self.ready_at + timedelta(days=numbers.EXPORT_DAYS.value) if self.ready_at else None
