"""A freelancer's profile and what stands on it."""

from datetime import date
from typing import ClassVar, Protocol

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from handsel.kit import clock, ids
from handsel.kit.links import LENGTH_MAX, said_short
from handsel.people.models.catalogue import Category, Skill
from handsel.people.models.person import Person


class Reader(Protocol):
    """Who asks what they may see: `handsel.people.acting.Acting`."""

    @property
    def person(self) -> Person | None:
        """The person, nobody for a visitor."""

    @property
    def is_operator(self) -> bool:
        """Whether the person runs the instance."""


class ProfileQuerySet(models.QuerySet["FreelancerProfile"]):
    """Questions about profiles."""

    def visible_to(self, acting: "Reader") -> "ProfileQuerySet":
        """Keep whose page the reader may open at all, be it only the short card (ACC-05, ACC-07)."""
        if acting.is_operator:
            return self
        shown = Q(person__is_active=True, taken_down_at=None)
        if acting.person is None:
            return self.filter(shown, visibility=FreelancerProfile.Visibility.PUBLIC)
        return self.filter(shown | Q(person=acting.person.pk))

    def searchable(self) -> "ProfileQuerySet":
        """Keep who may appear in a client's search: nobody private, inactive or suspended (ACC-06, ACC-20)."""
        here = self.filter(person__is_active=True, person__deletion_asked_at=None, taken_down_at=None)
        found = here.exclude(person__standing=Person.Standing.SUSPENDED)
        return found.exclude(visibility=FreelancerProfile.Visibility.PRIVATE)

    def for_tiles(self) -> "ProfileQuerySet":
        """Load what a tile shows, in two queries."""
        return self.select_related("person", "category").prefetch_related("skills")


class FreelancerProfile(models.Model):
    """How a person appears as freelancer: the general profile (ACC-02)."""

    class Visibility(models.TextChoices):
        """Who may see the profile (ACC-05)."""

        PUBLIC = "public", _("Everyone")
        MEMBERS = "members", _("Members only")
        PRIVATE = "private", _("Private")

    class Plan(models.TextChoices):
        """What a freelancer gets beyond the market itself (ACC-18)."""

        BASIC = "basic", pgettext_lazy("plan", "Basic")
        PLUS = "plus", _("Plus")

    class ResponseBand(models.TextChoices):
        """Usual time from invitation to answer (REP-06)."""

        NONE = "", _("Not enough invitations yet")
        DAY = "day", _("Usually answers within a day")
        THREE_DAYS = "three_days", _("Usually answers within 3 days")
        SLOW = "slow", _("Usually takes 3 days or more")

    class Works(models.TextChoices):
        """As what a freelancer is found: on their own, or with an agency (SEARCH-01)."""

        INDIVIDUAL = "individual", _("Individual")
        AGENCY = "agency", _("With an agency")

    class Availability(models.TextChoices):
        """How much the freelancer can work in a week (ACC-17)."""

        OVER_30 = "over_30", _("More than 30 hours a week")
        UNDER_30 = "under_30", _("Less than 30 hours a week")
        AS_NEEDED = "as_needed", _("As needed")
        NOT_AVAILABLE = "not_available", _("Not available")

    class Badge(models.TextChoices):
        """What past work earned, computed daily (REP-11)."""

        NONE = "", _("No badge")
        RISING = "rising", _("Rising Talent")
        TOP = "top", _("Top Rated")
        TOP_PLUS = "top_plus", _("Top Rated Plus")

    EXPERT = "expert"

    person = models.OneToOneField(Person, on_delete=models.PROTECT, related_name="profile")
    public_id = models.CharField(max_length=12, unique=True, default=ids.opaque, editable=False)
    title = models.CharField(max_length=70, blank=True)
    overview = models.TextField(blank=True)
    hourly_rate = models.DecimalField(max_digits=8, decimal_places=2, null=True, blank=True)
    city = models.CharField(max_length=80, blank=True)
    country = models.CharField(max_length=2, blank=True)
    category = models.ForeignKey(
        Category, on_delete=models.PROTECT, null=True, blank=True, related_name="profiles"
    )
    skills = models.ManyToManyField(Skill, blank=True, related_name="profiles")
    visibility = models.CharField(max_length=10, choices=Visibility.choices, default=Visibility.PUBLIC)
    turned_private_at = models.DateTimeField(null=True, blank=True)
    visibility_before = models.CharField(max_length=10, choices=Visibility.choices, blank=True)
    accepts_referrals = models.BooleanField(default=True)
    plan = models.CharField(max_length=5, choices=Plan.choices, default=Plan.BASIC)
    weekly_hours = models.CharField(
        max_length=15, choices=Availability.choices, default=Availability.AS_NEEDED
    )
    available_on = models.DateField(null=True, blank=True)
    response_band = models.CharField(max_length=12, choices=ResponseBand.choices, default="", blank=True)
    response_count = models.PositiveIntegerField(default=0)
    score = models.PositiveSmallIntegerField(null=True, blank=True)
    rating = models.DecimalField(max_digits=3, decimal_places=2, null=True, blank=True)
    review_count = models.PositiveIntegerField(default=0)
    badge = models.CharField(max_length=10, choices=Badge.choices, default="", blank=True)
    expert_since = models.DateTimeField(null=True, blank=True)
    in_agency = models.BooleanField(default=False)
    taken_down_at = models.DateTimeField(null=True, blank=True)
    created_at = models.DateTimeField(default=clock.now)
    changed_at = models.DateTimeField(default=clock.now)

    objects: ClassVar[models.Manager["FreelancerProfile"]] = ProfileQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(hourly_rate__isnull=True) | Q(hourly_rate__gt=0), name="rate_is_positive"
            ),
            models.CheckConstraint(
                condition=Q(score__isnull=True) | Q(score__lte=100), name="a_score_is_a_percentage"
            ),
            models.CheckConstraint(
                condition=~Q(weekly_hours="not_available"), name="away_is_a_day_not_hours"
            ),
            models.CheckConstraint(
                condition=Q(turned_private_at=None, visibility_before="")
                | (Q(turned_private_at__isnull=False, visibility="private") & ~Q(visibility_before="")),
                name="turned_private_can_be_undone",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.person.short_name}, {self.title}"

    def get_absolute_url(self) -> str:
        """The stable address that can be pasted anywhere (ACC-03)."""
        return reverse("people:profile", args=[self.public_id])

    @property
    def merits(self) -> list[tuple[str, str]]:
        """The badges that the profile shows as word and label: what an operator vetted first, then what was earned."""
        vetted = [(self.EXPERT, gettext("Expert-Vetted"))] if self.expert_since else []
        return vetted + ([(self.badge, self.get_badge_display())] if self.badge else [])

    @property
    def has_history(self) -> bool:
        """Whether anything says how work with the freelancer was: a public review, a score, a badge (REP-18)."""
        return any((self.rating is not None, self.score is not None, self.badge, self.expert_since))

    @property
    def is_plus(self) -> bool:
        """Whether the plan is Plus (ACC-18)."""
        return self.plan == self.Plan.PLUS

    @property
    def is_private(self) -> bool:
        """Whether the profile is left out of every search (ACC-06)."""
        return self.visibility == self.Visibility.PRIVATE

    @property
    def away_until(self) -> date | None:
        """The day on which the freelancer is available again, None where they are now (ACC-17)."""
        return self.available_on if self.available_on and self.available_on > clock.today() else None

    @property
    def availability(self) -> str:
        """How much the freelancer can work now: their weekly hours, or `not_available` until the day comes."""
        return self.Availability.NOT_AVAILABLE.value if self.away_until else self.weekly_hours

    @property
    def availability_words(self) -> str:
        """What people read of it."""
        if self.away_until is None:
            return str(self.Availability(self.weekly_hours).label)
        day = date_format(self.away_until, "DATE_FORMAT")
        return gettext("Not available until %(day)s") % {"day": day}


