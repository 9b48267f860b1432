"""The gallery of widgets, for operators, and the choice of language."""

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST, require_safe
from django.views.i18n import set_language

from handsel.kit import gallery as samples


@require_safe
def gallery(request: HttpRequest) -> HttpResponse:
    """Show every widget in every state, light and dark beside each other."""
    if not getattr(request.user, "is_operator", False):
        raise Http404
    return render(request, "kit/gallery.html", samples.context())


@login_not_required
@require_POST
def language(request: HttpRequest) -> HttpResponse:
    """Remember the language of somebody who is not signed in."""
    response: HttpResponse = set_language(request)
    return response
