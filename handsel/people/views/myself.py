"""Doors to what belongs to the person: the first choice, the role, names, language and photo."""

from pathlib import PurePosixPath

from django.conf import settings as site
from django.contrib.auth.decorators import login_not_required
from django.core.files.storage import default_storage
from django.http import FileResponse, Http404, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe
from django.views.i18n import set_language

from handsel.kit import pages
from handsel.kit.refused import Refused
from handsel.people import actions, queries
from handsel.people.acting import SESSION_KEY, Request
from handsel.people.forms import PhotoForm, SettingsForm
from handsel.people.models import Person
from handsel.people.views.tabs import settings_tabs

A_YEAR = 365 * 24 * 60 * 60


@require_http_methods(["GET", "POST"])
def welcome(request: Request) -> HttpResponse:
    """Ask a new person what they came for: to work, or to hire."""
    if request.method != "POST":
        return pages.answer(request, "people/welcome.html", {})
    if request.POST.get("as") == "client":
        return pages.go(request, "people:open_client")
    if request.POST.get("as") != "freelancer":
        return pages.answer(request, "people/welcome.html", {"undecided": True}, status=422)
    actions.become_freelancer(by=request.acting.me)
    request.session[SESSION_KEY] = "freelancer"
    return pages.go(request, "people:edit_profile")


@require_POST
def switch(request: Request) -> HttpResponse:
    """Act in another of one's roles from now on (ACC-01)."""
    to, acting = request.POST.get("to", ""), request.acting
    if to == "freelancer" and acting.profile is None:
        return pages.go(request, "people:welcome")
    clients = [f"client:{seat.account_id}" for seat in acting.seats]
    served = [f"specialist:{assignment.account_id}" for assignment in acting.assignments]
    if to != "freelancer" and to not in (*clients, *served):
        raise Http404
    request.session[SESSION_KEY] = to
    return pages.go(request, "/")


@require_POST
def take_refusal_back(request: Request, refusal_id: int) -> HttpResponse:
    """Take invitations from a client again (INV-14)."""
    actions.take_refusal_back(by=request.acting.me, refusal_id=refusal_id)
    return pages.go(request, "people:settings", _("This client can invite you again."))


@require_http_methods(["GET", "POST"])
def settings(request: Request) -> HttpResponse:
    """Show and change names, language and time zone."""
    person: Person = request.acting.me
    names = ("first_name", "last_name", "language", "time_zone")
    form = SettingsForm(request.POST or None, initial={name: getattr(person, name) for name in names})
    status = 200
    if request.method == "POST":
        status = 422
        if form.is_valid():
            try:
                actions.edit_person(by=person, **form.cleaned_data)
            except Refused as no:
                pages.add_refusal(form, no)
            else:
                return pages.go(request, "people:settings", _("Your settings are saved."))
    return pages.answer(
        request,
        "people/settings.html",
        {"form": form, "tabs": settings_tabs("you"), "refusals": queries.refusals_of(request.acting)},
        status=status,
    )


@login_not_required
@require_POST
def choose_language(request: Request) -> HttpResponse:
    """Speak another language from now on: to a visitor in this browser, to a person everywhere and in mails."""
    person, code = request.acting.person, request.POST.get("language", "")
    if person is not None and code in dict(site.LANGUAGES):
        names = ("first_name", "last_name", "time_zone")
        actions.edit_person(by=person, language=code, **{name: getattr(person, name) for name in names})
    answer: HttpResponse = set_language(request)
    return answer


@require_http_methods(["GET", "POST"])
def edit_photo(request: Request) -> HttpResponse:
    """Show and change one's photo."""
    form = PhotoForm(request.POST or None, request.FILES or None)
    status = 200
    if request.method == "POST":
        form = PhotoForm(request.POST, request.FILES)
        status = 422
        if form.is_valid():
            try:
                actions.set_photo(by=request.acting.me, upload=form.cleaned_data["photo"])
            except Refused as no:
                pages.add_refusal(form, no)
            else:
                return pages.go(request, "people:edit_photo", _("Your photo is saved."))
    return pages.answer(
        request, "people/photo.html", {"form": form, "tabs": settings_tabs("photo")}, status=status
    )


@require_POST
def remove_photo(request: Request) -> HttpResponse:
    """Take one's photo away."""
    actions.remove_photo(by=request.acting.me)
    return pages.go(request, "people:edit_photo", _("Your photo is gone."))


@login_not_required
@require_safe
def photo(request: Request, name: str) -> HttpResponse | FileResponse:
    """Send a photo; its address is new with every upload, so that browsers may keep it."""
    file = str(PurePosixPath("photos") / f"{name}.webp")
    if not Person.objects.filter(photo=file, is_active=True).exists() or not default_storage.exists(file):
        raise Http404
    response = FileResponse(default_storage.open(file), content_type="image/webp")
    response["Cache-Control"] = f"public, max-age={A_YEAR}, immutable"
    return response
