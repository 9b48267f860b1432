"""Jobs, their questions, their guests and their activity."""

from decimal import Decimal
from typing import TYPE_CHECKING

from django.contrib.postgres.expressions import ArraySubquery
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from handsel.kit import clock
from handsel.people.models import Category, ClientAccount, Person, Skill
from handsel.policy import numbers

if TYPE_CHECKING:
    from handsel.people.acting import Acting


def videos_offered() -> bool:
    """Whether clients may ask for a video with proposals at all: where the operator switched it on (JOB-06)."""
    return numbers.VIDEO_ON.value and numbers.VIDEO_PROPOSAL.value


class JobQuerySet(models.QuerySet["Job"]):
    """Questions about jobs."""

    def open(self) -> "JobQuerySet":
        """Keep the jobs that take proposals."""
        return self.filter(state=Job.State.OPEN)

    def of_team(self, acting: "Acting") -> "JobQuerySet":
        """Keep the jobs of the client accounts in which the reader has a seat (ACC-23)."""
        return self.filter(account__in=[seat.account_id for seat in acting.seats])

    def listed(self, acting: "Acting") -> "JobQuerySet":
        """Keep the open jobs that the marketplace lists for this reader (JOB-02, JOB-04)."""
        seen = (
            [Job.Visibility.PUBLIC]
            if acting.person is None
            else [Job.Visibility.PUBLIC, Job.Visibility.MEMBERS]
        )
        return self.open().filter(visibility__in=seen)

    def with_skill_names(self) -> "JobQuerySet":
        """Bring the names of the skills of each job along, for tiles, without a query more."""
        wanted = Skill.objects.filter(jobs=OuterRef("pk")).order_by("name")
        return self.annotate(skill_names=ArraySubquery(wanted.values("name")))

    def visible_to(self, acting: "Acting") -> "JobQuerySet":
        """Keep the jobs whose page this reader may open: listed, own, as guest, and those of the client that
        they work for as talent specialist (JOB-02, JOB-04, SPEC-02).
        """
        published = ~Q(state=Job.State.DRAFT)
        if acting.person is None:
            return self.filter(published, visibility=Job.Visibility.PUBLIC)
        own = Q(account__in=[seat.account_id for seat in acting.seats])
        guest = Exists(JobGuest.objects.filter(job=OuterRef("pk"), person=acting.person))
        open_to_members = Q(visibility__in=[Job.Visibility.PUBLIC, Job.Visibility.MEMBERS])
        served = Q(account__in=acting.serves)
        return self.filter(own | (published & (open_to_members | guest | served)))


