"""What the contracts room does when it hears of others' facts, and by the clock."""

from collections.abc import Callable
from functools import partial

from django.utils.translation import gettext_lazy

from handsel.contracts import actions, queries
from handsel.contracts import events as told
from handsel.contracts.events import (
    FeedbackAsked,
    HoursApproved,
    HoursInReview,
    HoursSentBack,
    LimitChanged,
    PaymentAnswered,
    PaymentRecorded,
)
from handsel.contracts.models import (
    ChangeRequest,
    Contract,
    Milestone,
    Offer,
    Payment,
    Side,
    Step,
    Submission,
    Week,
)
from handsel.contracts.notices import hours, payments, work
from handsel.contracts.notices import offers as offer_notices
from handsel.events import facts
from handsel.jobs.events import JobEnded
from handsel.notifications import actions as notifications
from handsel.notifications.kinds import Kind
from handsel.notifications.words import Words
from handsel.people import queries as people
from handsel.people.models import Person
from handsel.proposals.events import ProposalWithdrawn, TermsChanged


@facts.every("*/5 * * * *", gettext_lazy("Handing in the hours of the week"))
def hand_in_weeks() -> int:
    """Lay the hours of the past week before the clients from Monday 00:00 UTC on (CTR-10)."""
    return actions.hand_in_weeks()


@facts.on(HoursInReview)
def tell_client_of_hours(fact: HoursInReview) -> None:
    """Tell the client that hours wait for review, once for each time that they were handed in (CTR-10)."""
    week = _week(fact.week_id)
    if week.approve_by is not None:
        key = f"week:{week.pk}:in_review:{week.approve_by:%Y-%m-%dT%H:%M}"
        _tell(week.contract, Side.CLIENT, hours.HOURS, key, partial(hours.in_review, week))


@facts.on(HoursSentBack)
def tell_freelancer_of_hours_sent_back(fact: HoursSentBack) -> None:
    """Tell the freelancer that hours came back, with the note (CTR-10)."""
    week = _week(fact.week_id)
    if week.state == Week.State.SENT_BACK:
        key = f"week:{week.pk}:sent_back:{week.contract.steps.filter(kind=Step.Kind.WEEK_SENT_BACK).count()}"
        _tell(week.contract, Side.FREELANCER, hours.HOURS, key, partial(hours.sent_back, week))


@facts.on(HoursApproved)
def tell_freelancer_of_approved_hours(fact: HoursApproved) -> None:
    """Tell the freelancer that hours were approved (CTR-10)."""
    week = _week(fact.week_id)
    words = partial(hours.approved, week, by_time=fact.by_time)
    _tell(week.contract, Side.FREELANCER, hours.HOURS, f"week:{week.pk}:approved", words)


@facts.on(LimitChanged)
def tell_freelancer_of_limit(fact: LimitChanged) -> None:
    """Tell the freelancer the weekly limit that holds now (CTR-10)."""
    contract = _contract(fact.contract_id)
    changes = contract.steps.filter(kind=Step.Kind.LIMIT_CHANGED).count()
    key = f"contract:{contract.pk}:limit:{changes}"
    _tell(contract, Side.FREELANCER, hours.LIMIT, key, partial(hours.limit_changed, contract))


@facts.on(PaymentRecorded)
def tell_freelancer_of_payment(fact: PaymentRecorded) -> None:
    """Tell the freelancer what the client wrote down as paid."""
    payment = _payment(fact.payment_id)
    words = partial(payments.recorded, payment)
    _tell(payment.contract, Side.FREELANCER, payments.PAYMENTS, f"payment:{payment.pk}:recorded", words)


@facts.on(PaymentAnswered)
def tell_other_side_of_answer(fact: PaymentAnswered) -> None:
    """Tell the client whether a payment arrived, or the freelancer that it was taken back."""
    payment = _payment(fact.payment_id)
    if payment.state == Payment.State.RECORDED:
        return
    side = Side.FREELANCER if payment.state == Payment.State.WITHDRAWN else Side.CLIENT
    key = f"payment:{payment.pk}:{payment.state}"
    _tell(payment.contract, side, payments.PAYMENTS, key, partial(payments.answered, payment))


