"""Sending and reading proposals, the first message, withdrawing, files."""

from collections.abc import Callable

from django.http import FileResponse, Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST, require_safe

from handsel.agencies import rules as agencies
from handsel.jobs.models import Job
from handsel.kit import pages, recording, serving
from handsel.kit.refused import Refused
from handsel.people import queries as people
from handsel.people.acting import Acting
from handsel.people.models import Person
from handsel.proposals import actions, queries, rules
from handsel.proposals.forms import ForWhomForm, MessageForm, ProposalForm, WithdrawForm
from handsel.proposals.models import Proposal, ProposalFile
from handsel.tips import panels


def acting_of(request: HttpRequest) -> Acting:
    """Return the role in which somebody looks."""
    acting: Acting = request.acting  # type: ignore[attr-defined]
    return acting


@require_http_methods(["GET", "HEAD", "POST"])
def apply(request: HttpRequest, job_id: int) -> HttpResponse:
    """Show the proposal form of a job, or send what was written in it."""
    acting = acting_of(request)
    jobs = Job.objects.visible_to(acting).select_related("account", "category", "activity")
    job = get_object_or_404(jobs, pk=job_id)
    mine = queries.last_proposal_of(acting.profile, job)
    whom = queries.for_whom(acting.me)
    if mine is not None and mine.stands and request.method != "POST" and not whom.choices:
        return redirect(mine)
    choices = _choices(request, job, mine, whom)
    if request.method == "POST":
        return _send(request, job, ForWhomForm(choices, request.POST))
    draft, kept = queries.draft_of(acting.me, job), queries.kept_video_of(acting.me, job)
    letters, shown = queries.letters_of(acting.me), _shown_as(acting, job)
    form = ProposalForm(job, initial=draft, letters=letters, shown=shown, kept_video=kept)
    return _apply_page(request, job, form, ForWhomForm(choices))


def _choices(
    request: HttpRequest, job: Job, mine: Proposal | None, whom: queries.ForWhom
) -> list[tuple[str, str]]:
    """Return for whom the reader may propose; refuse whoever may propose for nobody (AGY-03, AGY-05)."""
    acting = acting_of(request)
    try:
        profile = rules.check_has_profile(acting.profile)
        if whom.alone is not None:
            agencies.check_works_alone(profile)
        rules.check_can_propose_after(mine, acting.me, job)
    except Refused:
        if request.method != "POST" and (not whom.choices or not job.is_open):
            raise
        return whom.choices
    return [("", str(_("Me, for myself"))), *whom.choices]


def _send(request: HttpRequest, job: Job, whom: ForWhomForm) -> HttpResponse:
    acting = acting_of(request)
    me = acting.me
    kept = queries.kept_video_of(me, job)
    letters, shown = queries.letters_of(me), _shown_as(acting, job)
    form = ProposalForm(job, request.POST, request.FILES, letters=letters, shown=shown, kept_video=kept)
    if form.do == "save":
        video, said = form.draft_video()
        actions.save_draft(by=me, job_id=job.pk, values=form.typed(), video=video)
        return pages.go(request, job.get_absolute_url(), said)
    if not form.is_bound:
        return _apply_page(request, job, form, whom)
    if not form.is_valid() or not whom.is_valid():
        draft = actions.save_draft(by=me, job_id=job.pk, values=form.typed(), video=form.video_sent)
        form.note_kept(draft.video_seconds)
        return _apply_page(request, job, form, whom, status=422)
    try:
        with actions.keeping_draft(by=request.user, job_id=job.pk, typed=form.typed()):  # type: ignore[arg-type]
            proposal = actions.submit_proposal(
                by=acting_of(request).me, job_id=job.pk, values=form.values(), member=whom.chosen()
            )
    except Refused as no:
        if no.field == "member":
            pages.add_refusal(whom, no)
        else:
            form.add_refusal(no)
        return _apply_page(request, job, form, whom, status=no.status)
    return pages.go(request, proposal.get_absolute_url(), _("Your proposal is sent. Good luck."))


def _shown_as(acting: Acting, job: Job) -> queries.Choice | None:
    return queries.offer_of(acting.profile, job) if acting.profile is not None else None


def _apply_page(
    request: HttpRequest, job: Job, form: ProposalForm, whom: ForWhomForm, *, status: int = 200
) -> HttpResponse:
    acting = acting_of(request)
    amount, letter = form.amount_typed, form.letter_typed
    tips = panels.of_form(acting, form)
    context = {
        "job": job,
        "form": form,
        "whom": whom if any(value for value, _words in whom.fields["member"].choices) else None,  # type: ignore[attr-defined]
        "client": people.client_label(job.account, acting),
        "advice": queries.advice(job, acting.profile, letter=letter, amount=amount),
        "tips": tips,
    }
    status = tips.status if tips.refused is not None else status
    response = pages.answer(request, "proposals/apply.html", context, part="fields", status=status)
    return recording.allow(response) if job.video_is_open else response


@require_POST
def draft(request: HttpRequest, job_id: int) -> HttpResponse:
    """Keep what is being written, for the page that sends it every few seconds, and answer with advice.

    What was sent already is not kept again: a late save may arrive after the proposal.
    """
    acting = acting_of(request)
    job = get_object_or_404(Job.objects.visible_to(acting), pk=job_id)
    rules.check_has_profile(acting.profile)
    if queries.open_proposal_of(acting.profile, job) is not None or not job.is_open:
        return HttpResponse(status=204)
    form = ProposalForm(job, request.POST)
    saved = actions.save_draft(by=acting.me, job_id=job.pk, values=form.typed())
    amount, letter = form.amount_typed, form.letter_typed
    found = queries.advice(job, acting.profile, letter=letter, amount=amount)
    return render(request, "proposals/parts/saved.html", {"saved": saved, "advice": found})


