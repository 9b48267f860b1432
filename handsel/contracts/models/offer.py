"""Offers and the versions of their terms (CTR-01 to CTR-05)."""

from decimal import Decimal
from typing import TYPE_CHECKING, ClassVar

from django.db import models
from django.db.models import Max, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from handsel.agencies.models import Agency, managed, own
from handsel.contracts.models.sides import Side
from handsel.jobs.models import Job
from handsel.kit import clock
from handsel.kit.sql import one_of
from handsel.messaging.models import Room
from handsel.people.models import FreelancerProfile, Person
from handsel.proposals.models import Proposal

if TYPE_CHECKING:
    from handsel.people.acting import Acting


class OfferQuerySet(models.QuerySet["Offer"]):
    """Questions about offers."""

    def open(self) -> "OfferQuerySet":
        """Keep the offers that can still be accepted."""
        return self.filter(state__in=Offer.OPEN_STATES)

    def visible_to(self, acting: "Acting") -> "OfferQuerySet":
        """Keep the offers that the reader made, got, or answers for an agency (AGY-05)."""
        if acting.person is None:
            return self.none()
        jobs = Job.objects.of_team(acting).values("pk")
        return self.filter(own(acting.person) | managed(acting.person) | Q(one_of("job", jobs)))


class Offer(models.Model):
    """A client's offer of one job to one freelancer; the newest terms of the client's side hold (CTR-01).

    `countered`: the freelancer asked for other terms; the offer stands as it is until the client changes it.
    """

    class State(models.TextChoices):
        """Where it stands (part D)."""

        PENDING = "pending", _("Waiting for an answer")
        COUNTERED = "countered", _("Other terms proposed")
        ACCEPTED = "accepted", _("Accepted")
        DECLINED = "declined", _("Declined")
        WITHDRAWN = "withdrawn", _("Taken back")
        EXPIRED = "expired", _("Expired")

    OPEN_STATES = (State.PENDING, State.COUNTERED)
    NEXT: ClassVar[dict[str, tuple[str, ...]]] = {
        "pending": ("countered", "accepted", "declined", "withdrawn", "expired"),
        "countered": ("pending", "accepted", "declined", "withdrawn", "expired"),
        "accepted": (),
        "declined": (),
        "withdrawn": (),
        "expired": (),
    }

    class DeclineReason(models.TextChoices):
        """Why the freelancer said no, in words that the client reads."""

        TERMS = "terms", _("The terms do not fit")
        TIME = "time", _("The time does not fit")
        OTHER_WORK = "other_work", _("I took other work")
        SCOPE = "scope", _("The work is not what I expected")
        OTHER = "other", _("Another reason")
        WITHDREW = "withdrew", _("The proposal was withdrawn")

    key = models.CharField(max_length=40, blank=True)
    job = models.ForeignKey(Job, on_delete=models.PROTECT, related_name="offers")
    profile = models.ForeignKey(FreelancerProfile, on_delete=models.PROTECT, related_name="offers")
    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, null=True, blank=True, related_name="offers")
    proposal = models.ForeignKey(
        Proposal, on_delete=models.PROTECT, null=True, blank=True, related_name="offers"
    )
    room = models.ForeignKey(Room, on_delete=models.PROTECT, null=True, blank=True, related_name="offers")
    made_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    state = models.CharField(max_length=12, choices=State.choices, default=State.PENDING)
    sent_at = models.DateTimeField(default=clock.now)
    expires_at = models.DateTimeField()
    warned_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    decline_reason = models.CharField(max_length=12, choices=DeclineReason.choices, blank=True)
    decline_message = models.TextField(blank=True)
    withdraw_reason = models.CharField(max_length=300, blank=True)

    objects: ClassVar[models.Manager["Offer"]] = OfferQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["job", "profile"],
                condition=Q(state__in=["pending", "countered"]),
                name="one_open_offer",
            ),
            models.UniqueConstraint(
                fields=["job", "key"], condition=~Q(key=""), name="a_form_makes_one_offer"
            ),
            models.CheckConstraint(
                condition=Q(state__in=["pending", "countered"], ended_at=None)
                | Q(state__in=["accepted", "declined", "withdrawn", "expired"], ended_at__isnull=False),
                name="an_ended_offer_has_a_time",
            ),
            models.CheckConstraint(
                condition=Q(state="declined") ^ Q(decline_reason=""), name="a_declined_offer_says_why"
            ),
        ]
        indexes = [
            models.Index(fields=["profile", "-id"], name="offer_mine"),
            models.Index(
                fields=["expires_at"],
                condition=Q(state__in=["pending", "countered"]),
                name="offer_running_out",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.job_id} to {self.profile_id}"

    def get_absolute_url(self) -> str:
        """The address of the offer's page."""
        return reverse("contracts:offer", args=[self.pk])

    @property
    def is_open(self) -> bool:
        """Whether it can still be accepted."""
        return self.state in self.OPEN_STATES

    @property
    def current_terms(self) -> "OfferTerms":
        """The terms that hold: the newest of the client's side."""
        return self.terms.filter(side=Side.CLIENT).order_by("-version")[0]

    @property
    def last_version(self) -> int:
        """The number of the newest terms of either side."""
        return self.terms.aggregate(last=Max("version"))["last"] or 0

    @property
    def wanted_terms(self) -> "OfferTerms | None":
        """What the freelancer asked for instead, while the client has not answered it."""
        if self.state != self.State.COUNTERED:
            return None
        return self.terms.filter(side=Side.FREELANCER).order_by("-version").first()


class OfferTerms(models.Model):
    """One version of an offer's terms, of the client's side or what the freelancer asks for instead (CTR-03).

    `amount` is the whole price, or the price of an hour; `proposal_version` is the version of the proposal's terms
    that the client had before them (PROP-21).
    """

    class Kind(models.TextChoices):
        """How the work is paid."""

        FIXED = "fixed", _("Fixed price")
        HOURLY = "hourly", _("By the hour")

    offer = models.ForeignKey(Offer, on_delete=models.CASCADE, related_name="terms")
    version = models.PositiveSmallIntegerField(default=1)
    side = models.CharField(max_length=12, choices=Side.choices, default=Side.CLIENT)
    by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=10, choices=Kind.choices)
    amount = models.DecimalField(max_digits=10, decimal_places=2)
    weekly_limit = models.PositiveSmallIntegerField(null=True, blank=True)
    start_date = models.DateField(null=True, blank=True)
    text = models.TextField(blank=True)
    proposal_version = models.PositiveSmallIntegerField(null=True, blank=True)
    since = models.DateTimeField(default=clock.now)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["offer", "version"], name="offer_terms_in_order"),
            models.CheckConstraint(condition=Q(amount__gt=Decimal(0)), name="offer_terms_cost_something"),
            models.CheckConstraint(
                condition=Q(weekly_limit=None) | Q(kind="hourly"), name="only_hourly_offers_have_a_limit"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.amount}"

    @property
    def is_hourly(self) -> bool:
        """Whether the work is paid by the hour."""
        return self.kind == self.Kind.HOURLY


class OfferMilestone(models.Model):
    """One deliverable of the terms of a fixed price; an offer for a whole project has one."""

    terms = models.ForeignKey(OfferTerms, on_delete=models.CASCADE, related_name="milestones")
    position = models.PositiveSmallIntegerField()
    text = models.CharField(max_length=200)
    due_date = models.DateField(null=True, blank=True)
    price = models.DecimalField(max_digits=10, decimal_places=2)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["terms", "position"], name="offer_milestones_in_order"),
            models.CheckConstraint(condition=Q(price__gt=Decimal(0)), name="offer_milestones_cost_something"),
        ]

    def __str__(self) -> str:
        return self.text
