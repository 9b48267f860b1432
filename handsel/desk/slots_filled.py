"""What the desk draws into the pages of other rooms."""

from django.http import HttpRequest
from django.template.loader import render_to_string

from handsel.kit import slots


def desk_link(request: HttpRequest) -> str:
    """Draw the way to the desk into the operator's menu."""
    return render_to_string("desk/menu_link.html", {}, request=request)


slots.fill("frame.operator", desk_link, order=5)
