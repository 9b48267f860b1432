"""Editing a proposal that was sent (PROP-18 to PROP-21)."""

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from handsel.kit import pages, recording
from handsel.kit.refused import Refused
from handsel.people.acting import Request
from handsel.proposals import actions, rules
from handsel.proposals.forms import ContentForm, TermsForm
from handsel.proposals.models import Proposal
from handsel.proposals.views.reading import found_for, refusal_of
from handsel.tips import panels


@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: Request, proposal_id: int) -> HttpResponse:
    """Show letter, answers, files and video to their author for editing, or change them (PROP-18)."""
    found = found_for(request.acting, proposal_id)
    if request.method != "POST":
        rules.check_can_edit_content(request.acting.me, found)
        return _content_page(request, found, ContentForm(found))
    rules.check_is_author(request.acting.me, found)
    form = ContentForm(found, request.POST, request.FILES)
    if not form.is_valid():
        return _content_page(request, found, form, status=422 if form.is_bound else 200)
    try:
        actions.edit_content(by=request.acting.me, proposal_id=proposal_id, values=form.values())
    except Refused as no:
        pages.add_refusal(form, no)
        return _content_page(request, found, form, refused=no, status=no.status)
    return pages.go(request, found.get_absolute_url(), _("Your proposal is changed."))


def _content_page(
    request: Request, found: Proposal, form: ContentForm, *, refused: Refused | None = None, status: int = 200
) -> HttpResponse:
    tips = panels.of_form(request.acting, form) if request.acting.profile is not None else None
    if tips is not None and tips.refused is not None:
        status = tips.status
    context = {
        "proposal": found,
        "form": form,
        "tips": tips,
        "until": rules.content_edit_ends(found),
        "terms_open": refused is not None
        and refusal_of(rules.check_can_change_terms, request, found) is None,
    }
    response = pages.answer(request, "proposals/edit_content.html", context, status=status)
    return recording.allow(response) if found.job.video_is_open else response


@require_http_methods(["GET", "HEAD", "POST"])
def terms(request: Request, proposal_id: int) -> HttpResponse:
    """Show the terms to their author for changing, or make a new version of them (PROP-19, PROP-21)."""
    found = found_for(request.acting, proposal_id)
    if request.method != "POST":
        rules.check_can_change_terms(request.acting.me, found)
        return _terms_page(request, found, TermsForm(found))
    rules.check_is_author(request.acting.me, found)
    form = TermsForm(found, request.POST)
    if not form.is_valid():
        return _terms_page(request, found, form, status=422 if form.is_bound else 200)
    try:
        actions.change_terms(
            by=request.acting.me,
            proposal_id=proposal_id,
            terms=form.terms_sent(),
            duration=form.cleaned_data["duration"],
        )
    except Refused as no:
        form.add_refusal(no)
        return _terms_page(request, found, form, status=no.status)
    return pages.go(
        request, found.get_absolute_url(), _("Your terms are changed. The client sees what is new.")
    )


def _terms_page(request: Request, found: Proposal, form: TermsForm, *, status: int = 200) -> HttpResponse:
    return pages.answer(
        request, "proposals/edit_terms.html", {"proposal": found, "form": form}, status=status
    )
