"""The HTML doors of the notifications room."""

from typing import cast

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from handsel.kit import pages, paging
from handsel.kit.refused import Refused
from handsel.notifications import actions, queries, vapid
from handsel.notifications.forms import BrowserForm, PreferencesForm
from handsel.notifications.models import Notice
from handsel.people.models import Person


def _me(request: HttpRequest) -> Person:
    return cast(Person, request.user)


@require_GET
def notices(request: HttpRequest) -> HttpResponse:
    """Show the bell list. Opening it reads nothing off: what was read is said by a button, or by following
    a line.
    """
    unread = request.GET.get("show") == "unread"
    page = queries.notices_of(_me(request), number=paging.asked(request), unread=unread)
    context = {
        "page": page,
        "unread": unread,
        "everything": not unread,
        "waiting": queries.unread_count(_me(request)),
    }
    return pages.answer(request, "notifications/notices.html", context)


@require_GET
@never_cache
def count(request: HttpRequest) -> HttpResponse:
    """Return the number on the bell, for a page that heard of something new."""
    return render(request, "notifications/count.html", {"unread": queries.unread_count(_me(request))})


@require_POST
def read_notice(request: HttpRequest, notice_id: int) -> HttpResponse:
    """Mark one notice as read; a script that follows its link wants no page in return."""
    get_object_or_404(Notice, pk=notice_id, person=_me(request))
    actions.mark_read(by=_me(request), notice_id=notice_id)
    if request.headers.get("X-Quiet"):
        return HttpResponse(status=204)
    return HttpResponseRedirect(_back(request))


@require_POST
def read_all(request: HttpRequest) -> HttpResponse:
    """Mark every notice as read."""
    actions.mark_read(by=_me(request))
    return pages.go(request, "notifications:list", _("Everything is marked as read."))


def _back(request: HttpRequest) -> str:
    back = request.POST.get("next", "")
    fine = url_has_allowed_host_and_scheme(back, allowed_hosts={request.get_host()})
    return back if fine else reverse("notifications:list")


@require_http_methods(["GET", "POST"])
def preferences(request: HttpRequest) -> HttpResponse:
    """Show and keep by which ways the person is told of what."""
    form = PreferencesForm(queries.choices_of(_me(request)), request.POST or None)
    if request.method == "POST" and form.is_valid():
        actions.choose(by=_me(request), wanted=form.wanted())
        return pages.go(request, "notifications:preferences", _("Your choices are kept."))
    context = {"form": form, "push_key": vapid.public_key(), "has_push": queries.has_push(_me(request))}
    return pages.answer(request, "notifications/preferences.html", context)


@require_POST
def add_browser(request: HttpRequest) -> HttpResponse:
    """Let this browser take push messages."""
    form = BrowserForm(request.POST)
    if not form.is_valid():
        return JsonResponse({"message": _("Your browser sent something that we could not read.")}, status=422)
    try:
        actions.subscribe(by=_me(request), **form.cleaned_data)
    except Refused as no:
        return JsonResponse({"message": str(no.message)}, status=no.status)
    return JsonResponse({"message": _("This browser now shows you what happens.")})


@require_POST
def remove_browser(request: HttpRequest) -> HttpResponse:
    """Stop push messages: to the browser named, or to all browsers."""
    actions.unsubscribe_browser(by=_me(request), endpoint=request.POST.get("endpoint", "")[:500])
    return pages.go(request, "notifications:preferences", _("Push messages are off."))


@login_not_required
@csrf_exempt  # mail programs post here by themselves (RFC 8058); the signed address is the permission
@require_http_methods(["GET", "POST"])
def unsubscribe(request: HttpRequest, token: str) -> HttpResponse:
    """Ask whether, and then see to it that, mails of one kind stop."""
    found = queries.reader_of(token)
    if found is None:
        raise Http404
    person, kind = found
    if request.method == "POST":
        actions.unsubscribe(person=person, kind=kind)
    context = {"kind": kind, "done": request.method == "POST"}
    return pages.answer(request, "notifications/unsubscribe.html", context)


@login_not_required
@require_GET
def worker_script(request: HttpRequest) -> HttpResponse:
    """Return the service worker that shows push messages; it must stand at the root."""
    response = render(request, "notifications/sw.js", content_type="text/javascript; charset=utf-8")
    response["Cache-Control"] = "no-cache"
    return response


@login_not_required
@require_GET
def manifest(request: HttpRequest) -> HttpResponse:
    """Return what browsers need to install this site as an app."""
    return render(request, "notifications/manifest.webmanifest", content_type="application/manifest+json")
