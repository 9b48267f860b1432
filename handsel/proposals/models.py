"""Proposals, their terms, answers, files and drafts."""

from decimal import Decimal
from typing import TYPE_CHECKING, ClassVar

from django.db import models
from django.db.models import Q, Sum
from django.urls import reverse
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from handsel.agencies.models import Agency, managed, own
from handsel.jobs.models import Job, Question
from handsel.kit import clock, money
from handsel.kit.sql import one_of
from handsel.kit.text import shorten
from handsel.messaging.models import Room
from handsel.people.models import FreelancerProfile, Person
from handsel.policy import numbers
from handsel.policy.numbers import LETTER_PREVIEW

if TYPE_CHECKING:
    from handsel.people.acting import Acting


class ProposalQuerySet(models.QuerySet["Proposal"]):
    """Questions about proposals."""

    def open(self) -> "ProposalQuerySet":
        """Keep the proposals that may still lead to a contract."""
        return self.filter(state__in=Proposal.OPEN_STATES)

    def visible_to(self, acting: "Acting") -> "ProposalQuerySet":
        """Keep the reader's own proposals and those on jobs of their client accounts."""
        if acting.person is None:
            return self.none()
        jobs = Job.objects.of_team(acting).values("pk")
        return self.filter(self.written_by(acting.person) | Q(one_of("job", jobs)))

    @staticmethod
    def written_by(person: Person | None) -> Q:
        """Return what keeps a person's own proposals and those of the agencies that they act for (AGY-05)."""
        return own(person) | managed(person)


