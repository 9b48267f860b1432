"""Reads of the notifications room."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.core import signing
from django.db.models import Count, Max, Q, QuerySet
from django.urls import NoReverseMatch, reverse

from handsel.kit.paging import Page, page_of
from handsel.notifications import kinds
from handsel.notifications.kinds import Kind
from handsel.notifications.models import Letter, Notice, Preference, PushSubscription
from handsel.people.models import Person

UNSUBSCRIBE = "handsel.unsubscribe"
CHANNELS = tuple(Preference.Channel)


@dataclass(frozen=True)
class Choice:
    """One kind on the preferences page: per channel whether it is on, and whether it can be changed."""

    kind: Kind
    channels: tuple[tuple[str, str, bool, bool], ...]


def wanted(person: Person, kind: Kind) -> dict[str, bool]:
    """Return for `bell`, `email` and `push` whether the person wants a kind that way, in one query."""
    own = dict(Preference.objects.filter(person=person, kind=kind.key).values_list("channel", "wanted"))
    return {
        channel: kind.default(channel) if kind.fixed(channel) else own.get(channel, kind.default(channel))
        for channel in CHANNELS
    }


def followers_of(kind: Kind, *, after: int, most: int) -> list[Person]:
    """Return people who chose a way for a kind that is off by default, in the order of their ids, after one."""
    chose = Preference.objects.filter(kind=kind.key, wanted=True)
    rows = Person.objects.filter(is_active=True, pk__gt=after, pk__in=chose.values("person"))
    return list(rows.order_by("pk")[:most])


def choices_of(person: Person) -> list[Choice]:
    """Return every kind that can be changed, with the person's choices."""
    own = {(row.kind, row.channel): row.wanted for row in Preference.objects.filter(person=person)}
    return [
        Choice(
            kind,
            tuple(
                (
                    channel.value,
                    str(channel.label),
                    kind.default(channel)
                    if kind.fixed(channel)
                    else own.get((kind.key, channel.value), kind.default(channel)),
                    kind.fixed(channel),
                )
                for channel in CHANNELS
            ),
        )
        for kind in kinds.all_kinds()
        if not kind.security
    ]


def notices_of(person: Person, *, number: int = 1, unread: bool = False) -> Page[Notice]:
    """Return a page of the person's bell list, newest first, in two queries."""
    rows = Notice.objects.listed().filter(person=person).order_by("-id")
    return page_of(rows.filter(read_at=None) if unread else rows, number)


def unread_count(person: Person) -> int:
    """Return how many notices the person has not read."""
    return Notice.objects.listed().filter(person=person, read_at=None).count()


def letters(*, words: str = "", state: str = "", number: int = 1) -> Page[Letter]:
    """Return a page of the outbox, newest first; `words` are looked for in subject and address."""
    rows: QuerySet[Letter, Letter] = Letter.objects.defer("text", "html").order_by("-id")
    if words:
        rows = rows.filter(Q(subject__icontains=words) | Q(to__icontains=words) | Q(kind__icontains=words))
    if state in Letter.State.values:
        rows = rows.filter(state=state)
    return page_of(rows, number)


def letter_counts() -> dict[str, int]:
    """Return how many letters stand in each state, by its name, in one query; states without any say 0."""
    counts = Letter.objects.values_list("state").annotate(number=Count("pk")).order_by()
    return {**dict.fromkeys(Letter.State.values, 0), **dict(counts)}


def letters_at_a_glance() -> tuple[dict[str, int], datetime | None]:
    """Return how many letters stand in each state, and when the last one went out, in one query."""
    rows = list(Letter.objects.values_list("state").annotate(Count("pk"), Max("sent_at")).order_by())
    counts = {**dict.fromkeys(Letter.State.values, 0), **{state: number for state, number, _at in rows}}
    return counts, max((at for _state, _number, at in rows if at is not None), default=None)


def has_push(person: Person) -> bool:
    """Return whether a browser of the person takes push messages."""
    return PushSubscription.objects.filter(person=person).exists()


def unsubscribe_token(person: Person, kind: Kind) -> str:
    """Return the signed word with which mails of a kind can be switched off without signing in (NOTIF-16)."""
    return signing.dumps({"p": person.pk, "k": kind.key}, salt=UNSUBSCRIBE)


def unsubscribe_url(person: Person, kind: Kind) -> str:
    """Return the path of the unsubscribe page of a person and a kind; "" for security mails."""
    return "" if kind.security else path_to("notifications:unsubscribe", unsubscribe_token(person, kind))


def reader_of(token: str) -> tuple[Person, Kind] | None:
    """Return whose mails of which kind a token switches off, or nothing if it is forged or out of date."""
    try:
        data: dict[str, Any] = signing.loads(token, salt=UNSUBSCRIBE)
    except signing.BadSignature:
        return None
    kind = kinds.named(str(data["k"]))
    person = Person.objects.filter(pk=int(data["p"])).first()
    return (person, kind) if person and kind and not kind.security else None


def path_to(name: str, *args: Any) -> str:
    """Return the path of a page, "" where this instance does not have it."""
    try:
        return reverse(name, args=args)
    except NoReverseMatch:
        return ""
