"""What the operator says and sets: help banners, news, labels, and the instance itself."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from handsel.kit import clock
from handsel.people.models import Person


class Banner(models.Model):
    """A sentence for everybody of an audience, between two moments (ADM-05)."""

    class Who(models.TextChoices):
        """For whom."""

        EVERYBODY = "everybody", _("Everybody")
        VISITOR = "visitor", _("Visitors who are not signed in")
        FREELANCER = "freelancer", _("Freelancers")
        CLIENT = "client", _("Clients")
        OPERATOR = "operator", _("Operators")

    class Icon(models.TextChoices):
        """The sign in front, which also gives the colour."""

        INFO = "info", _("Something to know")
        GOOD = "good", _("Good news")
        WARN = "warn", _("Something to look out for")
        BAD = "bad", _("Something is wrong")

    text = models.CharField(max_length=500)
    icon = models.CharField(max_length=10, choices=Icon.choices, default=Icon.INFO)
    who = models.CharField(max_length=12, choices=Who.choices, default=Who.EVERYBODY)
    country = models.CharField(max_length=2, blank=True)
    link_url = models.CharField(max_length=300, blank=True)
    link_text = models.CharField(max_length=80, blank=True)
    starts_at = models.DateTimeField(default=clock.now)
    ends_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_at=None) | Q(ends_at__gt=F("starts_at")),
                name="a_banner_ends_after_it_starts",
            ),
            models.CheckConstraint(condition=~Q(text=""), name="a_banner_says_something"),
            models.CheckConstraint(
                condition=Q(link_url="", link_text="") | ~Q(link_url="") & ~Q(link_text=""),
                name="a_banners_link_has_words",
            ),
        ]

    def __str__(self) -> str:
        return self.text


class ClosedBanner(models.Model):
    """A person who has read a banner and wants it gone."""

    banner = models.ForeignKey(Banner, on_delete=models.CASCADE, related_name="closed")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["banner", "person"], name="a_banner_closed_once")]

    def __str__(self) -> str:
        return f"{self.banner_id} by {self.person_id}"


class LabelText(models.Model):
    """The operator's own words for a label, in one language (ADM-09)."""

    key = models.CharField(max_length=60)
    language = models.CharField(max_length=8, choices=settings.LANGUAGES)
    text = models.TextField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["key", "language"], name="one_text_per_label_and_language"),
            models.CheckConstraint(condition=~Q(text=""), name="a_label_says_something"),
        ]

    def __str__(self) -> str:
        return f"{self.key} ({self.language})"


class News(models.Model):
    """Release notes or other news; those who follow the topic are told once (NOTIF-18).

    Followers are told in the order of their ids: those up to `told_to` were, and with `sent_at` all of them.
    """

    title = models.CharField(max_length=120)
    text = models.TextField()
    link = models.CharField(max_length=500, blank=True)
    written_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    written_at = models.DateTimeField(default=clock.now)
    told_to = models.BigIntegerField(default=0)
    sent_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~Q(title="") & ~Q(text=""), name="news_say_something")
        ]

    def __str__(self) -> str:
        return self.title


class Instance(models.Model):
    """The instance's own settings: one row, or none while the defaults hold (ADM-16).

    `switches` says on or off by the key of a number of the law, or the percentage of the service fee; what it does
    not name is as it is by default.
    """

    currency = models.CharField(max_length=3)
    cycle_time_zone = models.CharField(max_length=60)
    message_max = models.PositiveIntegerField()
    switches = models.JSONField(default=dict, blank=True)

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(pk=1), name="one_instance")]

    def __str__(self) -> str:
        return self.currency
