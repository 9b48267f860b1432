"""Reviews as the two sides of a contract read and write them."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.db.models import Exists, OuterRef

from handsel.agencies import queries as agencies
from handsel.contracts import queries as contracts
from handsel.contracts.models import Contract, Side
from handsel.kit import clock
from handsel.people import queries as people
from handsel.people.acting import Acting
from handsel.people.models import Person
from handsel.policy import numbers
from handsel.reputation.models import Review, closes_at


@dataclass(frozen=True)
class ReviewPage:
    """Where the reviews of a contract stand for one of its sides; `theirs` only once it may be read (REP-20)."""

    contract: Contract
    side: Side
    other: str
    own: Review | None
    theirs: Review | None
    closes_at: datetime | None

    @property
    def is_open(self) -> bool:
        """Whether reviews can still be written."""
        return self.closes_at is not None and clock.now() < self.closes_at

    @property
    def may_write(self) -> bool:
        """Whether this side has its review still to write."""
        return self.own is None and self.is_open

    @property
    def may_change(self) -> bool:
        """Whether this side may still change its review."""
        return self.own is not None and self.own.is_blind and self.is_open


def review_page(contract: Contract, person: Person) -> ReviewPage | None:
    """Return where the reviews of a contract stand for the side of a person, None for strangers."""
    side = contracts.side_of(person, contract)
    return page_for_side(contract, side) if side is not None else None


def page_for_side(contract: Contract, side: Side) -> ReviewPage:
    """Return where the reviews of a contract stand for one of its sides, in one query."""
    found = {row.side: row for row in contract.reviews.select_related("author", "answered_by")}
    theirs = found.get(side.other)
    readable = theirs if theirs is not None and not theirs.is_blind and theirs.hidden_at is None else None
    return ReviewPage(
        contract=contract,
        side=side,
        other=contracts.other_name(contract, side),
        own=found.get(side),
        theirs=readable,
        closes_at=closes_at(contract) if contract.ended_at is not None else None,
    )


@dataclass(frozen=True)
class ToWrite:
    """An ended contract that the reader's side may still review, with the name across the table."""

    contract: Contract
    other: str
    closes_at: datetime


def to_write(acting: Acting, most: int) -> list[ToWrite]:
    """Return the contracts that the role in which somebody looks may still review, the most pressing first, in one
    query (REP-19).
    """
    side = Side.CLIENT if acting.is_client else Side.FREELANCER
    written = Review.objects.filter(contract=OuterRef("pk"), side=side)
    since = clock.now() - timedelta(days=numbers.REVIEW_DAYS.value)
    rows = contracts.of_role(acting).filter(~Exists(written), ended_at__gt=since).order_by("ended_at", "pk")
    return [ToWrite(row, contracts.other_name(row, side), closes_at(row)) for row in rows[:most]]


def people_of(contract: Contract, side: Side) -> list[Person]:
    """Return who is told for a side: everybody with a seat; the freelancer, and who manages their agency."""
    if side == Side.CLIENT:
        return list(people.hirers_of(contract.account))
    managers = list(agencies.managers_of(contract.agency)) if contract.agency is not None else []
    return list({person.pk: person for person in (contract.profile.person, *managers)}.values())


def to_remind() -> list[tuple[Contract, Side]]:
    """Return the contracts whose time to review is over in a few days, with each side that wrote nothing."""
    days = numbers.REVIEW_DAYS.value - numbers.REVIEW_REMINDER_DAYS.value
    now = clock.now()
    since, until = now - timedelta(days=numbers.REVIEW_DAYS.value), now - timedelta(days=days)
    rows = Contract.objects.select_related("account", "profile__person", "agency", "job")
    ended = rows.filter(ended_at__gt=since, ended_at__lte=until).order_by("pk")
    written = set(Review.objects.filter(contract__in=ended).values_list("contract_id", "side"))
    return [(row, side) for row in ended for side in Side if (row.pk, side.value) not in written]


def told(review: Review) -> dict[str, Any]:
    """Return a review as a program reads it."""
    names = ("side", "overall", "text", "written_at", "visible_at", "answer", "answered_at")
    stars = {name: getattr(review, name) for name in Review.CRITERIA[Side.CLIENT]}
    return {"id": review.pk, "stars": stars, **{name: getattr(review, name) for name in names}}


def told_own(review: Review) -> dict[str, Any]:
    """Return a side's own review as its program reads it."""
    return {**told(review), "private_score": review.private_score}


def told_page(page: ReviewPage) -> dict[str, Any]:
    """Return where the reviews of a contract stand for a side, as its program reads it."""
    return {
        "contract_id": page.contract.pk,
        "side": page.side,
        "closes_at": page.closes_at,
        "own": told_own(page.own) if page.own is not None else None,
        "theirs": told(page.theirs) if page.theirs is not None else None,
    }
