"""Making an offer, reading it, and answering it."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from handsel.contracts import actions, queries, rules
from handsel.contracts.forms.offers import DeclineOfferForm, OfferForm, WithdrawOfferForm, typed_from
from handsel.contracts.models import Offer, Side
from handsel.contracts.values import OfferValues
from handsel.jobs.models import Job
from handsel.kit import pages
from handsel.kit.refused import Refused
from handsel.people.acting import Request
from handsel.people.models import FreelancerProfile
from handsel.proposals import queries as proposals


@require_safe
def offer(request: Request, offer_id: int) -> HttpResponse:
    """Show an offer to one of its two sides: its terms, what else was asked for, what one can do."""
    return _page(request, _found(request, offer_id))


@require_safe
def choose_job(request: Request, public_id: str) -> HttpResponse:
    """Let a client choose for which of their open jobs they make an offer to somebody (CTR-01)."""
    profile = _profile(request, public_id)
    _check_is_client(request)
    jobs = list(queries.jobs_to_offer(request.acting))
    context = {"profile": profile, "name": request.acting.name_of(profile), "jobs": jobs}
    return pages.answer(request, "contracts/offer_choose_job.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def new_offer(request: Request, job_id: int, public_id: str) -> HttpResponse:
    """Show the form of an offer, then what it says, and send it (CTR-01); where one waits, lead there."""
    job = get_object_or_404(Job.objects.of_team(request.acting).select_related("account"), pk=job_id)
    profile = _profile(request, public_id)
    _check_is_client(request)
    standing = queries.open_offer(job, profile)
    if standing is not None and request.method != "POST":
        return redirect(standing.get_absolute_url())
    name = request.acting.name_of(profile)
    about = {"job": job, "profile": profile, "name": name, "back": profile.get_absolute_url(), "new": True}
    if request.method != "POST":
        rules.check_can_offer(request.acting.me, job, profile)
        begin = queries.to_begin_with(proposals.open_proposal_of(profile, job))
        form = OfferForm(job, initial=typed_from(begin) if begin is not None else None)
        return _form_page(request, form, about)

    def send(form: OfferForm, values: OfferValues) -> HttpResponse:
        sent = actions.send_offer(
            by=request.acting.me, job_id=job.pk, profile_id=profile.pk, values=values, key=form.key
        )
        return pages.go(request, sent.get_absolute_url(), _("%(name)s gets your offer now.") % {"name": name})

    return _sent(request, OfferForm(job, request.POST), about, send)


@require_http_methods(["GET", "HEAD", "POST"])
def change(request: Request, offer_id: int) -> HttpResponse:
    """Show the terms of an offer to the client for changing, or change them; `wanted` begins with the wish."""
    found = _found(request, offer_id)
    rules.check_acts_for(request.acting.me, found, Side.CLIENT)
    about = _about(request, found, Side.CLIENT)
    if request.method != "POST":
        rules.check_can_change(request.acting.me, found)
        wanted = found.wanted_terms if "wanted" in request.GET else None
        begin = typed_from(queries.values_of(wanted or found.current_terms))
        return _form_page(request, OfferForm(found.job, initial=begin), about)

    def send(form: OfferForm, values: OfferValues) -> HttpResponse:
        actions.change_offer(by=request.acting.me, offer_id=found.pk, values=values)
        return pages.go(
            request, found.get_absolute_url(), _("Your offer is changed and waits for an answer.")
        )

    return _sent(request, OfferForm(found.job, request.POST), about, send)


@require_http_methods(["GET", "HEAD", "POST"])
def counter(request: Request, offer_id: int) -> HttpResponse:
    """Show the terms of an offer to the freelancer for proposing others, or propose them (CTR-03)."""
    found = _found(request, offer_id)
    rules.check_acts_for(request.acting.me, found, Side.FREELANCER)
    about = _about(request, found, Side.FREELANCER)
    if request.method != "POST":
        rules.check_can_counter(request.acting.me, found)
        begin = typed_from(queries.values_of(found.wanted_terms or found.current_terms))
        return _form_page(request, OfferForm(found.job, initial=begin, side=Side.FREELANCER), about)

    def send(form: OfferForm, values: OfferValues) -> HttpResponse:
        actions.counter_offer(by=request.acting.me, offer_id=found.pk, values=values)
        return pages.go(request, found.get_absolute_url(), _("The client reads your terms beside the offer."))

    return _sent(request, OfferForm(found.job, request.POST, side=Side.FREELANCER), about, send)


@require_POST
def accept(request: Request, offer_id: int) -> HttpResponse:
    """Accept an offer as it was read (CTR-03, CTR-06)."""
    found = _found(request, offer_id)
    given = request.POST.get("version", "")
    version = int(given) if given.isascii() and given.isdecimal() and len(given) < 5 else None
    try:
        contract = actions.accept_offer(by=request.acting.me, offer_id=found.pk, version=version)
    except Refused as no:
        if no.code in ("hidden", "wrong_role"):
            raise
        return _page(request, _found(request, offer_id), refused=no)
    return pages.go(
        request, contract.get_absolute_url(), _("You accepted the offer. The contract has started.")
    )


@require_http_methods(["GET", "HEAD", "POST"])
def decline(request: Request, offer_id: int) -> HttpResponse:
    """Ask why an offer is declined, or decline it (CTR-03)."""
    found = _found(request, offer_id)
    rules.check_acts_for(request.acting.me, found, Side.FREELANCER)
    form = DeclineOfferForm(request.POST if request.method == "POST" else None)
    if request.method != "POST":
        rules.check_offer_is_open(found)
    if not form.is_valid():
        return _small_page(request, "contracts/offer_decline.html", found, form)
    actions.decline_offer(by=request.acting.me, offer_id=found.pk, **form.cleaned_data)
    return pages.go(request, found.get_absolute_url(), _("You declined the offer."))


@require_http_methods(["GET", "HEAD", "POST"])
def withdraw(request: Request, offer_id: int) -> HttpResponse:
    """Ask whether an offer should be taken back, or take it back (CTR-03)."""
    found = _found(request, offer_id)
    rules.check_acts_for(request.acting.me, found, Side.CLIENT)
    form = WithdrawOfferForm(request.POST if request.method == "POST" else None)
    if request.method != "POST":
        rules.check_offer_is_open(found)
    if not form.is_valid():
        return _small_page(request, "contracts/offer_withdraw.html", found, form)
    actions.withdraw_offer(by=request.acting.me, offer_id=found.pk, reason=form.cleaned_data["reason"])
    return pages.go(request, found.get_absolute_url(), _("The offer is taken back."))


def _found(request: Request, offer_id: int) -> Offer:
    return get_object_or_404(queries.offer_of(request.acting, offer_id))


def _profile(request: Request, public_id: str) -> FreelancerProfile:
    visible = FreelancerProfile.objects.visible_to(request.acting).select_related("person")
    return get_object_or_404(visible, public_id=public_id)


def _check_is_client(request: Request) -> None:
    if request.acting.account is None:
        text = _("Offers are made by clients. Open a client account to post a job and make offers.")
        raise Refused("forbidden", text)


def _about(request: Request, found: Offer, side: Side) -> dict[str, Any]:
    name = queries.other_side(found, request.acting, side)
    return {"offer": found, "job": found.job, "name": name, "back": found.get_absolute_url(), "side": side}


def _page(request: Request, found: Offer, *, refused: Refused | None = None) -> HttpResponse:
    page = queries.offer_page(found, request.acting)
    context = {"page": page, "offer": found, "refused": refused}
    status = refused.status if refused is not None else 200
    return pages.answer(request, "contracts/offer.html", context, status=status)


def _sent(request: Request, form: OfferForm, about: dict[str, Any], send: Any) -> HttpResponse:
    """Show what was typed again, or what it says, or send it once that was looked at."""
    if not form.is_valid():
        return _form_page(request, form, about, status=422 if form.is_bound else 200)
    values = form.offer_values()
    if not form.is_confirmed:
        context = {**about, "form": form, "typed": form.typed(), "shown": queries.in_words(values)}
        return pages.answer(request, "contracts/offer_confirm.html", context)
    try:
        answer: HttpResponse = send(form, values)
    except Refused as no:
        form.add_refusal(no)
        return _form_page(request, form, about, status=no.status)
    return answer


def _form_page(
    request: Request, form: OfferForm, about: dict[str, Any], *, status: int = 200
) -> HttpResponse:
    return pages.answer(request, "contracts/offer_form.html", {**about, "form": form}, status=status)


def _small_page(request: Request, template: str, found: Offer, form: Any) -> HttpResponse:
    side = Side.CLIENT if isinstance(form, WithdrawOfferForm) else Side.FREELANCER
    context = {**_about(request, found, side), "form": form}
    return pages.answer(request, template, context, status=422 if form.is_bound else 200)
