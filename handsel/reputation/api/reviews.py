"""The JSON doors to reviews."""

from typing import Any

from django.shortcuts import get_object_or_404
from ninja import Status

from handsel.contracts import queries as contracts
from handsel.kit.api import Id
from handsel.kit.api import router as router_of
from handsel.people.acting import Request
from handsel.reputation import actions, queries, rules
from handsel.reputation.models import Review
from handsel.reputation.shapes import ContractReviewsOut, OwnReviewOut, ReviewAnswerIn, ReviewIn, ReviewOut

router = router_of("contracts")


@router.get(
    "/contracts/{contract_id}/reviews", response=ContractReviewsOut, summary="The reviews of a contract"
)
def read_reviews(request: Request, contract_id: Id) -> Any:
    """One's own review, and the other side's once it can be read: both are in, or the time is over."""
    contract = get_object_or_404(contracts.of_role(request.acting), pk=contract_id)
    page = queries.review_page(contract, request.acting.me)
    if page is None:
        raise rules.no_such_review()
    return queries.told_page(page)


@router.post("/contracts/{contract_id}/reviews", response={201: OwnReviewOut}, summary="Review a contract")
def write_review(request: Request, contract_id: Id, data: ReviewIn) -> Any:
    """Review the other side of a contract that ended, within fourteen days."""
    contract = get_object_or_404(contracts.of_role(request.acting), pk=contract_id)
    review = actions.write_review(by=request.acting.me, contract_id=contract.pk, values=data.values())
    return Status(201, queries.told_own(review))


@router.put("/reviews/{review_id}", response=OwnReviewOut, summary="Change my review")
def change_review(request: Request, review_id: Id, data: ReviewIn) -> Any:
    """Change a review that nobody else has read yet."""
    review = _mine(request, review_id)
    return queries.told_own(
        actions.change_review(by=request.acting.me, review_id=review.pk, values=data.values())
    )


@router.post("/reviews/{review_id}/answer", response=ReviewOut, summary="Answer a review")
def answer_review(request: Request, review_id: Id, data: ReviewAnswerIn) -> Any:
    """Answer a review of one's own side, once, within 28 days."""
    review = _mine(request, review_id)
    return queries.told(actions.answer_review(by=request.acting.me, review_id=review.pk, text=data.text))


def _mine(request: Request, review_id: int) -> Review:
    mine = contracts.of_role(request.acting)
    return get_object_or_404(Review.objects.filter(contract__in=mine.values("pk")), pk=review_id)
