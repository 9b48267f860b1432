"""What the agencies room draws into pages of lower rooms and into the frame."""

from django.template.loader import render_to_string

from handsel.agencies import queries
from handsel.people.acting import Request
from handsel.people.models import FreelancerProfile


def menu_link(request: Request) -> str:
    """Draw the way to one's agencies in the account menu of freelancers."""
    if request.acting.profile is None:
        return ""
    return render_to_string("agencies/menu_link.html", {}, request)


def agencies_of_profile(request: Request, profile: FreelancerProfile) -> str:
    """Draw the agencies that a freelancer belongs to beside their profile, for whoever is signed in."""
    if request.acting.person is None:
        return ""
    memberships = queries.memberships_of(profile.person)
    if not memberships:
        return ""
    return render_to_string("agencies/of_profile.html", {"memberships": memberships}, request)
