"""The HTML doors of the messaging room."""

from typing import Any, cast

from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_POST

from handsel.kit import live, pages, paging
from handsel.kit.refused import Refused
from handsel.kit.seen import really_opened
from handsel.messaging import actions, queries, rules
from handsel.messaging.forms import RoomsForm, SayForm
from handsel.messaging.models import Attachment, Room, Seat
from handsel.people.models import Person


def _me(request: HttpRequest) -> Person:
    return cast(Person, request.user)


def _gate(request: HttpRequest, room_id: int) -> tuple[Room, Seat]:
    """Return a room and the reader's seat in it.

    :raises Http404: there is no such room, or the reader has no seat in it.
    """
    seat = get_object_or_404(queries.seats_with_rooms(), room=room_id, person=_me(request))
    return seat.room, seat


def _number(request: HttpRequest, name: str) -> int:
    raw = request.GET.get(name, "")
    return int(raw) if raw.isascii() and raw.isdecimal() and len(raw) < 18 else 0


@require_GET
def rooms(request: HttpRequest) -> HttpResponse:
    """List the reader's conversations."""
    form = RoomsForm(request.GET)
    asked = form.cleaned_data if form.is_valid() else {"q": "", "show": ""}
    page = queries.room_page(
        _me(request),
        words=asked["q"],
        show=asked["show"],
        number=paging.asked(request),
    )
    context = {
        "page": page,
        "lines": page.rows,
        "form": form,
        "q": asked["q"],
        "show": asked["show"],
        "tabs": _tabs(asked["show"], queries.kinds_of(_me(request))),
    }
    return pages.answer(request, "messaging/rooms.html", context)


def _tabs(show: str, kinds: list[str]) -> list[dict[str, Any]]:
    shown = [("", _("All")), ("unread", _("Unread"))]
    shown += [(kind, str(Room.Kind(kind).label)) for kind in kinds if len(kinds) > 1]
    shown.append(("ended", _("Ended")))
    return [{"label": label, "href": f"?show={key}", "current": key == show} for key, label in shown]


@require_GET
@never_cache
def room(request: HttpRequest, room_id: int) -> HttpResponse:
    """Show a conversation, and remember that what it shows was read."""
    found, seat = _gate(request, room_id)
    talk = queries.talk(found, seat, before=_number(request, "before"))
    if really_opened(request) and talk.last > seat.read_up_to:
        actions.mark_read(by=_me(request), room_id=found.pk, up_to=talk.last)
    return _room_page(request, found, seat, talk, SayForm())


def _room_page(
    request: HttpRequest, room: Room, seat: Seat, talk: queries.Talk, form: SayForm, status: int = 200
) -> HttpResponse:
    context = {
        **_composer(room, seat, form),
        "talk": talk,
        "lines": queries.newest_rooms(_me(request)),
        "name": queries.other_side(room, seat.side),
        "faces": [queries.other_face(room, seat.side)],
        "paged": "before" in request.GET,
        "live_pass": live.pass_for(f"room:{room.pk}", f"person:{seat.person_id}"),
    }
    return pages.answer(request, "messaging/room.html", context, status=status)


def _composer(room: Room, seat: Seat, form: SayForm) -> dict[str, Any]:
    try:
        rules.check_can_say(room=room, seat=seat)
        refused = None
    except Refused as no:
        refused = no
    return {"room": room, "seat": seat, "form": form, "refused": refused}


@require_POST
def say(request: HttpRequest, room_id: int) -> HttpResponse:
    """Say something in a conversation."""
    found, seat = _gate(request, room_id)
    form = SayForm(request.POST, request.FILES)
    status = 422
    if form.is_valid():
        try:
            message = actions.say(by=_me(request), room_id=found.pk, **form.cleaned_data)
        except Refused as no:
            pages.add_refusal(form, no)
            status = no.status
        else:
            return _said(request, found, seat, message.pk)
    if getattr(request, "htmx", False):
        return pages.answer(
            request, "messaging/room.html", _composer(found, seat, form), part="composer", status=status
        )
    return _room_page(request, found, seat, queries.talk(found, seat), form, status)


def _said(request: HttpRequest, room: Room, seat: Seat, message_id: int) -> HttpResponse:
    if not getattr(request, "htmx", False):
        return redirect(f"{reverse('messaging:room', args=[room.pk])}#message-{message_id}")
    context = _composer(room, seat, SayForm())
    response = pages.answer(request, "messaging/room.html", context, part="composer")
    response["HX-Trigger"] = "room-said"
    return response


@require_GET
@never_cache
def messages(request: HttpRequest, room_id: int) -> HttpResponse:
    """Return what was said after a message, for a page that heard of something new; it reads nothing off."""
    found, seat = _gate(request, room_id)
    talk = queries.talk(found, seat, after=_number(request, "after"))
    context = {"talk": talk, "room": found, "seat": seat, "last_day": request.GET.get("day", "")}
    response = render(request, "messaging/lines.html", context)
    response["X-Room-Last"], response["X-Room-Seen"] = str(talk.last), str(talk.seen)
    response["X-Room-State"], response["X-Room-More"] = found.state, str(int(talk.more))
    return response


@require_POST
def read(request: HttpRequest, room_id: int) -> HttpResponse:
    """Remember how far the reader has read, for a page that showed what came."""
    found = _gate(request, room_id)[0]
    raw = request.POST.get("up_to", "")
    if raw.isascii() and raw.isdecimal() and len(raw) < 18:
        actions.mark_read(by=_me(request), room_id=found.pk, up_to=int(raw))
    return HttpResponse(status=204)


@require_GET
@never_cache
def count(request: HttpRequest) -> HttpResponse:
    """Return the number of rooms with something unread."""
    return render(request, "messaging/count.html", {"unread": queries.unread_rooms(_me(request))})


@require_GET
def file(request: HttpRequest, file_id: int) -> FileResponse:
    """Return a file of a conversation, always as a download, never as something that the browser runs."""
    mine = queries.room_for(request.acting)  # type: ignore[attr-defined]
    found = get_object_or_404(Attachment, pk=file_id, message__room__in=mine, message__removed_at=None)
    try:
        content = found.file.open("rb")
    except FileNotFoundError as error:
        raise Http404 from error
    response = FileResponse(content, content_type=found.kind)
    response["Content-Disposition"] = content_disposition_header(True, found.name) or "attachment"
    response["Content-Security-Policy"] = "default-src 'none'; sandbox"
    response["Cache-Control"] = "private, no-store"
    return response
