"""Turning the profiles of people who are gone for long private, and showing them again (ACC-19)."""

from django.db import transaction

from handsel.events import actions as events
from handsel.kit import clock
from handsel.kit.locks import locked
from handsel.people.actions import found
from handsel.people.actions.profile import profile_to_change, tell_of_change
from handsel.people.events import ProfileChanged, ProfileTurnedPrivate
from handsel.people.models import FreelancerProfile, Person
from handsel.people.queries import resting
from handsel.policy.numbers import INACTIVE_PRIVATE


def turn_inactive_private() -> int:
    """Turn the profiles private whose owners have not been active for long; return how many; by the clock.

    Each in a transaction of its own, so that one that is being written does not hold up the others.

    Rules: ACC-19, off unless the policy says so. Locks: each profile. Tells: ProfileTurnedPrivate,
    ProfileChanged.
    """
    if not INACTIVE_PRIVATE.value:
        return 0
    return sum(_turn_private(pk) for pk in list(resting.inactive().values_list("pk", flat=True)))


@transaction.atomic
def show_again(*, by: Person) -> FreelancerProfile:
    """Give a profile that was turned private the visibility back that it had; a second time changes nothing.

    It counts as activity, so the time begins anew. Rules: ACC-19. Locks: the profile. Tells: ProfileChanged.

    :raises Refused: the person is no freelancer.
    """
    profile = profile_to_change(by)
    if profile.turned_private_at is not None:
        profile.visibility, profile.visibility_before = profile.visibility_before, ""
        profile.turned_private_at = None
        profile.save(update_fields=["visibility", "visibility_before", "turned_private_at"])
        tell_of_change(profile, by)
    return profile


@transaction.atomic
def _turn_private(profile_id: int) -> bool:
    profile = locked(FreelancerProfile.objects.filter(pk=profile_id)).get()
    if not resting.inactive().filter(pk=profile_id).exists():
        return False
    profile.visibility_before = profile.visibility
    profile.visibility = FreelancerProfile.Visibility.PRIVATE
    profile.turned_private_at = clock.now()
    profile.save(update_fields=["visibility", "visibility_before", "turned_private_at"])
    found.put_or_remove(profile)
    events.record(ProfileChanged(profile.pk))
    events.record(ProfileTurnedPrivate(profile.pk, at=profile.turned_private_at.isoformat()))
    return True
