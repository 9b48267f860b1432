"""What the reputation room draws into the pages of lower rooms."""

from django.http import HttpRequest
from django.template.loader import render_to_string


def menu_link(request: HttpRequest) -> str:
    """Draw the way to coaching into a freelancer's menu."""
    acting = getattr(request, "acting", None)
    if acting is None or not acting.is_freelancer:
        return ""
    return render_to_string("reputation/menu_link.html", {}, request)
