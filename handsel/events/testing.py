"""Delivering events at once, for tests of this and higher rooms."""

from handsel.events import actions
from handsel.events.models import Event


def deliver_all() -> int:
    """Deliver everything that waits, and what that causes, in order; return how many handlers ran."""
    return actions.deliver_waiting()


def facts_told(since: int = 0) -> list[str]:
    """Return the kinds of all events after an event id, in order."""
    return list(Event.objects.filter(pk__gt=since).order_by("pk").values_list("kind", flat=True))


def told_nothing(since: int) -> bool:
    """Return whether no event was recorded after an event id."""
    return not Event.objects.filter(pk__gt=since).exists()


def last_event() -> int:
    """Return the id of the newest event, 0 if there is none."""
    newest = Event.objects.order_by("-pk").first()
    return newest.pk if newest else 0
