"""What a message looks like in a case, and who may report it."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from handsel.kit.text import shorten
from handsel.messaging import queries
from handsel.messaging.models import Message, Seat
from handsel.moderation import subjects
from handsel.moderation.subjects import Line, SubjectFile, SubjectView
from handsel.people.acting import Acting
from handsel.policy import numbers

SORT = "messaging.message"


def message_view(pk: int) -> SubjectView | None:
    """Return a message with what was said around it, ten before and ten after (MSG-24)."""
    rows = Message.objects.select_related("author", "room__account", "room__profile__person")
    message = rows.filter(pk=pk).first()
    if message is None:
        return None
    half = numbers.CASE_CONTEXT_MESSAGES.value // 2
    around = rows.filter(room=message.room)
    before = list(around.filter(pk__lt=pk).order_by("-pk")[:half])[::-1]
    after = list(around.filter(pk__gt=pk).order_by("pk")[:half])
    return SubjectView(
        title=_("A message in “%(room)s”") % {"room": message.room.title},
        excerpt=shorten(message.body, 1000),
        url="",
        person=message.author,
        removal=""
        if message.removed_at
        else _(
            "The message and its files are hidden: everybody in the room reads that a moderator removed it."
        ),
        restoring=_("The message and its files are shown again. The person is told your reason."),
        lines=tuple(_line(each, marked=each.pk == pk) for each in [*before, message, *after]),
        files=tuple(
            SubjectFile(f"file-{row.pk}", row.name, row.kind, row.size, row.file.name or "")
            for row in message.files.order_by("pk")
        ),
    )


def may_report_message(pk: int, acting: Acting) -> bool:
    """Return whether the reader sits in the room of a message that a person wrote."""
    return Message.objects.filter(
        pk=pk, author__isnull=False, room__in=queries.room_for(acting).values("pk")
    ).exists()


def _line(message: Message, *, marked: bool) -> Line:
    name = queries.writer(message, message.room, Seat.Side.FREELANCER)
    return Line(who=name, text=message.body, at=message.sent_at, marked=marked)


subjects.register(SORT, gettext_lazy("A message"), find=message_view, may_report=may_report_message)
