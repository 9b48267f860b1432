"""What messaging does when something happens."""

from datetime import datetime, timedelta
from functools import partial

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from handsel.events import facts
from handsel.kit.text import shorten
from handsel.messaging import actions, queries, reports
from handsel.messaging.events import MessageSent
from handsel.messaging.models import Message, Seat
from handsel.moderation.events import AppealDecided, CaseDecided
from handsel.moderation.models import Appeal, Case
from handsel.notifications import actions as notifications
from handsel.notifications import kinds
from handsel.notifications.words import Words
from handsel.people.events import SeatLeft, SeatTaken
from handsel.people.models import Person
from handsel.policy import numbers

MOST_IN_A_MAIL = 20
MESSAGE = kinds.register("message", gettext_lazy("New messages"), email=True, push=True)


@facts.on(MessageSent)
def tell_of_message(fact: MessageSent) -> None:
    """Tell everybody else in the room who has not read it yet: bell and push now, a mail if it stays unread.

    One mail gathers the messages of all rooms, and there is one in a quarter of an hour (NOTIF-01, NOTIF-14,
    NOTIF-17).
    """
    message = Message.objects.select_related("author", "room__account", "room__profile__person").get(
        pk=fact.message_id
    )
    seats = Seat.objects.filter(room=message.room_id, read_up_to__lt=message.pk).exclude(
        person=message.author_id
    )
    for seat in seats.select_related("person").order_by("pk"):
        notice = notifications.tell(
            person=seat.person,
            kind=MESSAGE,
            key=f"message:{message.pk}",
            words=partial(_words, message, seat.side),
            mail=False,
        )
        if notice is not None:
            notifications.gather(
                notice=notice,
                kind=MESSAGE,
                words=partial(_gathered, seat, message),
                soon=timedelta(minutes=numbers.MESSAGE_MAIL_MINUTES.value),
                apart=timedelta(minutes=numbers.MESSAGE_DIGEST_MINUTES.value),
            )


def _gathered(seat: Seat, newest: Message, since: datetime | None) -> Words:
    """Say what was written in all rooms since the last mail, as far as it is unread."""
    found = queries.unread_since(seat.person, since, MOST_IN_A_MAIL)
    if all(message.pk != newest.pk for message, side in found):
        found.append((newest, seat.side))
    if len(found) < 2:
        return _words(newest, seat.side)
    lines = []
    for message, side in found:
        names = {
            "who": queries.writer(message, message.room, side),
            "title": message.room.title,
            "text": shorten(message.body, 500) or _("(a file)"),
        }
        lines.append(_("%(who)s about “%(title)s”: %(text)s") % names)
    url = reverse("messaging:rooms")
    rooms = {message.room_id for message, side in found}
    if len(rooms) == 1:
        url = newest.room.get_absolute_url()
    number = len(found)
    title = ngettext("%(number)d new message", "%(number)d new messages", number) % {"number": number}
    return Words(
        title=title,
        body=_("This was written to you and is unread."),
        url=url,
        lines=tuple(lines),
        actions=((_("Read and answer"), url),),
    )


def _words(message: Message, reader: str) -> Words:
    url = message.room.get_absolute_url()
    names = {"who": queries.writer(message, message.room, reader), "title": message.room.title}
    return Words(
        title=_("%(who)s wrote to you") % names,
        body=_("About “%(title)s”.") % names,
        url=url,
        quote=shorten(message.text, 500) or _("(a file)"),
        quote_by=names["who"],
        actions=((_("Read and answer"), url),),
    )


@facts.on(SeatTaken)
def seat_new_hirer(fact: SeatTaken) -> None:
    """Give whoever joined a client account a seat in its conversations."""
    actions.seat_hirer(account_id=fact.account_id, person_id=fact.person_id)


@facts.on(SeatLeft)
def unseat_old_hirer(fact: SeatLeft) -> None:
    """Take the seats of whoever left a client account."""
    actions.unseat_hirer(account_id=fact.account_id, person_id=fact.person_id)


@facts.every("17 3 * * *", gettext_lazy("Archiving conversations that ended"))
def archive_rooms() -> None:
    """Archive conversations that ended long ago."""
    actions.archive_rooms()


@facts.on(CaseDecided)
def remove_message_that_broke_the_rules(fact: CaseDecided) -> None:
    """Take a message down for which an operator decided so (ADM-07)."""
    sort, _sign, key = fact.subject.partition(":")
    if sort == reports.SORT and fact.decision == Case.Decision.REMOVE:
        why = Case.objects.get(pk=fact.case_id).reason
        actions.remove_message(by=Person.objects.get(pk=fact.by_id), message_id=int(key), why=why)


@facts.on(AppealDecided)
def show_message_again(fact: AppealDecided) -> None:
    """Show a message again whose removal was undone (ADM-04)."""
    sort, _sign, key = fact.subject.partition(":")
    undone = fact.outcome == Appeal.State.REVERSED and fact.decision == Case.Decision.REMOVE
    if sort == reports.SORT and undone:
        why = Appeal.objects.get(case=fact.case_id).reason
        actions.show_message_again(by=Person.objects.get(pk=fact.by_id), message_id=int(key), why=why)
