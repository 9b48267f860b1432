"""Changes of what was agreed (CTR-04)."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from handsel.contracts.models.contract import Contract
from handsel.contracts.models.milestone import Milestone
from handsel.contracts.models.sides import Side
from handsel.kit import clock
from handsel.people.models import Person


class ChangeRequest(models.Model):
    """One side's wish to change what was agreed; it holds once the other side approves.

    Where the client raises the pay, it is applied at once and the other side is told (CTR-04). The columns that do not
    belong to the kind stay empty; `before` tells in words what held when it was applied.
    """

    class Kind(models.TextChoices):
        """What would change."""

        RATE = "rate", _("The hourly rate")
        MILESTONE = "milestone", _("A milestone")
        DROP = "drop", _("Dropping a milestone")
        TEXT = "text", _("What the work is")

    class State(models.TextChoices):
        """Where it stands (part D)."""

        OPEN = "open", _("Waiting for the other side")
        APPLIED = "applied", _("Agreed")
        REFUSED = "refused", _("Refused")
        WITHDRAWN = "withdrawn", _("Taken back")

    NEXT: ClassVar[dict[str, tuple[str, ...]]] = {
        "open": ("applied", "refused", "withdrawn"),
        "applied": (),
        "refused": (),
        "withdrawn": (),
    }

    contract = models.ForeignKey(Contract, on_delete=models.CASCADE, related_name="changes")
    kind = models.CharField(max_length=10, choices=Kind.choices)
    milestone = models.ForeignKey(
        Milestone, on_delete=models.CASCADE, null=True, blank=True, related_name="changes"
    )
    rate = models.DecimalField(max_digits=10, decimal_places=2, null=True, blank=True)
    price = models.DecimalField(max_digits=10, decimal_places=2, null=True, blank=True)
    due_date = models.DateField(null=True, blank=True)
    text = models.TextField(blank=True)
    why = models.CharField(max_length=500, blank=True)
    before = models.CharField(max_length=300, blank=True)
    state = models.CharField(max_length=10, choices=State.choices, default=State.OPEN)
    side = models.CharField(max_length=12, choices=Side.choices)
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    asked_at = models.DateTimeField(default=clock.now)
    answered_at = models.DateTimeField(null=True, blank=True)
    answered_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(state="open", answered_at=None)
                | (~Q(state="open") & Q(answered_at__isnull=False)),
                name="an_answered_change_has_a_time",
            ),
            models.CheckConstraint(
                condition=Q(kind__in=["milestone", "drop"], milestone__isnull=False)
                | (~Q(kind__in=["milestone", "drop"]) & Q(milestone=None)),
                name="a_change_names_its_milestone",
            ),
            models.UniqueConstraint(
                fields=["contract", "milestone"],
                condition=Q(state="open", milestone__isnull=False),
                name="one_open_change_per_milestone",
            ),
            models.UniqueConstraint(
                fields=["contract", "kind"],
                condition=Q(state="open", milestone=None),
                name="one_open_change_per_kind",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} in {self.contract_id}"
