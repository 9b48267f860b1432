"""The JSON doors to what everybody may read: reviews of freelancers, a client's history, habits."""

from typing import Any

from django.http import Http404
from ninja import Query

from handsel.jobs import queries as jobs
from handsel.kit.api import Id, Listing, after_numbered, numbered
from handsel.kit.api import router as router_of
from handsel.people import queries as people
from handsel.people.acting import Request
from handsel.people.models import FreelancerProfile
from handsel.reputation.queries import habits, public
from handsel.reputation.shapes import ClientHistoryOut, HabitsOut, PublicReviewsOut

router = router_of("people")


@router.get("/freelancers/{public_id}/reviews", response=PublicReviewsOut, summary="Reviews of a freelancer")
def list_public_reviews(request: Request, public_id: str, asked: Query[Listing]) -> Any:
    """What clients wrote in public of a freelancer, the newest contract first."""
    profile = _profile(request, public_id)
    number, size = numbered(asked)
    page = public.reviews_of(profile, request.acting, number, size)
    return {
        "rating": profile.rating,
        "reviews": profile.review_count,
        "items": [public.told_public(row) for row in page.rows],
        "next": after_numbered(number, size, more=page.has_next),
    }


@router.get("/freelancers/{public_id}/habits", response=HabitsOut, summary="How a freelancer works")
def read_habits(request: Request, public_id: str) -> Any:
    """In time, quick to reply, asked again: each from three data points on."""
    return habits.habits_of(_profile(request, public_id))


@router.get(
    "/jobs/{job_id}/client-history", response=ClientHistoryOut, summary="What others say of a job's client"
)
def read_client_history(request: Request, job_id: Id) -> Any:
    """The client's stars, and the last ten contracts with the reviews that everybody may read."""
    account = jobs.job_for(request.acting, job_id).account
    rows = public.history_of(account, request.acting)
    return {
        "rating": account.rating,
        "reviews": account.review_count,
        "contracts": [public.told_past(row) for row in rows],
    }


def _profile(request: Request, public_id: str) -> FreelancerProfile:
    profile = people.profile_in_full(request.acting, people.public_id_in(public_id))
    if profile is None:
        raise Http404
    return profile
