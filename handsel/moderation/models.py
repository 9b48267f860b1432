"""Reports and cases."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from handsel.kit import clock
from handsel.people.models import Person


class Kind(models.TextChoices):
    """What is wrong (ADM-03)."""

    SPAM = "spam", _("Spam, or not what it says it is")
    FREE_WORK = "free_work", _("Asks for free work")
    OUTSIDE = "outside", _("Wants to work or pay outside the platform")
    CONTACT = "contact", _("Shares contact details too early")
    ABUSE = "abuse", _("Rude, threatening or hateful")
    BREACH = "breach", _("Breaks another rule")


class Case(models.Model):
    """Something that may break the rules and waits for an operator, or what they decided (ADM-03).

    `subject` is the text id of the thing, `person` who answers for it.
    """

    class State(models.TextChoices):
        """Where the case stands."""

        OPEN = "open", _("Waiting")
        CLAIMED = "claimed", _("In somebody's hands")
        DECIDED = "decided", _("Decided")

    class Decision(models.TextChoices):
        """What an operator can decide."""

        DISMISS = "dismiss", _("Nothing is wrong")
        WARN = "warn", _("Warn the person")
        REMOVE = "remove", _("Take it down")
        SUSPEND = "suspend", _("Suspend the account")

    NEXT: ClassVar[dict[str, tuple[str, ...]]] = {
        "open": ("claimed",),
        "claimed": ("open", "decided"),
        "decided": (),
    }

    subject = models.CharField(max_length=60)
    kind = models.CharField(max_length=12, choices=Kind.choices)
    person = models.ForeignKey(
        Person, on_delete=models.PROTECT, null=True, blank=True, related_name="cases_about"
    )
    state = models.CharField(max_length=10, choices=State.choices, default=State.OPEN)
    opened_at = models.DateTimeField(default=clock.now)
    claimed_by = models.ForeignKey(
        Person, on_delete=models.PROTECT, null=True, blank=True, related_name="cases_claimed"
    )
    claimed_at = models.DateTimeField(null=True, blank=True)
    decision = models.CharField(max_length=10, choices=Decision.choices, blank=True)
    reason = models.TextField(blank=True)
    decided_at = models.DateTimeField(null=True, blank=True)
    standing_before = models.CharField(max_length=10, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["subject"], condition=~Q(state="decided"), name="one_live_case_per_subject"
            ),
            models.CheckConstraint(
                condition=Q(state="open", claimed_by=None, claimed_at=None)
                | (Q(state__in=["claimed", "decided"], claimed_by__isnull=False, claimed_at__isnull=False)),
                name="a_claim_has_somebody",
            ),
            models.CheckConstraint(
                condition=(Q(state="decided", decided_at__isnull=False) & ~Q(decision="") & ~Q(reason=""))
                | (~Q(state="decided") & Q(decision="", reason="", decided_at=None)),
                name="a_decision_has_a_reason",
            ),
        ]
        indexes = [models.Index(fields=["state", "-id"], name="case_queue")]

    def __str__(self) -> str:
        return f"case {self.pk} on {self.subject}"

    def get_absolute_url(self) -> str:
        """The address of the case."""
        return reverse("moderation:case", args=[self.pk])


class Appeal(models.Model):
    """What a person says against a decision about them, and what became of it; one for each case (ADM-04)."""

    class State(models.TextChoices):
        """Where the appeal stands."""

        OPEN = "open", _("Waiting")
        UPHELD = "upheld", _("The decision stands")
        REVERSED = "reversed", _("The decision was undone")

    NEXT: ClassVar[dict[str, tuple[str, ...]]] = {
        "open": ("upheld", "reversed"),
        "upheld": (),
        "reversed": (),
    }

    case = models.OneToOneField(Case, on_delete=models.CASCADE, related_name="appeal")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="appeals")
    words = models.TextField()
    made_at = models.DateTimeField(default=clock.now)
    state = models.CharField(max_length=10, choices=State.choices, default=State.OPEN)
    decided_by = models.ForeignKey(
        Person, on_delete=models.PROTECT, null=True, blank=True, related_name="appeals_decided"
    )
    reason = models.TextField(blank=True)
    decided_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(state="open", decided_by=None, decided_at=None, reason="")
                | (
                    Q(state__in=["upheld", "reversed"], decided_by__isnull=False, decided_at__isnull=False)
                    & ~Q(reason="")
                ),
                name="an_appeal_is_decided_with_a_reason",
            ),
        ]

    def __str__(self) -> str:
        return f"appeal in case {self.case_id}"


class Report(models.Model):
    """One person's word that something breaks the rules; one for each person and subject."""

    case = models.ForeignKey(Case, on_delete=models.CASCADE, related_name="reports")
    reporter = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="reports_made")
    subject = models.CharField(max_length=60)
    kind = models.CharField(max_length=12, choices=Kind.choices)
    words = models.TextField(blank=True)
    at = models.DateTimeField(default=clock.now)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["reporter", "subject"], name="one_report_per_person_and_subject")
        ]

    def __str__(self) -> str:
        return f"{self.reporter_id} on {self.subject}"