class Proposal(models.Model):
    """One freelancer's proposal on one job (PROP-01, PROP-02)."""

    class Origin(models.TextChoices):
        """How it came about (PROP-02)."""

        INVITE = "invite", _("Invited")
        REFERRAL = "referral", _("Referred")
        MARKETPLACE = "marketplace", _("Marketplace")

    class State(models.TextChoices):
        """Where it stands (PROP-26, part D)."""

        SUBMITTED = "submitted", _("Submitted")
        VIEWED = "viewed", _("Viewed by the client")
        ACTIVE = "active", _("Active")
        OFFERED = "offered", _("Offer")
        HIRED = "hired", _("Hired")
        DECLINED = "declined", _("Declined by the client")
        ARCHIVED = "archived", _("Archived")
        WITHDRAWN = "withdrawn", pgettext_lazy("proposal", "Withdrawn")
        JOB_CLOSED = "job_closed", _("Job closed")

    class DeclineReason(models.TextChoices):
        """Why the client turned it down, in words that its author reads (PROP-25)."""

        SKILLS = "skills", _("The skills do not fit")
        EXPERIENCE = "experience", _("We look for more experience")
        PRICE = "price", _("The price does not fit our budget")
        TIME = "time", _("The time does not fit")
        CHOSEN = "chosen", _("We chose somebody else")
        PLANS = "plans", _("Our plans have changed")
        OTHER = "other", _("Another reason")

    OPEN_STATES = (State.SUBMITTED, State.VIEWED, State.ACTIVE, State.OFFERED)
    NEXT: ClassVar[dict[str, tuple[str, ...]]] = {
        "submitted": ("viewed", "active", "offered", "withdrawn", "declined", "archived", "job_closed"),
        "viewed": ("active", "offered", "withdrawn", "declined", "archived", "job_closed"),
        "active": ("offered", "withdrawn", "declined", "archived", "job_closed"),
        "offered": ("active", "hired", "withdrawn", "job_closed"),
        "hired": (),
        "declined": (),
        "archived": ("submitted", "viewed", "active", "withdrawn", "job_closed"),
        "withdrawn": (),
        "job_closed": (),
    }

    job = models.ForeignKey(Job, on_delete=models.PROTECT, related_name="proposals")
    profile = models.ForeignKey(FreelancerProfile, on_delete=models.PROTECT, related_name="proposals")
    agency = models.ForeignKey(
        Agency, on_delete=models.PROTECT, null=True, blank=True, related_name="proposals"
    )
    origin = models.CharField(max_length=12, choices=Origin.choices)
    referrer = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    state = models.CharField(max_length=12, choices=State.choices)
    letter = models.TextField(blank=True)
    duration = models.CharField(max_length=5, choices=Job.Duration.choices)
    hours_a_week = models.PositiveSmallIntegerField(null=True, blank=True)
    start_date = models.DateField(null=True, blank=True)
    snapshot = models.JSONField(default=dict)
    room = models.OneToOneField(
        Room, on_delete=models.PROTECT, null=True, blank=True, related_name="proposal"
    )
    submitted_at = models.DateTimeField(default=clock.now)
    viewed_at = models.DateTimeField(null=True, blank=True)
    edited_at = models.DateTimeField(null=True, blank=True)
    interview_started_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    shortlisted_at = models.DateTimeField(null=True, blank=True)
    decline_reason = models.CharField(max_length=12, choices=DeclineReason.choices, blank=True)
    decline_message = models.TextField(blank=True)
    withdraw_reason = models.CharField(max_length=300, blank=True)
    taken_down_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar[models.Manager["Proposal"]] = ProposalQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["job", "profile"],
                condition=Q(state__in=["submitted", "viewed", "active", "offered"]),
                name="one_open_proposal",
            ),
            models.CheckConstraint(
                condition=Q(state__in=["submitted", "viewed", "active", "offered"], ended_at=None)
                | Q(
                    state__in=["hired", "declined", "archived", "withdrawn", "job_closed"],
                    ended_at__isnull=False,
                ),
                name="an_ended_proposal_has_a_time",
            ),
            models.CheckConstraint(
                condition=Q(state="declined") ^ Q(decline_reason=""), name="a_declined_proposal_says_why"
            ),
        ]
        indexes = [models.Index(fields=["profile", "-id"], name="proposal_mine")]

    def __str__(self) -> str:
        return f"{self.profile_id} on {self.job_id}"

    def get_absolute_url(self) -> str:
        """The address of the proposal's page."""
        return reverse("proposals:proposal", args=[self.pk])

    @property
    def is_open(self) -> bool:
        """Whether it may still lead to a contract."""
        return self.state in self.OPEN_STATES

    @property
    def stands(self) -> bool:
        """Whether it may still lead to a contract as far as its author knows; archiving is not told."""
        return self.is_open or self.state == self.State.ARCHIVED

    @property
    def is_marketplace(self) -> bool:
        """Whether it was sent unasked."""
        return self.origin == self.Origin.MARKETPLACE

    @property
    def can_be_withdrawn(self) -> bool:
        """Whether its author may still take it back (PROP-22)."""
        return self.State.WITHDRAWN in self.NEXT[self.state]

    @property
    def status(self) -> str:
        """Where it stands, in the words that its author reads (PROP-26); archiving is not told."""
        return str(self.told_state.label)

    @property
    def told_state(self) -> "Proposal.State":
        """The state that its author may know: that of before, where the client archived it."""
        return self.state_before_archive if self.state == self.State.ARCHIVED else self.State(self.state)

    @property
    def state_before_archive(self) -> "Proposal.State":
        """The state that an archived proposal had, and has again when the client takes it out."""
        if self.room_id is not None:
            return self.State.ACTIVE
        return self.State.VIEWED if self.viewed_at else self.State.SUBMITTED

    @property
    def link(self) -> str:
        """Where its author goes on: to the conversation of an active candidacy (MSG-20), else to its page."""
        if self.told_state == self.State.ACTIVE and self.room is not None:
            return self.room.get_absolute_url()
        return self.get_absolute_url()

    @property
    def labels(self) -> list[str]:
        """The marks by which its client tells proposals apart (PROP-24)."""
        found = [str(_("Viewed") if self.viewed_at else _("New"))]
        if self.agency is not None:
            found.append(self.agency_label)
        if not self.is_marketplace:
            found.append(self.get_origin_display())
        terms = self.current_terms
        if terms is not None and terms.version > 1:
            found.append(str(_("Terms changed")))
        return found

    @property
    def agency_label(self) -> str:
        """The mark of a proposal that an agency sent for its member (AGY-04), else ""."""
        return str(_("Agency %(name)s") % {"name": self.agency.name}) if self.agency is not None else ""

    @property
    def opening(self) -> str:
        """The first 200 characters of the letter, as lists show them to the client (PROP-09)."""
        return shorten(self.letter_shown, LETTER_PREVIEW.value)

    @property
    def letter_shown(self) -> str:
        """The letter as everybody but its author and moderators reads it (ADM-07)."""
        return gettext("(removed by a moderator)") if self.taken_down_at else self.letter

    @property
    def current_terms(self) -> "Terms | None":
        """The terms that hold; loaded already where a query of the room brought the proposal."""
        loaded: list[Terms] | None = getattr(self, "newest_terms", None)
        if loaded is not None:
            return loaded[0] if loaded else None
        return self.terms.order_by("-version").first()


