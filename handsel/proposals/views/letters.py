"""The letters that somebody keeps (PROP-10)."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from handsel.kit import pages
from handsel.kit.refused import Refused
from handsel.people.acting import Request
from handsel.proposals import actions, queries
from handsel.proposals.forms import LetterForm
from handsel.proposals.models import SavedLetter
from handsel.proposals.views.reading import found_for


@require_http_methods(["GET", "HEAD", "POST"])
def letters(request: Request) -> HttpResponse:
    """Show the letters that somebody keeps, or keep one more."""
    if request.method != "POST":
        return _letters_page(request, LetterForm())
    return _save(request, LetterForm(request.POST), None)


@require_http_methods(["GET", "HEAD", "POST"])
def letter(request: Request, letter_id: int) -> HttpResponse:
    """Show a kept letter for editing, or change it."""
    found = get_object_or_404(SavedLetter, pk=letter_id, person=request.acting.me)
    if request.method != "POST":
        return _letters_page(request, LetterForm(initial={"name": found.name, "text": found.text}), found)
    return _save(request, LetterForm(request.POST), found)


def _save(request: Request, form: LetterForm, found: SavedLetter | None) -> HttpResponse:
    if not form.is_valid():
        return _letters_page(request, form, found, status=422)
    try:
        actions.save_letter(by=request.acting.me, letter_id=found.pk if found else None, **form.cleaned_data)
    except Refused as no:
        pages.add_refusal(form, no)
        return _letters_page(request, form, found, status=no.status)
    return pages.go(request, "proposals:letters", _("Your letter is kept."))


def _letters_page(
    request: Request, form: LetterForm, found: SavedLetter | None = None, *, status: int = 200
) -> HttpResponse:
    context = {"form": form, "letter": found, "letters": queries.letters_of(request.acting.me)}
    return pages.answer(request, "proposals/letters.html", context, status=status)


@require_POST
def delete(request: Request, letter_id: int) -> HttpResponse:
    """Delete a kept letter."""
    get_object_or_404(SavedLetter, pk=letter_id, person=request.acting.me)
    actions.delete_letter(by=request.acting.me, letter_id=letter_id)
    return pages.go(request, "proposals:letters", _("The letter is deleted."))


@require_POST
def keep(request: Request, proposal_id: int) -> HttpResponse:
    """Keep the letter of an own proposal."""
    found_for(request.acting, proposal_id)
    actions.keep_letter(by=request.acting.me, proposal_id=proposal_id)
    return pages.go(request, "proposals:letters", _("The letter is kept. You can begin others with it."))
