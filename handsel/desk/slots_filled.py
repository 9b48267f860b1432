"""What the desk draws into the pages of other rooms."""

from django.http import HttpRequest
from django.template.loader import render_to_string

from handsel.desk import queries
from handsel.kit import instance, slots
from handsel.people.acting import Acting


def desk_link(request: HttpRequest) -> str:
    """Draw the way to the desk into the operator's menu."""
    return render_to_string("desk/menu_link.html", {}, request=request)


def banners(request: HttpRequest) -> str:
    """Draw the banners that the reader's audience sees across the page (ADM-05)."""
    acting: Acting | None = getattr(request, "acting", None)
    if acting is None:
        return ""
    session = getattr(request, "session", {})
    found = queries.banners_for(acting, session.get("closed_banners", []))
    return render_to_string("desk/shown_banners.html", {"banners": found}, request=request) if found else ""


def news_link(request: HttpRequest) -> str:
    """Draw the way to the news into the foot of every page."""
    return render_to_string("desk/news_link.html", {}, request=request)


instance.keep_in(queries.kept)
slots.fill("frame.above", banners, order=10)
slots.fill("frame.footer", news_link, order=10)
slots.fill("frame.operator", desk_link, order=5)
