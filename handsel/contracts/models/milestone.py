"""Milestones and the work submitted for them (CTR-08)."""

from decimal import Decimal
from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from handsel.contracts.models.contract import Contract
from handsel.contracts.models.sides import Side
from handsel.kit import clock
from handsel.people.models import Person


class Milestone(models.Model):
    """One deliverable of a contract with a fixed price.

    `proposed` waits for the yes of the side that did not propose it. `agreed` is to be worked on, also after the client
    asked for changes. `approve_by` is set while submitted: then time approves it.
    """

    class State(models.TextChoices):
        """Where it stands (part D, without escrow)."""

        PROPOSED = "proposed", _("Proposed")
        REFUSED = "refused", _("Refused")
        AGREED = "agreed", _("Agreed")
        SUBMITTED = "submitted", _("Submitted")
        APPROVED = "approved", _("Approved")
        DROPPED = "dropped", _("Dropped")

    NEXT: ClassVar[dict[str, tuple[str, ...]]] = {
        "proposed": ("agreed", "refused", "dropped"),
        "refused": (),
        "agreed": ("submitted", "dropped"),
        "submitted": ("agreed", "approved", "dropped"),
        "approved": (),
        "dropped": (),
    }

    contract = models.ForeignKey(Contract, on_delete=models.CASCADE, related_name="milestones")
    key = models.CharField(max_length=40, blank=True)
    position = models.PositiveSmallIntegerField()
    text = models.CharField(max_length=200)
    due_date = models.DateField(null=True, blank=True)
    price = models.DecimalField(max_digits=10, decimal_places=2)
    state = models.CharField(max_length=10, choices=State.choices, default=State.AGREED)
    proposed_by_side = models.CharField(max_length=12, choices=Side.choices, default=Side.CLIENT)
    submitted_at = models.DateTimeField(null=True, blank=True)
    approve_by = models.DateTimeField(null=True, blank=True)
    approved_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["contract", "position"], name="contract_milestones_in_order"),
            models.UniqueConstraint(
                fields=["contract", "key"], condition=~Q(key=""), name="a_milestone_is_proposed_once"
            ),
            models.CheckConstraint(condition=Q(price__gt=Decimal(0)), name="a_milestone_costs_something"),
            models.CheckConstraint(
                condition=Q(state="submitted", approve_by__isnull=False)
                | (~Q(state="submitted") & Q(approve_by=None)),
                name="only_submitted_work_waits",
            ),
            models.CheckConstraint(
                condition=Q(state="approved", approved_at__isnull=False)
                | (~Q(state="approved") & Q(approved_at=None)),
                name="approved_work_has_a_time",
            ),
        ]
        indexes = [
            models.Index(fields=["approve_by"], condition=Q(state="submitted"), name="milestone_running_out")
        ]

    def __str__(self) -> str:
        return self.text

    @property
    def was_sent_back(self) -> bool:
        """Whether it is worked on again after the client asked for changes."""
        return self.state == self.State.AGREED and bool(self.submissions.all())


class Submission(models.Model):
    """One delivery of work for a milestone, and what the client said to it."""

    class Answer(models.TextChoices):
        """What became of it."""

        APPROVED = "approved", _("Approved")
        SENT_BACK = "sent_back", _("Changes asked for")
        BY_TIME = "by_time", _("Approved by time")
        DROPPED = "dropped", _("Not answered before the end")

    milestone = models.ForeignKey(Milestone, on_delete=models.CASCADE, related_name="submissions")
    key = models.CharField(max_length=40, blank=True)
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    text = models.TextField()
    at = models.DateTimeField(default=clock.now)
    answer = models.CharField(max_length=10, choices=Answer.choices, blank=True)
    answer_text = models.TextField(blank=True)
    answered_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["milestone"], condition=Q(answer=""), name="one_submission_waits"
            ),
            models.UniqueConstraint(
                fields=["milestone", "key"], condition=~Q(key=""), name="work_is_submitted_once"
            ),
        ]

    def __str__(self) -> str:
        return f"for {self.milestone_id}"


class SubmissionFile(models.Model):
    """A file delivered with a submission."""

    submission = models.ForeignKey(Submission, on_delete=models.CASCADE, related_name="files")
    file = models.FileField(upload_to="contracts/%Y/%m/")
    name = models.CharField(max_length=150)
    size = models.PositiveBigIntegerField()
    kind = models.CharField(max_length=100)

    def __str__(self) -> str:
        return self.name
