"""Doors to one's specialized profiles (ACC-09)."""

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from handsel.kit import pages
from handsel.kit.refused import Refused
from handsel.people import actions, rules
from handsel.people.acting import Request
from handsel.people.forms import SpecializedForm
from handsel.people.models import FreelancerProfile, SpecializedProfile
from handsel.people.views.tabs import profile_tabs
from handsel.policy import numbers


@require_safe
def profiles(request: Request) -> HttpResponse:
    """List one's specialized profiles."""
    own = _own(request)
    rows = list(own.specialized.select_related("category").prefetch_related("skills").order_by("pk"))
    return _page(request, own, "people/specialized.html", rows=rows, full=_full(own))


@require_http_methods(["GET", "HEAD", "POST"])
def add(request: Request) -> HttpResponse:
    """Show the form of a new specialized profile, or make it."""
    own = _own(request)
    form = SpecializedForm(request.POST if request.method == "POST" else None, profile=own)
    if form.is_bound and form.is_valid():
        try:
            actions.add_specialized(by=request.acting.me, values=form.values())
        except Refused as no:
            pages.add_refusal(form, no)
            return _page(request, own, "people/edit_specialized.html", form=form, status=no.status)
        return pages.go(request, "people:specialized", _("Your new profile is there. Clients find it now."))
    return _page(request, own, "people/edit_specialized.html", form=form, full=_full(own))


@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: Request, specialized_id: str) -> HttpResponse:
    """Show a specialized profile as a form, or write it."""
    own, special = _found(request, specialized_id)
    if request.method != "POST":
        form = SpecializedForm.of(special)
        return _page(request, own, "people/edit_specialized.html", form=form, special=special)
    form = SpecializedForm(request.POST, profile=own)
    if form.is_valid():
        try:
            actions.edit_specialized(by=request.acting.me, public_id=special.public_id, values=form.values())
        except Refused as no:
            pages.add_refusal(form, no)
        else:
            return pages.go(request, "people:specialized", _("Your profile is saved."))
    return _page(request, own, "people/edit_specialized.html", form=form, special=special)


@require_POST
def show(request: Request, specialized_id: str) -> HttpResponse:
    """Show a specialized profile to others, or hide it with `wanted=no`."""
    _own_profile, special = _found(request, specialized_id)
    wanted = request.POST.get("wanted") != "no"
    actions.show_specialized(by=request.acting.me, public_id=special.public_id, wanted=wanted)
    said = _("Clients find this profile now.") if wanted else _("Only you see this profile now.")
    return pages.go(request, "people:specialized", said)


@require_http_methods(["GET", "HEAD", "POST"])
def remove(request: Request, specialized_id: str) -> HttpResponse:
    """Ask whether a specialized profile should go, or delete it."""
    own, special = _found(request, specialized_id)
    if request.method == "POST":
        actions.remove_specialized(by=request.acting.me, public_id=special.public_id)
        return pages.go(request, "people:specialized", _("The profile is deleted."))
    return _page(request, own, "people/remove_specialized.html", special=special)


def _own(request: Request) -> FreelancerProfile:
    own: FreelancerProfile | None = request.acting.profile
    if own is None:
        raise Http404
    return own


def _found(request: Request, public_id: str) -> tuple[FreelancerProfile, SpecializedProfile]:
    own = _own(request)
    rows = SpecializedProfile.objects.filter(profile=own).select_related("profile", "category")
    return own, get_object_or_404(rows, public_id=public_id)


def _full(own: FreelancerProfile) -> Refused | None:
    try:
        rules.check_can_add_specialized(own)
    except Refused as no:
        return no
    return None


def _page(
    request: Request, own: FreelancerProfile, template: str, *, status: int = 200, **more: Any
) -> HttpResponse:
    form = more.get("form")
    if status == 200 and form is not None and form.is_bound and form.errors:
        status = 422
    context = {
        "profile": own,
        "section": "specialized",
        "tabs": profile_tabs("specialized"),
        "most": numbers.SPECIALIZED_MAX.value,
        **more,
    }
    return pages.answer(request, template, context, status=status)
