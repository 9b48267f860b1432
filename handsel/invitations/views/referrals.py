"""The doors around referrals: taking one back, naming somebody else, the hint, the questions."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import NoReverseMatch, reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from handsel.invitations import actions, queries
from handsel.invitations.forms import RetryForm
from handsel.invitations.models import Invitation, Referral
from handsel.kit import pages
from handsel.kit.refused import Refused
from handsel.people import actions as people_actions
from handsel.people import queries as people
from handsel.people.acting import Request
from handsel.policy import numbers


def _own(request: Request, referral_id: int) -> Referral:
    own = Referral.objects.visible_to(request.acting).select_related(
        "declined_invitation__job__account", "declined_invitation__profile__person", "invitation"
    )
    return get_object_or_404(own, pk=referral_id)


def _list_address() -> str:
    try:
        return f"{reverse('pages:my_proposals')}?tab=referrals"
    except NoReverseMatch:
        return "/"


@require_http_methods(["GET", "HEAD", "POST"])
def revoke(request: Request, referral_id: int) -> HttpResponse:
    """Ask whether a referral should be taken back, or take it back (REF-29)."""
    found = _own(request, referral_id)
    if request.method == "POST":
        actions.revoke_referral(by=request.acting.me, referral_id=referral_id)
        return pages.go(request, _list_address(), _("The referral is taken back."))
    row = queries.made_row(found, request.acting)
    context = {"row": row, "back": _list_address()}
    return pages.answer(request, "invitations/revoke.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def retry(request: Request, referral_id: int) -> HttpResponse:
    """Show the form that names somebody else after a referral got lost, or do it (REF-07)."""
    found = _own(request, referral_id)
    form = RetryForm(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        try:
            actions.retry_referral(by=request.acting.me, referral_id=referral_id, refer=form.referee())
        except Refused as no:
            pages.add_refusal(form, no)
            return _retry_page(request, found, form, status=no.status)
        return pages.go(request, _list_address(), _said(form))
    return _retry_page(request, found, form, status=422 if form.is_bound else 200)


def _said(form: RetryForm) -> str:
    if people.looks_like_email(form.cleaned_data["refer_to"]):
        return _("If this e-mail belongs to a freelancer here, they will get your referral.")
    return _("Your referral is on its way.")


def _retry_page(request: Request, found: Referral, form: RetryForm, *, status: int) -> HttpResponse:
    row = queries.made_row(found, request.acting)
    if not row.can_retry:
        raise Refused(
            "already_referred", _("You have already referred somebody for this job."), state=row.state
        )
    warns = found.declined_invitation.decline_reason == Invitation.DeclineReason.RATE_LOW
    context = {"row": row, "form": form, "back": _list_address(), "warns": warns}
    return pages.answer(request, "invitations/retry.html", context, status=status)


@require_POST
def hide_hint(request: Request) -> HttpResponse:
    """Put the hint on referring away for a week (REF-24)."""
    people_actions.hide_referral_hint(by=request.acting.me)
    back = request.POST.get("back", "/")
    safe = url_has_allowed_host_and_scheme(back, allowed_hosts={request.get_host()})
    return HttpResponseRedirect(back if safe else "/")


@login_not_required
@require_GET
def questions(request: Request) -> HttpResponse:
    """Answer what people ask about referrals (REF-30)."""
    context = {
        "chain": numbers.REFERRAL_MAX_CHAIN.value,
        "a_day": numbers.REFERRALS_PER_DAY.value,
        "hours": numbers.REFERRAL_UNDELIVERABLE_HOURS.value,
    }
    return pages.answer(request, "invitations/help.html", context)
