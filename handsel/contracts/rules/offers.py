"""Who may offer, and what an offer must hold (CTR-01 to CTR-05)."""

from datetime import timedelta

from django.utils.translation import gettext as _

from handsel.contracts import queries
from handsel.contracts.models import Offer, OfferTerms, Side
from handsel.contracts.values import OfferValues
from handsel.jobs.models import Job
from handsel.kit import clock
from handsel.kit.refused import Refused
from handsel.kit.text import clean
from handsel.people.models import FreelancerProfile, Person, Seat
from handsel.people.rules import check_may_reach_out
from handsel.policy import numbers
from handsel.proposals import rules as proposals
from handsel.proposals.models import Proposal, Terms

_A_YEAR = timedelta(days=365)


def _takes_work(person: Person) -> bool:
    return person.is_active and not person.is_leaving and person.standing == Person.Standing.ACTIVE


def no_such_offer() -> Refused:
    """Return what a stranger is told."""
    return Refused("hidden", _("There is no such offer."))


def check_acts_for(person: Person, offer: Offer, side: Side) -> None:
    """Only the people of a side act for it; the other side is told so, strangers learn nothing.

    :raises Refused: hidden, wrong_role.
    """
    found = queries.side_of(person, offer)
    if found is None:
        raise no_such_offer()
    if found != side:
        raise Refused("wrong_role", _("This is for the other side of the offer to do."))


def check_can_offer(person: Person, job: Job, profile: FreelancerProfile) -> None:
    """CTR-01: people of the client account offer an open job to somebody else who may take work.

    :raises Refused: hidden, job_closed, suspended, self_action, not_available, offer_exists.
    """
    if not Seat.objects.filter(account=job.account_id, person=person).exists():
        raise Refused("hidden", _("There is no such job."))
    proposals.check_job_is_open(job)
    check_may_reach_out(person)
    if Seat.objects.filter(account=job.account_id, person=profile.person_id).exists():
        raise Refused("self_action", _("You cannot offer your own job to yourself or to your team."))
    if not _takes_work(profile.person):
        raise Refused("not_available", _("This freelancer cannot take new work at the moment."))
    if Offer.objects.open().filter(job=job, profile=profile).exists():
        words = _("There is an offer already that waits for an answer. You can change it or take it back.")
        raise Refused("offer_exists", words)


def check_offer(values: OfferValues) -> None:
    """CTR-01: the terms are whole and high enough, as a proposal's are.

    :raises Refused: terms_kind, milestones, due_dates, amount, weekly_limit, hours, start_date, too_long.
    """
    if values.terms.kind not in Terms.Kind.values:
        raise Refused("terms_kind", _("Please choose how the work is paid."), field="kind")
    proposals.check_amounts(values.terms)
    if values.start_date is not None and abs(values.start_date - clock.today()) > _A_YEAR:
        raise Refused("start_date", _("Please choose a start within a year of today."), field="start_date")
    most = numbers.OFFER_TEXT_MAX.value
    if len(clean(values.text)) > most:
        raise Refused("too_long", _("Please use at most %(most)s characters.") % {"most": most}, field="text")


def check_offer_is_open(offer: Offer) -> None:
    """Refuse what needs an offer that can still be accepted: time that is over and a proposal that is gone end it.

    :raises Refused: offer_not_pending.
    """
    state = offer.state
    if offer.is_open and offer.expires_at <= clock.now():
        state = Offer.State.EXPIRED
    gone = offer.proposal is not None and offer.proposal.state == Proposal.State.WITHDRAWN
    if offer.is_open and gone:
        state = Offer.State.DECLINED
    if state not in Offer.OPEN_STATES:
        words = _("This offer is not open any more: %(state)s.") % {"state": Offer.State(state).label}
        raise Refused("offer_not_pending", words, state=state)


def check_can_change(person: Person, offer: Offer) -> None:
    """CTR-03: people of the client account change an open offer on an open job.

    :raises Refused: hidden, wrong_role, suspended, offer_not_pending, job_closed.
    """
    check_acts_for(person, offer, Side.CLIENT)
    check_may_reach_out(person)
    check_offer_is_open(offer)
    proposals.check_job_is_open(offer.job)


def check_can_accept(person: Person, offer: Offer) -> None:
    """CTR-03: the freelancer, or a manager of the agency, accepts an open offer on an open job.

    :raises Refused: hidden, wrong_role, suspended, offer_not_pending, job_closed.
    """
    check_acts_for(person, offer, Side.FREELANCER)
    check_may_reach_out(person)
    check_offer_is_open(offer)
    proposals.check_job_is_open(offer.job)


check_can_counter = check_can_accept


def check_read_these(terms: OfferTerms, version: int | None) -> None:
    """CTR-03: nobody accepts terms that changed after they read them.

    :raises Refused: offer_changed.
    """
    if version is not None and version != terms.version:
        words = _("The client changed this offer just now. Please read the new terms first.")
        raise Refused("offer_changed", words)


def check_differs(terms: OfferTerms, values: OfferValues) -> None:
    """CTR-03: other terms are other than those that the offer holds.

    :raises Refused: same_terms.
    """
    if queries.says_the_same(terms, values):
        raise Refused("same_terms", _("These are the terms of the offer. You can accept them as they are."))


def check_decline(reason: str, message: str) -> None:
    """CTR-03: a decline has one of the reasons, and a message of at most 1,000 characters.

    :raises Refused: reason, too_long.
    """
    if reason not in Offer.DeclineReason.values or reason == Offer.DeclineReason.WITHDREW:
        raise Refused("reason", _("Please choose a reason."), field="reason")
    most = numbers.DECLINE_MESSAGE_MAX.value
    if len(clean(message)) > most:
        words = _("Please use at most %(most)s characters.") % {"most": most}
        raise Refused("too_long", words, field="message")
