"""The HTML doors of the messaging room."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_GET

from handsel.kit import pages
from handsel.messaging.models import Room


@require_GET
def room(request: HttpRequest, room_id: int) -> HttpResponse:
    """Show a conversation."""
    found = get_object_or_404(Room.objects.visible_to(request.acting), pk=room_id)  # type: ignore[attr-defined]
    return pages.answer(request, "messaging/room.html", {"room": found})
