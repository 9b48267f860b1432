"""Doors to where one is signed in."""

from allauth.account.internal.flows.reauthentication import did_recently_reauthenticate
from allauth.usersessions.models import UserSession
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from handsel.kit import pages
from handsel.people import actions, queries
from handsel.people.acting import Request
from handsel.people.views.tabs import settings_tabs


@require_safe
def sessions(request: Request) -> HttpResponse:
    """Show the browsers in which one is signed in."""
    found = queries.signed_in(request.acting.me, request.session.session_key or "")
    context = {
        "here": [one for one in found if one.is_here],
        "others": [one for one in found if not one.is_here],
        "tabs": settings_tabs("security"),
    }
    return pages.answer(request, "people/sessions.html", context)


@require_POST
def end_session(request: Request, session_id: int) -> HttpResponse:
    """Sign one other browser out; who did not show lately that it is them shows it first."""
    get_object_or_404(UserSession, pk=session_id, user=request.acting.me)
    if not did_recently_reauthenticate(request):
        return _ask()
    actions.end_session(by=request.acting.me, session_id=session_id)
    return pages.go(request, "people:sessions", _("You are signed out there."))


@require_POST
def end_others(request: Request) -> HttpResponse:
    """Sign every other browser out."""
    if not did_recently_reauthenticate(request):
        return _ask()
    actions.end_other_sessions(by=request.acting.me, here=request.session.session_key or "")
    return pages.go(request, "people:sessions", _("You are signed out everywhere else."))


def _ask() -> HttpResponse:
    query = urlencode({"next": reverse("people:sessions")})
    return HttpResponseRedirect(f"{reverse('account_reauthenticate')}?{query}")
