"""What the client does with an offer (CTR-01 to CTR-03)."""

from datetime import timedelta

from django.db import transaction
from django.utils.translation import gettext as _

from handsel.contracts import queries, rules
from handsel.contracts.actions.holding import end_offer, hold_offer, open_proposal, write_terms
from handsel.contracts.events import OfferChanged, OfferSent, OfferWithdrawn
from handsel.contracts.models import Offer, OfferTerms, Side
from handsel.contracts.values import OfferValues
from handsel.events import actions as events
from handsel.jobs import actions as jobs
from handsel.kit import clock
from handsel.kit.refused import Refused
from handsel.kit.text import one_line
from handsel.messaging import actions as messaging
from handsel.messaging.models import Room
from handsel.people.models import FreelancerProfile, Person
from handsel.policy import numbers
from handsel.proposals import actions as proposals


@transaction.atomic
def send_offer(*, by: Person, job_id: int, profile_id: int, values: OfferValues, key: str = "") -> Offer:
    """This will offer a job to a freelancer, whose open proposal on it, if there is one, stands under offer then.

    The conversation of the two is opened where there is none. A form sent twice makes one offer.

    Rules: CTR-01, CTR-02, PROP-26. Locks: job, proposal, room. Tells: OfferSent.

    :raises Refused: hidden, job_closed, suspended, self_action, not_available, offer_exists, and what
        `rules.check_offer` refuses.
    """
    job = jobs.lock_job(job_id)
    before = Offer.objects.filter(job=job, key=key[:40], made_by=by).first() if key else None
    if before is not None:
        return before
    profile = FreelancerProfile.objects.select_related("person").filter(pk=profile_id).first()
    if profile is None:
        raise Refused("hidden", _("There is no such freelancer."))
    rules.check_can_offer(by, job, profile)
    rules.check_offer(values)
    proposal = open_proposal(job.pk, profile_id)
    offer = Offer(
        job=job,
        profile=profile,
        proposal=proposal,
        agency=proposal.agency if proposal is not None else None,
        made_by=by,
        key=key[:40],
        expires_at=clock.now() + timedelta(days=numbers.OFFER_DAYS.value),
    )
    offer.save()
    offer.room = proposals.offer_made(proposal=proposal) if proposal is not None else _open_room(offer)
    offer.save(update_fields=["room"])
    write_terms(offer, values, by=by, side=Side.CLIENT)
    jobs.admit(job=job, person=profile.person)
    jobs.touch(job=job)
    events.record(OfferSent(offer_id=offer.pk), by=by)
    return offer


@transaction.atomic
def change_offer(*, by: Person, offer_id: int, values: OfferValues) -> OfferTerms:
    """This will put new terms of the client's side into an open offer, which waits for an answer anew.

    Terms that say what holds already change nothing, unless the freelancer asked for others: then they answer that.

    Rules: CTR-03, CTR-02 the time begins anew. Locks: job, proposal, offer. Tells: OfferChanged.

    :raises Refused: hidden, wrong_role, suspended, offer_not_pending, job_closed, and what `rules.check_offer` refuses.
    """
    offer = hold_offer(offer_id)
    rules.check_can_change(by, offer)
    rules.check_offer(values)
    now = offer.current_terms
    if offer.state == Offer.State.PENDING and queries.says_the_same(now, values):
        return now
    terms = write_terms(offer, values, by=by, side=Side.CLIENT, version=offer.last_version + 1)
    offer.state, offer.warned_at = Offer.State.PENDING, None
    offer.expires_at = clock.now() + timedelta(days=numbers.OFFER_DAYS.value)
    offer.save(update_fields=["state", "warned_at", "expires_at"])
    jobs.touch(job=offer.job)
    events.record(OfferChanged(offer_id=offer.pk, version=terms.version), by=by)
    return terms


@transaction.atomic
def withdraw_offer(*, by: Person, offer_id: int, reason: str = "") -> Offer:
    """This will take an open offer back; taken back twice is taken back once.

    Rules: CTR-03 one of accept and withdraw wins. Locks: job, proposal, offer. Tells: OfferWithdrawn.

    :raises Refused: hidden, wrong_role, offer_not_pending.
    """
    offer = hold_offer(offer_id)
    rules.check_acts_for(by, offer, Side.CLIENT)
    if offer.state == Offer.State.WITHDRAWN:
        return offer
    rules.check_offer_is_open(offer)
    offer.withdraw_reason = one_line(reason)[:300]
    end_offer(offer, Offer.State.WITHDRAWN)
    events.record(OfferWithdrawn(offer_id=offer.pk), by=by)
    return offer


def _open_room(offer: Offer) -> Room:
    return messaging.open_interview(
        account=offer.job.account,
        profile=offer.profile,
        title=offer.job.title,
        subject=f"offer:{offer.job_id}:{offer.profile_id}",
    )
