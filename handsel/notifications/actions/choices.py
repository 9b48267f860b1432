"""What people choose: by which ways they are told, and which of their browsers take push messages."""

from django.db import transaction
from django.utils.translation import gettext as _

from handsel.kit.refused import Refused
from handsel.notifications import endpoints, kinds
from handsel.notifications.kinds import Kind
from handsel.notifications.models import Preference, PushSubscription
from handsel.people.models import Person

MOST_BROWSERS = 10


@transaction.atomic
def choose(*, by: Person, wanted: dict[tuple[str, str], bool]) -> None:
    """Keep by which ways a person wants each kind; `wanted` is by (kind, channel). What is fixed stays as it
    is.

    Rules: NOTIF-01. Only what differs from the default is a row.
    """
    for (key, channel), on in wanted.items():
        kind = kinds.named(key)
        if kind is None or channel not in Preference.Channel.values or kind.fixed(channel):
            continue
        if on == kind.default(channel):
            Preference.objects.filter(person=by, kind=key, channel=channel).delete()
        else:
            Preference.objects.update_or_create(person=by, kind=key, channel=channel, defaults={"wanted": on})


def unsubscribe(*, person: Person, kind: Kind) -> None:
    """Switch off the mails of one kind for the person whom an unsubscribe link names (NOTIF-16)."""
    choose(by=person, wanted={(kind.key, Preference.Channel.EMAIL.value): False})


@transaction.atomic
def subscribe(*, by: Person, endpoint: str, p256dh: str, auth: str) -> PushSubscription:
    """Let a browser of the person take push messages; a browser that somebody else used before changes hands.

    Rules: NOTIF-01.

    :raises Refused: the address is not one of a push service (`push_endpoint`).
    """
    endpoints.check_endpoint(endpoint)
    if not endpoints.are_keys(p256dh, auth):
        raise Refused("push_keys", _("Your browser sent something that we could not read. Please try again."))
    row, _new = PushSubscription.objects.update_or_create(
        endpoint=endpoint, defaults={"person": by, "p256dh": p256dh, "auth": auth}
    )
    mine = PushSubscription.objects.filter(person=by).order_by("-pk").values_list("pk", flat=True)
    PushSubscription.objects.filter(pk__in=list(mine[MOST_BROWSERS:])).delete()
    return row


@transaction.atomic
def unsubscribe_browser(*, by: Person, endpoint: str) -> int:
    """Stop push messages to one browser of the person, or to all if none is named; return how many."""
    rows = PushSubscription.objects.filter(person=by)
    return (rows.filter(endpoint=endpoint) if endpoint else rows).delete()[0]
