"""Hours by week (CTR-10)."""

from datetime import date, timedelta
from decimal import Decimal
from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from handsel.contracts.models.contract import Contract
from handsel.kit import clock
from handsel.people.models import Person


def in_words(minutes: int) -> str:
    """Return minutes as people say them: "12 h 30 min"."""
    whole, rest = divmod(minutes, 60)
    if not rest:
        return gettext("%(hours)s h") % {"hours": whole}
    if not whole:
        return gettext("%(minutes)s min") % {"minutes": rest}
    return gettext("%(hours)s h %(minutes)s min") % {"hours": whole, "minutes": rest}


class Week(models.Model):
    """The hours of one week of an hourly contract, Monday to Sunday in UTC, reviewed as a whole.

    `rate` is what held when the week was handed in first; `minutes` is the sum of its entries and `amount` their price.
    `approve_by` is set while in review: then time approves it. `note` says what the client wants corrected.
    """

    class State(models.TextChoices):
        """Where it stands."""

        OPEN = "open", _("Open")
        IN_REVIEW = "in_review", _("In review")
        SENT_BACK = "sent_back", _("Sent back")
        APPROVED = "approved", _("Approved")

    OPEN_STATES = (State.OPEN, State.SENT_BACK)
    NEXT: ClassVar[dict[str, tuple[str, ...]]] = {
        "open": ("in_review",),
        "in_review": ("sent_back", "approved"),
        "sent_back": ("in_review",),
        "approved": (),
    }

    contract = models.ForeignKey(Contract, on_delete=models.CASCADE, related_name="weeks")
    monday = models.DateField()
    state = models.CharField(max_length=10, choices=State.choices, default=State.OPEN)
    minutes = models.PositiveIntegerField(default=0)
    rate = models.DecimalField(max_digits=10, decimal_places=2, null=True, blank=True)
    amount = models.DecimalField(max_digits=12, decimal_places=2, default=Decimal(0))
    approve_by = models.DateTimeField(null=True, blank=True)
    approved_at = models.DateTimeField(null=True, blank=True)
    note = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["contract", "monday"], name="a_week_once"),
            models.CheckConstraint(condition=Q(monday__iso_week_day=1), name="a_week_begins_on_monday"),
            models.CheckConstraint(
                condition=Q(state="in_review", approve_by__isnull=False)
                | (~Q(state="in_review") & Q(approve_by=None)),
                name="only_weeks_in_review_wait",
            ),
            models.CheckConstraint(
                condition=Q(state="approved", approved_at__isnull=False, rate__isnull=False)
                | (~Q(state="approved") & Q(approved_at=None)),
                name="an_approved_week_has_time_and_rate",
            ),
        ]
        indexes = [
            models.Index(fields=["approve_by"], condition=Q(state="in_review"), name="week_running_out")
        ]

    def __str__(self) -> str:
        return f"{self.monday} of {self.contract_id}"

    def get_absolute_url(self) -> str:
        """The address of the week on the hours sheet."""
        return reverse("contracts:hours", args=[self.contract_id], query={"week": self.monday.isoformat()})

    @property
    def sunday(self) -> date:
        """The last day of the week."""
        return self.monday + timedelta(days=6)

    @property
    def takes_hours(self) -> bool:
        """Whether hours can be written into it."""
        return self.state in self.OPEN_STATES


class TimeEntry(models.Model):
    """Minutes worked on one day, and on what."""

    week = models.ForeignKey(Week, on_delete=models.CASCADE, related_name="entries")
    date = models.DateField()
    minutes = models.PositiveSmallIntegerField()
    text = models.CharField(max_length=300)
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    key = models.CharField(max_length=40, blank=True)
    at = models.DateTimeField(default=clock.now)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["week", "key"], condition=~Q(key=""), name="an_entry_once"),
            models.CheckConstraint(
                condition=Q(minutes__gte=1, minutes__lte=1440), name="an_entry_fits_into_a_day"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.minutes} min on {self.date}"

    def get_absolute_url(self) -> str:
        """Where its writer changes it."""
        return reverse("contracts:edit_time", args=[self.pk])

    @property
    def words(self) -> str:
        """How long it took, in words."""
        return in_words(self.minutes)
