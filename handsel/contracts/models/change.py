"""Changes of what was agreed (CTR-04)."""

from datetime import date
from decimal import Decimal
from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.formats import date_format
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from handsel.contracts.models.contract import Contract
from handsel.contracts.models.milestone import Milestone
from handsel.contracts.models.sides import Side
from handsel.kit import clock
from handsel.kit.tags.figures import money
from handsel.kit.text import shorten
from handsel.people.models import Person


class ChangeRequest(models.Model):
    """One side's wish to change what was agreed; it holds once the other side approves.

    Where the client raises the pay, it is applied at once and the other side is told (CTR-04). The columns that do not
    belong to the kind stay empty; those that begin with `held` keep what held when it was asked for or applied. Words
    of it are made when somebody reads them, in their language.
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
    held_rate = models.DecimalField(max_digits=10, decimal_places=2, null=True, blank=True)
    held_price = models.DecimalField(max_digits=10, decimal_places=2, null=True, blank=True)
    held_due_date = models.DateField(null=True, blank=True)
    held_text = models.CharField(max_length=300, blank=True)
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

    @property
    def before_words(self) -> str:
        """What held, in words that can be compared."""
        return _said(self.held_rate, self.held_text, self.held_price, self.held_due_date)

    @property
    def after_words(self) -> str:
        """What the change makes of it, in words that can be compared."""
        if self.kind == self.Kind.DROP:
            return gettext("dropped")
        return _said(self.rate, self.text, self.price, self.due_date)

    @property
    def words(self) -> str:
        """Both in a line."""
        return f"{self.before_words} → {self.after_words}"


def _said(rate: Decimal | None, text: str, price: Decimal | None, due_date: date | None) -> str:
    """Say one state of things: "$40 an hour", "First draft · $200 · due March 1", or the beginning of a text."""
    if rate is not None:
        return gettext("%(rate)s an hour") % {"rate": money(rate)}
    if price is None:
        return shorten(text, 300)
    due = [gettext("due %(day)s") % {"day": date_format(due_date)}] if due_date else []
    return " · ".join([text, money(price), *due])
