"""What the clock, the end of a job and a proposal do to offers (CTR-02, JOB-16, PROP-19, PROP-22)."""

from django.db import transaction

from handsel.contracts import queries
from handsel.contracts.actions.holding import end_offer, hold_offer, write_terms
from handsel.contracts.events import (
    OfferCountered,
    OfferDeclined,
    OfferExpired,
    OfferExpiring,
    OfferWithdrawn,
)
from handsel.contracts.models import Offer, OfferTerms, Side
from handsel.events import actions as events
from handsel.jobs import actions as jobs
from handsel.kit import clock
from handsel.kit.locks import locked
from handsel.messaging import actions as messaging
from handsel.proposals.models import Proposal, Terms


def expire_offers() -> int:
    """This will end every offer whose time is over; return how many.

    Rules: CTR-02. Locks: each offer by itself, after its job. Tells: OfferExpired.
    """
    return sum(_expire(offer_id) for offer_id in queries.due_to_expire().values_list("pk", flat=True))


@transaction.atomic
def _expire(offer_id: int) -> bool:
    offer = hold_offer(offer_id)
    if not queries.due_to_expire().filter(pk=offer.pk).exists():
        return False
    end_offer(offer, Offer.State.EXPIRED)
    events.record(OfferExpired(offer_id=offer.pk))
    return True


def warn_of_expiry() -> int:
    """This will announce each open offer that runs out within a day, once per deadline; return how many.

    Rules: NOTIF-10. Locks: each offer by itself. Tells: OfferExpiring.
    """
    return sum(_warn(offer_id) for offer_id in queries.due_to_warn().values_list("pk", flat=True))


@transaction.atomic
def _warn(offer_id: int) -> bool:
    offer = locked(queries.due_to_warn().filter(pk=offer_id)).first()
    if offer is None:
        return False
    offer.warned_at = clock.now()
    offer.save(update_fields=["warned_at"])
    events.record(OfferExpiring(offer_id=offer.pk))
    return True


@transaction.atomic
def end_with_job(*, job_id: int) -> list[int]:
    """This will take back the open offers of a job that ended; the conversations that only an offer opened end too.

    Returns the ids of those that ended now. Rules: JOB-16. Locks: job, offers, rooms. Tells: OfferWithdrawn.
    """
    job = jobs.lock_job(job_id)
    if job.is_open:
        return []
    rows = list(locked(Offer.objects.open().filter(job=job)))
    for offer in rows:
        offer.state, offer.ended_at = Offer.State.WITHDRAWN, clock.now()
        offer.save(update_fields=["state", "ended_at"])
        events.record(OfferWithdrawn(offer_id=offer.pk))
    alone = Offer.objects.filter(job=job, proposal=None).exclude(state=Offer.State.ACCEPTED)
    taken = Offer.objects.filter(job=job, state=Offer.State.ACCEPTED).values("room")
    for offer in alone.exclude(room__in=taken).select_related("room").order_by("pk"):
        if offer.room is not None:
            messaging.end_room(room=offer.room)
    return [offer.pk for offer in rows]


@transaction.atomic
def decline_with_proposal(*, proposal_id: int) -> list[int]:
    """This will decline the open offer on a proposal that its author withdrew; may run twice.

    Rules: PROP-22. Locks: job, proposal, offer. Tells: OfferDeclined.
    """
    ended = []
    waiting = Offer.objects.open().filter(proposal=proposal_id, proposal__state=Proposal.State.WITHDRAWN)
    for known in waiting.order_by("pk").values_list("pk", flat=True):
        offer = hold_offer(known)
        if offer.is_open:
            offer.decline_reason = Offer.DeclineReason.WITHDREW
            end_offer(offer, Offer.State.DECLINED)
            events.record(OfferDeclined(offer_id=offer.pk), by=offer.profile.person)
            ended.append(offer.pk)
    return ended


@transaction.atomic
def counter_with_proposal(*, proposal_id: int, version: int) -> OfferTerms | None:
    """This will bring new terms of a proposal under offer to the client as other terms; may run twice.

    Rules: PROP-19 the offer stays until the client changes it. Locks: job, proposal, offer. Tells: OfferCountered.
    """
    known = Offer.objects.open().filter(proposal=proposal_id).values_list("pk", flat=True).first()
    offer = hold_offer(known) if known is not None else None
    if offer is None or not offer.is_open or offer.terms.filter(proposal_version__gte=version).exists():
        return None
    wish = Terms.objects.get(proposal=proposal_id, version=version)
    values = queries.from_proposal(wish, like=offer.current_terms)
    if queries.says_the_same(offer.current_terms, values):
        return None
    by = offer.profile.person
    terms = write_terms(offer, values, by=by, side=Side.FREELANCER, version=offer.last_version + 1)
    offer.state = Offer.State.COUNTERED
    offer.save(update_fields=["state"])
    events.record(OfferCountered(offer_id=offer.pk, version=terms.version), by=by)
    return terms
