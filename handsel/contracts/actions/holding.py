"""What the acts in offers and contracts share: locking, terms, steps of the timeline."""

from decimal import Decimal

from handsel.contracts import rules
from handsel.contracts.models import (
    ChangeRequest,
    Contract,
    Milestone,
    Offer,
    OfferMilestone,
    OfferTerms,
    Side,
    Step,
)
from handsel.contracts.values import MilestoneValues, OfferValues
from handsel.jobs import actions as jobs
from handsel.kit import clock
from handsel.kit.locks import locked
from handsel.kit.text import clean, one_line
from handsel.people import actions as people
from handsel.people.models import Person
from handsel.proposals import actions as proposals
from handsel.proposals.models import Proposal


def hold_offer(offer_id: int) -> Offer:
    """Lock the job of an offer, its proposal if there is one, then the offer.

    :raises Refused: hidden.
    """
    known = Offer.objects.filter(pk=offer_id).only("pk", "job_id", "proposal_id").first()
    if known is None:
        raise rules.no_such_offer()
    job = jobs.lock_job(known.job_id)
    proposal = proposals.hold(known.proposal_id) if known.proposal_id is not None else None
    rows = Offer.objects.select_related("profile__person", "room").filter(pk=offer_id)
    offer = locked(rows).get()
    offer.job, offer.proposal = job, proposal
    return offer


def open_proposal(job_id: int, profile_id: int) -> Proposal | None:
    """Lock the proposal of a freelancer that may lead to a contract, if there is one; the job is locked already."""
    states = [*Proposal.OPEN_STATES, Proposal.State.ARCHIVED]
    rows = Proposal.objects.filter(job=job_id, profile=profile_id, state__in=states)
    known = rows.order_by("-pk").values_list("pk", flat=True).first()
    return proposals.hold(known) if known is not None else None


def end_offer(offer: Offer, state: Offer.State) -> None:
    """End an offer that the caller holds locked in another way than by acceptance; its proposal stands as before."""
    offer.state, offer.ended_at = state, clock.now()
    offer.save(update_fields=["state", "ended_at", "decline_reason", "decline_message", "withdraw_reason"])
    if offer.proposal is not None:
        proposals.offer_gone(proposal=offer.proposal)


def hold_contract(contract_id: int) -> Contract:
    """Lock a contract, with its two sides loaded.

    :raises Refused: hidden.
    """
    rows = Contract.objects.select_related("profile__person", "account", "job", "room")
    contract = locked(rows.filter(pk=contract_id)).first()
    if contract is None:
        raise rules.no_such_contract()
    return contract


def write_terms(offer: Offer, values: OfferValues, *, by: Person, side: Side, version: int = 1) -> OfferTerms:
    """Write a version of the terms with its milestones; one price for the whole is one milestone."""
    hourly = values.terms.kind == OfferTerms.Kind.HOURLY
    terms = OfferTerms.objects.create(
        offer=offer,
        version=version,
        side=side,
        by=by,
        kind=OfferTerms.Kind.HOURLY if hourly else OfferTerms.Kind.FIXED,
        amount=values.terms.total,
        weekly_limit=values.terms.weekly_limit,
        start_date=values.start_date,
        text=clean(values.text),
        proposal_version=_proposal_version(offer),
    )
    rows = values.terms.milestones
    if not rows and not hourly:
        rows = (MilestoneValues(offer.job.title, None, values.terms.total),)
    OfferMilestone.objects.bulk_create(
        OfferMilestone(
            terms=terms,
            position=number,
            text=one_line(row.text)[:200],
            due_date=row.due_date,
            price=row.price,
        )
        for number, row in enumerate(rows, start=1)
    )
    return terms


def _proposal_version(offer: Offer) -> int | None:
    terms = offer.proposal.current_terms if offer.proposal is not None else None
    return terms.version if terms is not None else None


def count_approved(contract: Contract, amount: Decimal, minutes: int | None = None) -> None:
    """Count approved work, with its minutes where it is paid by the hour: in the contract, and for both sides.

    The caller holds the contract locked; the totals of the sides are locked last. Rules: JOB-14, ACC-15.
    """
    contract.approved += amount
    contract.minutes += minutes or 0
    contract.save(update_fields=["approved", "minutes"])
    people.count_approved(
        account_id=contract.account_id, profile_id=contract.profile_id, amount=amount, minutes=minutes
    )


def write_step(
    contract: Contract,
    kind: Step.Kind,
    *,
    by: Person | None = None,
    side: Side | None = None,
    subject: str = "",
    change: ChangeRequest | None = None,
    amount: Decimal | None = None,
    note: str = "",
) -> Step:
    """Write one step of the timeline and touch the contract, which the caller holds locked and saves itself."""
    contract.last_activity_at = clock.now()
    Contract.objects.filter(pk=contract.pk).update(last_activity_at=contract.last_activity_at)
    return Step.objects.create(
        contract=contract,
        kind=kind,
        by=by,
        side=side or "",
        subject=one_line(subject)[:200],
        change=change,
        amount=amount,
        note=note,
        at=contract.last_activity_at,
    )


def write_milestone_step(
    milestone: Milestone,
    kind: Step.Kind,
    *,
    by: Person | None = None,
    side: Side | None = None,
    note: str = "",
) -> Step:
    """Write a step about a milestone, with what it delivers and its price; the caller holds it locked."""
    contract, amount = milestone.contract, milestone.price
    return write_step(contract, kind, by=by, side=side, subject=milestone.text, amount=amount, note=note)


def close_changes(contract: Contract, milestone: Milestone | None = None) -> int:
    """Take back what was asked for and cannot be answered any more: of a milestone, or of a whole contract."""
    rows = contract.changes.filter(state=ChangeRequest.State.OPEN)
    if milestone is not None:
        rows = rows.filter(milestone=milestone)
    return rows.update(state=ChangeRequest.State.WITHDRAWN, answered_at=clock.now())
