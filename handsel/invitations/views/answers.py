"""The invited person's doors: the invitation, and the answers to it."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import NoReverseMatch, reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from handsel.invitations import actions, queries, rules, slots_filled
from handsel.invitations.forms import REFER_FIELDS, DeclineForm, LaterForm, MemberForm
from handsel.invitations.models import Invitation
from handsel.jobs import queries as jobs
from handsel.kit import pages, recording
from handsel.kit.refused import Refused
from handsel.people import queries as people
from handsel.people.acting import Request
from handsel.people.models import FreelancerProfile
from handsel.proposals import actions as drafts
from handsel.proposals import queries as proposals
from handsel.proposals.forms import ProposalForm
from handsel.tips import panels


def _typed_key(invitation_id: int) -> str:
    return f"decline:{invitation_id}"


@require_http_methods(["GET", "HEAD"])
def invitation(request: Request, invitation_id: int) -> HttpResponse:
    """Show an invitation to the invited person or to the client; the invited person's first look is noted."""
    found = get_object_or_404(queries.invitation_for(request.acting, invitation_id))
    if not _is_addressed(request, found):
        return _page_of_client(request, found)
    if found.viewed_at is None and found.is_answerable and not _is_prefetch(request):
        actions.view_invitation(by=request.acting.me, invitation_id=invitation_id)
    return _page_of_invitee(request, found)


def _is_addressed(request: Request, found: Invitation) -> bool:
    """Whether the reader is the one invited, or belongs to the agency that was (INV-26).

    People of the client's account see the client's page, even if they manage the agency.
    """
    if found.agency_id is None:
        return found.profile.person_id == request.acting.me.pk
    return all(seat.account_id != found.job.account_id for seat in request.acting.seats)


def _is_prefetch(request: Request) -> bool:
    """Whether a browser only fetches ahead; scanners of mails are not signed in and never come here."""
    asked = request.headers.get("Sec-Purpose", "") + request.headers.get("Purpose", "")
    return "prefetch" in asked or "prerender" in asked or request.method == "HEAD"


def _page_of_invitee(request: Request, found: Invitation) -> HttpResponse:
    acting = request.acting
    made = queries.made_for(found, acting) if found.state == Invitation.State.DECLINED else None
    client = people.client_label(found.job.account, acting)
    context = {
        **_shared(request, found),
        **({"trail": made.trail} if made is not None else {}),
        "client": client,
        "sender": queries.sender_words(found, client),
        "facts": jobs.client_facts(found.job.account),
        "band": jobs.proposals_band(found.job.activity.proposals),
        "skills": list(found.job.skills.order_by("name")),
        "questions": found.job.questions.count(),
        "refer_refused": _refer_refused(found),
        "made": made,
        "hint": slots_filled.hint(request),
    }
    return pages.answer(request, "invitations/invitation.html", context)


def _page_of_client(request: Request, found: Invitation) -> HttpResponse:
    row = queries.invitee_row(found, request.acting)
    context = {**_shared(request, found, whole=True), "row": row, "name": row.name}
    return pages.answer(request, "invitations/sent.html", context)


def _shared(request: Request, found: Invitation, *, whole: bool = False) -> dict[str, Any]:
    """Return what both readers see; the client sees the whole way of the work, `whole`."""
    referral = queries.link_to(found)
    by = queries.referrer_name(referral, request.acting) if referral is not None else ""
    return {
        "invitation": found,
        "job": found.job,
        "trail": queries.trail_of(queries.latest_of(found) if whole else found, request.acting),
        "referral": referral,
        "referred_by": by,
    }


def _refer_refused(found: Invitation) -> Refused | None:
    try:
        rules.check_referral_is_offered(found)
    except Refused as no:
        return no
    return None


def _own(request: Request, invitation_id: int) -> Invitation:
    found = queries.invitation_for(request.acting, invitation_id)
    mine = Invitation.objects.addressed_to(request.acting).filter(pk=invitation_id)
    return get_object_or_404(found.filter(pk__in=mine.values("pk")))


@require_http_methods(["GET", "HEAD", "POST"])
def accept(request: Request, invitation_id: int) -> HttpResponse:
    """Show the proposal form that accepts an invitation, or accept with it (INV-21)."""
    found = _own(request, invitation_id)
    if found.proposal is not None:
        return redirect(found.proposal)
    if request.method != "POST":
        if not found.is_answerable:
            return redirect(found)
        draft = proposals.draft_of(request.acting.me, found.job)
        letters = proposals.letters_of(request.acting.me)
        kept = proposals.kept_video_of(request.acting.me, found.job)
        shown = _shown_as(request, found)
        form = ProposalForm(
            found.job, initial=draft, invited=True, letters=letters, shown=shown, kept_video=kept
        )
        return _accept_page(request, found, form, _who_form(found))
    return _accept(request, found)


