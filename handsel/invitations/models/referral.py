"""A referral: who was named instead."""

from datetime import timedelta
from typing import TYPE_CHECKING, ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from handsel.invitations.models.invitation import Invitation
from handsel.kit import clock
from handsel.people.models import FreelancerProfile, Person
from handsel.policy.numbers import REFERRAL_UNDELIVERABLE_HOURS

if TYPE_CHECKING:
    from handsel.people.acting import Acting


class ReferralQuerySet(models.QuerySet["Referral"]):
    """Questions about referrals."""

    def made_by(self, person: Person) -> "ReferralQuerySet":
        """Keep the referrals that a person made."""
        return self.filter(referrer=person)

    def visible_to(self, acting: "Acting") -> "ReferralQuerySet":
        """Keep what the reader made; only they act on it."""
        return self.none() if acting.person is None else self.filter(referrer=acting.person)


class Referral(models.Model):
    """Somebody named another freelancer while declining an invitation (REF-01, REF-09)."""

    class State(models.TextChoices):
        """What became of it (REF-17, part D)."""

        SENT = "sent", _("Sent")
        VIEWED = "viewed", _("Viewed")
        ACCEPTED = "accepted", _("Accepted")
        DECLINED = "declined", _("Declined")
        HIRED = "hired", _("Hired")
        UNDELIVERABLE = "undeliverable", _("Could not be delivered")
        REVOKED = "revoked", _("Taken back")
        EXPIRED = "expired", _("Expired")
        JOB_CLOSED = "job_closed", _("Job closed")
        ENDED = "ended", _("Ended")

    class NamedBy(models.TextChoices):
        """How the person was named (REF-03, REF-04)."""

        ADDRESS = "address", _("Profile address")
        EMAIL = "email", _("E-mail")
        SEARCH = "search", _("Search")

    LIVE = (State.SENT, State.VIEWED)
    NEXT: ClassVar[dict[str, tuple[str, ...]]] = {
        "sent": ("viewed", "accepted", "declined", "revoked", "expired", "job_closed"),
        "viewed": ("accepted", "declined", "revoked", "expired", "job_closed"),
        "accepted": ("hired", "ended", "job_closed"),
        "expired": ("sent", "job_closed"),
        "declined": (),
        "hired": (),
        "undeliverable": (),
        "revoked": (),
        "job_closed": (),
        "ended": (),
    }

    declined_invitation = models.ForeignKey(Invitation, on_delete=models.PROTECT, related_name="referrals")
    referrer = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="referrals_made")
    named_by = models.CharField(max_length=10, choices=NamedBy.choices)
    named = models.CharField(max_length=254)
    profile = models.ForeignKey(
        FreelancerProfile, on_delete=models.PROTECT, null=True, blank=True, related_name="referrals_received"
    )
    invitation = models.OneToOneField(
        Invitation, on_delete=models.PROTECT, null=True, blank=True, related_name="referral"
    )
    message = models.TextField(blank=True)
    state = models.CharField(max_length=14, choices=State.choices)
    depth = models.PositiveSmallIntegerField(default=1)
    at = models.DateTimeField(default=clock.now)
    changed_at = models.DateTimeField(default=clock.now)

    objects: ClassVar[models.Manager["Referral"]] = ReferralQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["declined_invitation"], condition=~Q(state="undeliverable"), name="one_referral_each"
            ),
            models.CheckConstraint(
                condition=Q(state="undeliverable", invitation=None)
                | (~Q(state="undeliverable") & Q(invitation__isnull=False, profile__isnull=False)),
                name="delivered_means_an_invitation",
            ),
        ]
        indexes = [models.Index(fields=["referrer", "-id"], name="referral_made")]

    def __str__(self) -> str:
        return f"{self.referrer_id} named {self.named}"

    @property
    def is_settling(self) -> bool:
        """Whether its delivery may not be told yet: named by e-mail, within the first day (REF-06, REF-11)."""
        young = clock.now() - self.at < timedelta(hours=REFERRAL_UNDELIVERABLE_HOURS.value)
        return self.named_by == self.NamedBy.EMAIL and young
