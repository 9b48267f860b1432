"""Giving and taking the computed badges; nobody does that by hand (REP-11)."""

from collections.abc import Sequence

from django.db import transaction

from handsel.events import actions as events
from handsel.kit import clock
from handsel.kit.locks import locked
from handsel.people import actions as people
from handsel.people.models import FreelancerProfile
from handsel.reputation.events import BadgeChanged
from handsel.reputation.queries import badges as queries

BATCH = 500


def check_badges() -> int:
    """This will look at everybody who has a badge or may have earned one, and return how many changed; by the clock.

    Batch by batch; cut off and begun again it comes to the same end.

    Rules: REP-11 to REP-14.
    """
    after, changed = 0, 0
    while profiles := queries.to_check(after, BATCH):
        changed += check_badges_of(profiles=profiles)
        after = profiles[-1]
    return changed


@transaction.atomic
def check_badges_of(*, profiles: Sequence[int]) -> int:
    """This will give these freelancers the badge that they have earned now, or take it; return how many changed.

    Of two checks at once the second finds nothing left to do, so that nobody is told twice.

    Rules: REP-11 to REP-14. Locks: the profiles that change, by pk. Tells: BadgeChanged for each.
    """
    earned = queries.badges_of(profiles)
    known = dict(FreelancerProfile.objects.filter(pk__in=profiles).values_list("pk", "badge"))
    moved = [pk for pk, badge in earned.items() if known[pk] != badge]
    at, changed = f"{clock.now():%Y%m%d%H%M%S%f}", 0
    for profile in locked(FreelancerProfile.objects.filter(pk__in=moved)):
        before, badge = profile.badge, earned[profile.pk]
        if before != badge:
            people.set_badge(profile=profile, badge=badge)
            events.record(BadgeChanged(profile_id=profile.pk, badge=badge, before=before, at=at))
            changed += 1
    return changed