def _accept(request: Request, found: Invitation) -> HttpResponse:
    letters = proposals.letters_of(request.acting.me)
    kept = proposals.kept_video_of(request.acting.me, found.job)
    shown = _shown_as(request, found)
    form = ProposalForm(
        found.job,
        request.POST,
        request.FILES,
        invited=True,
        letters=letters,
        shown=shown,
        kept_video=kept,
    )
    if form.do == "save":
        video, said = form.draft_video()
        drafts.save_draft(by=request.acting.me, job_id=found.job_id, values=form.typed(), video=video)
        return pages.go(request, found.get_absolute_url(), said)
    who = _who_form(found, request.POST)
    if not form.is_bound:
        return _accept_page(request, found, form, who)
    if not form.is_valid() or (who is not None and not who.is_valid()):
        draft_kept = drafts.save_draft(
            by=request.acting.me, job_id=found.job_id, values=form.typed(), video=form.video_sent
        )
        form.note_kept(draft_kept.video_seconds)
        return _accept_page(request, found, form, who, status=422)
    try:
        proposal = actions.accept_invitation(
            by=request.acting.me,
            invitation_id=found.pk,
            values=form.values(),
            typed=form.typed(),
            member_id=who.chosen() if who is not None else None,
        )
    except Refused as no:
        if no.code == "job_closed":
            text = _("This job has closed in the meantime. What you wrote is kept as a draft.")
            raise Refused(no.code, text, state=no.state) from no
        if no.code == "invitation_not_pending" and found.agency is not None:
            raise
        if no.field == "member" and who is not None:
            pages.add_refusal(who, no)
        else:
            form.add_refusal(no)
        return _accept_page(request, found, form, who, status=no.status)
    said = _("You accepted, and your proposal is with the client. You can write to each other now.")
    return pages.go(request, proposal.get_absolute_url(), said)


def _shown_as(request: Request, found: Invitation) -> proposals.Choice:
    """Return the profiles that the invited person may answer with, what was asked for chosen (ACC-10).

    For a member of an agency it is the one that fits the job best.
    """
    if found.agency_id is not None:
        return proposals.Choice()
    return proposals.offer_of(request.acting.profile or found.profile, found.job, asked_for=found.asked_for)


def _who_form(found: Invitation, data: Any = None) -> MemberForm | None:
    return MemberForm(queries.members_to_name(found.agency), data) if found.agency is not None else None


def _accept_page(
    request: Request, found: Invitation, form: ProposalForm, who: MemberForm | None, *, status: int = 200
) -> HttpResponse:
    client = people.client_label(found.job.account, request.acting)
    amount, letter = form.amount_typed, form.letter_typed
    advice = proposals.advice(found.job, request.acting.profile, letter=letter, amount=amount)
    tips = panels.of_form(request.acting, form)
    context = {**_shared(request, found), "form": form, "who": who}
    context |= {"client": client, "advice": advice, "tips": tips}
    status = tips.status if tips.refused is not None else status
    response = pages.answer(request, "invitations/accept.html", context, part="fields", status=status)
    return recording.allow(response) if found.job.video_is_open else response


@require_http_methods(["GET", "HEAD", "POST"])
def decline(request: Request, invitation_id: int) -> HttpResponse:
    """Show the form that declines, with referring one fold away, or decline (INV-11, REF-01)."""
    return _decline(request, invitation_id, open_refer=False)


@require_http_methods(["GET", "HEAD", "POST"])
def refer(request: Request, invitation_id: int) -> HttpResponse:
    """Show the same form with the part for referring open, or decline and refer."""
    return _decline(request, invitation_id, open_refer=True)


