"""An invitation to a job."""

from datetime import timedelta
from typing import TYPE_CHECKING, ClassVar

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from handsel.agencies.models import Agency, managed, own
from handsel.jobs.models import Job
from handsel.kit import clock
from handsel.kit.sql import one_of
from handsel.people.models import GENERAL, FreelancerProfile, Person, SpecializedProfile
from handsel.policy.numbers import INVITATION_NUDGE_HOURS
from handsel.proposals.models import Proposal

if TYPE_CHECKING:
    from handsel.people.acting import Acting


class InvitationQuerySet(models.QuerySet["Invitation"]):
    """Questions about invitations."""

    def answerable(self) -> "InvitationQuerySet":
        """Keep what may still be answered: pending or ignored, on a job that is open (INV-08)."""
        return self.filter(state__in=Invitation.ANSWERABLE, job__state=Job.State.OPEN)

    def waiting(self) -> "InvitationQuerySet":
        """Keep what nobody answered or put aside yet (INV-09)."""
        return self.filter(state=Invitation.State.PENDING, job__state=Job.State.OPEN)

    def addressed_to(self, acting: "Acting") -> "InvitationQuerySet":
        """Keep what the reader may answer: asked of themselves, or of an agency that they act for (INV-26)."""
        if acting.person is None:
            return self.none()
        return self.filter(own(acting.person) & Q(agency=None) | managed(acting.person))

    def visible_to(self, acting: "Acting") -> "InvitationQuerySet":
        """Keep the invitations to the reader, those on jobs of their client accounts, and those on jobs of the
        client that they work for as talent specialist (SPEC-02).
        """
        if acting.person is None:
            return self.none()
        accounts = [*(seat.account_id for seat in acting.seats), *acting.serves]
        jobs = Job.objects.filter(account__in=accounts).values("pk")
        theirs = own(acting.person) & (Q(agency=None) | Q(state=Invitation.State.ACCEPTED))
        return self.filter(theirs | managed(acting.person) | Q(one_of("job", jobs)))


