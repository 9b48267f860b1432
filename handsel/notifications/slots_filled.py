"""What the notifications room puts into the frame of every page."""

from django.http import HttpRequest
from django.template.loader import render_to_string

from handsel.kit import live
from handsel.notifications import queries


def bell(request: HttpRequest) -> str:
    """Draw the bell with the number of unread notices, which follows the live hub."""
    person = request.user
    if not person.is_authenticated:
        return ""
    context = {"unread": queries.unread_count(person), "live_pass": live.pass_for(f"person:{person.pk}")}
    return render_to_string("notifications/bell.html", context, request=request)


def manifest(request: HttpRequest) -> str:
    """Draw the link to the manifest, by which browsers install the site."""
    return render_to_string("notifications/head.html", {}, request=request)
