"""The JSON doors to webhooks, of the role in which the key acts."""

from collections.abc import Sequence
from typing import Any

from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from ninja import Query, Status

from handsel.kit.api import Id, Listing, newest_first
from handsel.kit.api import router as router_of
from handsel.kit.refused import Refused
from handsel.people import queries as people
from handsel.people.acting import Request
from handsel.webhooks import actions, audiences, queries
from handsel.webhooks.models import Delivery, Endpoint
from handsel.webhooks.shapes import (
    DeliveriesAsked,
    DeliveriesOut,
    DeliveryOut,
    EndpointIn,
    EndpointOut,
    EndpointsOut,
    NewEndpointOut,
    ReplayedOut,
    SwitchIn,
)

router = router_of("webhooks")


@router.get("/webhooks", response=EndpointsOut, summary="My webhooks")
def list_endpoints(request: Request, asked: Query[Listing]) -> Any:
    """The endpoints of the key's role, the newest first, and the kinds of messages that there are."""
    rows = Endpoint.objects.of_role(request.acting)
    found, after = newest_first(rows, asked)
    return {"items": found, "next": after, "kinds": list(audiences.KINDS)}


@router.post("/webhooks", response={201: NewEndpointOut}, summary="Add a webhook")
def add_endpoint(request: Request, data: EndpointIn) -> Any:
    """Have an address told what happens; its secret stands in this answer alone."""
    _check_may_read(request, data.kinds)
    account = request.acting.account
    made = actions.add_endpoint(
        by=request.acting.me, account_id=account.pk if account is not None else None, **data.dict()
    )
    return Status(201, _with_secret(made))


@router.get("/webhooks/{endpoint_id}", response=EndpointOut, summary="A webhook")
def read_endpoint(request: Request, endpoint_id: Id) -> Any:
    """One endpoint, without its secret."""
    return _own(request, endpoint_id)


@router.put("/webhooks/{endpoint_id}", response=EndpointOut, summary="Change a webhook")
def edit_endpoint(request: Request, endpoint_id: Id, data: EndpointIn) -> Any:
    """Write an endpoint anew."""
    found = _own(request, endpoint_id)
    _check_may_read(request, data.kinds)
    return actions.edit_endpoint(by=request.acting.me, endpoint_id=found.pk, **data.dict())


@router.delete("/webhooks/{endpoint_id}", response={204: None}, summary="Remove a webhook")
def remove_endpoint(request: Request, endpoint_id: Id) -> Any:
    """Forget an endpoint and all that was sent to it."""
    actions.remove_endpoint(by=request.acting.me, endpoint_id=_own(request, endpoint_id).pk)
    return Status(204, None)


@router.put("/webhooks/{endpoint_id}/on", response=EndpointOut, summary="Stop or start a webhook")
def switch_endpoint(request: Request, endpoint_id: Id, data: SwitchIn) -> Any:
    """Send nothing more to an endpoint, or tell it again from now on."""
    act = actions.start_endpoint if data.on else actions.stop_endpoint
    return act(by=request.acting.me, endpoint_id=_own(request, endpoint_id).pk)


@router.post("/webhooks/{endpoint_id}/secret", response={201: NewEndpointOut}, summary="New secret")
def rotate_secret(request: Request, endpoint_id: Id) -> Any:
    """Give an endpoint a new secret; for a day the one before signs as well."""
    made = actions.rotate_secret(by=request.acting.me, endpoint_id=_own(request, endpoint_id).pk)
    return Status(201, _with_secret(made))


@router.post("/webhooks/{endpoint_id}/test", response={201: DeliveryOut}, summary="Send a test")
def send_test(request: Request, endpoint_id: Id) -> Any:
    """Send an endpoint a message that says nothing."""
    made = actions.send_test(by=request.acting.me, endpoint_id=_own(request, endpoint_id).pk)
    return Status(201, made)


@router.get("/webhooks/{endpoint_id}/messages", response=DeliveriesOut, summary="What was sent")
def list_deliveries(request: Request, endpoint_id: Id, asked: Query[DeliveriesAsked]) -> Any:
    """What was sent to an endpoint, the newest first."""
    rows = Delivery.objects.filter(endpoint=_own(request, endpoint_id))
    found, after = newest_first(rows.filter(state=asked.state) if asked.state else rows, asked)
    return {"items": found, "next": after}


@router.post("/webhooks/{endpoint_id}/replay", response=ReplayedOut, summary="Send again what failed")
def replay_failed(request: Request, endpoint_id: Id) -> Any:
    """Send everything once more that was not delivered."""
    again = actions.replay_failed(by=request.acting.me, endpoint_id=_own(request, endpoint_id).pk)
    return {"again": again}


@router.post(
    "/webhooks/{endpoint_id}/messages/{delivery_id}/replay", response=DeliveryOut, summary="Send one again"
)
def replay(request: Request, endpoint_id: Id, delivery_id: Id) -> Any:
    """Send one message once more, with the same id; one that waits is left alone."""
    rows = Delivery.objects.filter(endpoint=_own(request, endpoint_id))
    found = get_object_or_404(rows, pk=delivery_id)
    return actions.replay(by=request.acting.me, delivery_id=found.pk)


def _own(request: Request, endpoint_id: int) -> Endpoint:
    rows = Endpoint.objects.of_role(request.acting)
    found: Endpoint = get_object_or_404(rows, pk=endpoint_id)
    return found


def _check_may_read(request: Request, kinds: Sequence[str]) -> None:
    """A key has told what it may read itself, and no more."""
    key = people.key_of(request.headers.get("Authorization", ""))
    scopes = key.scopes if key is not None else []
    for area in sorted(queries.areas_of(kinds)):
        if f"{area}:read" not in scopes:
            words = _("This key may not do this. It needs %(scope)s.") % {"scope": f"{area}:read"}
            raise Refused("scope", words)


def _with_secret(made: actions.NewSecret) -> dict[str, Any]:
    names = ("name", "url", "kinds", "state", "stop_reason", "failing_since", "made_at")
    plain = {name: getattr(made.endpoint, name) for name in names}
    return {"id": made.endpoint.pk, **plain, "secret": made.secret}