class Invitation(models.Model):
    """A request that one freelancer or one agency propose on one job (INV-01, INV-26).

    To an agency `profile` is its owner's, until somebody accepts for one of the members: then it is theirs.
    `away_until` is the day of return of somebody who was not available when it was sent (ACC-17).
    """

    class State(models.TextChoices):
        """Where it stands (part D)."""

        PENDING = "pending", _("Waiting for an answer")
        IGNORED = "ignored", _("Put aside")
        ACCEPTED = "accepted", _("Accepted")
        DECLINED = "declined", _("Declined")
        WITHDRAWN = "withdrawn", _("Withdrawn")
        EXPIRED = "expired", _("Expired")
        JOB_CLOSED = "job_closed", _("Job closed")
        VOIDED = "voided", _("Voided")

    class Sender(models.TextChoices):
        """Who sent it (INV-02)."""

        CLIENT = "client", _("Client")
        SPECIALIST = "specialist", _("Talent specialist")
        REFERRAL = "referral", _("Referral")
        SYSTEM = "system", _("System")

    class DeclineReason(models.TextChoices):
        """Why somebody declines (INV-11)."""

        SKILLS = "skills", _("Not a fit for my skills")
        NOT_INTERESTED = "not_interested", _("Not interested in the work")
        TOO_BUSY = "too_busy", _("Too busy on other projects")
        LITTLE_HISTORY = "little_history", _("Client has too little history")
        RATE_LOW = "rate_low", _("Rate or budget too low")
        SPAM = "spam", _("Spam")
        FREE_WORK = "free_work", _("Asked for free work")
        OUTSIDE = "outside_platform", _("Asked to work outside the platform")
        OTHER = "other", _("Other")
        NOT_NOW = "not_now", _("Not now")

    ANSWERABLE = (State.PENDING, State.IGNORED)
    NEXT: ClassVar[dict[str, tuple[str, ...]]] = {
        "pending": ("ignored", "accepted", "declined", "withdrawn", "expired", "job_closed", "voided"),
        "ignored": ("accepted", "declined", "withdrawn", "expired", "job_closed", "voided"),
        "expired": ("pending",),
        "accepted": (),
        "declined": (),
        "withdrawn": (),
        "job_closed": (),
        "voided": (),
    }

    job = models.ForeignKey(Job, on_delete=models.PROTECT, related_name="invitations")
    profile = models.ForeignKey(FreelancerProfile, on_delete=models.PROTECT, related_name="invitations")
    specialized = models.ForeignKey(
        SpecializedProfile, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    agency = models.ForeignKey(
        Agency, on_delete=models.PROTECT, null=True, blank=True, related_name="job_invitations"
    )
    answered_by = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    sender = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    sender_kind = models.CharField(max_length=12, choices=Sender.choices)
    message = models.TextField(blank=True)
    state = models.CharField(max_length=12, choices=State.choices, default=State.PENDING)
    sent_at = models.DateTimeField(default=clock.now)
    expires_at = models.DateTimeField()
    away_until = models.DateField(null=True, blank=True)
    viewed_at = models.DateTimeField(null=True, blank=True)
    answered_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    decline_reason = models.CharField(max_length=20, choices=DeclineReason.choices, blank=True)
    decline_message = models.TextField(blank=True)
    ask_again_on = models.DateField(null=True, blank=True)
    ask_again_told_at = models.DateTimeField(null=True, blank=True)
    reopen_asked_at = models.DateTimeField(null=True, blank=True)
    proposal = models.OneToOneField(
        Proposal, on_delete=models.PROTECT, null=True, blank=True, related_name="invitation"
    )

    objects: ClassVar[models.Manager["Invitation"]] = InvitationQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["job", "profile"],
                condition=Q(state__in=["pending", "ignored"], agency=None),
                name="one_live_invitation",
            ),
            models.UniqueConstraint(
                fields=["job", "agency"],
                condition=Q(state__in=["pending", "ignored"], agency__isnull=False),
                name="one_live_agency_invitation",
            ),
            models.CheckConstraint(
                condition=Q(state="accepted", proposal__isnull=False)
                | (~Q(state="accepted") & Q(proposal=None)),
                name="accepted_means_a_proposal",
            ),
            models.CheckConstraint(
                condition=(Q(state="declined") & ~Q(decline_reason=""))
                | (~Q(state="declined") & Q(decline_reason="", decline_message="")),
                name="declined_means_a_reason",
            ),
            models.CheckConstraint(
                condition=Q(state__in=["accepted", "declined"], answered_at__isnull=False)
                | (~Q(state__in=["accepted", "declined"]) & Q(answered_at=None)),
                name="answered_means_a_time",
            ),
            models.CheckConstraint(
                condition=Q(decline_reason="not_now", ask_again_on__isnull=False)
                | (~Q(decline_reason="not_now") & Q(ask_again_on=None)),
                name="not_now_means_a_day",
            ),
        ]
        indexes = [
            models.Index(fields=["profile", "-id"], name="invitation_mine"),
            models.Index(fields=["job", "-id"], name="invitation_of_job"),
            models.Index(
                fields=["expires_at"], condition=Q(state__in=["pending", "ignored"]), name="invitation_live"
            ),
            models.Index(
                fields=["ask_again_on"],
                condition=Q(ask_again_on__isnull=False, ask_again_told_at=None),
                name="invitation_ask_again",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.profile_id} to {self.job_id}"

    def get_absolute_url(self) -> str:
        """The address of the invitation's page."""
        return reverse("invitations:invitation", args=[self.pk])

    @property
    def is_answerable(self) -> bool:
        """Whether it may still be accepted or declined; ask on an invitation with its job loaded."""
        return self.state in self.ANSWERABLE and self.job.is_open

    @property
    def asked_for(self) -> str | None:
        """As what the client asked somebody: `general` or the id of a specialized profile; None where nobody
        chose, as in a referral (ACC-10).
        """
        if self.specialized is not None:
            return self.specialized.public_id
        return GENERAL if self.sender_kind in (self.Sender.CLIENT, self.Sender.SPECIALIST) else None

    @property
    def is_for_later(self) -> bool:
        """Whether the invited person said "not now" and named a day (INV-29)."""
        return self.ask_again_on is not None

    @property
    def is_getting_old(self) -> bool:
        """Whether the page should encourage an answer (INV-17)."""
        return clock.now() - self.sent_at > timedelta(hours=INVITATION_NUDGE_HOURS.value)
