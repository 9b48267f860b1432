"""Doors to client accounts and their seats."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from handsel.kit import pages
from handsel.kit.refused import Refused
from handsel.people import actions, queries
from handsel.people.acting import SESSION_KEY, Request
from handsel.people.forms import ClientForm, SeatForm
from handsel.people.models import ClientAccount, SeatInvitation


@require_http_methods(["GET", "POST"])
def open_client(request: Request) -> HttpResponse:
    """Open a client account."""
    form = ClientForm(request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid():
        try:
            account = actions.open_client_account(by=request.acting.me, **form.cleaned_data)
        except Refused as no:
            pages.add_refusal(form, no)
        else:
            request.session[SESSION_KEY] = f"client:{account.pk}"
            return pages.go(request, "/", _("You can post jobs now."))
    status = 422 if form.is_bound else 200
    return pages.answer(request, "people/open_client.html", {"form": form}, status=status)


@require_safe
def client(request: Request, account_id: int) -> HttpResponse:
    """Show a client account with the people who act for it."""
    return _client_page(request, _account(request, account_id))


@require_http_methods(["GET", "POST"])
def edit_client(request: Request, account_id: int) -> HttpResponse:
    """Change what a client account says of itself."""
    account = _account(request, account_id)
    names = ("name", "city", "country", "about")
    form = ClientForm(
        request.POST if request.method == "POST" else None,
        initial={name: getattr(account, name) for name in names},
    )
    if form.is_bound and form.is_valid():
        try:
            actions.edit_client_account(by=request.acting.me, account_id=account.pk, **form.cleaned_data)
        except Refused as no:
            pages.add_refusal(form, no)
        else:
            return pages.go(request, "people:client", _("Your account is saved."), account.pk)
    status = 422 if form.is_bound else 200
    return pages.answer(request, "people/edit_client.html", {"form": form, "account": account}, status=status)


@require_POST
def offer_seat(request: Request, account_id: int) -> HttpResponse:
    """Ask somebody by e-mail to act for a client account."""
    account = _account(request, account_id)
    form = SeatForm(request.POST)
    if form.is_valid():
        try:
            offer = actions.offer_seat(by=request.acting.me, account_id=account.pk, **form.cleaned_data)
        except Refused as no:
            pages.add_refusal(form, no)
            return _client_page(request, account, form, status=no.status)
        say = _("We asked %(email)s.") % {"email": offer.email}
        return pages.go(request, "people:client", say, account.pk)
    return _client_page(request, account, form, status=422)


@require_POST
def revoke_seat_offer(request: Request, offer_id: int) -> HttpResponse:
    """Take an offered seat back."""
    offer = actions.revoke_seat_offer(by=request.acting.me, offer_id=offer_id)
    return pages.go(request, "people:client", _("The offer is taken back."), offer.account_id)


@require_POST
def change_role(request: Request, seat_id: int) -> HttpResponse:
    """Make somebody an owner or a hirer."""
    seat = actions.change_role(by=request.acting.me, seat_id=seat_id, role=request.POST.get("role", ""))
    return pages.go(request, "people:client", _("The role is changed."), seat.account_id)


@require_POST
def remove_seat(request: Request, account_id: int, seat_id: int) -> HttpResponse:
    """End somebody's seat."""
    account = _account(request, account_id)
    actions.remove_seat(by=request.acting.me, seat_id=seat_id)
    return pages.go(request, "people:client", _("This person no longer acts for you."), account.pk)


@require_POST
def leave(request: Request, account_id: int) -> HttpResponse:
    """End one's own seat."""
    actions.leave_account(by=request.acting.me, account_id=account_id)
    return pages.go(request, "/", _("You no longer act for this client."))


@require_POST
def mark_verified(request: Request, account_id: int) -> HttpResponse:
    """Mark whether a client's way to pay was checked; operators only (ACC-24)."""
    account = actions.mark_payment_verified(
        by=request.acting.me, account_id=account_id, verified=request.POST.get("verified") == "yes"
    )
    return pages.go(request, "people:client", _("The mark is changed."), account.pk)


@require_http_methods(["GET", "POST"])
def take_seat(request: Request, token: str) -> HttpResponse:
    """Show the seat that a link offers, and take it."""
    offers = SeatInvitation.objects.select_related("account", "invited_by")
    offer = get_object_or_404(offers, token=token)
    if request.method == "POST":
        seat = actions.take_seat(by=request.acting.me, token=token)
        request.session[SESSION_KEY] = f"client:{seat.account_id}"
        return pages.go(request, "/", _("You act for %(client)s now.") % {"client": offer.account.name})
    is_open = offer.taken_at is None and offer.revoked_at is None
    context = {"offer": offer, "is_open": is_open, "status": 200}
    return pages.answer(request, "people/take_seat.html", context, status=200 if is_open else 410)


def _account(request: Request, account_id: int) -> ClientAccount:
    visible = ClientAccount.objects.visible_to(request.acting)
    account: ClientAccount = get_object_or_404(visible, pk=account_id)
    return account


def _client_page(
    request: Request, account: ClientAccount, form: Any = None, *, status: int = 200
) -> HttpResponse:
    page = queries.client_page(account, request.acting)
    context = {"account": account, "page": page, "form": form or SeatForm()}
    return pages.answer(request, "people/client.html", context, status=status)
