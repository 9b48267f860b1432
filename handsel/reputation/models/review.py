"""Reviews that the two sides of an ended contract write of each other (REP-15, REP-19 to REP-21)."""

from datetime import UTC, datetime, time, timedelta
from decimal import Decimal
from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from handsel.contracts.models import Contract, Side
from handsel.kit import clock
from handsel.people.models import Person
from handsel.policy import numbers

PUBLIC_FROM = Decimal(1)  # approved amount from which a review is public (REP-15)
CRITERIA_NAMES = {
    "skills": _("Skills"),
    "quality": _("Quality"),
    "availability": _("Availability"),
    "deadlines": _("Deadlines"),
    "communication": _("Communication"),
    "cooperation": _("Cooperation"),
}
ONE_TO_FIVE = [(stars, str(stars)) for stars in range(1, 6)]


def closes_at(contract: Contract) -> datetime:
    """Return when the time to review an ended contract is over: midnight UTC after the last day (REP-19)."""
    if contract.ended_at is None:
        raise AssertionError("only an ended contract is reviewed")
    last = contract.ended_at.astimezone(UTC).date() + timedelta(days=numbers.REVIEW_DAYS.value + 1)
    return datetime.combine(last, time.min, UTC)


class ReviewQuerySet(models.QuerySet["Review"]):
    """Questions about reviews."""

    def shown(self) -> "ReviewQuerySet":
        """Keep what the two sides may read of each other: not blind any more, and not hidden (REP-20)."""
        return self.filter(visible_at__isnull=False, hidden_at=None)

    def public(self) -> "ReviewQuerySet":
        """Keep what everybody may read: shown, of a contract in which something was approved (REP-15)."""
        return self.shown().filter(contract__approved__gte=PUBLIC_FROM)

    def of_freelancers(self) -> "ReviewQuerySet":
        """Keep what clients wrote of freelancers."""
        return self.filter(side=Side.CLIENT)

    def of_clients(self) -> "ReviewQuerySet":
        """Keep what freelancers wrote of clients."""
        return self.filter(side=Side.FREELANCER)


class Review(models.Model):
    """What one side of an ended contract says of the other; blind until both are in or the time is over.

    `side` is the author's. A client judges by six criteria; a freelancer by the four that a client can be judged by.
    `private_score` is how gladly the client would work with the freelancer again, from 0 to 10: it enters the score
    and is never shown to anybody beside a client's name.
    """

    CRITERIA: ClassVar[dict[str, tuple[str, ...]]] = {
        "client": ("skills", "quality", "availability", "deadlines", "communication", "cooperation"),
        "freelancer": ("availability", "deadlines", "communication", "cooperation"),
    }

    contract = models.ForeignKey(Contract, on_delete=models.PROTECT, related_name="reviews")
    side = models.CharField(max_length=12, choices=Side.choices)
    author = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="reviews")
    skills = models.PositiveSmallIntegerField(choices=ONE_TO_FIVE, null=True, blank=True)
    quality = models.PositiveSmallIntegerField(choices=ONE_TO_FIVE, null=True, blank=True)
    availability = models.PositiveSmallIntegerField(choices=ONE_TO_FIVE)
    deadlines = models.PositiveSmallIntegerField(choices=ONE_TO_FIVE)
    communication = models.PositiveSmallIntegerField(choices=ONE_TO_FIVE)
    cooperation = models.PositiveSmallIntegerField(choices=ONE_TO_FIVE)
    overall = models.DecimalField(max_digits=3, decimal_places=2)
    text = models.TextField(blank=True)
    private_score = models.PositiveSmallIntegerField(null=True, blank=True)
    written_at = models.DateTimeField(default=clock.now)
    changed_at = models.DateTimeField(null=True, blank=True)
    visible_at = models.DateTimeField(null=True, blank=True)
    hidden_at = models.DateTimeField(null=True, blank=True)
    answer = models.TextField(blank=True)
    answered_by = models.ForeignKey(
        Person, on_delete=models.PROTECT, null=True, blank=True, related_name="review_answers"
    )
    answered_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar[models.Manager["Review"]] = ReviewQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["contract", "side"], name="one_review_each_side"),
            models.CheckConstraint(
                condition=Q(side="client", skills__isnull=False, quality__isnull=False)
                | Q(side="freelancer", skills=None, quality=None),
                name="each_side_by_its_criteria",
            ),
            models.CheckConstraint(
                condition=Q(availability__range=(1, 5), deadlines__range=(1, 5))
                & Q(communication__range=(1, 5), cooperation__range=(1, 5), overall__range=(1, 5))
                & (Q(skills=None) | Q(skills__range=(1, 5)))
                & (Q(quality=None) | Q(quality__range=(1, 5))),
                name="one_to_five_stars",
            ),
            models.CheckConstraint(
                condition=Q(private_score=None) | Q(side="client", private_score__lte=10),
                name="only_clients_say_it_in_private",
            ),
            models.CheckConstraint(
                condition=Q(answer="", answered_at=None)
                | (~Q(answer="") & Q(answered_at__isnull=False, visible_at__isnull=False)),
                name="only_what_was_read_is_answered",
            ),
        ]
        indexes = [models.Index(fields=["written_at"], condition=Q(visible_at=None), name="review_blind")]

    def __str__(self) -> str:
        return f"{self.side} on {self.contract_id}"

    @property
    def is_blind(self) -> bool:
        """Whether nobody but its author's side may read it yet."""
        return self.visible_at is None

    @property
    def is_public(self) -> bool:
        """Whether everybody may read it (REP-15)."""
        return not self.is_blind and self.hidden_at is None and self.contract.approved >= PUBLIC_FROM

    @property
    def stars(self) -> dict[str, int]:
        """The stars by criterion, in their order."""
        return {name: getattr(self, name) for name in self.CRITERIA[self.side]}

    @property
    def answers_until(self) -> datetime:
        """When the time to answer it is over (REP-21); ask only what can be read."""
        if self.visible_at is None:
            raise AssertionError("only a review that can be read is answered")
        return self.visible_at + timedelta(days=numbers.REVIEW_ANSWER_DAYS.value)

    @property
    def may_be_answered(self) -> bool:
        """Whether the reviewed side may answer it now."""
        if self.visible_at is None or self.hidden_at is not None or self.answered_at is not None:
            return False
        return clock.now() < self.answers_until

    @property
    def lines(self) -> list[tuple[str, int]]:
        """The stars with the names of their criteria."""
        return [(str(CRITERIA_NAMES[name]), value) for name, value in self.stars.items()]
