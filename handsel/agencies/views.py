"""The doors of the agencies room."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from handsel.agencies import actions, queries, rules
from handsel.agencies.forms import AgencyForm, AskForm
from handsel.agencies.models import Agency, Member, MemberInvitation
from handsel.kit import pages
from handsel.kit.paging import asked as page_asked
from handsel.kit.refused import Refused
from handsel.people.acting import Request


@require_safe
def find(request: Request) -> HttpResponse:
    """Show agencies, by words."""
    words = " ".join(request.GET.get("q", "").replace("\0", "").split())[:200]
    context = {"words": words, "found": queries.find(words, page_asked(request))}
    return pages.answer(request, "agencies/find.html", context, part="results")


@require_safe
def mine(request: Request) -> HttpResponse:
    """Show the agencies that one belongs to, and those that ask one to join."""
    person = request.acting.me
    context = {
        "memberships": queries.memberships_of(person),
        "waiting": queries.waiting_for(person),
        "refused": None if request.acting.profile else _no_profile(),
    }
    return pages.answer(request, "agencies/mine.html", context)


def _no_profile() -> str:
    return _("Set up your freelancer profile first. Agencies are made of freelancers.")


@require_http_methods(["GET", "HEAD", "POST"])
def open_agency(request: Request) -> HttpResponse:
    """Open an agency of one's own."""
    rules.check_has_profile(request.acting.me)
    form = AgencyForm(request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid():
        try:
            agency = actions.open_agency(by=request.acting.me, values=form.values())
        except Refused as no:
            pages.add_refusal(form, no)
        else:
            said = _("Your agency is open. Now ask others to join.")
            return pages.go(request, "agencies:members", said, agency.public_id)
    status = 422 if form.is_bound else 200
    return pages.answer(request, "agencies/open.html", {"form": form}, status=status)


@require_safe
def agency(request: Request, public_id: str) -> HttpResponse:
    """Show an agency with its members, as far as the reader may know them."""
    found = _agency(request, public_id)
    context = {"agency": found, "page": queries.agency_page(found, request.acting)}
    return pages.answer(request, "agencies/agency.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def edit_agency(request: Request, public_id: str) -> HttpResponse:
    """Change what an agency says of itself."""
    found = _own(request, public_id)
    rules.check_manages(request.acting.me, found)
    form = AgencyForm(request.POST) if request.method == "POST" else AgencyForm.of(found)
    if form.is_bound and form.is_valid():
        try:
            actions.edit_agency(by=request.acting.me, agency_id=found.pk, values=form.values())
        except Refused as no:
            pages.add_refusal(form, no)
        else:
            return pages.go(request, found.get_absolute_url(), _("The agency's page is saved."))
    status = 422 if form.is_bound else 200
    return pages.answer(request, "agencies/edit.html", {"form": form, "agency": found}, status=status)


@require_safe
def members(request: Request, public_id: str) -> HttpResponse:
    """Show who belongs to an agency, to those who do."""
    return _members_page(request, _own(request, public_id))


@require_POST
def ask(request: Request, public_id: str) -> HttpResponse:
    """Ask somebody to join."""
    found = _own(request, public_id)
    form = AskForm(request.POST)
    if not form.is_valid():
        return _members_page(request, found, form, status=422)
    try:
        asked = actions.ask_to_join(by=request.acting.me, agency_id=found.pk, **form.cleaned_data)
    except Refused as no:
        pages.add_refusal(form, no)
        return _members_page(request, found, form, status=no.status)
    who = asked.profile.person.short_name if asked.profile is not None else asked.email
    return pages.go(request, "agencies:members", _("We asked %(who)s.") % {"who": who}, found.public_id)


@require_POST
def take_back(request: Request, asked_id: int) -> HttpResponse:
    """Take a question back that nobody answered."""
    managed = Agency.objects.managed_by(request.acting.person)
    asked = get_object_or_404(MemberInvitation.objects.filter(agency__in=managed), pk=asked_id)
    actions.take_back(by=request.acting.me, asked_id=asked.pk)
    return pages.go(request, "agencies:members", _("The question is taken back."), asked.agency.public_id)


@require_POST
def change_role(request: Request, member_id: int) -> HttpResponse:
    """Make somebody a manager or a plain member."""
    member = _member(request, member_id)
    actions.change_role(by=request.acting.me, member_id=member.pk, role=request.POST.get("role", ""))
    return _back(request, member, _("The role is changed."))


@require_POST
def hand_over(request: Request, member_id: int) -> HttpResponse:
    """Make somebody else the owner."""
    member = _member(request, member_id)
    actions.hand_over(by=request.acting.me, member_id=member.pk)
    said = _("%(name)s owns the agency now.") % {"name": member.profile.person.short_name}
    return _back(request, member, said)


@require_POST
def set_exclusive(request: Request, member_id: int) -> HttpResponse:
    """Let a member work through the agency alone, or as they like."""
    member = _member(request, member_id)
    wanted = request.POST.get("exclusive") == "yes"
    actions.set_exclusive(by=request.acting.me, member_id=member.pk, wanted=wanted)
    return _back(request, member, _("That holds from now on."))


@require_POST
def remove_member(request: Request, member_id: int) -> HttpResponse:
    """End somebody's membership."""
    member = _member(request, member_id)
    actions.remove_member(by=request.acting.me, member_id=member.pk)
    return _back(request, member, _("They no longer belong to the agency."))


@require_POST
def leave(request: Request, public_id: str) -> HttpResponse:
    """End one's own membership."""
    found = _own(request, public_id)
    actions.leave_agency(by=request.acting.me, agency_id=found.pk)
    return pages.go(request, "agencies:mine", _("You no longer belong to %(name)s.") % {"name": found.name})


@require_http_methods(["GET", "HEAD", "POST"])
def join(request: Request, token: str) -> HttpResponse:
    """Show what a link asks, and answer it: join, or decline."""
    rows = MemberInvitation.objects.visible_to(request.acting).select_related("agency", "invited_by")
    asked = get_object_or_404(rows, token=token)
    if request.method == "POST" and "decline" in request.POST:
        actions.decline_to_join(by=request.acting.me, token=token)
        return pages.go(request, "agencies:mine", _("We tell them that you do not want to join."))
    if request.method == "POST":
        actions.join_agency(by=request.acting.me, token=token)
        said = _("You belong to %(name)s now.") % {"name": asked.agency.name}
        return pages.go(request, asked.agency.get_absolute_url(), said)
    refused = None if request.acting.profile else _no_profile()
    status = 200 if asked.is_open else 410
    return pages.answer(request, "agencies/join.html", {"asked": asked, "refused": refused}, status=status)


def _agency(request: Request, public_id: str) -> Agency:
    return get_object_or_404(Agency.objects.visible_to(request.acting), public_id=public_id)


def _own(request: Request, public_id: str) -> Agency:
    return get_object_or_404(Agency.objects.joined_by(request.acting.person), public_id=public_id)


def _member(request: Request, member_id: int) -> Member:
    visible = Member.objects.visible_to(request.acting).select_related("agency", "profile__person")
    return get_object_or_404(visible, pk=member_id)


def _back(request: Request, member: Member, said: str) -> HttpResponse:
    return pages.go(request, "agencies:members", said, member.agency.public_id)


def _members_page(request: Request, found: Agency, form: Any = None, *, status: int = 200) -> HttpResponse:
    page = queries.agency_page(found, request.acting)
    owns = page.own is not None and page.own.is_owner
    context = {
        "agency": found,
        "page": page,
        "owns": owns,
        "asked": queries.open_invitations(found) if page.manages else [],
        "form": form or AskForm(managers=owns),
    }
    return pages.answer(request, "agencies/members.html", context, status=status)
