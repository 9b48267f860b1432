"""What the webhooks room does when facts are heard and when the clock says so."""

from functools import partial
from typing import Any

from django.utils.translation import gettext_lazy

from handsel.events import facts
from handsel.notifications import actions as notifications
from handsel.webhooks import actions, audiences, notices
from handsel.webhooks.events import EndpointStopped
from handsel.webhooks.models import Endpoint


def pass_on(fact: Any) -> None:
    """Write a delivery for every endpoint that wants the fact and may see it."""
    actions.pass_on(fact=fact)


for _fact in audiences.TOLD:
    facts.on(_fact)(pass_on)


@facts.on(EndpointStopped)
def tell_owner_that_endpoint_stopped(fact: EndpointStopped) -> None:
    """Tell the owner that nothing is sent any more, and why."""
    endpoint = Endpoint.objects.select_related("person").filter(pk=fact.endpoint_id).first()
    if endpoint is not None:
        notifications.tell(
            person=endpoint.person,
            kind=notices.STOPPED,
            key=f"webhook:{endpoint.pk}:stopped:{fact.at}",
            words=partial(notices.stopped, endpoint, fact.reason),
        )


@facts.every("* * * * *", gettext_lazy("Waking webhooks that are late"))
def wake_overdue() -> int:
    """Have sent what should have been sent and was lost with a worker."""
    return actions.wake_overdue()


@facts.every("41 3 * * *", gettext_lazy("Forgetting old webhook messages"))
def forget_old_deliveries() -> int:
    """Forget what was delivered or given up weeks ago."""
    return actions.forget_deliveries()
