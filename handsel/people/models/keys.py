"""Keys with which programs act for people, and the answers that they were given."""

from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from handsel.kit import clock
from handsel.people.models.accounts import ClientAccount
from handsel.people.models.person import Person

AREAS = (
    "people",
    "search",
    "jobs",
    "invitations",
    "proposals",
    "contracts",
    "messages",
    "notices",
    "reports",
    "webhooks",
)
SCOPES = tuple(f"{area}:{what}" for area in AREAS for what in ("read", "write"))


class ApiKeyQuerySet(models.QuerySet["ApiKey"]):
    """Questions about keys."""

    def valid(self) -> "ApiKeyQuerySet":
        """Keep the keys that still open doors: not revoked, not run out, of active people."""
        alive = Q(expires_at=None) | Q(expires_at__gt=clock.now())
        return self.filter(alive, revoked_at=None, person__is_active=True)


class ApiKey(models.Model):
    """A key that lets a program act for a person in one role: as freelancer, or for one account (ADM-13).

    The secret itself is nowhere: `digest` is its SHA-256, `prefix` the part that people know it by.
    `window_at` and `window_count` count the requests of the present minute.
    """

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="api_keys")
    account = models.ForeignKey(
        ClientAccount, on_delete=models.CASCADE, null=True, blank=True, related_name="api_keys"
    )
    name = models.CharField(max_length=60)
    scopes = ArrayField(models.CharField(max_length=30))
    prefix = models.CharField(max_length=20, unique=True)
    digest = models.CharField(max_length=64)
    made_at = models.DateTimeField(default=clock.now)
    expires_at = models.DateTimeField(null=True, blank=True)
    revoked_at = models.DateTimeField(null=True, blank=True)
    last_used_date = models.DateField(null=True, blank=True)
    window_at = models.BigIntegerField(default=0)
    window_count = models.PositiveIntegerField(default=0)

    objects: ClassVar[models.Manager["ApiKey"]] = ApiKeyQuerySet.as_manager()

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(scopes__len__gt=0), name="a_key_opens_something")]

    def __str__(self) -> str:
        return self.name

    @property
    def role(self) -> str:
        """As whom it acts, in the words of `acting_of`."""
        return f"client:{self.account_id}" if self.account_id else "freelancer"

    @property
    def has_run_out(self) -> bool:
        """Whether its time is over."""
        return self.expires_at is not None and self.expires_at <= clock.now()


class ApiAnswer(models.Model):
    """What a key was answered to an act, kept for a day, so that the act is done once (ADM-13).

    The row is written in the transaction of the act; `status` 0 lasts only within it.
    """

    key = models.ForeignKey(ApiKey, on_delete=models.CASCADE, related_name="answers")
    idempotency_key = models.CharField(max_length=255)
    request_digest = models.CharField(max_length=64)
    status = models.PositiveSmallIntegerField(default=0)
    content_type = models.CharField(max_length=60, blank=True)
    body = models.TextField(blank=True)
    at = models.DateTimeField(default=clock.now)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["key", "idempotency_key"], name="an_act_is_answered_once")
        ]
        indexes = [models.Index(fields=["at"], name="api_answer_age")]

    def __str__(self) -> str:
        return f"{self.status} to {self.idempotency_key}"
