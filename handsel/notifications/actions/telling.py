"""Telling people."""

import zoneinfo
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from procrastinate.contrib.django import app
from procrastinate.types import JSONValue

from handsel.kit import clock, live, naming
from handsel.kit.locks import locked
from handsel.kit.text import shorten
from handsel.notifications import queries, words
from handsel.notifications.actions.letters import MAIL_PRIORITY, tidy_words, write_letter
from handsel.notifications.kinds import Kind
from handsel.notifications.models import Letter, Notice, PushMessage, PushSubscription
from handsel.notifications.words import Words
from handsel.people.models import Person

SEND_PUSH = "handsel.send_push"


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

    `words` is asked in the person's language and time zone. With `mail_after` the mail waits that long and is
    not sent if the notice was read meanwhile; with `mail=False` there is none. Returns nothing if they were
    told before.

    Rules: NOTIF-01 by which ways, NOTIF-14 once, NOTIF-15 no contact details. Tells: the live topic
    `person:<id>`.
    """
    if not person.is_active or Notice.objects.filter(person=person, key=key).exists():
        return None
    with in_words_of(person), naming.listening() as heard:
        said = tidy_words(words(), person.email)
        body = _on_the_bell(said)
        notice, new = Notice.objects.get_or_create(
            person=person,
            key=key,
            defaults={
                "kind": kind.key,
                "title": said.title,
                "body": body,
                "url": said.url[:300],
                "names": naming.standing_in(heard, said.title, body),
            },
        )
        if not new:
            return None
        wanted = queries.wanted(person, kind)
        if not wanted["bell"]:
            Notice.objects.filter(pk=notice.pk).update(listed=False)
        if mail and wanted["email"]:
            _write(notice, person, kind, said, heard, mail_after)
    if wanted["push"]:
        _push(notice, person)
    live.publish(f"person:{person.pk}", notice.pk)
    return notice


def _on_the_bell(said: Words) -> str:
    """Return the body with the beginning of what a person wrote."""
    if not said.quote:
        return said.body
    return " ".join((said.body, _("“%(quote)s”") % {"quote": shorten(said.quote, 160)}))


def _write(
    notice: Notice,
    person: Person,
    kind: Kind,
    said: Words,
    heard: dict[int, set[str]],
    mail_after: timedelta | None,
) -> None:
    subject, text, html, unsubscribe = _letter(person, kind, said)
    write_letter(
        to=person.email,
        person=person,
        kind=kind,
        key=f"notice:{notice.pk}",
        subject=subject,
        text=text,
        html=html,
        unsubscribe_url=unsubscribe,
        notice=notice,
        after=mail_after,
        heard=heard,
    )


def _letter(person: Person, kind: Kind, said: Words) -> tuple[str, str, str, str]:
    """Return subject, text, HTML and the way to stop such mails, in the language that is active now."""
    unsubscribe = queries.unsubscribe_url(person, kind)
    text, html = words.letter_of(
        said,
        greeting=_("Hello %(name)s,") % {"name": person.first_name} if person.first_name else "",
        unsubscribe_url=unsubscribe,
        settings_url=queries.path_to("notifications:preferences"),
    )
    return words.subject_of(said.title), text, html, words.absolute(unsubscribe) if unsubscribe else ""


@transaction.atomic
def gather(
    *,
    notice: Notice,
    kind: Kind,
    words: Callable[[datetime | None], Words],
    soon: timedelta,
    apart: timedelta,
) -> Letter | None:
    """This will put a notice into the person's one waiting letter of its kind, written anew with all that it
    tells of; without one a letter is begun that waits `soon`, or until `apart` has passed since the last.

    `words` is asked in the person's language for what happened since a moment, the time of the last letter
    that went out or None. Returns nothing if the person wants no mail of the kind.

    Rules: NOTIF-01, NOTIF-14, NOTIF-15, NOTIF-17. Locks: the person, so that two at once make one letter.
    Tells: nothing.
    """
    person = locked(Person.objects.filter(pk=notice.person_id)).get()
    if not queries.wanted(person, kind)["email"]:
        return None
    letters = Letter.objects.filter(person=person, kind=kind.key, gathers=True).order_by("-pk")
    waiting = locked(letters.filter(state=Letter.State.WAITING)).first()
    over = letters.exclude(state__in=[Letter.State.WAITING, Letter.State.DROPPED])
    last = over.values_list("written_until", flat=True).first()
    with in_words_of(person), naming.listening() as heard:
        subject, text, html, unsubscribe = _letter(person, kind, tidy_words(words(last), person.email))
    now = clock.now()
    if waiting is not None:
        waiting.subject, waiting.text, waiting.html = subject, text, html
        waiting.names = naming.standing_in(heard, subject, text, html)
        waiting.written_until = now
        waiting.save(update_fields=["subject", "text", "html", "names", "written_until"])
        return waiting
    pause = max(soon, last + apart - now) if last is not None else soon
    return write_letter(
        to=person.email,
        person=person,
        kind=kind,
        key=f"gathered:{notice.pk}",
        subject=subject,
        text=text,
        html=html,
        unsubscribe_url=unsubscribe,
        notice=notice,
        after=pause,
        gathers=True,
        heard=heard,
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
def take_back(*, key: str) -> None:
    """This will take the notices of a key from every bell list, and keep their mails that wait from going out.

    The rows stay, so that nobody is told again (NOTIF-14).

    Rules: NOTIF-14. Locks: none, one statement each. Tells: nothing.
    """
    waiting = Letter.objects.filter(notice__key=key, state=Letter.State.WAITING)
    waiting.update(state=Letter.State.DROPPED)
    Notice.objects.filter(key=key).update(listed=False)


@transaction.atomic
def mark_read(*, by: Person, notice_id: int | None = None) -> int:
    """Mark one notice of a person, or all of them, as read; return how many changed.

    Tells: the live topic `person:<id>`.
    """
    rows = Notice.objects.filter(person=by, read_at=None)
    changed = (rows if notice_id is None else rows.filter(pk=notice_id)).update(read_at=clock.now())
    if changed:
        live.publish(f"person:{by.pk}")
    return changed


@transaction.atomic
def mark_seen(*, person: Person, url: str) -> int:
    """Mark the person's notices that lead to a page as read, because they have that page before them.

    Returns how many there were. For doors that record being seen (the house's one exception for GET).
    """
    seen = Notice.objects.filter(person=person, url=url, read_at=None).update(read_at=clock.now())
    if seen:
        live.publish(f"person:{person.pk}")
    return seen


@contextmanager
def in_words_of(person: Person) -> Iterator[None]:
    """Turn on a person's language and time zone within the block."""
    with translation.override(person.language), timezone.override(zoneinfo.ZoneInfo(person.time_zone)):
        yield
