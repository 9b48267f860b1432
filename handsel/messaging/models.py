"""Rooms, their seats, messages and files."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from handsel.kit import clock
from handsel.people.acting import Acting
from handsel.people.models import ClientAccount, FreelancerProfile, Person


class RoomQuerySet(models.QuerySet["Room"]):
    """Questions about rooms."""

    def visible_to(self, acting: Acting) -> "RoomQuerySet":
        """Keep the rooms in which the person has a seat, as whomever they act now."""
        return self.filter(seats__person=acting.person) if acting.person else self.none()


class Room(models.Model):
    """A conversation (MSG-01, MSG-02). An interview room is between a client account and one freelancer."""

    class Kind(models.TextChoices):
        """What the conversation is for (MSG-02)."""

        INTERVIEW = "interview", _("Interview")
        CONTRACT = "contract", _("Contract")
        DIRECT = "direct", _("Direct message")
        NETWORK = "network", _("Network")
        TEAM = "team", _("Team")
        SUPPORT = "support", _("Support")

    class State(models.TextChoices):
        """Who may write: everybody, the client first (part D), nobody."""

        OPEN = "open", _("Open")
        READ_MOSTLY = "read_mostly", _("Ended")
        ARCHIVED = "archived", _("Archived")

    kind = models.CharField(max_length=12, choices=Kind.choices)
    state = models.CharField(max_length=12, choices=State.choices, default=State.OPEN)
    title = models.CharField(max_length=120)
    subject = models.CharField(max_length=60, blank=True)
    account = models.ForeignKey(
        ClientAccount, on_delete=models.PROTECT, null=True, blank=True, related_name="rooms"
    )
    profile = models.ForeignKey(
        FreelancerProfile, on_delete=models.PROTECT, null=True, blank=True, related_name="rooms"
    )
    opened_at = models.DateTimeField(default=clock.now)
    ended_at = models.DateTimeField(null=True, blank=True)
    last_message_at = models.DateTimeField(default=clock.now)

    objects: ClassVar[models.Manager["Room"]] = RoomQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["subject"], condition=~Q(subject=""), name="one_room_per_subject"
            ),
            models.CheckConstraint(
                condition=~Q(kind="interview") | Q(account__isnull=False, profile__isnull=False),
                name="an_interview_has_two_sides",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        """The address of the conversation."""
        return reverse("messaging:room", args=[self.pk])


class Seat(models.Model):
    """A person in a room, and how far they have read."""

    class Side(models.TextChoices):
        """For whom the person sits there."""

        CLIENT = "client", _("Client")
        FREELANCER = "freelancer", _("Freelancer")

    room = models.ForeignKey(Room, on_delete=models.CASCADE, related_name="seats")
    person = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="room_seats")
    side = models.CharField(max_length=12, choices=Side.choices)
    read_up_to = models.BigIntegerField(default=0)
    since = models.DateTimeField(default=clock.now)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["room", "person"], name="a_seat_once")]

    def __str__(self) -> str:
        return f"{self.person_id} in {self.room_id}"


class Message(models.Model):
    """Something said in a room, or (without author) a line that the product wrote."""

    room = models.ForeignKey(Room, on_delete=models.CASCADE, related_name="messages")
    author = models.ForeignKey(Person, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    side = models.CharField(max_length=12, choices=Seat.Side.choices, blank=True)
    body = models.TextField(blank=True)
    sent_at = models.DateTimeField(default=clock.now)
    key = models.CharField(max_length=40, blank=True)
    removed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["room", "author", "key"], condition=~Q(key=""), name="said_once")
        ]
        indexes = [models.Index(fields=["room", "-id"], name="message_in_order")]

    def __str__(self) -> str:
        return f"{self.author_id} in {self.room_id}"

    @property
    def text(self) -> str:
        """What people read: the words, or that a moderator took them down (ADM-07)."""
        return gettext("(removed by a moderator)") if self.removed_at else self.body


class Attachment(models.Model):
    """A file sent with a message."""

    message = models.ForeignKey(Message, on_delete=models.CASCADE, related_name="files")
    file = models.FileField(upload_to="messages/%Y/%m/")
    name = models.CharField(max_length=150)
    size = models.PositiveBigIntegerField()
    kind = models.CharField(max_length=100)

    def __str__(self) -> str:
        return self.name
