"""The verbs of the notifications room: telling people, and writing letters."""

import zoneinfo
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta

from django.conf import settings
from django.db import transaction
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from procrastinate.contrib.django import app
from procrastinate.types import JSONValue

from handsel.kit import clock, live
from handsel.notifications import queries, words
from handsel.notifications.kinds import SECURITY, Kind, register
from handsel.notifications.models import Letter, Notice, PushMessage, PushSubscription
from handsel.notifications.words import Words
from handsel.people.models import Person

SEND_LETTER = "handsel.send_letter"
SEND_PUSH = "handsel.send_push"
MAIL_PRIORITY = -5  # a slow mail server must not hold up what people see on the bell

__all__ = ["SECURITY", "Kind", "Words", "mark_seen", "register", "tell", "write_letter", "write_to_address"]


@transaction.atomic
def tell(
    *,
    person: Person,
    kind: Kind,
    key: str,
    words: Callable[[], Words],
    mail_after: timedelta | None = None,
    mail: bool = True,
) -> Notice | None:
    """Tell a person something, once per key, by the ways that they want.

    `words` is asked in the person's language and time zone. With `mail_after` the mail waits that long and is not
    sent if the notice was read meanwhile; with `mail=False` there is none. Returns nothing if they were told before.

    Rules: NOTIF-01 by which ways, NOTIF-14 once, NOTIF-15 no contact details. Tells: the live topic `person:<id>`.
    """
    if not person.is_active or Notice.objects.filter(person=person, key=key).exists():
        return None
    with in_words_of(person):
        said = tidy_words(words(), person.email)
        notice, new = Notice.objects.get_or_create(
            person=person,
            key=key,
            defaults={"kind": kind.key, "title": said.title, "body": said.body, "url": said.url[:300]},
        )
        if not new:
            return None
        wanted = queries.wanted(person, kind)
        if not wanted["bell"]:
            Notice.objects.filter(pk=notice.pk).update(listed=False)
        if mail and wanted["email"]:
            _write(notice, person, kind, said, mail_after)
    if wanted["push"]:
        _push(notice, person)
    live.publish(f"person:{person.pk}", notice.pk)
    return notice


def _write(notice: Notice, person: Person, kind: Kind, said: Words, mail_after: timedelta | None) -> None:
    unsubscribe = queries.unsubscribe_url(person, kind)
    text, html = words.letter_of(
        said,
        greeting=_("Hello %(name)s,") % {"name": person.first_name} if person.first_name else "",
        unsubscribe_url=unsubscribe,
        settings_url=queries.path_to("notifications:preferences"),
    )
    write_letter(
        to=person.email,
        person=person,
        kind=kind,
        key=f"notice:{notice.pk}",
        subject=said.title,
        text=text,
        html=html,
        unsubscribe_url=words.absolute(unsubscribe) if unsubscribe else "",
        notice=notice,
        after=mail_after,
    )


def _push(notice: Notice, person: Person) -> None:
    browsers = PushSubscription.objects.filter(person=person)
    rows = PushMessage.objects.bulk_create(
        [PushMessage(subscription=browser, notice=notice) for browser in browsers]
    )
    if rows:
        job = app.configure_task(SEND_PUSH, priority=MAIL_PRIORITY)
        tasks: list[dict[str, JSONValue]] = [{"push_id": row.pk} for row in rows]
        job.batch_defer(*tasks)


@transaction.atomic
def write_letter(
    *,
    to: str,
    kind: Kind,
    key: str,
    subject: str,
    text: str,
    html: str = "",
    person: Person | None = None,
    unsubscribe_url: str = "",
    notice: Notice | None = None,
    after: timedelta | None = None,
) -> Letter:
    """Write a letter and, where the instance has a mail server, queue it for sending.

    The job joins the caller's transaction, so nothing goes out for what was rolled back, and no network is touched
    here. A second letter of the same key answers the first. Rules: NOTIF-13 outbox, NOTIF-14 once.
    """
    waits = settings.MAIL_CONFIGURED or after is not None
    letter, new = Letter.objects.get_or_create(
        key=key,
        defaults={
            "to": to,
            "person": person,
            "kind": kind.key,
            "subject": words.subject_of(subject),
            "text": text,
            "html": html,
            "unsubscribe_url": unsubscribe_url,
            "notice": notice,
            "unless_read": after is not None,
            "state": Letter.State.WAITING if waits else Letter.State.KEPT,
        },
    )
    if new and waits:
        queue_letter(letter, after)
    return letter


def queue_letter(letter: Letter, after: timedelta | None = None) -> None:
    """Defer the job that sends a letter; the queue's own lock keeps two jobs of one letter apart."""
    pause = {"seconds": int(after.total_seconds())} if after else None
    job = app.configure_task(
        SEND_LETTER, lock=f"letter:{letter.pk}", priority=MAIL_PRIORITY, schedule_in=pause
    )
    job.defer(letter_id=letter.pk)


def write_to_address(
    *, email: str, kind: Kind, key: str, words_of: Callable[[], Words], language: str = ""
) -> Letter:
    """Write a letter to an address that may belong to nobody here, in a language (the site's if none is given).

    Rules: NOTIF-15 no contact details but the reader's own.
    """
    with translation.override(language or settings.LANGUAGE_CODE):
        said = tidy_words(words_of(), email)
        text, html = words.letter_of(said)
    return write_letter(to=email, kind=kind, key=key, subject=said.title, text=text, html=html)


@transaction.atomic
def mark_seen(*, person: Person, url: str) -> int:
    """Mark the person's notices that lead to a page as read, because they have that page before them.

    Returns how many there were. For doors that record being seen (the house's one exception for GET).
    """
    seen = Notice.objects.filter(person=person, url=url, read_at=None).update(read_at=clock.now())
    if seen:
        live.publish(f"person:{person.pk}")
    return seen


def tidy_words(said: Words, to: str) -> Words:
    """Return the words fit for telling."""
    return words.tidy(said, to)


@contextmanager
def in_words_of(person: Person) -> Iterator[None]:
    """Turn on a person's language and time zone within the block."""
    with translation.override(person.language), timezone.override(zoneinfo.ZoneInfo(person.time_zone)):
        yield
