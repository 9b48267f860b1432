"""A receiver on this machine, which the operator of the test allows."""

import pytest

from handsel.events.testing import deliver_all
from handsel.webhooks.models import Delivery
from handsel.webhooks.tasks import send_webhooks
from handsel.webhooks.testing import receiving


@pytest.fixture
def receiver(settings):
    """A receiver that may be told although it is on this machine."""
    settings.WEBHOOKS_PRIVATE = True
    with receiving() as one:
        yield one


@pytest.fixture
def send():
    """Let every fact be heard, and everything be sent that is due."""

    def run():
        deliver_all()
        waiting = Delivery.objects.filter(state="waiting").order_by("endpoint_id")
        for endpoint_id in set(waiting.values_list("endpoint_id", flat=True)):
            send_webhooks(endpoint_id=endpoint_id)

    return run


@pytest.fixture
def told():
    """What an endpoint is to be told, oldest first: the kinds."""

    def kinds(endpoint):
        deliver_all()
        return list(Delivery.objects.filter(endpoint=endpoint).order_by("pk").values_list("kind", flat=True))

    return kinds
