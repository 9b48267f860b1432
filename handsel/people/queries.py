"""Reads of the people room."""

from handsel.people.acting import Acting
from handsel.people.models import FreelancerProfile, Person, Seat


def acting_of(person: Person, chosen: str = "") -> Acting:
    """Return as whom a person acts: `freelancer`, `client:<account id>`, or what they have if they chose nothing.

    A choice that the person may not make is ignored.
    """
    profile = FreelancerProfile.objects.select_related("category").filter(person=person).first()
    seats = list(Seat.objects.select_related("account").filter(person=person).order_by("pk"))
    account = next((seat.account for seat in seats if chosen == f"client:{seat.account_id}"), None)
    if account is None and seats and (profile is None or not chosen) and chosen != "freelancer":
        account = None if profile is not None else seats[0].account
    if profile is not None:
        profile.person = person
    return Acting(person=person, profile=profile, account=account, seats=seats)