@require_http_methods(["GET", "HEAD"])
def proposal(request: HttpRequest, proposal_id: int) -> HttpResponse:
    """Show a proposal to its author or to the client; the client's look is recorded (JOB-09, PROP-26)."""
    acting = acting_of(request)
    found = found_for(acting, proposal_id)
    if queries.is_author(acting.me, found):
        return _page_of_author(request, found, WithdrawForm())
    if not _is_prefetch(request) and queries.look_is_news(found):
        actions.view_proposal(by=request.user, proposal_id=proposal_id)  # type: ignore[arg-type]
    return _page_of_client(request, found, MessageForm())


def found_for(acting: Acting, proposal_id: int) -> Proposal:
    """Return a proposal that concerns the reader, or answer 404."""
    return get_object_or_404(queries.page_of(acting, proposal_id))


def refusal_of(
    check: Callable[[Person, Proposal], None], request: HttpRequest, found: Proposal
) -> Refused | None:
    """Return why the reader may not do something, or None."""
    try:
        check(request.user, found)  # type: ignore[arg-type]
    except Refused as no:
        return no
    return None


def _is_prefetch(request: HttpRequest) -> bool:
    asked = request.headers.get("Sec-Purpose", "") + request.headers.get("Purpose", "")
    return "prefetch" in asked or "prerender" in asked or request.method == "HEAD"


def _page_of_author(
    request: HttpRequest, found: Proposal, form: WithdrawForm, *, status: int = 200
) -> HttpResponse:
    client = people.client_label(found.job.account, acting_of(request))
    context = {
        "proposal": found,
        "client": client,
        "withdraw": form,
        "waiting": rules.waiting_words(),
        "versions": queries.versions_of(found),
        "content_closed": refusal_of(rules.check_can_edit_content, request, found),
        "content_until": rules.content_edit_ends(found),
    }
    return pages.answer(request, "proposals/mine.html", context, status=status)


def _page_of_client(
    request: HttpRequest, found: Proposal, form: MessageForm, *, status: int = 200
) -> HttpResponse:
    acting = acting_of(request)
    shown = queries.sent_as(found)
    context = {
        "proposal": found,
        "profile_now": shown.address if shown is not None else found.profile.get_absolute_url(),
        "name": acting.name_of(found.profile),
        "referrer": queries.referrer_name(found, acting),
        "country": people.country_name(found.snapshot.get("country", "")),
        "profile_changed": queries.profile_changed_since(found, shown),
        "versions": queries.versions_of(found),
        "form": form,
    }
    return pages.answer(request, "proposals/received.html", context, status=status)


@require_POST
def message(request: HttpRequest, proposal_id: int) -> HttpResponse:
    """Send the client's first message, which opens the room (MSG-07)."""
    found = found_for(acting_of(request), proposal_id)
    form = MessageForm(request.POST)
    if not form.is_valid():
        rules.check_is_client(request.user, found)  # type: ignore[arg-type]
        return _page_of_client(request, found, form, status=422)
    try:
        said = actions.start_interview(
            by=request.user,  # type: ignore[arg-type]
            proposal_id=proposal_id,
            body=form.cleaned_data["body"],
            key=form.cleaned_data["key"],
        )
    except Refused as no:
        rules.check_is_client(request.user, found)  # type: ignore[arg-type]
        pages.add_refusal(form, no)
        return _page_of_client(request, found, form, status=no.status)
    return pages.go(request, said.room.get_absolute_url(), _("Your message is sent."))


@require_http_methods(["GET", "HEAD", "POST"])
def withdraw(request: HttpRequest, proposal_id: int) -> HttpResponse:
    """Ask whether a proposal should be withdrawn, or withdraw it (PROP-22)."""
    found = found_for(acting_of(request), proposal_id)
    rules.check_is_author(request.user, found)  # type: ignore[arg-type]
    form = WithdrawForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        reason = form.cleaned_data["reason"]
        actions.withdraw_proposal(by=request.user, proposal_id=proposal_id, reason=reason)  # type: ignore[arg-type]
        return pages.go(request, found.get_absolute_url(), _("Your proposal is withdrawn."))
    status = 422 if form.is_bound and form.errors else 200
    if request.method != "POST":
        rules.check_may_become(found, Proposal.State.WITHDRAWN)
    context = {"proposal": found, "withdraw": form}
    return pages.answer(request, "proposals/withdraw.html", context, status=status)


def _readable(request: HttpRequest, proposal_id: int) -> Proposal:
    found = found_for(acting_of(request), proposal_id)
    if found.taken_down_at is not None and not queries.is_author(acting_of(request).me, found):
        raise Http404
    return found


@require_safe
def video(request: HttpRequest, proposal_id: int) -> HttpResponse | StreamingHttpResponse:
    """Hand out the video of a proposal, whole or in parts, to whoever may read the proposal (PROP-14)."""
    row = getattr(_readable(request, proposal_id), "video", None)
    if row is None:
        raise Http404
    return serving.play(request, str(row.file.name), kind=row.kind)


@require_GET
def file(request: HttpRequest, file_id: int) -> HttpResponse | FileResponse:
    """Hand out a file of a proposal to whoever may read the proposal (PROP-13)."""
    row = get_object_or_404(ProposalFile, pk=file_id)
    _readable(request, row.proposal_id)
    try:
        content = row.file.open("rb")
    except FileNotFoundError as error:
        raise Refused("hidden", _("This file is no longer here.")) from error
    response = FileResponse(content, as_attachment=True, filename=row.name, content_type=row.kind)
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = "default-src 'none'; sandbox"
    response["Cache-Control"] = "private, no-store"
    return response
