"""Contracts, their timeline, payments and requests of feedback."""

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, ClassVar

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from handsel.agencies.models import Agency, managed, own
from handsel.contracts.models.offer import Offer, OfferTerms
from handsel.contracts.models.sides import Side
from handsel.jobs.models import Job
from handsel.kit import clock, money
from handsel.messaging.models import Room
from handsel.people.models import ClientAccount, FreelancerProfile, Person

if TYPE_CHECKING:
    from handsel.people.acting import Acting


class ContractQuerySet(models.QuerySet["Contract"]):
    """Questions about contracts."""

    def running(self) -> "ContractQuerySet":
        """Keep the contracts that have not ended."""
        return self.filter(state__in=Contract.RUNNING)

    def visible_to(self, acting: "Acting") -> "ContractQuerySet":
        """Keep the contracts of the reader's client accounts, own work, and that of agencies they act for."""
        if acting.person is None:
            return self.none()
        accounts = [seat.account_id for seat in acting.seats]
        return self.filter(own(acting.person) | managed(acting.person) | Q(account__in=accounts))


class Contract(models.Model):
    """Work that a client and a freelancer agreed on, from the accepted offer to its end (CTR-06, CTR-11).

    `approved` is the sum of what the client approved (milestones, weeks), `minutes` those of the approved weeks, and
    `paid` the sum of the payments that the freelancer confirmed; all can be counted from scratch, and an invariant
    does. `fee_percent` is the service fee that held at the start (CTR-18). `outcome` is the freelancer's account of
    the results (REP-24).
    """

    class State(models.TextChoices):
        """Where it stands (part D); disputes come with escrow."""

        ACTIVE = "active", _("Running")
        PAUSED = "paused", _("Paused")
        ENDED = "ended", _("Ended")

    RUNNING = (State.ACTIVE, State.PAUSED)
    NEXT: ClassVar[dict[str, tuple[str, ...]]] = {
        "active": ("paused", "ended"),
        "paused": ("active", "ended"),
        "ended": (),
    }

    class EndReason(models.TextChoices):
        """Why a contract ended, as both sides read it."""

        DONE = "done", _("The work is done")
        CHANGED = "changed", _("Plans have changed")
        NOT_DELIVERED = "not_delivered", _("The work was not delivered")
        NO_FIT = "no_fit", _("It did not work out")
        OTHER = "other", _("Another reason")

    offer = models.OneToOneField(Offer, on_delete=models.PROTECT, related_name="contract")
    job = models.ForeignKey(Job, on_delete=models.PROTECT, related_name="contracts")
    account = models.ForeignKey(ClientAccount, on_delete=models.PROTECT, related_name="contracts")
    profile = models.ForeignKey(FreelancerProfile, on_delete=models.PROTECT, related_name="contracts")
    agency = models.ForeignKey(
        Agency, on_delete=models.PROTECT, null=True, blank=True, related_name="contracts"
    )
    room = models.ForeignKey(Room, on_delete=models.PROTECT, related_name="contracts")
    title = models.CharField(max_length=100)
    text = models.TextField(blank=True)
    kind = models.CharField(max_length=10, choices=OfferTerms.Kind.choices)
    rate = models.DecimalField(max_digits=10, decimal_places=2, null=True, blank=True)
    weekly_limit = models.PositiveSmallIntegerField(null=True, blank=True)
    fee_percent = models.PositiveSmallIntegerField(default=0)
    state = models.CharField(max_length=10, choices=State.choices, default=State.ACTIVE)
    start_date = models.DateField()
    started_at = models.DateTimeField(default=clock.now)
    paused_at = models.DateTimeField(null=True, blank=True)
    paused_by_side = models.CharField(max_length=12, choices=Side.choices, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    ended_by_side = models.CharField(max_length=12, choices=Side.choices, blank=True)
    end_reason = models.CharField(max_length=15, choices=EndReason.choices, blank=True)
    end_message = models.TextField(blank=True)
    approved = models.DecimalField(max_digits=12, decimal_places=2, default=Decimal(0))
    paid = models.DecimalField(max_digits=12, decimal_places=2, default=Decimal(0))
    minutes = models.PositiveIntegerField(default=0)
    outcome = models.TextField(blank=True)
    last_activity_at = models.DateTimeField(default=clock.now)

    objects: ClassVar[models.Manager["Contract"]] = ContractQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(kind="hourly", rate__isnull=False, rate__gt=Decimal(0))
                | Q(kind="fixed", rate=None, weekly_limit=None),
                name="only_hours_have_a_rate",
            ),
            models.CheckConstraint(
                condition=(
                    Q(state="ended", ended_at__isnull=False) & ~Q(ended_by_side="") & ~Q(end_reason="")
                )
                | (~Q(state="ended") & Q(ended_at=None, ended_by_side="", end_reason="")),
                name="an_ended_contract_says_when_and_why",
            ),
            models.CheckConstraint(
                condition=Q(state="paused", paused_at__isnull=False)
                | (~Q(state="paused") & Q(paused_at=None)),
                name="a_paused_contract_says_since_when",
            ),
        ]
        indexes = [
            models.Index(fields=["profile", "-id"], name="contract_mine"),
            models.Index(fields=["account", "-id"], name="contract_of_client"),
            models.Index(fields=["profile", "ended_at"], name="contract_ended"),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        """The address of the contract's page."""
        return reverse("contracts:contract", args=[self.pk])

    @property
    def is_running(self) -> bool:
        """Whether it has not ended."""
        return self.state in self.RUNNING

    @property
    def after_fee(self) -> Decimal:
        """What the freelancer receives of what was approved, after the service fee (CTR-18)."""
        return money.less(self.approved, self.fee_percent)

    @property
    def is_hourly(self) -> bool:
        """Whether the work is paid by the hour."""
        return self.kind == OfferTerms.Kind.HOURLY


class Step(models.Model):
    """One thing that happened in a contract, as its timeline shows it; never changed.

    `subject` is data, which `subject_words` puts into the reader's language: the words of a milestone, the Monday of a
    week, the hours of a limit, the reason of an end; what is about a change has the `change` instead.
    """

    class Kind(models.TextChoices):
        """What happened."""

        STARTED = "started", _("The contract started")
        MILESTONE_PROPOSED = "proposed", _("A milestone was proposed")
        MILESTONE_AGREED = "agreed", _("A milestone was agreed")
        MILESTONE_REFUSED = "refused", _("A proposed milestone was refused")
        MILESTONE_DROPPED = "taken_back", _("A proposed milestone was taken back")
        SUBMITTED = "submitted", _("Work was submitted")
        SENT_BACK = "sent_back", _("Changes were asked for")
        APPROVED = "approved", _("Work was approved")
        APPROVED_BY_TIME = "by_time", _("Work was approved by time")
        WEEK_HANDED_IN = "week_in", _("Hours were handed in")
        WEEK_SENT_BACK = "week_back", _("Hours were sent back")
        WEEK_APPROVED = "week_ok", _("Hours were approved")
        WEEK_BY_TIME = "week_time", _("Hours were approved by time")
        LIMIT_CHANGED = "limit", _("The weekly limit was changed")
        CHANGE_ASKED = "change", _("A change was asked for")
        CHANGE_APPLIED = "changed", _("A change was agreed")
        CHANGE_REFUSED = "unchanged", _("A change was refused")
        CHANGE_WITHDRAWN = "change_back", _("A change was taken back")
        PAUSED = "paused", _("The contract was paused")
        RESUMED = "resumed", _("The contract goes on")
        PAYMENT_RECORDED = "payment", _("A payment was written down")
        PAYMENT_CONFIRMED = "payment_ok", _("A payment was confirmed")
        PAYMENT_DENIED = "payment_no", _("A payment did not arrive")
        PAYMENT_WITHDRAWN = "payment_back", _("A payment was taken back")
        FEEDBACK_ASKED = "feedback", _("Feedback was asked for")
        ENDED = "ended", _("The contract ended")

    OF_WEEKS = (Kind.WEEK_HANDED_IN, Kind.WEEK_SENT_BACK, Kind.WEEK_APPROVED, Kind.WEEK_BY_TIME)
    GOOD = (
        Kind.STARTED,
        Kind.MILESTONE_AGREED,
        Kind.APPROVED,
        Kind.APPROVED_BY_TIME,
        Kind.WEEK_APPROVED,
        Kind.WEEK_BY_TIME,
        Kind.CHANGE_APPLIED,
        Kind.PAYMENT_CONFIRMED,
    )
    WAITING = (Kind.MILESTONE_PROPOSED, Kind.SENT_BACK, Kind.WEEK_SENT_BACK, Kind.CHANGE_ASKED, Kind.PAUSED)

    contract = models.ForeignKey(Contract, on_delete=models.CASCADE, related_name="steps")
    kind = models.CharField(max_length=12, choices=Kind.choices)
    side = models.CharField(max_length=12, choices=Side.choices, blank=True)
    by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    subject = models.CharField(max_length=200, blank=True)
    change = models.ForeignKey(
        "contracts.ChangeRequest", on_delete=models.CASCADE, null=True, blank=True, related_name="steps"
    )
    amount = models.DecimalField(max_digits=12, decimal_places=2, null=True, blank=True)
    note = models.TextField(blank=True)
    at = models.DateTimeField(default=clock.now)

    class Meta:
        indexes = [models.Index(fields=["contract", "-id"], name="step_in_order")]

    def __str__(self) -> str:
        return f"{self.kind} in {self.contract_id}"

    @property
    def subject_words(self) -> str:
        """What it is about, in words of the language that is active now."""
        if self.change is not None:
            texts = self.change.kind == self.change.Kind.TEXT
            return str(self.change.get_kind_display()) if texts else self.change.words
        if not self.subject:
            return ""
        if self.kind == self.Kind.LIMIT_CHANGED:
            return gettext("%(hours)s h") % {"hours": self.subject}
        if self.kind == self.Kind.ENDED:
            return str(Contract.EndReason(self.subject).label)
        if self.kind in self.OF_WEEKS:
            return gettext("The week from %(day)s") % {"day": date_format(date.fromisoformat(self.subject))}
        return self.subject

    @property
    def tone(self) -> str:
        """How the timeline marks it."""
        if self.kind in self.GOOD:
            return "good"
        if self.kind == self.Kind.PAYMENT_DENIED:
            return "bad"
        return "wait" if self.kind in self.WAITING else ""


class Payment(models.Model):
    """What the client says they paid outside; it counts once the freelancer confirms it. No money moves here."""

    class State(models.TextChoices):
        """What both say of it."""

        RECORDED = "recorded", _("Written down by the client")
        CONFIRMED = "confirmed", _("Confirmed by the freelancer")
        DENIED = "denied", _("Not received")
        WITHDRAWN = "withdrawn", _("Taken back")

    NEXT: ClassVar[dict[str, tuple[str, ...]]] = {
        "recorded": ("confirmed", "denied", "withdrawn"),
        "denied": ("confirmed", "withdrawn"),
        "confirmed": (),
        "withdrawn": (),
    }

    contract = models.ForeignKey(Contract, on_delete=models.CASCADE, related_name="payments")
    key = models.CharField(max_length=40, blank=True)
    amount = models.DecimalField(max_digits=10, decimal_places=2)
    paid_date = models.DateField()
    note = models.CharField(max_length=200, blank=True)
    state = models.CharField(max_length=10, choices=State.choices, default=State.RECORDED)
    recorded_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField(default=clock.now)
    answered_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["contract", "key"], condition=~Q(key=""), name="a_payment_is_recorded_once"
            ),
            models.CheckConstraint(condition=Q(amount__gt=Decimal(0)), name="a_payment_is_something"),
        ]

    def __str__(self) -> str:
        return f"{self.amount} for {self.contract_id}"


class FeedbackRequest(models.Model):
    """A freelancer's request that the client say what they think of delivered work (CTR-21)."""

    contract = models.ForeignKey(Contract, on_delete=models.CASCADE, related_name="feedback_requests")
    asked_at = models.DateTimeField(default=clock.now)
    message = models.CharField(max_length=500, blank=True)

    def __str__(self) -> str:
        return f"in {self.contract_id}"
