"""Skills and categories: the list, one of them, lists in and out (ADM-14)."""

from collections.abc import Callable
from typing import Any

from django.forms import Form
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from handsel.desk import queries
from handsel.desk.forms import AliasForm, MergeForm, SearchForm, SheetForm, WordForm
from handsel.kit import pages, paging
from handsel.kit.refused import Refused
from handsel.people import actions as people
from handsel.people import queries as found
from handsel.people.acting import Request, operators_only


@require_GET
@operators_only
def words(request: Request, sort: str) -> HttpResponse:
    """List skills or categories with their other names and how often they are used."""
    form = SearchForm(request.GET)
    text = form.cleaned_data["q"] if form.is_valid() else ""
    context = {
        "sort": sort,
        "form": form,
        "page": queries.lines_of(sort, text, paging.asked(request)),
        "tabs": _tabs(sort),
    }
    return pages.answer(request, "desk/words.html", context)


@require_http_methods(["GET", "POST"])
@operators_only
def add(request: Request, sort: str) -> HttpResponse:
    """Add a skill or a category."""
    form = WordForm(sort, request.POST or None)
    status = 200
    if request.method == "POST":
        status = 422
        if form.is_valid():
            try:
                made = people.add_word(by=request.acting.me, sort=sort, **form.values())
            except Refused as no:
                pages.add_refusal(form, no)
                status = no.status
            else:
                return _back(request, sort, made.pk, _("Added."))
    return pages.answer(request, "desk/add_word.html", {"sort": sort, "form": form}, status=status)


@require_GET
@operators_only
def word(request: Request, sort: str, word_id: int) -> HttpResponse:
    """Show one skill or category: names, uses, and what can be done with it."""
    return _word_page(request, sort, word_id)


@require_POST
@operators_only
def rename(request: Request, sort: str, word_id: int) -> HttpResponse:
    """Give it another name or category."""
    form = WordForm(sort, request.POST)
    return _done(
        request,
        sort,
        word_id,
        "rename",
        form,
        people.rename_word,
        form.values,
        _("The name is changed."),
    )


@require_POST
@operators_only
def add_alias(request: Request, sort: str, word_id: int) -> HttpResponse:
    """Let it be found under another name too."""
    form = AliasForm(request.POST)
    return _done(
        request, sort, word_id, "alias", form, people.add_alias, lambda: form.cleaned_data, _("Added.")
    )


@require_POST
@operators_only
def remove_alias(request: Request, sort: str, word_id: int, alias_id: int) -> HttpResponse:
    """Take another name off."""
    get_object_or_404(found.word_models(sort)[0], pk=word_id)
    people.remove_alias(by=request.acting.me, sort=sort, word_id=word_id, alias_id=alias_id)
    return _back(request, sort, word_id, _("It is no longer found under this name."))


@require_POST
@operators_only
def merge(request: Request, sort: str, word_id: int) -> HttpResponse:
    """Merge it into another one, where the operator then is."""
    get_object_or_404(found.word_models(sort)[0], pk=word_id)
    form = MergeForm(sort, word_id, request.POST)
    status = 422
    if form.is_valid():
        into = form.cleaned_data["into"].pk
        try:
            kept = people.merge_words(by=request.acting.me, sort=sort, word_id=word_id, into_id=into)
        except Refused as no:
            pages.add_refusal(form, no)
            status = no.status
        else:
            return _back(request, sort, kept.pk, _("They are one now. Nothing lost its link."))
    return _word_page(request, sort, word_id, {"merge": form}, status=status)


@require_POST
@operators_only
def remove(request: Request, sort: str, word_id: int) -> HttpResponse:
    """Delete it, if nothing uses it."""
    get_object_or_404(found.word_models(sort)[0], pk=word_id)
    people.remove_word(by=request.acting.me, sort=sort, word_id=word_id)
    return pages.go(request, "desk:words", _("Deleted."), sort)


@require_http_methods(["GET", "POST"])
@operators_only
def take_in(request: Request) -> HttpResponse:
    """Read a list: first show what it would do and what is wrong with it, then do it."""
    form = SheetForm(request.POST or None, request.FILES or None)
    context: dict[str, Any] = {"form": form, "sheet": None}
    if request.method != "POST":
        return pages.answer(request, "desk/import_words.html", context)
    if not form.is_valid():
        return pages.answer(request, "desk/import_words.html", context, status=422)
    sheet = found.read_words(form.cleaned_data["sheet"])
    if form.cleaned_data["sure"] and not sheet.problems:
        count = people.import_words(by=request.acting.me, rows=sheet.rows)
        return pages.go(request, "desk:words", _("%(count)d lines were read.") % {"count": count}, "skills")
    context |= {
        "sheet": sheet,
        "again": SheetForm(initial={"text": form.cleaned_data["sheet"], "sure": True}),
    }
    return pages.answer(request, "desk/import_words.html", context, status=422 if sheet.problems else 200)


@require_GET
@operators_only
def give_out(request: Request) -> HttpResponse:
    """Give all skills out as CSV, as the import reads it."""
    answer = HttpResponse(queries.sheet_of(), content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = 'attachment; filename="skills.csv"'
    return answer


def _tabs(sort: str) -> list[tuple[str, str, bool]]:
    return [
        (_("Skills"), "skills", sort == found.SKILLS),
        (_("Categories"), "categories", sort == found.CATEGORIES),
    ]


def _done(
    request: Request,
    sort: str,
    word_id: int,
    name: str,
    form: Form,
    act: Callable[..., Any],
    values: Callable[[], dict[str, Any]],
    say: str,
) -> HttpResponse:
    get_object_or_404(found.word_models(sort)[0], pk=word_id)
    status = 422
    if form.is_valid():
        try:
            act(by=request.acting.me, sort=sort, word_id=word_id, **values())
        except Refused as no:
            pages.add_refusal(form, no)
            status = no.status
        else:
            return _back(request, sort, word_id, say)
    return _word_page(request, sort, word_id, {name: form}, status=status)


def _back(request: Request, sort: str, word_id: int, say: str) -> HttpResponse:
    return pages.go(request, "desk:word", say, sort, word_id)


def _word_page(
    request: Request, sort: str, word_id: int, forms: dict[str, Form] | None = None, *, status: int = 200
) -> HttpResponse:
    shown = get_object_or_404(found.word_models(sort)[0], pk=word_id)
    uses = found.uses_of(shown)
    first = {"name": shown.name, "category": getattr(shown, "category_id", None)}
    context = {
        "sort": sort,
        "word": shown,
        "aliases": shown.aliases.order_by("name"),
        "uses": queries.uses_in_words(uses),
        "rename": WordForm(sort, initial=first),
        "alias": AliasForm(),
        "merge": MergeForm(sort, shown.pk),
        "in_use": _("This is in use. Merge it with another one instead.") if any(uses.values()) else None,
        **(forms or {}),
    }
    return pages.answer(request, "desk/word.html", context, status=status)
