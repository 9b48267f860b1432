"""What the agencies room draws into pages of lower rooms."""

from django.template.loader import render_to_string

from handsel.people.acting import Request


def menu_link(request: Request) -> str:
    """Draw the way to one's agencies in the account menu of freelancers."""
    if request.acting.profile is None:
        return ""
    return render_to_string("agencies/menu_link.html", {}, request)
