"""What the messaging room puts into the frame of every page."""

from django.http import HttpRequest
from django.template.loader import render_to_string

from handsel.messaging import queries


def unread_mark(request: HttpRequest) -> str:
    """Draw in how many rooms something is unread; it follows the live hub."""
    person = request.user
    if not person.is_authenticated:
        return ""
    return render_to_string("messaging/mark.html", {"unread": queries.unread_rooms(person)}, request=request)
