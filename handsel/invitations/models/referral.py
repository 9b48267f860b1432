"""A referral: who was named instead."""

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from handsel.invitations.models.invitation import Invitation
from handsel.kit import clock
from handsel.people.models import FreelancerProfile, Person
from handsel.policy.numbers import REFERRAL_REVEAL_UNKNOWN_EMAIL, REFERRAL_UNDELIVERABLE_HOURS

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
        "sent": ("viewed", "accepted", "declined", "hired", "revoked", "expired", "job_closed", "ended"),
        "viewed": ("accepted", "declined", "hired", "revoked", "expired", "job_closed", "ended"),
        "accepted": ("hired", "ended", "job_closed"),
        "expired": ("sent",),
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
    settled_at = models.DateTimeField(null=True, blank=True)
    taken_back_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar[models.Manager["Referral"]] = ReferralQuerySet.as_manager()

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
        indexes = [
            models.Index(fields=["referrer", "-id"], name="referral_made"),
            models.Index(
                fields=["at"],
                condition=Q(state="undeliverable", settled_at__isnull=True),
                name="referral_unsettled",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.referrer_id} named {self.named}"

    @property
    def is_settling(self) -> bool:
        """Whether it may not be told yet if it arrived: the first day of what can fail (REF-06, REF-11,
        REF-27).

        Named by e-mail, or not delivered for any reason. `referral.reveal_unknown_email` ends the secrecy
        (C24).
        """
        if REFERRAL_REVEAL_UNKNOWN_EMAIL.value:
            return False
        young = clock.now() < self.settles_at
        return young and (self.named_by == self.NamedBy.EMAIL or self.state == self.State.UNDELIVERABLE)

    @property
    def settles_at(self) -> datetime:
        """From when on its maker may know whether it arrived."""
        return self.at + timedelta(hours=REFERRAL_UNDELIVERABLE_HOURS.value)

    @property
    def shown_state(self) -> str:
        """The state as its maker is shown it: the same for arrived and lost ones while they settle.

        Ask on a referral with its declined invitation, that one's job, and its own invitation loaded.
        """
        if self.taken_back_at is not None:
            return str(self.State.REVOKED)
        job_ended_at = self.declined_invitation.job.ended_at
        lost = self.state == self.State.UNDELIVERABLE
        if lost and job_ended_at is not None and job_ended_at < self.settles_at:
            return str(self.State.JOB_CLOSED)
        withdrawn = (
            self.state == self.State.ENDED
            and self.invitation is not None
            and self.invitation.state == Invitation.State.WITHDRAWN
        )
        hidden = lost or withdrawn or self.state in self.LIVE
        return str(self.State.SENT) if hidden and self.is_settling else self.state

    def names(self, text: str, profile_id: int | None) -> bool:
        """Whether this names the same person in the same way, as a second click of the same button does."""
        if profile_id is not None:
            return self.profile_id == profile_id
        wanted = text.strip().lower()
        if self.named_by == self.NamedBy.EMAIL:
            return wanted == self.named
        return self.named.lower() in wanted