def _decline(request: Request, invitation_id: int, *, open_refer: bool) -> HttpResponse:
    found = _own(request, invitation_id)
    if request.method != "POST":
        if not found.is_answerable:
            return redirect(found)
        return _decline_page(
            request, found, DeclineForm(initial=_begun(request, found)), open_refer=open_refer
        )
    if "find" in request.POST:
        return _off_to_search(request, found)
    if "later" in request.POST:
        return _not_now(request, found)
    plain = "without" in request.POST
    data = request.POST.copy()
    for name in REFER_FIELDS if plain else ():
        data.pop(name, None)
    form = DeclineForm(data)
    wants = not plain and (bool(data.get("refer_to", "").strip()) or "refer" in data)
    if not form.is_valid():
        return _decline_page(request, found, form, open_refer=open_refer or wants, status=422)
    try:
        answered = actions.decline_invitation(
            by=request.acting.me,
            invitation_id=invitation_id,
            reason=form.cleaned_data["reason"],
            message=form.cleaned_data["message"],
            refer=form.referee() if wants else None,
            no_more=form.cleaned_data["no_more"],
        )
    except Refused as no:
        if no.code in {"job_closed", "invitation_not_pending", "already_referred"}:
            raise
        pages.add_refusal(form, no)
        return _decline_page(request, found, form, open_refer=wants, refused=no, status=no.status)
    request.session.pop(_typed_key(invitation_id), None)
    return pages.go(
        request, answered.get_absolute_url(), _said(request, form) if wants else _declined_words()
    )


def _not_now(request: Request, found: Invitation) -> HttpResponse:
    """Take "not now" with a day as the answer (INV-29); what else was typed stays on the page."""
    later = LaterForm(request.POST)
    status = 422
    if later.is_valid():
        try:
            answered = actions.answer_not_now(
                by=request.acting.me, invitation_id=found.pk, **later.cleaned_data
            )
        except Refused as no:
            if no.code == "invitation_not_pending":
                raise
            pages.add_refusal(later, no)
            status = no.status
        else:
            request.session.pop(_typed_key(found.pk), None)
            said = _("You answered “not now”. It counts as an answer in time.")
            return pages.go(request, answered.get_absolute_url(), said)
    form = DeclineForm(initial=DeclineForm(request.POST).typed())
    return _decline_page(request, found, form, open_refer=False, later=later, status=status)


def _declined_words() -> str:
    return _("You declined. Thank you for answering; it counts as an answer in time.")


def _said(request: Request, form: DeclineForm) -> str:
    """Return what is said after a referral: the same for every e-mail (REF-06), a name where one was
    picked.
    """
    named = form.cleaned_data["refer_to"]
    if people.looks_like_email(named):
        return _("You declined. If this e-mail belongs to a freelancer here, they will get your referral.")
    profile = people.profile_named(named)
    return _("You declined, and %(name)s gets the invitation now.") % {
        "name": request.acting.name_of(profile)
    }


def _begun(request: Request, found: Invitation) -> dict[str, Any]:
    """Return what was typed before a search, with whoever was picked in it."""
    begun = dict(request.session.get(_typed_key(found.pk), {}))
    picked = people.public_id_in(request.GET.get("pick", ""))
    if picked:
        begun["refer_to"] = request.build_absolute_uri(FreelancerProfile(public_id=picked).get_absolute_url())
    return begun


def _off_to_search(request: Request, found: Invitation) -> HttpResponse:
    """Keep what was typed and go to the search that picks somebody (REF-04, SEARCH-09)."""
    request.session[_typed_key(found.pk)] = DeclineForm(request.POST).typed()
    try:
        address = reverse("search:pick")
    except NoReverseMatch:
        messages.info(request, _("Searching is not possible here yet."))
        return redirect("invitations:refer", found.pk)
    return redirect(f"{address}?{urlencode({'for': 'referral', 'invitation': str(found.pk)})}")


def _decline_page(
    request: Request,
    found: Invitation,
    form: DeclineForm,
    *,
    open_refer: bool,
    later: LaterForm | None = None,
    refused: Refused | None = None,
    status: int = 200,
) -> HttpResponse:
    chosen = form["reason"].value()
    context = {
        **_shared(request, found),
        "form": form,
        "client": people.client_label(found.job.account, request.acting),
        "open_refer": open_refer,
        "later": later or LaterForm(initial={"ask_again_on": request.POST.get("ask_again_on", "")}),
        "refer_refused": _refer_refused(found),
        "warns": chosen in rules.WARNING_FOR or (refused is not None and refused.code == "low_budget"),
    }
    return pages.answer(request, "invitations/decline.html", context, part="form", status=status)


@require_POST
def ignore(request: Request, invitation_id: int) -> HttpResponse:
    """Put an invitation aside (INV-08)."""
    found = _own(request, invitation_id)
    actions.ignore_invitation(by=request.acting.me, invitation_id=invitation_id)
    said = _("You put it aside. It stays open until it expires, but it is not an answer.")
    return pages.go(request, found.get_absolute_url(), said)
