"""Agencies, who belongs to them, and who was asked to."""

from typing import TYPE_CHECKING, ClassVar

from django.db import models
from django.db.models import Q, Subquery
from django.db.models.functions import Lower
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from handsel.kit import clock, ids
from handsel.kit.sql import one_of
from handsel.people.models import FreelancerProfile, Person

if TYPE_CHECKING:
    from handsel.people.acting import Acting


class AgencyQuerySet(models.QuerySet["Agency"]):
    """Questions about agencies."""

    def visible_to(self, acting: "Acting") -> "AgencyQuerySet":
        """Keep what the reader may open: all agencies, for whoever is signed in."""
        return self.none() if acting.person is None else self

    def managed_by(self, person: Person | None) -> "AgencyQuerySet":
        """Keep the agencies that a person acts for, as owner or manager (AGY-05)."""
        return self.filter(pk__in=Member.objects.managing(person).values("agency"))

    def joined_by(self, person: Person | None) -> "AgencyQuerySet":
        """Keep the agencies that a person belongs to, in whichever role."""
        return self.filter(members__profile__person=person)


class Agency(models.Model):
    """A business of several freelancers (AGY-01, AGY-02)."""

    public_id = models.CharField(max_length=12, unique=True, default=ids.opaque, editable=False)
    name = models.CharField(max_length=100)
    tagline = models.CharField(max_length=120, blank=True)
    overview = models.TextField(blank=True)
    city = models.CharField(max_length=80, blank=True)
    country = models.CharField(max_length=2, blank=True)
    website = models.URLField(max_length=200, blank=True)
    opened_at = models.DateTimeField(default=clock.now)

    objects: ClassVar[models.Manager["Agency"]] = AgencyQuerySet.as_manager()

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        """The address of the agency's page."""
        return reverse("agencies:agency", args=[self.public_id])


class MemberQuerySet(models.QuerySet["Member"]):
    """Questions about members."""

    def managing(self, person: Person | None) -> "MemberQuerySet":
        """Keep the memberships in which a person acts for the agency."""
        if person is None:
            return self.none()
        return self.filter(profile__person=person, role__in=Member.MANAGING)

    def visible_to(self, acting: "Acting") -> "MemberQuerySet":
        """Keep the members of the agencies that the reader belongs to."""
        return self.filter(agency__in=Agency.objects.joined_by(acting.person))


def own(person: Person | None) -> Q:
    """Return what keeps the rows with a person's own profile, found by its index."""
    profiles = FreelancerProfile.objects.filter(person=person)
    return Q(profile=Subquery(profiles.values("pk"))) if person else Q(pk__in=())


def managed(person: Person | None) -> Q:
    """Return what keeps the rows of the agencies that a person acts for, found by its index (AGY-05)."""
    return Q(one_of("agency", Member.objects.managing(person).values("agency")))


class Member(models.Model):
    """A freelancer who belongs to an agency; an exclusive one works through it alone (AGY-03)."""

    class Role(models.TextChoices):
        """What a member may do: the owner and managers act for the agency."""

        OWNER = "owner", _("Owner")
        MANAGER = "manager", _("Manager")
        MEMBER = "member", _("Member")

    MANAGING = (Role.OWNER, Role.MANAGER)

    agency = models.ForeignKey(Agency, on_delete=models.CASCADE, related_name="members")
    profile = models.ForeignKey(FreelancerProfile, on_delete=models.CASCADE, related_name="memberships")
    role = models.CharField(max_length=8, choices=Role.choices, default=Role.MEMBER)
    exclusive = models.BooleanField(default=False)
    since = models.DateTimeField(default=clock.now)

    objects: ClassVar[models.Manager["Member"]] = MemberQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["agency", "profile"], name="a_member_once"),
            models.UniqueConstraint(fields=["agency"], condition=Q(role="owner"), name="one_owner_each"),
            models.UniqueConstraint(fields=["profile"], condition=Q(role="owner"), name="owns_one_agency"),
            models.UniqueConstraint(
                fields=["profile"], condition=Q(exclusive=True), name="exclusive_to_one_agency"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.profile_id} in {self.agency_id} ({self.role})"

    @property
    def manages(self) -> bool:
        """Whether they act for the agency."""
        return self.role in self.MANAGING

    @property
    def is_owner(self) -> bool:
        """Whether the agency is theirs."""
        return self.role == self.Role.OWNER


class MemberInvitationQuerySet(models.QuerySet["MemberInvitation"]):
    """Questions about who was asked to join."""

    def open(self) -> "MemberInvitationQuerySet":
        """Keep what nobody answered or took back yet."""
        return self.filter(state=MemberInvitation.State.OPEN)

    def visible_to(self, acting: "Acting") -> "MemberInvitationQuerySet":
        """Keep what a link shows the reader: what was sent to an address, to them, or by their agencies."""
        if acting.person is None:
            return self.none()
        own = Q(profile=None) | Q(profile__person=acting.person)
        return self.filter(own | Q(agency__in=Agency.objects.managed_by(acting.person)))


class MemberInvitation(models.Model):
    """A freelancer is asked to join an agency, by e-mail or by profile, and answers once."""

    class State(models.TextChoices):
        """What became of it."""

        OPEN = "open", _("Asked")
        JOINED = "joined", _("Joined")
        DECLINED = "declined", _("Declined")
        TAKEN_BACK = "taken_back", _("Taken back")

    NEXT: ClassVar[dict[str, tuple[str, ...]]] = {
        "open": ("joined", "declined", "taken_back"),
        "joined": (),
        "declined": (),
        "taken_back": (),
    }

    agency = models.ForeignKey(Agency, on_delete=models.CASCADE, related_name="invitations")
    profile = models.ForeignKey(
        FreelancerProfile, on_delete=models.CASCADE, null=True, blank=True, related_name="+"
    )
    email = models.EmailField(max_length=254, blank=True)
    role = models.CharField(max_length=8, choices=Member.Role.choices, default=Member.Role.MEMBER)
    exclusive = models.BooleanField(default=False)
    token = models.CharField(max_length=12, unique=True, default=ids.opaque, editable=False)
    state = models.CharField(max_length=10, choices=State.choices, default=State.OPEN)
    invited_by = models.ForeignKey(Person, on_delete=models.CASCADE, related_name="+")
    sent_at = models.DateTimeField(default=clock.now)
    ended_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar[models.Manager["MemberInvitation"]] = MemberInvitationQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(profile=None) ^ Q(email=""), name="asked_by_profile_or_by_email"
            ),
            models.CheckConstraint(
                condition=Q(state="open") ^ Q(ended_at__isnull=False), name="an_answer_to_join_has_a_time"
            ),
            models.CheckConstraint(condition=~Q(role="owner"), name="nobody_is_asked_to_own"),
            models.UniqueConstraint(
                fields=["agency", "profile"], condition=Q(state="open"), name="profile_asked_once"
            ),
            models.UniqueConstraint(
                "agency", Lower("email"), condition=Q(state="open") & ~Q(email=""), name="email_asked_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.profile_id or self.email} for {self.agency_id}"

    def get_absolute_url(self) -> str:
        """The address where it is answered."""
        return reverse("agencies:join", args=[self.token])

    @property
    def is_open(self) -> bool:
        """Whether it waits for an answer."""
        return self.state == self.State.OPEN
