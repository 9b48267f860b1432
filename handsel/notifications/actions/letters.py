"""Writing letters, and what became of them."""

from collections.abc import Callable
from datetime import timedelta

from django.conf import settings
from django.db import transaction
from django.utils import translation
from django.utils.translation import gettext as _
from procrastinate.contrib.django import app

from handsel.events import actions as events
from handsel.kit import clock, naming
from handsel.kit.locks import locked
from handsel.notifications import rules, words
from handsel.notifications.kinds import Kind
from handsel.notifications.models import Letter, Notice
from handsel.notifications.words import Words
from handsel.people.models import Person

SEND_LETTER = "handsel.send_letter"
MAIL_PRIORITY = -5  # a slow mail server must not hold up what people see on the bell
MOST_ATTEMPTS = 8
MOST_UNSURE = 2


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
    gathers: bool = False,
    heard: dict[int, set[str]] | None = None,
) -> Letter:
    """Write a letter and, where the instance has a mail server, queue it for sending.

    The job joins the caller's transaction, so nothing goes out for what was rolled back, and no network is
    touched here. A second letter of the same key answers the first. `heard` is whom the words may name.

    Rules: NOTIF-13 outbox, NOTIF-14 once.
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
            "gathers": gathers,
            "names": naming.standing_in(heard or {}, subject, text, html),
            "state": Letter.State.WAITING if waits else Letter.State.KEPT,
        },
    )
    if new and waits:
        queue_letter(letter, after)
    return letter


@transaction.atomic
def keep_waiting_letters() -> int:
    """Keep every letter that was not sent yet in the outbox for good; return how many.

    For a played past, whose letters nobody should get today. Rules: NOTIF-13, NOTIF-14. Locks: none.
    """
    events.forget_queued(task=SEND_LETTER)
    return Letter.objects.filter(state=Letter.State.WAITING).update(state=Letter.State.KEPT)


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
    """Write a letter to an address that may belong to nobody here, in a language (the site's if none is
    given).

    Rules: NOTIF-15 no contact details but the reader's own.
    """
    with translation.override(language or settings.LANGUAGE_CODE), naming.listening() as heard:
        said = tidy_words(words_of(), email)
        text, html = words.letter_of(said)
    return write_letter(to=email, kind=kind, key=key, subject=said.title, text=text, html=html, heard=heard)


def tidy_words(said: Words, to: str) -> Words:
    """Return the words fit for telling."""
    return words.tidy(said, to)


@transaction.atomic
def claim_letter(*, letter_id: int) -> Letter | None:
    """Take a letter for sending: count the try and mark it as being sent, before anything goes out.

    A letter that is found "being sent" was cut off, and nobody knows whether it went out: it is sent once
    more, and given up after that, so it goes out twice at most. Returns nothing if there is nothing to send.

    Rules: NOTIF-13 outbox, NOTIF-14 at most one double. Locks: the letter.
    """
    letter = locked(Letter.objects.filter(pk=letter_id)).first()
    if letter is None or letter.state not in {Letter.State.WAITING, Letter.State.SENDING}:
        return None
    if letter.state == Letter.State.SENDING:
        letter.unsure += 1
    if letter.unsure >= MOST_UNSURE:
        letter.state = Letter.State.FAILED
        letter.last_error = letter.last_error or _("Sending was cut off twice. It may have arrived.")
    elif letter.unless_read and _was_read(letter):
        letter.state = Letter.State.DROPPED
    elif not settings.MAIL_CONFIGURED:
        letter.state = Letter.State.KEPT
    else:
        letter.state = Letter.State.SENDING
        letter.attempts += 1
    letter.save(update_fields=["state", "attempts", "unsure", "last_error"])
    return letter if letter.state == Letter.State.SENDING else None


def _was_read(letter: Letter) -> bool:
    """Whether the notice of a letter was read; for one that gathers, all notices that it tells of."""
    if not letter.gathers or letter.notice_id is None:
        return Notice.objects.filter(letters=letter, read_at__isnull=False).exists()
    told = Notice.objects.filter(person=letter.person, kind=letter.kind, pk__gte=letter.notice_id)
    return not told.filter(read_at=None).exists()


@transaction.atomic
def note_letter_sent(*, letter_id: int) -> None:
    """Remember that the mail server took a letter."""
    Letter.objects.filter(pk=letter_id).update(state=Letter.State.SENT, sent_at=clock.now(), last_error="")


@transaction.atomic
def note_letter_failed(*, letter_id: int, error: str, sure: bool, for_good: bool) -> bool:
    """Remember why a letter did not go out; return whether to try again.

    `sure` says that the server did not take it; `for_good` that trying again is of no use. Locks: the letter.
    """
    letter = locked(Letter.objects.filter(pk=letter_id)).get()
    letter.last_error = error[:2000]
    letter.unsure += 0 if sure else 1
    over = for_good or letter.attempts >= MOST_ATTEMPTS or letter.unsure >= MOST_UNSURE
    letter.state = Letter.State.FAILED if over else Letter.State.WAITING
    letter.save(update_fields=["last_error", "unsure", "state"])
    return not over


@transaction.atomic
def send_again(*, by: Person, letter_id: int) -> Letter:
    """Queue a letter that failed, or that was kept while there was no mail server, as if it were new.

    Rules: NOTIF-13. Locks: the letter.

    :raises Refused: forbidden, no_mail_server, not_failed.
    """
    letter = locked(Letter.objects.filter(pk=letter_id)).get()
    rules.check_can_send_again(by=by, letter=letter)
    letter.state = Letter.State.WAITING
    letter.attempts = letter.unsure = 0
    letter.save(update_fields=["state", "attempts", "unsure"])
    queue_letter(letter)
    events.audit(by=by, act="letter_sent_again", subject=f"notifications.letter:{letter.pk}")
    return letter
