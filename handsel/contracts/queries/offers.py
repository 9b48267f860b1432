"""What is asked of offers and their terms."""

from datetime import timedelta

from handsel.contracts.models import Offer, OfferMilestone, OfferQuerySet, OfferTerms
from handsel.contracts.values import MilestoneValues, OfferValues, TermsValues
from handsel.jobs.models import Job
from handsel.kit import clock
from handsel.kit.text import clean, one_line
from handsel.policy import numbers
from handsel.proposals.models import Proposal, Terms


def due_to_expire() -> OfferQuerySet:
    """Return the open offers whose time is over (CTR-02)."""
    found: OfferQuerySet = Offer.objects.open().filter(expires_at__lte=clock.now())
    return found


def due_to_warn() -> OfferQuerySet:
    """Return the open offers on open jobs that run out soon and were not announced yet (NOTIF-10)."""
    soon = clock.now() + timedelta(hours=numbers.OFFER_WARNING_HOURS.value)
    found: OfferQuerySet = Offer.objects.open().filter(
        job__state=Job.State.OPEN, warned_at=None, expires_at__gt=clock.now(), expires_at__lte=soon
    )
    return found


def values_of(terms: OfferTerms) -> OfferValues:
    """Return terms as they would be sent again: one part that is called like the job is a price for the whole."""
    found: list[OfferMilestone] | None = getattr(terms, "rows", None)
    rows = [
        MilestoneValues(row.text, row.due_date, row.price)
        for row in (terms.milestones.order_by("position") if found is None else found)
    ]
    if terms.is_hourly:
        asked = TermsValues("hourly", terms.amount, terms.weekly_limit)
    elif (
        len(rows) == 1 and rows[0].due_date is None and rows[0].text == one_line(terms.offer.job.title)[:200]
    ):
        asked = TermsValues("project", terms.amount)
    else:
        asked = TermsValues("milestone", milestones=tuple(rows))
    return OfferValues(asked, terms.text, terms.start_date)


def says_the_same(terms: OfferTerms, values: OfferValues) -> bool:
    """Return whether terms already say this."""
    asked = values.terms
    rows = tuple(
        MilestoneValues(one_line(row.text)[:200], row.due_date, row.price) for row in asked.milestones
    )
    new = (asked.kind, asked.total, asked.weekly_limit, rows, clean(values.text), values.start_date)
    old = values_of(terms)
    return new == (
        old.terms.kind, old.terms.total, old.terms.weekly_limit, old.terms.milestones, old.text, old.start_date,
    )  # fmt: skip


def from_proposal(terms: Terms, *, like: OfferTerms | None = None) -> OfferValues:
    """Return what a proposal asks for as the terms of an offer, with the words and the start of other terms."""
    rows = tuple(
        MilestoneValues(row.text, row.due_date, row.price) for row in terms.milestones.order_by("position")
    )
    asked = TermsValues(terms.kind, None if rows else terms.amount, terms.weekly_limit, rows)
    if like is None:
        return OfferValues(asked)
    return OfferValues(asked, like.text, like.start_date)


def to_begin_with(proposal: Proposal | None) -> OfferValues | None:
    """Return what an offer on a proposal begins with: the terms that hold, and the start if it lies ahead."""
    terms = proposal.current_terms if proposal is not None else None
    if proposal is None or terms is None:
        return None
    start = proposal.start_date
    ahead = start if start is not None and start >= clock.today() else None
    return OfferValues(from_proposal(terms).terms, start_date=ahead)
