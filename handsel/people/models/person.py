"""A person: one login."""

from datetime import datetime, timedelta
from pathlib import PurePosixPath
from typing import Any, ClassVar

from django.conf import settings
from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models.functions import Lower
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from handsel.kit import clock, naming
from handsel.policy import numbers


class PersonManager(BaseUserManager["Person"]):
    """Makes people; `create_user` is what the account library calls."""

    def create_user(self, email: str, password: str | None = None, **fields: Any) -> "Person":
        """Return a new person with a hashed password."""
        person = self.model(email=self.normalize_email(email), **fields)
        person.set_password(password)
        person.save()
        return person


class Person(AbstractBaseUser):
    """One human being with one login, who may act as freelancer, as client and, if granted, as operator
    (ACC-01)."""

    class Standing(models.TextChoices):
        """What the person may do with others (ACC-20)."""

        ACTIVE = "active", _("Active")
        LIMITED = "limited", _("Limited")
        SUSPENDED = "suspended", _("Suspended")

    email = models.EmailField(max_length=254, unique=True)
    first_name = models.CharField(max_length=60)
    last_name = models.CharField(max_length=60)
    is_operator = models.BooleanField(default=False)
    is_specialist = models.BooleanField(default=False)
    is_active = models.BooleanField(default=True)
    standing = models.CharField(max_length=10, choices=Standing.choices, default=Standing.ACTIVE)
    language = models.CharField(max_length=8, default="en", choices=settings.LANGUAGES)
    time_zone = models.CharField(max_length=60, default="UTC")
    photo = models.ImageField(upload_to="photos/", blank=True)
    joined_at = models.DateTimeField(default=clock.now)
    referral_hint_hidden_until = models.DateTimeField(null=True, blank=True)
    deletion_asked_at = models.DateTimeField(null=True, blank=True)
    deleted_at = models.DateTimeField(null=True, blank=True)

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["first_name", "last_name"]

    objects: ClassVar[PersonManager] = PersonManager()

    class Meta:
        constraints = [models.UniqueConstraint(Lower("email"), name="one_person_per_email")]

    def __str__(self) -> str:
        return self.short_name

    @property
    def is_suspended(self) -> bool:
        """Whether the person may deal with nobody new, nor others with them (ACC-20)."""
        return self.standing == self.Standing.SUSPENDED

    @property
    def is_leaving(self) -> bool:
        """Whether the person asked for the end of their account and can still keep it (ACC-22)."""
        return self.deletion_asked_at is not None and self.deleted_at is None

    @property
    def deleted_from(self) -> datetime | None:
        """When the account ends unless its owner keeps it."""
        days = timedelta(days=numbers.ACCOUNT_GRACE_DAYS.value)
        return self.deletion_asked_at + days if self.deletion_asked_at else None

    @property
    def photo_url(self) -> str:
        """The address of the photo, "" without one; new with each upload, so it may be cached for ever."""
        name = self.photo.name
        return reverse("people:photo", args=[PurePosixPath(name).stem]) if name else ""

    @property
    def full_name(self) -> str:
        """First and last name, for counterparts, connections and operators only (ACC-04)."""
        if self.deleted_at:
            return _former()
        return naming.note(self.pk, f"{self.first_name} {self.last_name}".strip())

    @property
    def short_name(self) -> str:
        """First name and last initial, for everybody else (ACC-04)."""
        if self.deleted_at:
            return _former()
        initial = f" {self.last_name[0]}." if self.last_name else ""
        return naming.note(self.pk, f"{self.first_name}{initial}")


def _former() -> str:
    return gettext("former member")
