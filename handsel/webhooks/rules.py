"""May somebody have a program told."""

from collections.abc import Sequence

from django.utils.translation import gettext as _

from handsel.kit.refused import Refused
from handsel.people import queries as people
from handsel.people.models import Person
from handsel.policy import numbers
from handsel.webhooks import audiences, places
from handsel.webhooks.models import Endpoint


def check_can_add(*, by: Person, account_id: int | None) -> None:
    """ADM-13: an endpoint is for a role that its owner has, and nobody keeps more than a handful.

    :raises Refused: `role`, `too_many_endpoints`.
    """
    if people.program_acting(by, account_id) is None:
        raise Refused("role", _("Choose one of your own roles."), field="role")
    most = numbers.WEBHOOK_ENDPOINTS_MAX.value
    if Endpoint.objects.filter(person=by).count() >= most:
        words = _("You have %(most)s endpoints already. Remove one that you no longer need.")
        raise Refused("too_many_endpoints", words % {"most": most})


def check_address(url: str) -> None:
    """Refuse an address at which nothing public can listen.

    :raises Refused: `webhook_address`.
    """
    if len(url) > 500 or not places.is_usable(url):
        words = _("Give a whole public address that begins with https:// and has no password in it.")
        raise Refused("webhook_address", words, field="url")


def checked_kinds(kinds: Sequence[str]) -> list[str]:
    """Return the kinds wanted, each once, in the order of the list of all.

    :raises Refused: `invalid`, where none is wanted or one is not known.
    """
    wanted = [kind for kind in audiences.KINDS if kind in set(kinds)]
    if not wanted or len(wanted) != len(set(kinds)):
        raise Refused("invalid", _("Choose what the endpoint is told."), field="kinds")
    return wanted


def check_is_on(endpoint: Endpoint) -> None:
    """Refuse to send to an endpoint that was stopped.

    :raises Refused: `endpoint_stopped`.
    """
    if not endpoint.is_on:
        words = _("This endpoint was stopped. Switch it on first.")
        raise Refused("endpoint_stopped", words, state=endpoint.stop_reason)
