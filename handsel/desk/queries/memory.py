"""What every page needs of the desk: the instance, labels and banners, asked once in half a minute."""

from dataclasses import dataclass, field
from datetime import datetime

from django.core.cache import caches
from django.db import DatabaseError
from django.db.models import Q, QuerySet

from handsel.desk.models import Banner, ClosedBanner, Instance, LabelText
from handsel.kit import clock, instance
from handsel.people.acting import Acting

PLACE = "handsel.desk.kept"
SECONDS = 30
CLOSED_SECONDS = 300


@dataclass(frozen=True)
class Shown:
    """A banner as pages show it."""

    id: int
    text: str
    icon: str
    who: str
    country: str
    link_url: str
    link_text: str
    starts_at: datetime
    ends_at: datetime | None

    def is_for(self, acting: Acting) -> bool:
        """Return whether the reader is of its audience, and its time is now (ADM-05)."""
        now = clock.now()
        if self.starts_at > now or (self.ends_at is not None and self.ends_at <= now):
            return False
        if self.country and self.country != _country(acting):
            return False
        roles = {"everybody", acting.role, *(["operator"] if acting.is_operator else [])}
        return self.who in roles


@dataclass(frozen=True)
class Desk:
    """All of it."""

    kept: instance.Kept = field(default_factory=instance.Kept)
    banners: tuple[Shown, ...] = ()


def desk() -> Desk:
    """Return what the operator set and says; in three queries, or none within half a minute."""
    found: Desk | None = caches["process"].get(PLACE)
    if found is None:
        try:
            found = _loaded()
        except DatabaseError:
            return Desk()
        caches["process"].set(PLACE, found, SECONDS)
    return found


def kept() -> instance.Kept:
    """Return what the operator set."""
    return desk().kept


def _loaded() -> Desk:
    own = Instance.objects.first()
    labels = {(row.key, row.language): row.text for row in LabelText.objects.all()}
    settled = instance.Kept(labels=labels)
    if own is not None:
        numbers = {"message.max": own.message_max, **own.switches}
        settled = instance.Kept(own.currency, own.cycle_time_zone, numbers, labels)
    rows = Banner.objects.filter(Q(ends_at=None) | Q(ends_at__gt=clock.now())).order_by("pk")
    names = list(Shown.__dataclass_fields__)
    return Desk(settled, tuple(Shown(**row) for row in rows.values(*names)))


def banners_for(acting: Acting, closed: list[int]) -> list[Shown]:
    """Return the banners that a reader sees; `closed` are those that this login closed."""
    meant = [banner for banner in desk().banners if banner.id not in closed and banner.is_for(acting)]
    if not meant or acting.person is None:
        return meant
    gone = _closed_by(acting.person.pk)
    return [banner for banner in meant if banner.id not in gone]


def _closed_by(person_id: int) -> list[int]:
    place = closed_place(person_id)
    found: list[int] | None = caches["process"].get(place)
    if found is None:
        found = list(ClosedBanner.objects.filter(person=person_id).values_list("banner_id", flat=True))
        caches["process"].set(place, found, CLOSED_SECONDS)
    return found


def closed_place(person_id: int) -> str:
    """Return where the list of banners that a person closed is kept."""
    return f"handsel.desk.closed.{person_id}"


def _country(acting: Acting) -> str:
    if acting.account is not None:
        return acting.account.country
    return acting.profile.country if acting.profile is not None else ""


def all_banners() -> "QuerySet[Banner]":
    """Return every banner, the newest first."""
    return Banner.objects.order_by("-pk")
