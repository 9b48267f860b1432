"""The offers of the demo world: one that waits, one that asks for other terms, one that ran out, one accepted."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal
from functools import partial

from handsel.contracts import actions as contracts
from handsel.contracts import queries
from handsel.contracts.models import Offer
from handsel.contracts.values import MilestoneValues, OfferValues, TermsValues
from handsel.kit import clock
from handsel.pages.demo.acts import Act
from handsel.pages.demo.invitation_acts import JOBS
from handsel.pages.demo.stage import Stage


@dataclass(frozen=True)
class OfferSeed:
    """An offer; without terms it takes those of the proposal. `answer` is what the freelancer does, and when."""

    job: str
    freelancer: str
    hours_ago: int
    text: str
    terms: TermsValues | None = None
    answer: str = ""
    answered_hours_ago: int = 0


OFFERS = (
    OfferSeed(
        "rowan-payroll",
        "bob",
        30,
        "The monthly run for our 31 staff: collect the hours by the twentieth, prepare payslips and pension returns, "
        "and send me the list to approve.\n\nWe would begin with a handover of two hours.",
        TermsValues("hourly", Decimal(38), 15),
    ),
    OfferSeed(
        "alice-catalogue",
        "elodie",
        26,
        "Forty-six pieces, with the word list that we agreed. The captions stay under twelve words.",
        answer="counter",
        answered_hours_ago=7,
    ),
    OfferSeed(
        "hugo-grant",
        "beatrix",
        230,
        "The application as we discussed it, with one round of changes after the committee has read it.",
    ),
    OfferSeed(
        "alice-photos",
        "minjun",
        66,
        "Twelve objects, three views each, white ground, files for print and for the shop.",
        answer="accept",
        answered_hours_ago=60,
    ),
)


def all_offer(stage: Stage) -> Iterator[Act]:
    """Yield every offer and what the freelancer answered."""
    for row in OFFERS:
        yield Act(row.hours_ago, row.job, partial(send, stage, row))
        if row.answer == "counter":
            yield Act(row.answered_hours_ago, row.job, partial(counter, stage, row))
        if row.answer == "accept":
            yield Act(row.answered_hours_ago, row.job, partial(accept, stage, row))


def send(stage: Stage, row: OfferSeed) -> None:
    """Let the client make an offer, on the terms of the proposal where there is one."""
    profile = stage.profile(row.freelancer)
    terms = row.terms
    if terms is None:
        begin = queries.to_begin_with(stage.proposal(row.job, row.freelancer))
        terms = begin.terms if begin is not None else None
    if terms is None:
        raise LookupError(f"nothing to offer on {row.job}")
    contracts.send_offer(
        by=stage.person(JOBS[row.job].client),
        job_id=stage.jobs[row.job],
        profile_id=profile.pk,
        values=OfferValues(terms, row.text),
    )


def counter(stage: Stage, row: OfferSeed) -> None:
    """Let the freelancer ask for another fifth, in two parts."""
    offer = _offer(stage, row)
    total = (offer.current_terms.amount * Decimal("1.2")).quantize(Decimal(10))
    half = (total / 2).quantize(Decimal(10))
    day = clock.today()
    rows = (
        MilestoneValues("The first half, with the agreed word list", day + timedelta(days=12), half),
        MilestoneValues("The second half, proofread", day + timedelta(days=26), total - half),
    )
    wish = OfferValues(TermsValues("milestone", milestones=rows), row.text)
    contracts.counter_offer(by=stage.person(row.freelancer), offer_id=offer.pk, values=wish)


def accept(stage: Stage, row: OfferSeed) -> None:
    """Let the freelancer accept."""
    offer = _offer(stage, row)
    contracts.accept_offer(by=stage.person(row.freelancer), offer_id=offer.pk)


def _offer(stage: Stage, row: OfferSeed) -> Offer:
    return Offer.objects.filter(job=stage.jobs[row.job], profile=stage.profile(row.freelancer)).latest("pk")
