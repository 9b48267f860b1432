"""What the agencies room draws into pages of lower rooms."""

from django.template.loader import render_to_string

from handsel.agencies import queries
from handsel.people.acting import Request
from handsel.people.models import FreelancerProfile


def menu_link(request: Request) -> str:
    """Draw the way to one's agencies in the account menu of freelancers."""
    if request.acting.profile is None:
        return ""
    return render_to_string("agencies/menu_link.html", {}, request)


def agencies_panel(request: Request, profile: FreelancerProfile) -> str:
    """Draw the agencies that a freelancer belongs to beside their profile (AGY-01)."""
    if not profile.in_agency:
        return ""
    return render_to_string("agencies/profile_side.html", {"agencies": queries.agencies_of(profile)}, request)
