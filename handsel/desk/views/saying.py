"""What the operator says and sets: banners, labels, the instance."""

from typing import Any

from django.conf import settings
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpResponse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from handsel.desk import actions, queries, rules
from handsel.desk.forms import BannerForm, InstanceForm, LabelForm
from handsel.desk.queries.memory import kept
from handsel.kit import pages, paging
from handsel.kit.instance import LABELS
from handsel.kit.refused import Refused
from handsel.people.acting import Request, operators_only
from handsel.policy import numbers

CLOSED = "closed_banners"
CLOSED_MOST = 50


@require_http_methods(["GET", "POST"])
@operators_only
def banners(request: Request) -> HttpResponse:
    """List the banners, show how a new one looks, and put it up (ADM-05)."""
    form = BannerForm(request.POST or None)
    status, preview = 200, None
    if request.method == "POST":
        status = 422
        if form.is_valid():
            if "preview" in request.POST:
                status, preview = 200, form.cleaned_data
            else:
                try:
                    actions.put_up_banner(by=request.acting.me, **form.cleaned_data)
                except Refused as no:
                    pages.add_refusal(form, no)
                    status = no.status
                else:
                    return pages.go(
                        request, "desk:banners", _("It is up. Everybody sees it within half a minute.")
                    )
    page = paging.page_of(queries.all_banners(), paging.asked(request))
    context = {"form": form, "page": page, "preview": preview}
    return pages.answer(request, "desk/banners.html", context, status=status)


@require_POST
@operators_only
def remove_banner(request: Request, banner_id: int) -> HttpResponse:
    """Take a banner down."""
    actions.take_banner_down(by=request.acting.me, banner_id=banner_id)
    return pages.go(request, "desk:banners", _("It is down."))


@require_POST
@login_not_required
def close_banner(request: Request, banner_id: int) -> HttpResponse:
    """Keep a banner from whoever has read it: for good if they are signed in, else in this browser."""
    closed = [*request.session.get(CLOSED, []), banner_id]
    request.session[CLOSED] = closed[-CLOSED_MOST:]
    if request.acting.person is not None:
        actions.close_banner(by=request.acting.person, banner_id=banner_id)
    back = request.POST.get("next", "/")
    safe = url_has_allowed_host_and_scheme(back, allowed_hosts={request.get_host()}) and back.startswith("/")
    return pages.go(request, back if safe else "/")


@require_http_methods(["GET"])
@operators_only
def labels(request: Request) -> HttpResponse:
    """List the texts that can be written anew, each with its default and where people read it (ADM-09)."""
    return pages.answer(request, "desk/labels.html", {"rows": _rows()})


@require_POST
@operators_only
def write_label(request: Request, key: str) -> HttpResponse:
    """Write one text anew, or bring its default back."""
    if key not in LABELS:
        raise Http404
    form = LabelForm(LABELS[key], {}, request.POST)
    status = 422
    if form.is_valid():
        try:
            actions.write_label(by=request.acting.me, key=key, texts=form.cleaned_data)
        except Refused as no:
            pages.add_refusal(form, no)
            status = no.status
        else:
            return pages.go(
                request, "desk:labels", _("It is written. Everybody reads it within half a minute.")
            )
    return pages.answer(request, "desk/labels.html", {"rows": _rows({key: form})}, status=status)


@require_http_methods(["GET", "POST"])
@operators_only
def instance(request: Request) -> HttpResponse:
    """Set the currency, the time zone of cycles and the longest message (ADM-16)."""
    now = kept()
    first = {
        "currency": now.currency,
        "cycle_time_zone": now.cycle_time_zone,
        "message_max": numbers.MESSAGE_MAX.value,
        **{field: rules.SWITCHES[key].value for field, key in InstanceForm.switched().items()},
    }
    form = InstanceForm(request.POST or None, initial=first)
    status = 200
    if request.method == "POST":
        status = 422
        if form.is_valid():
            try:
                actions.set_instance(by=request.acting.me, **form.values())
            except Refused as no:
                pages.add_refusal(form, no)
                status = no.status
            else:
                return pages.go(request, "desk:instance", _("It holds from now on."))
    return pages.answer(request, "desk/instance.html", {"form": form}, status=status)


def _rows(bound: dict[str, LabelForm] | None = None) -> list[tuple[Any, LabelForm]]:
    own = kept().labels
    rows = []
    for key, label in LABELS.items():
        texts = {language: own.get((key, language), "") for language, _name in settings.LANGUAGES}
        rows.append((label, (bound or {}).get(key) or LabelForm(label, texts)))
    return rows
