"""Writing, changing and answering reviews."""

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from handsel.contracts.models import Contract
from handsel.kit import pages, paging
from handsel.kit.refused import Refused
from handsel.people import queries as people
from handsel.people.acting import Request
from handsel.reputation import actions, queries, rules
from handsel.reputation.forms import AnswerForm, ReviewForm
from handsel.reputation.models import Review
from handsel.reputation.queries import ReviewPage, public


@require_http_methods(["GET", "HEAD", "POST"])
def review(request: Request, contract_id: int) -> HttpResponse:
    """Show where the reviews of a contract stand, with the form while one's own is to be written."""
    page = _page(request, contract_id)
    form = ReviewForm(page.side, request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid():
        try:
            written = actions.write_review(
                by=request.acting.me, contract_id=page.contract.pk, values=form.values()
            )
        except Refused as no:
            pages.add_refusal(form, no)
        else:
            return pages.go(request, "reputation:review", _said(written), page.contract.pk)
    status = 422 if form.is_bound else 200
    context = {"page": page, "contract": page.contract, "form": form}
    return pages.answer(request, "reputation/review.html", context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
def change(request: Request, review_id: int) -> HttpResponse:
    """Change one's review while nobody has read it."""
    found = _found(request, review_id)
    side = rules.check_can_change(request.acting.me, found.contract, found)
    form = ReviewForm(side, request.POST if request.method == "POST" else None, review=found)
    if form.is_bound and form.is_valid():
        try:
            actions.change_review(by=request.acting.me, review_id=found.pk, values=form.values())
        except Refused as no:
            pages.add_refusal(form, no)
        else:
            return pages.go(request, "reputation:review", _("Your review is changed."), found.contract_id)
    status = 422 if form.is_bound else 200
    context = {"review": found, "contract": found.contract, "form": form}
    return pages.answer(request, "reputation/change.html", context, status=status)


@require_http_methods(["GET", "HEAD", "POST"])
def answer(request: Request, review_id: int) -> HttpResponse:
    """Answer a review of one's own side, once."""
    found = _found(request, review_id)
    rules.check_can_answer(request.acting.me, found)
    form = AnswerForm(request.POST if request.method == "POST" else None)
    if form.is_bound and form.is_valid():
        try:
            actions.answer_review(by=request.acting.me, review_id=found.pk, text=form.cleaned_data["text"])
        except Refused as no:
            pages.add_refusal(form, no)
        else:
            return pages.go(
                request, "reputation:review", _("Your answer stands below the review."), found.contract_id
            )
    status = 422 if form.is_bound else 200
    context = {"review": found, "contract": found.contract, "form": form}
    return pages.answer(request, "reputation/answer.html", context, status=status)


@login_not_required
@require_safe
def reviews(request: Request, public_id: str) -> HttpResponse:
    """Show all that clients wrote in public of a freelancer whose whole profile the reader sees (ACC-15)."""
    profile = people.profile_in_full(request.acting, public_id)
    if profile is None:
        raise Http404
    context = {
        "profile": profile,
        "name": request.acting.name_of(profile),
        "page": public.reviews_of(profile, request.acting, paging.asked(request)),
    }
    return pages.answer(request, "reputation/reviews.html", context)


def _said(written: Review) -> str:
    if written.is_blind:
        return _("Thank you. Your review is in.")
    return _("Thank you. Both reviews are in, so you can read them now.")


def _page(request: Request, contract_id: int) -> ReviewPage:
    visible = Contract.objects.visible_to(request.acting)
    rows = visible.select_related("account", "profile__person", "agency", "job")
    contract = get_object_or_404(rows, pk=contract_id)
    page = queries.review_page(contract, request.acting.me)
    if page is None:
        raise rules.no_such_review()
    return page


def _found(request: Request, review_id: int) -> Review:
    mine = Contract.objects.visible_to(request.acting).values("pk")
    rows = Review.objects.select_related(
        "contract__account", "contract__profile__person", "contract__agency", "author"
    )
    return get_object_or_404(rows.filter(contract__in=mine), pk=review_id)
