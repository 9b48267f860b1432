"""Doors to a freelancer's profile: reading it, and writing one's own."""

from typing import Any

from django import forms
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from handsel.kit import pages
from handsel.kit.refused import Refused
from handsel.people import actions, queries
from handsel.people.acting import Acting, Request
from handsel.people.forms import (
    AvailabilityForm,
    LanguagesForm,
    ProfileForm,
    ReferralsForm,
    SkillForm,
    VisibilityForm,
)
from handsel.people.models import FreelancerProfile, Person
from handsel.people.views.tabs import appearance_tabs, profile_tabs
from handsel.policy import numbers


@login_not_required
@require_safe
def profile(request: Request, public_id: str) -> HttpResponse:
    """Show a profile as far as the reader may see it; its owner may look as a stranger would (ACC-05..07)."""
    visible = FreelancerProfile.objects.visible_to(request.acting).for_tiles().select_related("video")
    shown: FreelancerProfile = get_object_or_404(visible, public_id=public_id)
    own = shown.person_id == getattr(request.acting.person, "pk", None)
    reader = _looking_as(request) if own else request.acting
    access = queries.profile_access(shown, reader)
    if access == "none" and not own:
        raise Http404
    wanted = request.GET.get("profile", "")[:40].replace("\0", "")
    special = queries.specialized_for(shown, reader, wanted) if wanted and access == "full" else None
    if wanted and special is None:
        raise Http404
    page = queries.profile_page(shown, reader, access, special)
    looking_as = request.GET.get("as", "") if own and reader is not request.acting else ""
    context = {
        "profile": shown,
        "page": page,
        "special": special,
        "tabs": appearance_tabs(page, looking_as),
        "own": own,
        "looking_as": looking_as,
        "again_url": queries.show_again_address(shown) if own else "",
    }
    response = pages.answer(request, "people/profile.html", context)
    if shown.visibility != FreelancerProfile.Visibility.PUBLIC:
        response["X-Robots-Tag"] = "noindex, nofollow"
    return response


@require_safe
def tips(request: Request) -> HttpResponse:
    """Show the eleven ways to a better profile, each done or open (ACC-16)."""
    own = _own(request)
    facts = queries.profile_facts(own)
    rows = queries.tips_for(own, facts)
    ways = [tip for tip in rows if not tip.comes_later]
    context = {
        "profile": own,
        "whole": queries.completeness_of(own, facts),
        "tips": rows,
        "done": sum(tip.done for tip in ways),
        "ways": len(ways),
    }
    return pages.answer(request, "people/tips.html", context)


@require_http_methods(["GET", "POST"])
def edit_profile(request: Request) -> HttpResponse:
    """Show and change the basics of one's profile."""
    own = _own(request)
    form = ProfileForm(request.POST) if request.method == "POST" else ProfileForm.of(own)
    if form.is_bound and form.is_valid():
        try:
            actions.edit_profile(by=request.acting.me, values=form.values())
        except Refused as no:
            pages.add_refusal(form, no)
        else:
            return pages.go(request, "people:edit_profile", _("Your profile is saved."))
    return _editing(request, own, "basics", form)


@require_http_methods(["GET", "POST"])
def edit_skills(request: Request) -> HttpResponse:
    """Show one's skills, and add one."""
    own = _own(request)
    form = SkillForm(request.POST if request.method == "POST" else None, profile=own)
    if form.is_bound and form.is_valid():
        try:
            actions.add_skill(by=request.acting.me, name=form.cleaned_data["skill"])
        except Refused as no:
            pages.add_refusal(form, no)
        else:
            return pages.go(request, "people:edit_skills")
    skills = list(own.skills.order_by("name"))
    most = numbers.SKILLS_MAX.value
    return _editing(request, own, "skills", form, skills=skills, most=most, full=len(skills) >= most)


@require_POST
def remove_skill(request: Request) -> HttpResponse:
    """Take a skill off one's profile."""
    _own(request)
    actions.remove_skill(by=request.acting.me, slug=request.POST.get("skill", ""))
    return pages.go(request, "people:edit_skills")


@require_http_methods(["GET", "POST"])
def edit_languages(request: Request) -> HttpResponse:
    """Show and change the languages that one works in."""
    own = _own(request)
    form = LanguagesForm(request.POST if request.method == "POST" else None, profile=own)
    if form.is_bound and form.is_valid():
        try:
            actions.set_languages(by=request.acting.me, levels=form.levels())
        except Refused as no:
            pages.add_refusal(form, no)
        else:
            return pages.go(request, "people:edit_languages", _("Your languages are saved."))
    return _editing(request, own, "languages", form)


@require_http_methods(["GET", "POST"])
def edit_availability(request: Request) -> HttpResponse:
    """Show and change how much one can work in a week (ACC-17)."""
    own = _own(request)
    form = AvailabilityForm(request.POST) if request.method == "POST" else AvailabilityForm.of(own)
    if form.is_bound and form.is_valid():
        try:
            actions.set_availability(by=request.acting.me, **form.cleaned_data)
        except Refused as no:
            pages.add_refusal(form, no)
        else:
            return pages.go(request, "people:edit_availability", _("Your choice holds from now on."))
    return _editing(request, own, "availability", form)


@require_http_methods(["GET", "POST"])
def edit_visibility(request: Request) -> HttpResponse:
    """Show and change who may see one's profile."""
    own = _own(request)
    initial = {"visibility": own.visibility}
    form = VisibilityForm(request.POST if request.method == "POST" else None, initial=initial)
    if form.is_bound and form.is_valid():
        actions.set_visibility(by=request.acting.me, visibility=form.cleaned_data["visibility"])
        return pages.go(request, "people:edit_visibility", _("Your choice holds from now on."))
    referrals = ReferralsForm(initial={"wanted": own.accepts_referrals})
    return _editing(
        request, own, "visibility", form, again_url=queries.show_again_address(own), referrals=referrals
    )


@require_POST
def edit_referrals(request: Request) -> HttpResponse:
    """Choose whether others may refer one to jobs (REF-27)."""
    _own(request)
    form = ReferralsForm(request.POST)
    form.full_clean()
    actions.set_referrals(by=request.acting.me, wanted=form.cleaned_data["wanted"])
    return pages.go(request, "people:edit_visibility", _("Your choice holds from now on."))


@require_POST
def hide_earnings(request: Request) -> HttpResponse:
    """Keep what one earned off one's profile, or show it again (ACC-15)."""
    own = _own(request)
    actions.hide_earnings(by=request.acting.me, hidden=request.POST.get("hidden") == "1")
    return pages.go(request, own.get_absolute_url(), _("Your choice holds from now on."))


def _own(request: Request) -> FreelancerProfile:
    own: FreelancerProfile | None = request.acting.profile
    if own is None:
        raise Http404
    return own


def _looking_as(request: Request) -> Acting:
    strangers = {"visitor": Acting(), "member": Acting(person=Person())}
    return strangers.get(request.GET.get("as", "")) or request.acting


def _editing(
    request: Request, own: FreelancerProfile, section: str, form: forms.Form, **more: Any
) -> HttpResponse:
    context = {"profile": own, "section": section, "tabs": profile_tabs(section), "form": form, **more}
    status = 422 if form.is_bound and form.errors else 200
    return pages.answer(request, f"people/edit_{section}.html", context, status=status)
