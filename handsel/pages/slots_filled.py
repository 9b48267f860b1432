"""What the pages room draws into the pages of lower rooms."""

from django.http import HttpRequest
from django.template.loader import render_to_string
from django.urls import reverse

from handsel.pages import queries


def freelancer_side(request: HttpRequest) -> str:
    """Draw what waits for the freelancer who looks (INV-09)."""
    acting = request.acting  # type: ignore[attr-defined]
    if not acting.is_freelancer:
        return ""
    panel = queries.freelancer_panel(acting, at_home=request.path == reverse("pages:home"))
    return render_to_string("pages/freelancer_side.html", {"panel": panel, "acting": acting}, request)


def help_link(request: HttpRequest) -> str:
    """Draw the way to the help into the foot of every page."""
    return render_to_string("pages/help_link.html", {}, request)


def help_in_menu(request: HttpRequest) -> str:
    """Draw the way to the help at the end of the account menu."""
    return render_to_string("pages/help_in_menu.html", {}, request)


def leaving_banner(request: HttpRequest) -> str:
    """Draw across every page of somebody who asked for the end of their account how to keep it (ACC-22)."""
    user = getattr(request, "user", None)
    if user is None or not user.is_authenticated or not user.is_leaving:
        return ""
    return render_to_string("pages/leaving.html", {"person": user}, request)
