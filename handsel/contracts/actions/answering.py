"""What the freelancer does with an offer (CTR-03, CTR-05, CTR-06)."""

from datetime import UTC

from django.db import transaction

from handsel.contracts import queries, rules
from handsel.contracts.actions.holding import end_offer, hold_offer, open_proposal, write_step, write_terms
from handsel.contracts.events import OfferAccepted, OfferCountered, OfferDeclined
from handsel.contracts.models import Contract, Milestone, Offer, OfferTerms, Side, Step
from handsel.contracts.values import OfferValues
from handsel.events import actions as events
from handsel.invitations import actions as invitations
from handsel.jobs import actions as jobs
from handsel.kit import clock
from handsel.kit.text import clean
from handsel.messaging import actions as messaging
from handsel.people import actions as people
from handsel.people.models import Person
from handsel.policy import numbers
from handsel.proposals import actions as proposals


@transaction.atomic
def accept_offer(*, by: Person, offer_id: int, version: int | None = None) -> Contract:
    """This will accept an offer and begin its contract; accepted twice, it answers the same contract.

    `version` is that of the terms which were read: terms that the client changed meanwhile are not accepted unread.

    Rules: CTR-03 one of accept and withdraw wins, CTR-06 contract and room, PROP-26, MSG-12, AGY-05, JOB-15 a hire is
    activity, REF-17. Locks: job, proposal, offer, room. Tells: OfferAccepted.

    :raises Refused: hidden, wrong_role, suspended, offer_not_pending, offer_changed, job_closed.
    """
    offer = hold_offer(offer_id)
    if offer.state == Offer.State.ACCEPTED:
        rules.check_acts_for(by, offer, Side.FREELANCER)
        return offer.contract
    rules.check_can_accept(by, offer)
    terms = offer.current_terms
    rules.check_read_these(terms, version)
    offer.state = Offer.State.ACCEPTED
    offer.ended_at = clock.now()
    offer.save(update_fields=["state", "ended_at"])
    contract = _begin(offer, terms)
    proposal = offer.proposal or open_proposal(offer.job_id, offer.profile_id)
    if proposal is not None:
        proposals.hire(proposal=proposal)
    jobs.note_hire(job=offer.job, person=offer.profile.person)
    invitations.end_with_hire(job=offer.job, profile=offer.profile)
    messaging.begin_contract(room=contract.room)
    write_step(contract, Step.Kind.STARTED, by=by, side=Side.FREELANCER)
    people.count_hire(account_id=contract.account_id, profile_id=contract.profile_id)
    events.record(OfferAccepted(offer_id=offer.pk, contract_id=contract.pk), by=by)
    return contract


@transaction.atomic
def counter_offer(*, by: Person, offer_id: int, values: OfferValues) -> OfferTerms:
    """This will ask the client for other terms; the offer stands as it is until the client changes it.

    The same wish again is none; the time in which the offer expires goes on.

    Rules: CTR-03, AGY-05. Locks: job, proposal, offer. Tells: OfferCountered.

    :raises Refused: hidden, wrong_role, suspended, offer_not_pending, job_closed, same_terms, and what
        `rules.check_offer` refuses.
    """
    offer = hold_offer(offer_id)
    rules.check_can_counter(by, offer)
    rules.check_offer(values)
    wanted = offer.wanted_terms
    if wanted is not None and queries.says_the_same(wanted, values):
        return wanted
    rules.check_differs(offer.current_terms, values)
    terms = write_terms(offer, values, by=by, side=Side.FREELANCER, version=offer.last_version + 1)
    offer.state = Offer.State.COUNTERED
    offer.save(update_fields=["state"])
    jobs.touch(job=offer.job)
    events.record(OfferCountered(offer_id=offer.pk, version=terms.version), by=by)
    return terms


@transaction.atomic
def decline_offer(*, by: Person, offer_id: int, reason: str, message: str = "") -> Offer:
    """This will decline an offer for a reason that the client reads; declined twice is declined once.

    Rules: CTR-03, CTR-05 no effect on any score, AGY-05. Locks: job, proposal, offer. Tells: OfferDeclined.

    :raises Refused: hidden, wrong_role, offer_not_pending, reason, too_long.
    """
    offer = hold_offer(offer_id)
    rules.check_acts_for(by, offer, Side.FREELANCER)
    if offer.state == Offer.State.DECLINED:
        return offer
    rules.check_offer_is_open(offer)
    rules.check_decline(reason, message)
    offer.decline_reason, offer.decline_message = reason, clean(message)
    end_offer(offer, Offer.State.DECLINED)
    events.record(OfferDeclined(offer_id=offer.pk), by=by)
    return offer


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
