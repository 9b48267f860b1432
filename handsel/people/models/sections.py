"""The lists on a freelancer's profile, apart from the portfolio."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

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
