"""What messaging does when something happens."""

from datetime import timedelta
from functools import partial

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from handsel.events import facts
from handsel.kit.text import shorten
from handsel.messaging import actions, queries, reports
from handsel.messaging.events import MessageSent
from handsel.messaging.models import Message, Seat
from handsel.moderation.events import AppealDecided, CaseDecided
from handsel.moderation.models import Appeal, Case
from handsel.notifications import actions as notifications
from handsel.notifications import kinds
from handsel.notifications.models import Notice
from handsel.notifications.words import Words
from handsel.people.events import SeatLeft, SeatTaken
from handsel.people.models import Person
from handsel.policy import numbers

MESSAGE = kinds.register("message", gettext_lazy("New messages"), email=True, push=True)


@facts.on(MessageSent)
def tell_of_message(fact: MessageSent) -> None:
    """Tell everybody else in the room who has not read it yet: bell and push now, a mail if it stays unread.

    Whoever has an unread message of this room before them already gets no further mail (NOTIF-01, NOTIF-14).
    """
    message = Message.objects.select_related("author", "room__account", "room__profile__person").get(
        pk=fact.message_id
    )
    url = message.room.get_absolute_url()
    seats = Seat.objects.filter(room=message.room_id, read_up_to__lt=message.pk).exclude(
        person=message.author_id
    )
    for seat in seats.select_related("person").order_by("pk"):
        waiting = Notice.objects.filter(person=seat.person, kind=MESSAGE.key, url=url, read_at=None)
        notifications.tell(
            person=seat.person,
            kind=MESSAGE,
            key=f"message:{message.pk}",
            words=partial(_words, message, seat.side),
            mail_after=timedelta(minutes=numbers.MESSAGE_MAIL_MINUTES.value),
            mail=not waiting.exists(),
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


@facts.every("17 3 * * *")
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
