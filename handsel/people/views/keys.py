"""Doors to the keys with which programs act for a person (ADM-13)."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from handsel.kit import pages
from handsel.kit.refused import Refused
from handsel.people import actions
from handsel.people.acting import Request
from handsel.people.forms import KeyForm
from handsel.people.models import ApiKey
from handsel.people.views.tabs import settings_tabs


@require_http_methods(["GET", "POST"])
@never_cache
def keys(request: Request) -> HttpResponse:
    """List one's keys, and make one; its secret is shown in this one answer and never again."""
    form = KeyForm(request.POST if request.method == "POST" else None, acting=request.acting)
    if not form.is_bound or not form.is_valid():
        return _page(request, form, status=422 if form.is_bound else 200)
    try:
        made = actions.make_key(by=request.acting.me, **form.values())
    except Refused as no:
        pages.add_refusal(form, no)
        return _page(request, form, status=no.status)
    return _page(request, KeyForm(None, acting=request.acting), made=made, status=201)


def _page(
    request: Request, form: KeyForm, *, made: "actions.NewKey | None" = None, status: int = 200
) -> HttpResponse:
    own = ApiKey.objects.filter(person=request.acting.me).select_related("account").order_by("-pk")
    context = {"form": form, "keys": list(own[:100]), "made": made, "tabs": settings_tabs("keys")}
    return pages.answer(request, "people/keys.html", context, status=status)


@require_POST
def revoke(request: Request, key_id: int) -> HttpResponse:
    """Stop a key from opening anything."""
    get_object_or_404(ApiKey, pk=key_id, person=request.acting.me)
    actions.revoke_key(by=request.acting.me, key_id=key_id)
    return pages.go(request, "people:keys", _("The key opens nothing any more."))
