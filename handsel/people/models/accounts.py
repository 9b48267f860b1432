"""Client accounts, the people who act for them, and who has been introduced to whom."""

from typing import ClassVar

from django.db import models
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from handsel.kit import clock, ids
from handsel.people.models.person import Person
from handsel.people.models.profile import FreelancerProfile, Reader


class AccountQuerySet(models.QuerySet["ClientAccount"]):
    """Questions about client accounts."""

    def visible_to(self, acting: Reader) -> "AccountQuerySet":
        """Keep the accounts whose own page the reader may open: those they act for, all for operators."""
        if acting.is_operator:
            return self
        if acting.person is None:
            return self.none()
        return self.filter(seats__person=acting.person.pk)


class ClientAccount(models.Model):
    """Who posts jobs and hires; several people can act for it (ACC-21, ACC-23)."""

    public_id = models.CharField(max_length=12, unique=True, default=ids.opaque, editable=False)
    name = models.CharField(max_length=100)
    city = models.CharField(max_length=80, blank=True)
    country = models.CharField(max_length=2, blank=True)
    about = models.TextField(blank=True)
    payment_verified_at = models.DateTimeField(null=True, blank=True)
    rating = models.DecimalField(max_digits=3, decimal_places=2, null=True, blank=True)
    review_count = models.PositiveIntegerField(default=0)
    poor_conduct_since = models.DateTimeField(null=True, blank=True)
    created_at = models.DateTimeField(default=clock.now)

    objects: ClassVar[models.Manager["ClientAccount"]] = AccountQuerySet.as_manager()

    def __str__(self) -> str:
        return self.name


class Seat(models.Model):
    """A person who may act for a client account."""

    class Role(models.TextChoices):
        """What a seat may do: owners also manage seats."""

        OWNER = "owner", _("Owner")
        HIRER = "hirer", _("Hirer")

    account = models.ForeignKey(ClientAccount, on_delete=models.CASCADE, related_name="seats")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="seats")
    role = models.CharField(max_length=10, choices=Role.choices)
    since = models.DateTimeField(default=clock.now)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["account", "person"], name="one_seat_each")]

    def __str__(self) -> str:
        return f"{self.person} ({self.role})"


class AssignmentQuerySet(models.QuerySet["Assignment"]):
    """Questions about assignments."""

    def live(self) -> "AssignmentQuerySet":
        """Keep those that still open the client's account to the specialist (SPEC-01, SPEC-05)."""
        return self.filter(ended_at=None, person__is_specialist=True)


class Assignment(models.Model):
    """A talent specialist works for a client account, as an operator decided (SPEC-01, SPEC-05)."""

    account = models.ForeignKey(ClientAccount, on_delete=models.CASCADE, related_name="assignments")
    person = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="assignments")
    assigned_by = models.ForeignKey(Person, on_delete=models.PROTECT, related_name="+")
    since = models.DateTimeField(default=clock.now)
    ended_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar[models.Manager["Assignment"]] = AssignmentQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["account", "person"], condition=models.Q(ended_at=None), name="assigned_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.person_id} for {self.account_id}"


class SeatInvitation(models.Model):
    """An e-mail that asks somebody to take a seat in a client account."""

    account = models.ForeignKey(ClientAccount, on_delete=models.CASCADE, related_name="seat_invitations")
    email = models.EmailField(max_length=254)
    role = models.CharField(max_length=10, choices=Seat.Role.choices, default=Seat.Role.HIRER)
    token = models.CharField(max_length=12, unique=True, default=ids.opaque, editable=False)
    invited_by = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    sent_at = models.DateTimeField(default=clock.now)
    taken_at = models.DateTimeField(null=True, blank=True)
    revoked_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                "account",
                Lower("email"),
                condition=models.Q(taken_at__isnull=True, revoked_at__isnull=True),
                name="one_open_seat_invitation",
            )
        ]

    def __str__(self) -> str:
        return f"seat for {self.email}"


class Introduction(models.Model):
    """What a client account and a freelancer may know of each other.

    SEEN: the freelancer sent a proposal, so the client may read the whole profile (ACC-07). MET: an
    interview room exists, so both read each other's full names (ACC-04, ACC-21, MSG-27).
    """

    class Level(models.IntegerChoices):
        """How well they know each other; it only grows."""

        SEEN = 1
        MET = 2

    profile = models.ForeignKey(FreelancerProfile, on_delete=models.CASCADE, related_name="introductions")
    account = models.ForeignKey(ClientAccount, on_delete=models.CASCADE, related_name="introductions")
    level = models.PositiveSmallIntegerField(choices=Level.choices)
    at = models.DateTimeField(default=clock.now)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["profile", "account"], name="introduced_once")]

    def __str__(self) -> str:
        return f"{self.profile_id} and {self.account_id}"


class Refusal(models.Model):
    """A person wants no more invitations from a client account (INV-14); nobody else is told."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="refusals")
    account = models.ForeignKey(ClientAccount, on_delete=models.CASCADE, related_name="refusals")
    since = models.DateTimeField(default=clock.now)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["person", "account"], name="refused_once")]

    def __str__(self) -> str:
        return f"{self.person_id} refuses {self.account_id}"
