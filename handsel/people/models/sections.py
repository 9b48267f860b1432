"""The lists on a freelancer's profile, apart from the portfolio."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from handsel.kit.links import LENGTH_MAX, said_short
from handsel.people.models.profile import FreelancerProfile


class Employment(models.Model):
    """A job that a freelancer held."""

    profile = models.ForeignKey(FreelancerProfile, on_delete=models.CASCADE, related_name="employments")
    title = models.CharField(max_length=100)
    company = models.CharField(max_length=100)
    from_year = models.PositiveSmallIntegerField()
    to_year = models.PositiveSmallIntegerField(null=True, blank=True)
    text = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(to_year__isnull=True) | Q(to_year__gte=models.F("from_year")),
                name="employment_ends_later",
            )
        ]

    def __str__(self) -> str:
        return f"{self.title}, {self.company}"


class Education(models.Model):
    """A course of study."""

    profile = models.ForeignKey(FreelancerProfile, on_delete=models.CASCADE, related_name="educations")
    school = models.CharField(max_length=120)
    degree = models.CharField(max_length=120, blank=True)
    from_year = models.PositiveSmallIntegerField()
    to_year = models.PositiveSmallIntegerField(null=True, blank=True)

    def __str__(self) -> str:
        return f"{self.degree}, {self.school}"


class SpokenLanguage(models.Model):
    """A language that a freelancer works in, and how well."""

    class Level(models.TextChoices):
        """How well."""

        BASIC = "basic", _("Basic")
        CONVERSATIONAL = "conversational", _("Conversational")
        FLUENT = "fluent", _("Fluent")
        NATIVE = "native", _("Native or bilingual")

    profile = models.ForeignKey(FreelancerProfile, on_delete=models.CASCADE, related_name="languages")
    code = models.CharField(max_length=3)
    level = models.CharField(max_length=15, choices=Level.choices)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["profile", "code"], name="a_language_once")]

    def __str__(self) -> str:
        return f"{self.code} ({self.level})"


class Certificate(models.Model):
    """Something that somebody certified of a freelancer; where it can be checked, if anywhere (ACC-11)."""

    profile = models.ForeignKey(FreelancerProfile, on_delete=models.CASCADE, related_name="certificates")
    name = models.CharField(max_length=120)
    issuer = models.CharField(max_length=120)
    issued_date = models.DateField()
    credential = models.CharField(max_length=100, blank=True)
    link = models.CharField(max_length=LENGTH_MAX, blank=True)

    def __str__(self) -> str:
        return f"{self.name}, {self.issuer}"

    @property
    def said_short(self) -> str:
        """The link as people read it."""
        return said_short(self.link)


class LinkedAccount(models.Model):
    """The page that a freelancer has at another place where work is shown (ACC-11)."""

    class Site(models.TextChoices):
        """The places, by their names."""

        BEHANCE = "behance", "Behance"
        DRIBBBLE = "dribbble", "Dribbble"
        GITHUB = "github", "GitHub"
        GITLAB = "gitlab", "GitLab"
        LINKEDIN = "linkedin", "LinkedIn"
        STACK_OVERFLOW = "stack_overflow", "Stack Overflow"

    profile = models.ForeignKey(FreelancerProfile, on_delete=models.CASCADE, related_name="linked_accounts")
    site = models.CharField(max_length=20, choices=Site.choices)
    link = models.CharField(max_length=LENGTH_MAX)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["profile", "site"], name="an_account_a_site")]

    def __str__(self) -> str:
        return self.link

    @property
    def said_short(self) -> str:
        """The link as people read it."""
        return said_short(self.link)


class OtherExperience(models.Model):
    """What a freelancer can beside jobs and studies: a title and a text (ACC-11)."""

    profile = models.ForeignKey(FreelancerProfile, on_delete=models.CASCADE, related_name="experiences")
    title = models.CharField(max_length=120)
    text = models.TextField(blank=True)

    def __str__(self) -> str:
        return self.title
