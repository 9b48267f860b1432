"""What owners of endpoints are told."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from handsel.notifications import kinds
from handsel.notifications.words import Words
from handsel.webhooks.models import Endpoint

STOPPED = kinds.register(
    "webhook_stopped",
    gettext_lazy("When a webhook of yours is stopped because it fails"),
    email=True,
    push=False,
    always_bell=True,
)


def stopped(endpoint: Endpoint, reason: str) -> Words:
    """Say that nothing is sent to an endpoint any more, and what to do."""
    url = endpoint.get_absolute_url()
    return Words(
        title=_("We stopped telling “%(name)s”") % {"name": endpoint.name},
        body=str(Endpoint.StopReason(reason).label),
        url=url,
        lines=(_("When it works again, switch it on and have sent what it missed."),),
        actions=((_("See what happened"), url),),
    )
