"""What the freelancer does with an offer (CTR-03, CTR-05, CTR-06)."""

from datetime import UTC

from django.db import transaction

from handsel.contracts import rules
from handsel.contracts.actions.holding import hold_offer, write_step
from handsel.contracts.events import OfferAccepted
from handsel.contracts.models import Contract, Milestone, Offer, OfferTerms, Side, Step
from handsel.events import actions as events
from handsel.jobs import actions as jobs
from handsel.kit import clock
from handsel.messaging import actions as messaging
from handsel.people.models import Person
from handsel.policy import numbers
from handsel.proposals import actions as proposals


@transaction.atomic
def accept_offer(*, by: Person, offer_id: int) -> Contract:
    """This will accept an offer and begin its contract; accepted twice, it answers the same contract.

    Rules: CTR-03 one of accept and withdraw wins, CTR-06 contract and room, PROP-26, MSG-12, AGY-05, JOB-15 a hire is
    activity. Locks: job, proposal, offer, room. Tells: OfferAccepted.

    :raises Refused: hidden, wrong_role, offer_not_pending, job_closed.
    """
    offer = hold_offer(offer_id)
    if offer.state == Offer.State.ACCEPTED:
        rules.check_acts_for(by, offer, Side.FREELANCER)
        return offer.contract
    rules.check_can_accept(by, offer)
    offer.state = Offer.State.ACCEPTED
    offer.ended_at = clock.now()
    offer.save(update_fields=["state", "ended_at"])
    contract = _begin(offer, offer.current_terms)
    if offer.proposal is not None:
        proposals.hire(proposal=offer.proposal)
    jobs.move_activity(job=offer.job, hired=1)
    jobs.touch(job=offer.job)
    messaging.begin_contract(room=contract.room)
    write_step(contract, Step.Kind.STARTED, by=by, side=Side.FREELANCER)
    events.record(OfferAccepted(offer_id=offer.pk, contract_id=contract.pk), by=by)
    return contract


def _begin(offer: Offer, terms: OfferTerms) -> Contract:
    if offer.room is None:
        raise AssertionError("an offer has its conversation")
    today = clock.now().astimezone(UTC).date()
    contract = Contract.objects.create(
        offer=offer,
        job=offer.job,
        account=offer.job.account,
        profile=offer.profile,
        agency=offer.agency,
        room=offer.room,
        title=offer.job.title,
        text=terms.text,
        kind=terms.kind,
        rate=terms.amount if terms.is_hourly else None,
        weekly_limit=terms.weekly_limit,
        fee_percent=numbers.SERVICE_FEE_PERCENT.value,
        start_date=terms.start_date or today,
        started_at=clock.now(),
    )
    Milestone.objects.bulk_create(
        Milestone(
            contract=contract, position=row.position, text=row.text, due_date=row.due_date, price=row.price
        )
        for row in terms.milestones.order_by("position")
    )
    return contract
