"""People whom a client lines up for a job, in order (INV-28)."""

from typing import TYPE_CHECKING

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from handsel.invitations.models.invitation import Invitation
from handsel.jobs.models import Job
from handsel.kit import clock
from handsel.people.models import FreelancerProfile, Person

if TYPE_CHECKING:
    from handsel.people.acting import Acting


class Lineup(models.Model):
    """Whether a job's alternates are invited by themselves, who wanted that, and in which words (INV-28)."""

    class StopReason(models.TextChoices):
        """Why nobody is invited any more."""

        BY_CLIENT = "client", _("You switched it off.")
        ACCEPTED = "accepted", _("Somebody accepted your invitation.")
        JOB_ENDED = "job_ended", _("The job has ended.")
        NOBODY_LEFT = "nobody_left", _("Nobody who can be invited is left in the line.")

    job = models.OneToOneField(Job, on_delete=models.CASCADE, related_name="lineup", primary_key=True)
    started_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    message = models.TextField(blank=True)
    started_at = models.DateTimeField(default=clock.now)
    stopped_at = models.DateTimeField(null=True, blank=True)
    stop_reason = models.CharField(max_length=12, choices=StopReason.choices, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(stopped_at=None, stop_reason="")
                | (Q(stopped_at__isnull=False) & ~Q(stop_reason="")),
                name="a_stopped_lineup_says_why",
            )
        ]

    def __str__(self) -> str:
        return f"lineup of {self.job_id}"

    @property
    def is_on(self) -> bool:
        """Whether the next one is invited when an invitation ends."""
        return self.stopped_at is None


class AlternateQuerySet(models.QuerySet["Alternate"]):
    """Questions about alternates."""

    def waiting(self) -> "AlternateQuerySet":
        """Keep those who were neither invited nor skipped, first in line first."""
        return self.filter(state=Alternate.State.WAITING).order_by("position", "pk")

    def visible_to(self, acting: "Acting") -> "AlternateQuerySet":
        """Keep those on jobs of the reader's client accounts; nobody else knows of them."""
        return self.filter(job__account__in=[seat.account_id for seat in acting.seats])


class Alternate(models.Model):
    """One person in line for a job; `instead_of` is the invitation whose end got them invited."""

    class State(models.TextChoices):
        """What became of them."""

        WAITING = "waiting", _("In line")
        INVITED = "invited", _("Invited")
        SKIPPED = "skipped", _("Skipped")

    class SkipReason(models.TextChoices):
        """Why somebody was passed over."""

        UNAVAILABLE = "unavailable", _("They do not take invitations at the moment.")
        PRIVATE = "private", _("Their profile is private now.")
        INVITED = "invited", _("They were invited in another way.")
        PROPOSED = "proposed", _("They have sent a proposal.")
        TEAM = "team", _("They work for you now.")

    job = models.ForeignKey(Job, on_delete=models.CASCADE, related_name="alternates")
    profile = models.ForeignKey(FreelancerProfile, on_delete=models.CASCADE, related_name="+")
    added_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    added_at = models.DateTimeField(default=clock.now)
    position = models.PositiveSmallIntegerField()
    state = models.CharField(max_length=8, choices=State.choices, default=State.WAITING)
    skip_reason = models.CharField(max_length=12, choices=SkipReason.choices, blank=True)
    settled_at = models.DateTimeField(null=True, blank=True)
    invitation = models.OneToOneField(
        Invitation, on_delete=models.PROTECT, null=True, blank=True, related_name="as_alternate"
    )
    instead_of = models.OneToOneField(
        Invitation, on_delete=models.PROTECT, null=True, blank=True, related_name="replaced_by"
    )

    objects = AlternateQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["job", "profile"], condition=Q(state="waiting"), name="in_line_once"
            ),
            models.CheckConstraint(
                condition=Q(state="invited", invitation__isnull=False, instead_of__isnull=False)
                | (~Q(state="invited") & Q(invitation=None, instead_of=None)),
                name="an_invited_alternate_has_an_invitation",
            ),
            models.CheckConstraint(
                condition=(Q(state="skipped") & ~Q(skip_reason=""))
                | (~Q(state="skipped") & Q(skip_reason="")),
                name="a_skipped_alternate_says_why",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.profile_id} in line for {self.job_id}"