@facts.on(FeedbackAsked)
def tell_client_of_request(fact: FeedbackAsked) -> None:
    """Tell the client that the freelancer asks what they think (CTR-21)."""
    contract = _contract(fact.contract_id)
    asked = contract.feedback_requests.order_by("-asked_at")[0]
    key = f"feedback:{contract.pk}:{asked.pk}"
    _tell(contract, Side.CLIENT, payments.FEEDBACK, key, partial(payments.feedback_asked, contract, asked))


_PARTS = ("profile__person", "account", "agency")


def _within(path: str) -> list[str]:
    return [f"{path}__{part}" for part in _PARTS]


def _payment(payment_id: int) -> Payment:
    return Payment.objects.select_related(*_within("contract")).get(pk=payment_id)


def _week(week_id: int) -> Week:
    return Week.objects.select_related(*_within("contract")).get(pk=week_id)


def _contract(contract_id: int) -> Contract:
    return Contract.objects.select_related(*_PARTS).get(pk=contract_id)


def _tell(contract: Contract, side: Side, kind: Kind, key: str, words: Callable[[], Words]) -> None:
    for person in queries.people_of(contract, side):
        notifications.tell(person=person, kind=kind, key=key, words=words)


@facts.every("*/5 * * * *", gettext_lazy("Approving hours whose review is over"))
def approve_weeks_by_time() -> int:
    """Approve the hours whose time of review is over (CTR-10)."""
    return actions.approve_weeks_by_time()


@facts.every("*/10 * * * *", gettext_lazy("Ending offers that nobody answered"))
def let_offers_run_out() -> int:
    """End the offers that nobody answered in time (CTR-02)."""
    return actions.expire_offers()


@facts.every("3,18,33,48 * * * *", gettext_lazy("Warning of offers that run out"))
def warn_of_offers_that_run_out() -> int:
    """Announce the offers that run out within a day (NOTIF-10)."""
    return actions.warn_of_expiry()


@facts.on(JobEnded)
def end_offers_of_the_job(fact: JobEnded) -> None:
    """Take back the open offers of a job that ended (JOB-16)."""
    actions.end_with_job(job_id=fact.job_id)


@facts.on(ProposalWithdrawn)
def decline_the_offer_on_the_proposal(fact: ProposalWithdrawn) -> None:
    """Decline the open offer on a proposal that its author withdrew (PROP-22)."""
    actions.decline_with_proposal(proposal_id=fact.proposal_id)


@facts.on(TermsChanged)
def bring_new_terms_to_the_client(fact: TermsChanged) -> None:
    """Bring new terms of a proposal under offer to the client as other terms (PROP-19)."""
    actions.counter_with_proposal(proposal_id=fact.proposal_id, version=fact.version)


@facts.every("*/5 * * * *", gettext_lazy("Approving work whose review is over"))
def approve_work_by_time() -> int:
    """Approve what was submitted and not answered in time (CTR-08)."""
    return actions.approve_by_time()


@facts.on(told.OfferSent)
def tell_of_offer(fact: told.OfferSent) -> None:
    """Tell the freelancer's side that a client made an offer (NOTIF-09, NOTIF-10)."""
    _tell_workers(_offer(fact.offer_id), "received", offer_notices.received)


@facts.on(told.OfferChanged)
def tell_of_changed_offer(fact: told.OfferChanged) -> None:
    """Tell the freelancer's side once per version that the client changed the offer."""
    _tell_workers(_offer(fact.offer_id), f"changed:{fact.version}", offer_notices.changed)


@facts.on(told.OfferExpiring)
def tell_that_offer_runs_out(fact: told.OfferExpiring) -> None:
    """Tell the freelancer's side once per deadline that an offer runs out, while it is still so."""
    offer = _offer(fact.offer_id)
    if offer.is_open and offer.warned_at is not None:
        _tell_workers(offer, f"runs_out:{offer.expires_at:%Y%m%d%H%M}", offer_notices.runs_out)


