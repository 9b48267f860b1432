"""What a review looks like in a case, and who may report it."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from handsel.contracts.models import Contract
from handsel.kit.text import shorten
from handsel.moderation import subjects
from handsel.moderation.subjects import SubjectView
from handsel.people.acting import Acting
from handsel.reputation.models import Review

SORT = "reputation.review"


def review_view(pk: int) -> SubjectView | None:
    """Return a review as an operator sees it in a case."""
    review = Review.objects.select_related("contract", "author").filter(pk=pk).first()
    if review is None:
        return None
    words = "\n\n".join(filter(None, (review.text, review.answer)))
    return SubjectView(
        title=_("A review of “%(title)s” with %(stars)s of 5 stars")
        % {"title": review.contract.title, "stars": review.overall},
        excerpt=shorten(words, 3000),
        url="",
        person=review.author,
        removal=""
        if review.hidden_at
        else _("The review is hidden from everybody but its author's side, and counts in no average."),
        restoring=_("The review is shown and counts again. The person is told your reason."),
    )


def may_report_review(pk: int, acting: Acting) -> bool:
    """Return whether the reader can read the review and did not write it."""
    if Review.objects.public().exclude(author=acting.person).filter(pk=pk).exists():
        return True
    mine = Contract.objects.visible_to(acting).values("pk")
    shown = Review.objects.shown().filter(contract__in=mine)
    return bool(shown.exclude(author=acting.person).filter(pk=pk).exists())


subjects.register(SORT, gettext_lazy("A review"), find=review_view, may_report=may_report_review)