class Job(models.Model):
    """Work that a client account wants done (JOB-01); `key` comes from the form that made it."""

    class State(models.TextChoices):
        """Where the job stands (JOB-15)."""

        DRAFT = "draft", _("Draft")
        OPEN = "open", _("Open")
        CLOSED = "closed", _("Closed")
        REMOVED = "removed", _("Removed")
        EXPIRED = "expired", _("Expired")

    class Visibility(models.TextChoices):
        """Who may find the job (JOB-04)."""

        PUBLIC = "public", _("Everyone")
        MEMBERS = "members", _("Members only")
        INVITE_ONLY = "invite_only", _("Invited people only")

    class Experience(models.TextChoices):
        """How experienced the freelancer should be."""

        ENTRY = "entry", _("Entry level")
        INTERMEDIATE = "intermediate", _("Intermediate")
        EXPERT = "expert", _("Expert")

    class Size(models.TextChoices):
        """The scope of the work."""

        SMALL = "small", _("Small: one clear task")
        MEDIUM = "medium", _("Medium: a project with several parts")
        LARGE = "large", _("Large: long or complex work")

    class Duration(models.TextChoices):
        """How long the work is expected to take (PROP-07)."""

        LT1 = "lt1", _("Less than 1 month")
        M1TO3 = "1to3", _("1 to 3 months")
        M3TO6 = "3to6", _("3 to 6 months")
        GT6 = "gt6", _("More than 6 months")

    class Budget(models.TextChoices):
        """How the work is paid."""

        FIXED = "fixed", _("Fixed price")
        HOURLY = "hourly", _("By the hour")

    class EndReason(models.TextChoices):
        """Why a job ended, in the words that its page shows (JOB-12, JOB-15)."""

        HIRED = "hired", _("The client hired somebody.")
        NO_HIRE = "no_hire", _("The client closed the job without hiring.")
        REMOVED = "removed", _("The job was removed because it broke the rules.")
        EXPIRED = "expired", _("The job ran out because nothing happened on it for a while.")

    account = models.ForeignKey(ClientAccount, on_delete=models.PROTECT, related_name="jobs")
    key = models.CharField(max_length=12, blank=True)
    posted_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    title = models.CharField(max_length=100)
    description = models.TextField()
    category = models.ForeignKey(Category, on_delete=models.PROTECT, related_name="jobs")
    skills = models.ManyToManyField(Skill, blank=True, related_name="jobs")
    experience = models.CharField(max_length=15, choices=Experience.choices)
    size = models.CharField(max_length=10, choices=Size.choices)
    duration = models.CharField(max_length=5, choices=Duration.choices)
    budget_kind = models.CharField(max_length=10, choices=Budget.choices)
    budget = models.DecimalField(max_digits=10, decimal_places=2, null=True, blank=True)
    rate_min = models.DecimalField(max_digits=8, decimal_places=2, null=True, blank=True)
    rate_max = models.DecimalField(max_digits=8, decimal_places=2, null=True, blank=True)
    visibility = models.CharField(max_length=15, choices=Visibility.choices, default=Visibility.PUBLIC)
    takes_video = models.BooleanField(default=False)
    open_to_teams = models.BooleanField(default=False)
    roles = ArrayField(models.CharField(max_length=80), default=list, blank=True)
    state = models.CharField(max_length=10, choices=State.choices, default=State.DRAFT)
    created_at = models.DateTimeField(default=clock.now)
    published_at = models.DateTimeField(null=True, blank=True)
    last_activity_at = models.DateTimeField(default=clock.now)
    warned_at = models.DateTimeField(null=True, blank=True)
    ended_at = models.DateTimeField(null=True, blank=True)
    end_reason = models.CharField(max_length=10, choices=EndReason.choices, blank=True)
    voided_at = models.DateTimeField(null=True, blank=True)

    objects = JobQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["account", "key"], condition=~Q(key=""), name="a_form_makes_one_job"
            ),
            models.CheckConstraint(
                condition=Q(
                    budget_kind="fixed",
                    budget__isnull=False,
                    budget__gt=Decimal(0),
                    rate_min=None,
                    rate_max=None,
                )
                | Q(
                    budget_kind="hourly",
                    budget=None,
                    rate_min__isnull=False,
                    rate_min__gt=Decimal(0),
                    rate_max__isnull=False,
                    rate_max__gte=models.F("rate_min"),
                ),
                name="budget_fits_its_kind",
            ),
            models.CheckConstraint(
                condition=Q(state__in=["draft", "open"], ended_at=None, end_reason="")
                | (Q(state__in=["closed", "removed", "expired"], ended_at__isnull=False) & ~Q(end_reason="")),
                name="an_end_has_time_and_reason",
            ),
            models.CheckConstraint(
                condition=Q(voided_at=None) | Q(ended_at__isnull=False), name="only_ended_jobs_are_voided"
            ),
            models.CheckConstraint(
                condition=Q(open_to_teams=True) | Q(roles=[]), name="only_teams_take_roles"
            ),
            models.CheckConstraint(
                condition=Q(state="draft") | Q(published_at__isnull=False), name="an_open_job_was_published"
            ),
        ]
        indexes = [
            models.Index(fields=["-published_at"], condition=Q(state="open"), name="job_open_newest"),
            models.Index(fields=["last_activity_at"], condition=Q(state="open"), name="job_open_idle"),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        """The address of the job's page."""
        return reverse("jobs:job", args=[self.pk])

    @property
    def names_of_skills(self) -> list[str]:
        """The names of the skills that it asks for; without a query after `with_skill_names`."""
        known: list[str] | None = getattr(self, "skill_names", None)
        return known if known is not None else [skill.name for skill in self.skills.all()]

    @property
    def is_open(self) -> bool:
        """Whether the job takes proposals and answers."""
        return self.state == self.State.OPEN

    @property
    def video_is_open(self) -> bool:
        """Whether proposals may bring a video: its client wants it, and the operator allows it (JOB-06)."""
        return self.takes_video and videos_offered()

    @property
    def is_draft(self) -> bool:
        """Whether only the client's team sees it (JOB-02)."""
        return self.state == self.State.DRAFT

    @property
    def has_ended(self) -> bool:
        """Whether it was published and takes nothing any more (JOB-15)."""
        return not (self.is_open or self.is_draft)

    @property
    def is_private(self) -> bool:
        """Whether only invited people see it, and referral is off (JOB-04, REF-12)."""
        return self.visibility == self.Visibility.INVITE_ONLY


class Question(models.Model):
    """A screening question that follows the cover letter (JOB-05, PROP-12)."""

    job = models.ForeignKey(Job, on_delete=models.CASCADE, related_name="questions")
    position = models.PositiveSmallIntegerField()
    text = models.CharField(max_length=200)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["job", "position"], name="questions_in_order")]

    def __str__(self) -> str:
        return self.text


class JobGuest(models.Model):
    """Somebody who may see a job although it is not listed: the invited, who proposed, who was hired (JOB-04)."""

    job = models.ForeignKey(Job, on_delete=models.CASCADE, related_name="guests")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    since = models.DateTimeField(default=clock.now)
    hired_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["job", "person"], name="a_guest_once")]

    def __str__(self) -> str:
        return f"{self.person_id} at {self.job_id}"


class Activity(models.Model):
    """The counters of one job that its page shows (JOB-08 to JOB-11); moved by the acts that change them.

    Every field can be counted from scratch; a test does.
    """

    job = models.OneToOneField(Job, on_delete=models.CASCADE, related_name="activity", primary_key=True)
    proposals = models.PositiveIntegerField(default=0)
    interviewing = models.PositiveIntegerField(default=0)
    invited_by_client = models.PositiveIntegerField(default=0)
    invited_by_specialist = models.PositiveIntegerField(default=0)
    invited_by_referral = models.PositiveIntegerField(default=0)
    unanswered = models.PositiveIntegerField(default=0)
    hired = models.PositiveIntegerField(default=0)
    last_viewed_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return f"activity of {self.job_id}"

    @property
    def invited(self) -> int:
        """Invitations sent by client, specialist and referral together (JOB-10)."""
        return self.invited_by_client + self.invited_by_specialist + self.invited_by_referral