@facts.on(told.OfferWithdrawn)
def tell_of_withdrawn_offer(fact: told.OfferWithdrawn) -> None:
    """Tell the freelancer's side; whoever hears that the proposal ended with its job needs no second notice."""
    offer = _offer(fact.offer_id)
    if offer.job.is_open or offer.proposal_id is None or offer.withdraw_reason:
        _tell_workers(offer, "withdrawn", offer_notices.withdrawn)


@facts.on(told.OfferExpired)
def tell_of_expired_offer(fact: told.OfferExpired) -> None:
    """Tell both sides that an offer ran out."""
    offer = _offer(fact.offer_id)
    _tell_workers(offer, "expired", offer_notices.expired)
    _tell_hirers(offer, "expired", offer_notices.client_expired)


@facts.on(told.OfferCountered)
def tell_of_other_terms(fact: told.OfferCountered) -> None:
    """Tell the client's people that the freelancer asks for other terms (PROP-19, CTR-03)."""
    _tell_hirers(_offer(fact.offer_id), f"countered:{fact.version}", offer_notices.countered)


@facts.on(told.OfferDeclined)
def tell_of_declined_offer(fact: told.OfferDeclined) -> None:
    """Tell the client's people; a withdrawn proposal is told already."""
    offer = _offer(fact.offer_id)
    if offer.decline_reason != Offer.DeclineReason.WITHDREW:
        _tell_hirers(offer, "declined", offer_notices.declined)


@facts.on(told.OfferAccepted)
def tell_of_accepted_offer(fact: told.OfferAccepted) -> None:
    """Tell the client's people, and on the other side whoever did not accept it themselves (AGY-05)."""
    offer = _offer(fact.offer_id)
    _tell_hirers(offer, "accepted", offer_notices.accepted)
    by = Step.objects.get(contract=fact.contract_id, kind=Step.Kind.STARTED).by_id
    _tell_workers(offer, "begun", offer_notices.begun, besides=by)


def _offer(offer_id: int) -> Offer:
    return Offer.objects.select_related("job__account", "profile__person", "proposal").get(pk=offer_id)


def _tell_workers(offer: Offer, what: str, say: offer_notices.Say, *, besides: int | None = None) -> None:
    heard = [person for person in queries.workers_of(offer) if person.pk != besides]
    _tell_each(heard, offer_notices.OFFER, offer, what, say)


def _tell_hirers(offer: Offer, what: str, say: offer_notices.Say) -> None:
    _tell_each(list(people.hirers_of(offer.job.account)), offer_notices.ANSWER, offer, what, say)


def _tell_each(heard: list[Person], kind: Kind, offer: Offer, what: str, say: offer_notices.Say) -> None:
    for person in heard:
        words = partial(say, offer, person)
        notifications.tell(person=person, kind=kind, key=f"offer:{offer.pk}:{what}", words=words)


def _milestone(milestone_id: int) -> Milestone:
    return Milestone.objects.select_related(*_within("contract")).get(pk=milestone_id)


def _submission(submission_id: int) -> Submission:
    return Submission.objects.select_related("by", *_within("milestone__contract")).get(pk=submission_id)


@facts.on(told.WorkSubmitted)
def tell_client_of_work(fact: told.WorkSubmitted) -> None:
    """Tell the client that work waits for an answer (CTR-08)."""
    row = _submission(fact.submission_id)
    if not row.answer:
        key = f"submission:{row.pk}:submitted"
        _tell(row.milestone.contract, Side.CLIENT, work.WORK, key, partial(work.submitted, row))


@facts.on(told.WorkSentBack)
def tell_freelancer_of_work_sent_back(fact: told.WorkSentBack) -> None:
    """Tell the freelancer what should change (CTR-08)."""
    row = _submission(fact.submission_id)
    key = f"submission:{row.pk}:sent_back"
    _tell(row.milestone.contract, Side.FREELANCER, work.WORK, key, partial(work.sent_back, row))


