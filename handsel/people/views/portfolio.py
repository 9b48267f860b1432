"""Doors to portfolios: keeping one's own, and looking at somebody's work."""

from django.contrib.auth.decorators import login_not_required
from django.http import FileResponse, Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from handsel.kit import pages, serving
from handsel.kit.links import said_short
from handsel.kit.refused import Refused
from handsel.people import actions, queries
from handsel.people.acting import Request
from handsel.people.forms import PieceForm
from handsel.people.models import FreelancerProfile, PieceFile, PortfolioItem
from handsel.people.views.tabs import profile_tabs
from handsel.policy import numbers

_KEPT_SECONDS = 600


@require_safe
def portfolio(request: Request) -> HttpResponse:
    """List one's pieces of work, in the order in which the profile shows them."""
    own = _own(request)
    rows = list(queries.pieces_of(own))
    most = numbers.PORTFOLIO_MAX.value
    context = {
        "profile": own,
        "tabs": profile_tabs("portfolio"),
        "rows": rows,
        "most": most,
        "full": len(rows) >= most,
    }
    return pages.answer(request, "people/portfolio.html", context)


@require_http_methods(["GET", "POST"])
def add_piece(request: Request) -> HttpResponse:
    """Add a piece of work."""
    own = _own(request)
    form = PieceForm(request.POST, request.FILES) if request.method == "POST" else PieceForm()
    if form.is_bound and form.is_valid():
        try:
            actions.add_piece(by=request.acting.me, values=form.values())
        except Refused as no:
            pages.add_refusal(form, no)
        else:
            return pages.go(request, "people:portfolio", _("Your profile is saved."))
    return _form_page(request, own, form)


@require_http_methods(["GET", "POST"])
def edit_piece(request: Request, piece_id: int) -> HttpResponse:
    """Change a piece of work."""
    own = _own(request)
    row = get_object_or_404(queries.pieces_of(own), pk=piece_id)
    form = (
        PieceForm(request.POST, request.FILES, piece=row)
        if request.method == "POST"
        else PieceForm(piece=row)
    )
    if form.is_bound and form.is_valid():
        try:
            actions.edit_piece(by=request.acting.me, piece_id=row.pk, values=form.values())
        except Refused as no:
            pages.add_refusal(form, no)
        else:
            return pages.go(request, "people:portfolio", _("Your profile is saved."))
    return _form_page(request, own, form, row)


@require_POST
def move_piece(request: Request, piece_id: int) -> HttpResponse:
    """Move a piece of work up or down."""
    row = get_object_or_404(queries.pieces_of(_own(request)), pk=piece_id)
    actions.move_piece(by=request.acting.me, piece_id=row.pk, up=request.POST.get("to") != "down")
    return pages.go(request, "people:portfolio")


@require_POST
def remove_piece(request: Request, piece_id: int) -> HttpResponse:
    """Take a piece of work off one's profile."""
    row = get_object_or_404(queries.pieces_of(_own(request)), pk=piece_id)
    actions.remove_piece(by=request.acting.me, piece_id=row.pk)
    return pages.go(request, "people:portfolio", _("It is off your profile."))


@login_not_required
@require_safe
def piece(request: Request, public_id: str, piece_id: str) -> HttpResponse:
    """Show a piece of work to whoever sees all of the profile (ACC-13)."""
    profile = profile_shown(request, public_id)
    rows = list(queries.pieces_of(profile))
    at = next((place for place, row in enumerate(rows) if row.pk == int(piece_id)), None)
    if at is None:
        raise Http404
    row = rows[at]
    context = {
        "profile": profile,
        "name": request.acting.name_of(profile),
        "row": row,
        "downloads": [file for file in row.files.all() if not file.is_picture],
        "links": [(link, said_short(link)) for link in row.links],
        "before": rows[at - 1] if at else None,
        "after": rows[at + 1] if at + 1 < len(rows) else None,
    }
    response = pages.answer(request, "people/piece.html", context)
    if profile.visibility != FreelancerProfile.Visibility.PUBLIC:
        response["X-Robots-Tag"] = "noindex, nofollow"
    return response


@login_not_required
@require_safe
def piece_file(request: Request, public_id: str, file_id: str) -> FileResponse:
    """Hand out a file of a piece of work: a picture to be shown, everything else to be saved (ACC-13)."""
    row = _file(request, public_id, file_id)
    if row.is_picture:
        return serving.show(str(row.file.name), kind=row.kind, seconds=_KEPT_SECONDS)
    return serving.download(str(row.file.name), as_name=row.name, kind=row.kind)


@login_not_required
@require_safe
def piece_thumb(request: Request, public_id: str, file_id: str) -> FileResponse:
    """Hand out the small picture of a file."""
    row = _file(request, public_id, file_id)
    if not row.is_picture:
        raise Http404
    return serving.show(str(row.thumb.name), kind=row.kind, seconds=_KEPT_SECONDS)


def profile_shown(request: Request, public_id: str) -> FreelancerProfile:
    """Return a profile of which the reader sees all, or answer 404."""
    profile = queries.profile_in_full(request.acting, public_id)
    if profile is None:
        raise Http404
    return profile


def _file(request: Request, public_id: str, file_id: str) -> PieceFile:
    profile = profile_shown(request, public_id)
    return get_object_or_404(PieceFile, pk=int(file_id), item__profile=profile)


def _own(request: Request) -> FreelancerProfile:
    own: FreelancerProfile | None = request.acting.profile
    if own is None:
        raise Http404
    return own


def _form_page(
    request: Request, own: FreelancerProfile, form: PieceForm, row: PortfolioItem | None = None
) -> HttpResponse:
    context = {"profile": own, "tabs": profile_tabs("portfolio"), "form": form, "row": row}
    status = 422 if form.is_bound and form.errors else 200
    return pages.answer(request, "people/edit_piece.html", context, status=status)
