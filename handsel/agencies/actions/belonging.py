"""Who belongs to any agency, as searches of freelancers know it."""

from collections.abc import Iterable

from handsel.agencies.models import Member
from handsel.people import actions as people


def note_belonging(profile_ids: Iterable[int]) -> None:
    """Write down who of these belongs to an agency now; call inside the transaction that changed it (SEARCH-01)."""
    wanted = sorted(profile_ids)
    belong = set(Member.objects.filter(profile__in=wanted).values_list("profile_id", flat=True))
    for profile_id in wanted:
        people.set_in_agency(profile_id=profile_id, belongs=profile_id in belong)