class PortfolioItem(models.Model):
    """A piece of work that a freelancer shows, with links to where it can be seen (ACC-13)."""

    profile = models.ForeignKey(FreelancerProfile, on_delete=models.CASCADE, related_name="portfolio")
    title = models.CharField(max_length=100)
    text = models.TextField(blank=True)
    links = ArrayField(models.CharField(max_length=LENGTH_MAX), default=list, blank=True)
    position = models.PositiveSmallIntegerField(default=0)

    def __str__(self) -> str:
        return self.title

    @property
    def cover(self) -> "PieceFile | None":
        """The first picture, which stands for the piece in the gallery; ask with the files loaded."""
        return next((file for file in self.files.all() if file.is_picture), None)


class PieceFile(models.Model):
    """A file of a piece of work (ACC-13): a picture with its small one, or something to download."""

    item = models.ForeignKey(PortfolioItem, on_delete=models.CASCADE, related_name="files")
    file = models.FileField(upload_to="portfolio/%Y/%m/")
    thumb = models.FileField(upload_to="portfolio/%Y/%m/", blank=True)
    name = models.CharField(max_length=150)
    size = models.PositiveBigIntegerField()
    kind = models.CharField(max_length=100)
    width = models.PositiveSmallIntegerField(default=0)
    height = models.PositiveSmallIntegerField(default=0)

    def __str__(self) -> str:
        return self.name

    @property
    def is_picture(self) -> bool:
        """Whether it is shown in the page; everything else is downloaded."""
        return bool(self.thumb)


class IntroVideo(models.Model):
    """The one video in which a freelancer says hello: a file of ours, or a link to another place (ACC-12)."""

    profile = models.OneToOneField(FreelancerProfile, on_delete=models.CASCADE, related_name="video")
    file = models.FileField(upload_to="videos/%Y/%m/", blank=True)
    kind = models.CharField(max_length=20, blank=True)
    seconds = models.PositiveSmallIntegerField(default=0)
    link = models.CharField(max_length=LENGTH_MAX, blank=True)
    added_at = models.DateTimeField(default=clock.now)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(file="") ^ Q(link=""), name="a_video_is_a_file_or_a_link")
        ]

    def __str__(self) -> str:
        return self.link or str(self.file.name)

    @property
    def version(self) -> str:
        """A word that changes with the video, so that browsers do not play an earlier one."""
        return str(self.pk)

    @property
    def said_short(self) -> str:
        """The link as people read it."""
        return said_short(self.link)
