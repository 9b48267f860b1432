"""Addresses that are told what happens, and what was sent to each."""

from datetime import datetime
from typing import TYPE_CHECKING

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from handsel.kit import clock
from handsel.people.models import ClientAccount, Person

if TYPE_CHECKING:
    from handsel.people.acting import Acting


class EndpointQuerySet(models.QuerySet["Endpoint"]):
    """Questions about endpoints."""

    def on(self) -> "EndpointQuerySet":
        """Keep what is told what happens."""
        return self.filter(stopped_at=None, person__is_active=True)

    def visible_to(self, acting: "Acting") -> "EndpointQuerySet":
        """Keep the reader's own, in whichever role; nobody else knows of them."""
        return self.none() if acting.person is None else self.filter(person=acting.person)

    def of_role(self, acting: "Acting") -> "EndpointQuerySet":
        """Keep the reader's own of the one role in which a program acts."""
        return self.visible_to(acting).filter(account=acting.account)


class Endpoint(models.Model):
    """An address that is told what happens to one person in one role: as freelancer, or for one account.

    Its secret is nowhere: it is made from `seed` and the key of the instance. `old_seed` makes the one before,
    which signs as well until `old_until`. `busy_until` is set while a worker sends to it, one thing at a time.
    """

    class StopReason(models.TextChoices):
        """Why nothing is sent to it any more."""

        OWNER = "owner", _("You switched it off.")
        FAILING = "failing", _("It took nothing for days.")
        GONE = "gone", _("It answered that it is gone for good.")
        ROLE = "role", _("You no longer have the role that it was for.")

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="endpoints")
    account = models.ForeignKey(
        ClientAccount, on_delete=models.CASCADE, null=True, blank=True, related_name="endpoints"
    )
    url = models.CharField(max_length=500)
    name = models.CharField(max_length=60)
    kinds = ArrayField(models.CharField(max_length=40))
    seed = models.CharField(max_length=50)
    old_seed = models.CharField(max_length=50, blank=True)
    old_until = models.DateTimeField(null=True, blank=True)
    made_at = models.DateTimeField(default=clock.now)
    taken_at = models.DateTimeField(null=True, blank=True)
    failing_since = models.DateTimeField(null=True, blank=True)
    busy_until = models.DateTimeField(null=True, blank=True)
    stopped_at = models.DateTimeField(null=True, blank=True)
    stop_reason = models.CharField(max_length=10, choices=StopReason.choices, blank=True)

    objects = EndpointQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(stopped_at=None, stop_reason="")
                | (Q(stopped_at__isnull=False) & ~Q(stop_reason="")),
                name="a_stopped_endpoint_says_why",
            ),
            models.CheckConstraint(condition=Q(kinds__len__gt=0), name="an_endpoint_wants_something"),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        """The address of its page."""
        return reverse("webhooks:endpoint", args=[self.pk])

    @property
    def is_on(self) -> bool:
        """Whether it is told what happens."""
        return self.stopped_at is None

    @property
    def state(self) -> str:
        """`on`, `failing` (on, and the last try was not taken) or `stopped`."""
        if not self.is_on:
            return "stopped"
        return "failing" if self.failing_since else "on"

    def seeds(self, now: datetime) -> list[str]:
        """What signs now: the newest secret, and the one before while both hold."""
        both = self.old_seed and self.old_until is not None and now < self.old_until
        return [self.seed, self.old_seed] if both else [self.seed]


class Delivery(models.Model):
    """One message to one endpoint: the very words that are sent and signed, and what became of them.

    `message_id` stays the same however often it is sent; `tries` counts since it was last asked to be sent.
    `names` keeps whom the words name, and how: person id to names (ACC-22).
    """

    class State(models.TextChoices):
        """Where it is."""

        WAITING = "waiting", _("Waiting")
        TAKEN = "taken", _("Delivered")
        FAILED = "failed", _("Not delivered")

    class Failure(models.TextChoices):
        """Why the last try was not taken."""

        ANSWER = "answer", _("It did not answer with a 2xx status.")
        TIMEOUT = "timeout", _("It took too long to answer.")
        UNREACHABLE = "unreachable", _("It could not be reached.")
        PRIVATE = "private", _("Its name leads into a private network, where we send nothing.")
        CERTIFICATE = "certificate", _("Its certificate cannot be trusted.")
        STOPPED = "stopped", _("The endpoint was stopped.")

    endpoint = models.ForeignKey(Endpoint, on_delete=models.CASCADE, related_name="deliveries")
    message_id = models.CharField(max_length=40, unique=True)
    kind = models.CharField(max_length=40)
    payload = models.TextField()
    names = models.JSONField(default=dict, blank=True)
    state = models.CharField(max_length=10, choices=State.choices, default=State.WAITING)
    made_at = models.DateTimeField(default=clock.now)
    next_try_at = models.DateTimeField(null=True, blank=True)
    tries = models.PositiveSmallIntegerField(default=0)
    last_try_at = models.DateTimeField(null=True, blank=True)
    last_status = models.PositiveSmallIntegerField(null=True, blank=True)
    last_failure = models.CharField(max_length=12, choices=Failure.choices, blank=True)
    answer = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(state="waiting", next_try_at__isnull=False)
                | (~Q(state="waiting") & Q(next_try_at=None)),
                name="what_waits_has_a_time",
            )
        ]
        indexes = [
            GinIndex(fields=["names"], name="webhook_delivery_names"),
            models.Index(fields=["endpoint", "-id"], name="delivery_newest"),
            models.Index(fields=["next_try_at"], condition=Q(state="waiting"), name="delivery_due"),
            models.Index(fields=["made_at"], name="delivery_age"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} to {self.endpoint_id}"

    @property
    def can_be_replayed(self) -> bool:
        """Whether it may be sent again: it was taken, or given up."""
        return self.state != self.State.WAITING
