"""What the client does with an offer (CTR-01 to CTR-03)."""

from datetime import timedelta

from django.db import transaction
from django.utils.translation import gettext as _

from handsel.contracts import rules
from handsel.contracts.actions.holding import write_terms
from handsel.contracts.events import OfferSent
from handsel.contracts.models import Offer, Side
from handsel.contracts.values import OfferValues
from handsel.events import actions as events
from handsel.jobs import actions as jobs
from handsel.kit import clock
from handsel.kit.refused import Refused
from handsel.messaging import actions as messaging
from handsel.messaging.models import Room
from handsel.people.models import FreelancerProfile, Person
from handsel.policy import numbers
from handsel.proposals import actions as proposals
from handsel.proposals.models import Proposal


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
    proposal = _open_proposal(job.pk, profile_id)
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


def _open_proposal(job_id: int, profile_id: int) -> Proposal | None:
    states = [*Proposal.OPEN_STATES, Proposal.State.ARCHIVED]
    rows = Proposal.objects.filter(job=job_id, profile=profile_id, state__in=states)
    known = rows.order_by("-pk").values_list("pk", flat=True).first()
    return proposals.hold(known) if known is not None else None


def _open_room(offer: Offer) -> Room:
    return messaging.open_interview(
        account=offer.job.account,
        profile=offer.profile,
        title=offer.job.title,
        subject=f"offer:{offer.job_id}:{offer.profile_id}",
    )