class Terms(models.Model):
    """One version of what a proposal asks for; the newest holds (PROP-03)."""

    class Kind(models.TextChoices):
        """How the work would be paid (PROP-03)."""

        MILESTONE = "milestone", _("By milestone")
        PROJECT = "project", _("By project")
        HOURLY = "hourly", _("By the hour")

    proposal = models.ForeignKey(Proposal, on_delete=models.CASCADE, related_name="terms")
    version = models.PositiveSmallIntegerField(default=1)
    kind = models.CharField(max_length=10, choices=Kind.choices)
    amount = models.DecimalField(max_digits=10, decimal_places=2)
    weekly_limit = models.PositiveSmallIntegerField(null=True, blank=True)
    duration = models.CharField(max_length=5, choices=Job.Duration.choices)
    since = models.DateTimeField(default=clock.now)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["proposal", "version"], name="terms_in_order"),
            models.CheckConstraint(condition=Q(amount__gt=Decimal(0)), name="terms_cost_something"),
            models.CheckConstraint(
                condition=Q(weekly_limit=None) | Q(kind="hourly"), name="only_hours_have_a_weekly_limit"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.amount}"

    @property
    def received(self) -> Decimal | None:
        """What the freelancer receives of the amount; None where there is no service fee (CTR-18)."""
        percent = numbers.SERVICE_FEE_PERCENT.value
        return money.less(self.amount, percent) if percent else None

    def total_of_milestones(self) -> Decimal:
        """The sum of the milestones' prices; `amount` holds the same."""
        return self.milestones.aggregate(sum=Sum("price"))["sum"] or Decimal(0)


class ProposedMilestone(models.Model):
    """One deliverable of terms by milestone (PROP-04)."""

    terms = models.ForeignKey(Terms, on_delete=models.CASCADE, related_name="milestones")
    position = models.PositiveSmallIntegerField()
    text = models.CharField(max_length=200)
    due_date = models.DateField(null=True, blank=True)
    price = models.DecimalField(max_digits=10, decimal_places=2)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["terms", "position"], name="milestones_in_order")]

    def __str__(self) -> str:
        return self.text


class Answer(models.Model):
    """The answer to one screening question (PROP-12); the question's words are kept as they were asked."""

    proposal = models.ForeignKey(Proposal, on_delete=models.CASCADE, related_name="answers")
    question = models.ForeignKey(Question, on_delete=models.SET_NULL, null=True, related_name="+")
    asked = models.CharField(max_length=200)
    text = models.TextField()

    def __str__(self) -> str:
        return self.asked


class ProposalFile(models.Model):
    """A file sent with a proposal (PROP-13)."""

    proposal = models.ForeignKey(Proposal, on_delete=models.CASCADE, related_name="files")
    file = models.FileField(upload_to="proposals/%Y/%m/")
    name = models.CharField(max_length=150)
    size = models.PositiveBigIntegerField()
    kind = models.CharField(max_length=100)

    def __str__(self) -> str:
        return self.name


class ProposalVideo(models.Model):
    """The video sent with a proposal (PROP-14)."""

    proposal = models.OneToOneField(Proposal, on_delete=models.CASCADE, related_name="video")
    file = models.FileField(upload_to="proposals/%Y/%m/")
    kind = models.CharField(max_length=20)
    seconds = models.PositiveSmallIntegerField()

    def __str__(self) -> str:
        return f"{self.seconds} s"


class Draft(models.Model):
    """What somebody typed into a proposal form and could not send yet (INV-22), with the video that they recorded."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    job = models.ForeignKey(Job, on_delete=models.CASCADE, related_name="+")
    values = models.JSONField()
    saved_at = models.DateTimeField(default=clock.now)
    video = models.FileField(upload_to="drafts/%Y/%m/", blank=True)
    video_kind = models.CharField(max_length=20, blank=True)
    video_seconds = models.PositiveSmallIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["person", "job"], name="one_draft")]

    def __str__(self) -> str:
        return f"draft for {self.job_id}"


class SavedLetter(models.Model):
    """A cover letter that its writer keeps, to begin other letters with (PROP-10)."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="saved_letters")
    name = models.CharField(max_length=80)
    text = models.TextField()
    changed_at = models.DateTimeField(default=clock.now)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["person", "name"], name="a_letter_has_its_own_name")]

    def __str__(self) -> str:
        return self.name