@facts.on(told.WorkApproved)
def tell_of_approved_work(fact: told.WorkApproved) -> None:
    """Tell the freelancer of the approval; the client too, where time did it (CTR-08)."""
    row = _milestone(fact.milestone_id)
    for side in (Side.FREELANCER, Side.CLIENT) if fact.by_time else (Side.FREELANCER,):
        words = partial(work.approved, row, side, by_time=fact.by_time)
        _tell(row.contract, side, work.WORK, f"milestone:{row.pk}:approved", words)


@facts.on(told.MilestoneProposed)
def tell_of_proposed_milestone(fact: told.MilestoneProposed) -> None:
    """Tell the other side that a milestone waits for its yes (CTR-08)."""
    row = _milestone(fact.milestone_id)
    side = Side(row.proposed_by_side).other
    if row.state == Milestone.State.PROPOSED:
        words = partial(work.proposed, row, side)
        _tell(row.contract, side, work.TERMS, f"milestone:{row.pk}:proposed", words)


@facts.on(told.MilestoneAnswered)
def tell_of_answered_milestone(fact: told.MilestoneAnswered) -> None:
    """Tell whoever proposed a milestone of the answer, or the other side that it was taken back (CTR-08)."""
    row = _milestone(fact.milestone_id)
    taken_back = row.contract.steps.filter(kind=Step.Kind.MILESTONE_DROPPED, subject=row.text).exists()
    proposer = Side(row.proposed_by_side)
    side = proposer.other if taken_back and row.state == Milestone.State.DROPPED else proposer
    words = partial(work.answered, row, side)
    _tell(row.contract, side, work.TERMS, f"milestone:{row.pk}:answered", words)


def _change(change_id: int) -> ChangeRequest:
    return ChangeRequest.objects.select_related("milestone", *_within("contract")).get(pk=change_id)


@facts.on(told.ChangeAsked)
def tell_of_wish(fact: told.ChangeAsked) -> None:
    """Tell the other side that a change waits for its answer (CTR-04)."""
    row = _change(fact.change_id)
    side = Side(row.side).other
    if row.state == ChangeRequest.State.OPEN:
        _tell(row.contract, side, work.TERMS, f"change:{row.pk}:asked", partial(work.change_asked, row, side))


@facts.on(told.ChangeAnswered)
def tell_of_answered_wish(fact: told.ChangeAnswered) -> None:
    """Tell who asked of the answer; the other side, where it was taken back or held at once (CTR-04)."""
    row = _change(fact.change_id)
    at_once = row.state == ChangeRequest.State.APPLIED and row.answered_at == row.asked_at
    side = Side(row.side)
    side = side.other if at_once or row.state == ChangeRequest.State.WITHDRAWN else side
    words = partial(work.change_answered, row, side)
    _tell(row.contract, side, work.TERMS, f"change:{row.pk}:answered", words)


@facts.on(told.ContractPaused)
def tell_of_pause(fact: told.ContractPaused) -> None:
    """Tell the other side that the contract is paused."""
    contract = _contract(fact.contract_id)
    step = contract.steps.filter(kind=Step.Kind.PAUSED).order_by("-pk").first()
    if step is not None and contract.state == Contract.State.PAUSED:
        side = Side(step.side).other
        key = f"contract:{contract.pk}:paused:{step.pk}"
        _tell(contract, side, work.LIFE, key, partial(work.paused, contract, side, step))


@facts.on(told.ContractResumed)
def tell_of_resuming(fact: told.ContractResumed) -> None:
    """Tell the other side that the contract goes on."""
    contract = _contract(fact.contract_id)
    step = contract.steps.filter(kind=Step.Kind.RESUMED).order_by("-pk").first()
    if step is not None and contract.state == Contract.State.ACTIVE:
        side = Side(step.side).other
        key = f"contract:{contract.pk}:resumed:{step.pk}"
        _tell(contract, side, work.LIFE, key, partial(work.resumed, contract, side))


@facts.on(told.ContractEnded)
def tell_of_end(fact: told.ContractEnded) -> None:
    """Tell the other side that the contract ended, and why (CTR-11)."""
    contract = _contract(fact.contract_id)
    side = Side(contract.ended_by_side).other
    _tell(contract, side, work.LIFE, f"contract:{contract.pk}:ended", partial(work.ended, contract, side))
