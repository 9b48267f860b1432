"""Doors to one's webhooks: the list, one endpoint with what was sent to it, and one message."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from handsel.kit import pages, paging
from handsel.kit.refused import Refused
from handsel.people.acting import Request
from handsel.webhooks import actions, queries
from handsel.webhooks.forms import EndpointForm, NewEndpointForm
from handsel.webhooks.models import Delivery, Endpoint


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def endpoints(request: Request) -> HttpResponse:
    """List one's endpoints, and add one; its secret is shown in this one answer and never again."""
    form = NewEndpointForm(request.POST if request.method == "POST" else None, acting=request.acting)
    if not form.is_bound or not form.is_valid():
        return _list(request, form, status=422 if form.is_bound else 200)
    try:
        made = actions.add_endpoint(by=request.acting.me, **form.values())
    except Refused as no:
        pages.add_refusal(form, no)
        return _list(request, form, status=no.status)
    return _page(request, made.endpoint, secret=made.secret, status=201)


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def endpoint(request: Request, endpoint_id: int) -> HttpResponse:
    """Show an endpoint and what was sent to it, and write it anew."""
    found = _own(request, endpoint_id)
    if request.method != "POST":
        return _page(request, found)
    form = EndpointForm(request.POST)
    if not form.is_valid():
        return _page(request, found, form, status=422)
    try:
        actions.edit_endpoint(by=request.acting.me, endpoint_id=found.pk, **form.values())
    except Refused as no:
        pages.add_refusal(form, no)
        return _page(request, found, form, status=no.status)
    return pages.go(request, "webhooks:endpoint", _("Saved."), found.pk)


@require_POST
@never_cache
def rotate(request: Request, endpoint_id: int) -> HttpResponse:
    """Make a new secret, shown in this one answer and never again."""
    made = actions.rotate_secret(by=request.acting.me, endpoint_id=_own(request, endpoint_id).pk)
    return _page(request, made.endpoint, secret=made.secret, rotated=True, status=201)


@require_POST
def test(request: Request, endpoint_id: int) -> HttpResponse:
    """Send a message that says nothing."""
    actions.send_test(by=request.acting.me, endpoint_id=_own(request, endpoint_id).pk)
    return pages.go(request, "webhooks:endpoint", _("The test is on its way."), endpoint_id)


@require_POST
def switch(request: Request, endpoint_id: int) -> HttpResponse:
    """Stop telling an endpoint, or begin again."""
    found = _own(request, endpoint_id)
    if request.POST.get("to") == "on":
        actions.start_endpoint(by=request.acting.me, endpoint_id=found.pk)
        return pages.go(request, "webhooks:endpoint", _("It is told again what happens."), endpoint_id)
    actions.stop_endpoint(by=request.acting.me, endpoint_id=found.pk)
    return pages.go(request, "webhooks:endpoint", _("Nothing is sent there now."), endpoint_id)


@require_POST
def remove(request: Request, endpoint_id: int) -> HttpResponse:
    """Forget an endpoint."""
    actions.remove_endpoint(by=request.acting.me, endpoint_id=_own(request, endpoint_id).pk)
    return pages.go(request, "webhooks:endpoints", _("The endpoint is removed."))


@require_POST
def replay_failed(request: Request, endpoint_id: int) -> HttpResponse:
    """Send everything once more that was not delivered."""
    count = actions.replay_failed(by=request.acting.me, endpoint_id=_own(request, endpoint_id).pk)
    words = ngettext(
        "%(count)d message is on its way again.", "%(count)d messages are on their way again.", count
    )
    return pages.go(request, "webhooks:endpoint", words % {"count": count}, endpoint_id)


@require_safe
def delivery(request: Request, delivery_id: int) -> HttpResponse:
    """Show one message: the words that were sent, and what the receiver said."""
    found = _sent(request, delivery_id)
    return pages.answer(request, "webhooks/delivery.html", {"delivery": found, "endpoint": found.endpoint})


@require_POST
def replay(request: Request, delivery_id: int) -> HttpResponse:
    """Send one message once more."""
    actions.replay(by=request.acting.me, delivery_id=_sent(request, delivery_id).pk)
    return pages.go(request, "webhooks:delivery", _("It is on its way again."), delivery_id)


def _own(request: Request, endpoint_id: int) -> Endpoint:
    rows = Endpoint.objects.visible_to(request.acting)
    found: Endpoint = get_object_or_404(rows.select_related("account"), pk=endpoint_id)
    return found


def _sent(request: Request, delivery_id: int) -> Delivery:
    rows = Delivery.objects.filter(endpoint__person=request.acting.me).select_related("endpoint__account")
    return get_object_or_404(rows, pk=delivery_id)


def _list(request: Request, form: NewEndpointForm, *, status: int = 200) -> HttpResponse:
    context = {"form": form, "endpoints": list(queries.own(request.acting)[:100])}
    return pages.answer(request, "webhooks/endpoints.html", context, status=status)


def _page(
    request: Request,
    found: Endpoint,
    form: EndpointForm | None = None,
    *,
    secret: str = "",
    rotated: bool = False,
    status: int = 200,
) -> HttpResponse:
    asked = request.GET.get("state", "")
    state = asked if asked in queries.TABS else ""
    page = queries.endpoint_page(found, state, paging.asked(request))
    filled = EndpointForm(initial={"name": found.name, "url": found.url}, kinds=found.kinds)
    context: dict[str, Any] = {
        "endpoint": found,
        "page": page,
        "state": state,
        "form": form or filled,
        "secret": secret,
        "rotated": rotated,
        "tabs": [
            (_("All"), found.get_absolute_url(), state == "", None),
            (_("Waiting"), "?state=waiting", state == "waiting", None),
            (_("Not delivered"), "?state=failed", state == "failed", page.failed or None),
        ],
    }
    return pages.answer(request, "webhooks/endpoint.html", context, status=status)
