"""Notices, letters, push subscriptions and who wants what."""

from typing import ClassVar

from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from handsel.kit import clock, ids
from handsel.notifications import kinds
from handsel.people.models import Person


class NoticeQuerySet(models.QuerySet["Notice"]):
    """Questions about notices."""

    def listed(self) -> "NoticeQuerySet":
        """Keep what stands on bell lists."""
        return self.filter(listed=True)


class Notice(models.Model):
    """One thing that one person was told, in words of their language; once per key (NOTIF-14).

    `listed` is false where the person wants this kind by other ways only; the row still stands for "told
    once". `names` keeps whom the words name, and how: person id to names, so that a person who leaves can be
    taken out and a namesake stays (ACC-22).
    """

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="notices")
    kind = models.CharField(max_length=40)
    key = models.CharField(max_length=120)
    title = models.CharField(max_length=200)
    body = models.TextField(blank=True)
    url = models.CharField(max_length=300)
    at = models.DateTimeField(default=clock.now)
    read_at = models.DateTimeField(null=True, blank=True)
    listed = models.BooleanField(default=True)
    names = models.JSONField(default=dict, blank=True)

    objects: ClassVar[models.Manager["Notice"]] = NoticeQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["person", "key"], name="told_once")]
        indexes = [
            models.Index(fields=["person", "-id"], name="notice_newest"),
            models.Index(
                fields=["person"], condition=Q(read_at__isnull=True, listed=True), name="notice_unread"
            ),
            GinIndex(fields=["names"], name="notice_names"),
        ]

    def __str__(self) -> str:
        return self.title


class Letter(models.Model):
    """An e-mail as a row: written once, sent once, at most once more after a crash (NOTIF-13, NOTIF-14).

    `attempts` counts tries, `unsure` those of which nobody knows whether the server took the letter. A letter
    that belongs to a `notice` and waits (`unless_read`) is not needed once the notice was read; one that
    `gathers` further notices of its kind until it is sent, once all of them were (NOTIF-17). `names` is as with
    a notice.
    """

    class State(models.TextChoices):
        """Where the letter is."""

        WAITING = "waiting", _("Waiting")
        SENDING = "sending", _("Being sent")
        SENT = "sent", _("Sent")
        KEPT = "kept", _("Kept in the outbox")
        FAILED = "failed", _("Could not be sent")
        DROPPED = "dropped", _("No longer needed")

    to = models.EmailField(max_length=254)
    person = models.ForeignKey(Person, on_delete=models.CASCADE, null=True, blank=True, related_name="+")
    kind = models.CharField(max_length=40)
    key = models.CharField(max_length=160, unique=True)
    subject = models.CharField(max_length=250)
    text = models.TextField()
    html = models.TextField(blank=True)
    unsubscribe_url = models.CharField(max_length=300, blank=True)
    state = models.CharField(max_length=10, choices=State.choices, default=State.WAITING)
    notice = models.ForeignKey(
        Notice, on_delete=models.SET_NULL, null=True, blank=True, related_name="letters"
    )
    unless_read = models.BooleanField(default=False)
    gathers = models.BooleanField(default=False)
    attempts = models.PositiveSmallIntegerField(default=0)
    unsure = models.PositiveSmallIntegerField(default=0)
    last_error = models.TextField(blank=True)
    written_at = models.DateTimeField(default=clock.now)
    written_until = models.DateTimeField(default=clock.now)
    sent_at = models.DateTimeField(null=True, blank=True)
    names = models.JSONField(default=dict, blank=True)

    class Meta:
        indexes = [
            models.Index(fields=["state", "-id"], name="letter_by_state"),
            GinIndex(fields=["names"], name="letter_names"),
            models.Index(fields=["person", "-id"], condition=Q(gathers=True), name="letter_gathering"),
        ]

    def __str__(self) -> str:
        return self.subject

    @property
    def kind_label(self) -> str:
        """The name of its kind, or the key where no room has the kind any more."""
        kind = kinds.named(self.kind)
        return str(kind.label) if kind is not None and kind.label else self.kind

    @property
    def can_be_sent_again(self) -> bool:
        """Whether an operator may have it sent."""
        return self.state in {self.State.FAILED, self.State.KEPT}


class Preference(models.Model):
    """A person's own choice for one kind and channel, where it differs from the default (NOTIF-01)."""

    class Channel(models.TextChoices):
        """By which way."""

        BELL = "bell", _("Bell")
        EMAIL = "email", _("E-mail")
        PUSH = "push", _("Push")

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="preferences")
    kind = models.CharField(max_length=40)
    channel = models.CharField(max_length=10, choices=Channel.choices)
    wanted = models.BooleanField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["person", "kind", "channel"], name="one_choice")]

    def __str__(self) -> str:
        return f"{self.kind} by {self.channel}: {self.wanted}"


class PushSubscription(models.Model):
    """A browser that asked for push messages."""

    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="push_subscriptions")
    endpoint = models.URLField(max_length=500, unique=True)
    p256dh = models.CharField(max_length=120)
    auth = models.CharField(max_length=60)
    since = models.DateTimeField(default=clock.now)

    def __str__(self) -> str:
        return f"push for {self.person_id}"


class PushMessage(models.Model):
    """One push to one browser, once (NOTIF-14)."""

    subscription = models.ForeignKey(PushSubscription, on_delete=models.CASCADE, related_name="messages")
    notice = models.ForeignKey(Notice, on_delete=models.CASCADE, related_name="+")
    token = models.CharField(max_length=12, default=ids.opaque)
    sent_at = models.DateTimeField(null=True, blank=True)
    attempts = models.PositiveSmallIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["subscription", "notice"], name="pushed_once")]

    def __str__(self) -> str:
        return f"push of {self.notice_id}"
