"""Reviews as everybody reads them: on profiles, and in the history of a client (ACC-15, JOB-13)."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import OuterRef, Subquery, TextField
from django.db.models.functions import Cast, JSONObject
from django.utils.translation import gettext as _

from handsel.contracts.models import Contract, Side
from handsel.jobs.models import Job
from handsel.kit.paging import Page, page_of
from handsel.people import queries as people
from handsel.people.acting import Acting
from handsel.people.models import ClientAccount, FreelancerProfile
from handsel.reputation.models import Review

HISTORY = 10


@dataclass(frozen=True)
class PublicReview:
    """A review as everybody may read it, with the contract's title and days, and who wrote it."""

    review: Review
    title: str
    who: str
    started: date
    ended: date | None


@dataclass(frozen=True)
class ShortReview:
    """A review in a client's history."""

    overall: Decimal
    text: str
    answer: str


@dataclass(frozen=True)
class Past:
    """One contract in a client's history: what the client said of the freelancer, and what was said of them."""

    contract: Contract
    title: str
    who: str
    profile: FreelancerProfile | None
    given: ShortReview | None = None
    received: ShortReview | None = None


def reviews_of(
    profile: FreelancerProfile, acting: Acting, number: int = 1, size: int = 10, total: int | None = None
) -> Page[PublicReview]:
    """Return a page of what clients wrote of a freelancer in public, the newest first; by `total` in one query."""
    rows = Review.objects.public().of_freelancers().filter(contract__profile=profile)
    rows = rows.select_related("contract__account", "contract__job").order_by("-contract__ended_at", "-pk")
    page: Page[Review] = page_of(rows, number, size, total=total)
    shown = [_shown(review, people.client_label(review.contract.account, acting)) for review in page.rows]
    return Page(shown, page.number, page.total, page.size)


def _shown(review: Review, who: str) -> PublicReview:
    contract = review.contract
    ended = contract.ended_at.date() if contract.ended_at is not None else None
    return PublicReview(review, title_of(contract), who, contract.start_date, ended)


def title_of(contract: Contract) -> str:
    """Return the title of a contract as everybody may read it; a job that was not public stays unnamed."""
    return contract.title if contract.job.visibility == Job.Visibility.PUBLIC else _("A private job")


def history_of(account: ClientAccount, acting: Acting, *, own: bool = False) -> list[Past]:
    """Return a client's last contracts with the reviews that everybody may read, in one query (JOB-13).

    The client's `own` people read the titles of their jobs that were not public too.
    """
    rows = Contract.objects.filter(account=account).select_related("job", "profile__person")
    rows = rows.annotate(said_by_client=_said(Side.CLIENT), said_of_client=_said(Side.FREELANCER))
    return [_past(contract, acting, own) for contract in rows.order_by("-started_at", "-pk")[:HISTORY]]


def _said(side: Side) -> "Subquery[Any]":
    public = Review.objects.public().filter(contract=OuterRef("pk"), side=side)
    words = JSONObject(overall=Cast("overall", TextField()), text="text", answer="answer")
    return Subquery(public.values(words=words))


def _past(contract: Any, acting: Acting, own: bool) -> Past:
    shown = _may_be_named(contract.profile, acting)
    return Past(
        contract=contract,
        title=contract.title if own else title_of(contract),
        who=acting.name_of(contract.profile) if shown else _("A freelancer"),
        profile=contract.profile if shown else None,
        given=_short(contract.said_by_client),
        received=_short(contract.said_of_client),
    )


def _short(words: dict[str, str] | None) -> ShortReview | None:
    if words is None:
        return None
    return ShortReview(Decimal(words["overall"]), words["text"], words["answer"])


def _may_be_named(profile: FreelancerProfile, acting: Acting) -> bool:
    if profile.taken_down_at is not None or not profile.person.is_active:
        return False
    if profile.visibility == FreelancerProfile.Visibility.PUBLIC:
        return True
    return profile.visibility == FreelancerProfile.Visibility.MEMBERS and acting.person is not None


def told_public(row: PublicReview) -> dict[str, Any]:
    """Return a public review as a program reads it."""
    review = row.review
    names = ("overall", "stars", "text", "written_at", "answer", "answered_at")
    return {
        "id": review.pk,
        "title": row.title,
        "client": row.who,
        "started": row.started,
        "ended": row.ended,
        **{name: getattr(review, name) for name in names},
    }


def told_past(row: Past) -> dict[str, Any]:
    """Return one contract of a client's history as a program reads it."""
    return {
        "title": row.title,
        "freelancer": row.who,
        "running": row.contract.is_running,
        "started": row.contract.start_date,
        "ended": row.contract.ended_at.date() if row.contract.ended_at is not None else None,
        "given": _told_short(row.given),
        "received": _told_short(row.received),
    }


def _told_short(review: ShortReview | None) -> dict[str, Any] | None:
    if review is None:
        return None
    return {"overall": review.overall, "text": review.text, "answer": review.answer}
