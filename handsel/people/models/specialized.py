"""The further profiles of a freelancer, each for one kind of work."""

from typing import ClassVar

from django.db import models
from django.db.models import Q

from handsel.kit import clock, ids
from handsel.people.models.catalogue import Category, Skill
from handsel.people.models.profile import FreelancerProfile, PortfolioItem, Reader

GENERAL = "general"  # what a specialized profile is not: the word where one of several profiles is named


class SpecializedQuerySet(models.QuerySet["SpecializedProfile"]):
    """Questions about specialized profiles."""

    def visible_to(self, acting: Reader) -> "SpecializedQuerySet":
        """Keep what the reader may see beside a general profile that they see whole (ACC-09)."""
        if acting.is_operator:
            return self
        own = Q(profile__person=acting.person.pk) if acting.person is not None else Q()
        return self.filter(Q(is_shown=True) | own) if own else self.filter(is_shown=True)

    def shown(self) -> "SpecializedQuerySet":
        """Keep what others may find, with what a tile shows of it, in two queries."""
        rows = self.filter(is_shown=True).select_related("category").prefetch_related("skills")
        found: SpecializedQuerySet = rows.order_by("pk")
        return found


class SpecializedProfile(models.Model):
    """How a freelancer appears for one kind of work, beside the general profile (ACC-09)."""

    profile = models.ForeignKey(FreelancerProfile, on_delete=models.CASCADE, related_name="specialized")
    public_id = models.CharField(max_length=12, unique=True, default=ids.opaque, editable=False)
    title = models.CharField(max_length=70)
    overview = models.TextField(blank=True)
    hourly_rate = models.DecimalField(max_digits=8, decimal_places=2, null=True, blank=True)
    category = models.ForeignKey(Category, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    skills = models.ManyToManyField(Skill, blank=True, related_name="+")
    portfolio = models.ManyToManyField(PortfolioItem, blank=True, related_name="+")
    is_shown = models.BooleanField(default=True)
    created_at = models.DateTimeField(default=clock.now)

    objects: ClassVar[models.Manager["SpecializedProfile"]] = SpecializedQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(hourly_rate__isnull=True) | Q(hourly_rate__gt=0), name="special_rate_is_positive"
            ),
            models.CheckConstraint(condition=~Q(title=""), name="special_has_a_title"),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        """Its tab on the one page of the freelancer; ask with the general profile loaded."""
        return f"{self.profile.get_absolute_url()}?profile={self.public_id}"
