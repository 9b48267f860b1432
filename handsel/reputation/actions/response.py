"""Writing down what is known of how people answer."""

from django.db import transaction

from handsel.kit.locks import locked
from handsel.people import actions as people
from handsel.people.models import FreelancerProfile
from handsel.reputation import queries


@transaction.atomic
def measure_response(*, profile_id: int) -> FreelancerProfile:
    """This will put the response band of a freelancer onto their profile, where it is shown (REP-10).

    Computed from the invitations each time, so running twice changes nothing.

    Rules: REP-06 to REP-10. Locks: profile. Tells: nothing.
    """
    profile = locked(FreelancerProfile.objects.filter(pk=profile_id)).get()
    found = queries.response_of(profile_id)
    if (profile.response_band, profile.response_count) != (found.band, found.count):
        people.set_response(profile=profile, band=found.band, count=found.count)
    return profile


def measure_everybody() -> int:
    """This will measure everybody whose band can have changed since yesterday, and return how many; by the
    clock.
    """
    profiles = queries.profiles_to_look_at()
    for profile_id in profiles:
        measure_response(profile_id=profile_id)
    return len(profiles)
