"""How the work of the demo world was agreed, done, ended and reviewed."""

from collections.abc import Iterator
from decimal import Decimal
from functools import partial

from django.db.models import QuerySet

from handsel.contracts import actions as contracts
from handsel.contracts.models import Contract, Milestone
from handsel.contracts.values import OfferValues, PaymentValues, TermsValues
from handsel.jobs import actions as jobs
from handsel.kit import clock
from handsel.pages.demo import world
from handsel.pages.demo.acts import Act
from handsel.pages.demo.job_acts import job_values
from handsel.pages.demo.shape import JobSeed
from handsel.pages.demo.stage import Stage
from handsel.pages.demo.work_past import WORK_PAST, WorkSeed
from handsel.people import actions as people
from handsel.reputation import actions as reputation
from handsel.reputation.models import Review
from handsel.reputation.values import ReviewValues

WEEKS = 18
VETTED, VETTED_HOURS = "shabnam", 26 * 24


def all_work(stage: Stage) -> Iterator[Act]:
    """Yield each contract, and how scores are written down week by week."""
    for seed in WORK_PAST:
        story = f"{seed.freelancer} {seed.title}"
        yield Act(seed.began * 24, story, partial(begins, stage, seed))
        yield Act(seed.ended * 24 + 52, story, partial(is_delivered, stage, seed))
        yield Act(seed.ended * 24 + 28, story, partial(is_paid, stage, seed))
        yield Act(seed.ended * 24, story, partial(ends, stage, seed))
        if seed.answer or seed.thanks:
            yield Act((seed.ended - 2) * 24, story, partial(is_answered, stage, seed))
    yield Act(VETTED_HOURS, VETTED, partial(is_vetted, stage))
    for week in range(WEEKS):
        yield Act(week * 7 * 24, "", week_passes)


def begins(stage: Stage, seed: WorkSeed) -> None:
    """Let the client post the job, offer it, and the freelancer accept."""
    client, profile = stage.person(seed.client), stage.profile(seed.freelancer)
    job = jobs.post_job(by=client, account_id=stage.accounts[seed.client], values=job_values(_job(seed)))
    stage.jobs[seed.title] = job.pk
    terms = TermsValues("project", Decimal(seed.price), None, ())
    offer = contracts.send_offer(
        by=client, job_id=job.pk, profile_id=profile.pk, values=OfferValues(terms, seed.text)
    )
    contracts.accept_offer(by=profile.person, offer_id=offer.pk)
    jobs.close_job(by=client, job_id=job.pk, hired=True)


def is_delivered(stage: Stage, seed: WorkSeed) -> None:
    """Let the freelancer hand in all of the work."""
    for milestone in _milestones(stage, seed):
        by = stage.person(seed.freelancer)
        contracts.submit_work(by=by, milestone_id=milestone.pk, text="Here it is, as agreed.")


def is_paid(stage: Stage, seed: WorkSeed) -> None:
    """Let the client approve the work and pay, and the freelancer see the money arrive."""
    client, freelancer = stage.person(seed.client), stage.person(seed.freelancer)
    for milestone in _milestones(stage, seed):
        contracts.approve_work(by=client, milestone_id=milestone.pk)
    paid = PaymentValues(Decimal(seed.price), clock.today(), "By transfer")
    contract = _contract(stage, seed)
    payment = contracts.record_payment(by=client, contract_id=contract.pk, values=paid)
    contracts.confirm_payment(by=freelancer, payment_id=payment.pk)


def ends(stage: Stage, seed: WorkSeed) -> None:
    """Let the contract end, the freelancer report, and both sides review, except who did not come to it yet."""
    client, freelancer = stage.person(seed.client), stage.person(seed.freelancer)
    contract = _contract(stage, seed)
    contracts.end_contract(by=client, contract_id=contract.pk, reason=Contract.EndReason.DONE)
    if seed.outcome:
        contracts.write_outcome(by=freelancer, contract_id=contract.pk, text=seed.outcome)
    if seed.matters:
        reputation.answer_report(by=client, contract_id=contract.pk, matters=list(seed.matters))
    said = (
        (client, "client", seed.stars, seed.words),
        (freelancer, "freelancer", seed.answer_stars, seed.answer_words),
    )
    for person, side, stars, words in said:
        if side == seed.silent:
            continue
        private = seed.again if side == "client" else None
        values = ReviewValues(dict.fromkeys(Review.CRITERIA[side], stars), words, private)
        reputation.write_review(by=person, contract_id=contract.pk, values=values)


def is_answered(stage: Stage, seed: WorkSeed) -> None:
    """Let those who were reviewed answer, where they have something to say."""
    reviews = {review.side: review for review in Review.objects.filter(contract=_contract(stage, seed))}
    for key, side, text in (
        (seed.freelancer, "client", seed.answer),
        (seed.client, "freelancer", seed.thanks),
    ):
        if text:
            reputation.answer_review(by=stage.person(key), review_id=reviews[side].pk, text=text)


def _contract(stage: Stage, seed: WorkSeed) -> Contract:
    return Contract.objects.get(job=stage.jobs[seed.title])


def _milestones(stage: Stage, seed: WorkSeed) -> "QuerySet[Milestone]":
    return Milestone.objects.filter(contract=_contract(stage, seed)).order_by("position")


def is_vetted(stage: Stage) -> None:
    """Let the operator vet a freelancer by hand."""
    profile, operator = stage.profile(VETTED), stage.person(world.OPERATOR.key)
    why = "Looked through three charity accounts with her on a call."
    people.set_expert(by=operator, profile_id=profile.pk, vetted=True, why=why)


def week_passes() -> None:
    """Do what the worker does by the clock."""
    reputation.compute_moved()
    reputation.keep_week()
    reputation.check_badges()


def _job(seed: WorkSeed) -> JobSeed:
    return JobSeed(
        key=seed.title,
        client=seed.client,
        title=seed.title,
        description=f"{seed.text} We have worked together before, or somebody we trust has; the offer says the rest.",
        category=seed.category,
        skills=("Bookkeeping",),
        experience="intermediate",
        size="small",
        duration="1to3",
        budget_kind="fixed",
        budget=seed.price,
        posted_days_ago=seed.began,
    )
