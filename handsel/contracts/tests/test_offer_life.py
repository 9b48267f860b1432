"""An offer and its proposal under random acts with the clock moving, beside a model of part D."""

from datetime import timedelta

import pytest
from django.db import transaction
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from handsel.contracts import actions
from handsel.contracts.models import Contract, Offer
from handsel.contracts.testing import an_offer, values
from handsel.events.testing import deliver_all, last_event, told_nothing
from handsel.jobs import actions as jobs
from handsel.jobs.models import Activity
from handsel.jobs.testing import a_job
from handsel.kit import clock
from handsel.kit.refused import Refused
from handsel.people import testing as people
from handsel.policy import numbers
from handsel.proposals import actions as proposals
from handsel.proposals.models import Proposal
from handsel.proposals.testing import a_proposal

AMOUNTS = st.sampled_from(["100", "200", "300"])


class OfferLife(RuleBasedStateMachine):
    """One client, one freelancer with a proposal on one job: what the model allows happens, and nothing else."""

    def __init__(self):
        super().__init__()
        account = people.a_client("Alice", "Martin")
        self.alice = account.seats.get().person
        self.bob = people.a_freelancer("Bob", "Reyes").person
        self.job = a_job(by=self.alice, account=account)
        self.proposal = a_proposal(by=self.bob, job=self.job)
        self.offer = None
        self.state = ""
        self.held = self.wish = ""
        self.expires = None
        self.at = timedelta()
        self.job_open = True
        self.hires = 0

    def now(self):
        return clock.turned(seconds=self.at.total_seconds())

    @property
    def stands(self):
        """Whether the model says that the offer can be answered."""
        return self.state in ("pending", "countered") and self.at < self.expires

    def do(self, allowed, act, **given):
        """Do an act; it must succeed exactly where the model allows it, and change nothing where not."""
        rows = Offer.objects.filter(job=self.job).order_by("pk")
        before, since = list(rows.values()), last_event()
        with self.now():
            found, refused = self.outcome(act, given)
            assert (refused is None) is allowed, refused
            if refused is not None:
                assert list(rows.values()) == before
                assert told_nothing(since)
            deliver_all()
            return found

    def outcome(self, act, given):
        try:
            with transaction.atomic():
                return act(**given), None
        except Refused as no:
            return None, no.code

    @rule(amount=AMOUNTS)
    def send(self, amount):
        allowed = self.job_open and self.state not in ("pending", "countered")
        found = self.do(allowed, an_offer, by=self.alice, job=self.job, to=self.bob.profile, amount=amount)
        if found is not None:
            self.offer, self.state, self.held, self.wish = found, "pending", amount, ""
            self.expires = self.at + timedelta(days=numbers.OFFER_DAYS.value)

    @precondition(lambda self: self.offer)
    @rule(amount=AMOUNTS)
    def change(self, amount):
        terms = {"offer_id": self.offer.pk, "values": values(amount=amount)}
        if self.do(self.stands and self.job_open, actions.change_offer, by=self.alice, **terms):
            if self.state == "countered" or amount != self.held:
                self.expires = self.at + timedelta(days=numbers.OFFER_DAYS.value)
            self.state, self.held = "pending", amount

    @precondition(lambda self: self.offer)
    @rule(amount=AMOUNTS)
    def counter(self, amount):
        again = self.state == "countered" and amount == self.wish
        allowed = self.stands and self.job_open and (again or amount != self.held)
        terms = {"offer_id": self.offer.pk, "values": values(amount=amount)}
        if self.do(allowed, actions.counter_offer, by=self.bob, **terms):
            self.state, self.wish = "countered", amount

    @precondition(lambda self: self.offer)
    @rule(stale=st.booleans())
    def accept(self, stale):
        version = Offer.objects.get(pk=self.offer.pk).current_terms.version
        known = {"offer_id": self.offer.pk, "version": version - 1 if stale else version}
        allowed = self.state == "accepted" or (self.stands and self.job_open and not stale)
        found = self.do(allowed, actions.accept_offer, by=self.bob, **known)
        if found is not None and self.state != "accepted":
            assert str(found.milestones.get().price) == f"{self.held}.00"
            self.state, self.hires = "accepted", self.hires + 1

    @precondition(lambda self: self.offer)
    @rule()
    def decline(self):
        allowed = self.state == "declined" or self.stands
        if self.do(allowed, actions.decline_offer, by=self.bob, offer_id=self.offer.pk, reason="time"):
            self.state = "declined"

    @precondition(lambda self: self.offer)
    @rule()
    def take_back(self):
        allowed = self.state == "withdrawn" or self.stands
        if self.do(allowed, actions.withdraw_offer, by=self.alice, offer_id=self.offer.pk):
            self.state = "withdrawn"

    @rule(hours=st.sampled_from([1, 30, 80, 170]))
    def time_passes(self, hours):
        self.at += timedelta(hours=hours)
        with self.now():
            actions.warn_of_expiry()
            actions.expire_offers()
            deliver_all()
        if self.state in ("pending", "countered") and self.at >= self.expires:
            self.state = "expired"

    @rule()
    def withdraw_the_proposal(self):
        ended = Proposal.objects.get(pk=self.proposal.pk).state in ("hired", "job_closed")
        open_before = self.state in ("pending", "countered") and self.on_proposal()
        if self.do(not ended, proposals.withdraw_proposal, by=self.bob, proposal_id=self.proposal.pk):
            self.state = "declined" if open_before else self.state

    def on_proposal(self):
        return Offer.objects.filter(pk=self.offer.pk, proposal=self.proposal.pk).exists()

    @precondition(lambda self: self.job_open)
    @rule()
    def close_the_job(self):
        closed = Proposal.objects.filter(pk=self.proposal.pk, state=Proposal.State.WITHDRAWN).exists()
        self.do(True, jobs.close_job, by=self.alice, job_id=self.job.pk, hired=self.hires > 0)
        self.job_open = False
        if self.state in ("pending", "countered"):
            self.state = "withdrawn"
        if not closed and not self.hires:
            assert Proposal.objects.get(pk=self.proposal.pk).state == Proposal.State.JOB_CLOSED

    @invariant()
    def the_database_says_what_the_model_says(self):
        if self.offer is None:
            return
        offer = Offer.objects.get(pk=self.offer.pk)
        assert offer.state == self.state
        assert str(offer.current_terms.amount) == f"{self.held}.00"
        if self.state == "countered":
            assert str(offer.wanted_terms.amount) == f"{self.wish}.00"
        if offer.is_open and self.job_open and offer.proposal is not None:
            assert offer.proposal.state == Proposal.State.OFFERED

    @invariant()
    def offers_contracts_and_counters_agree(self):
        made = Offer.objects.filter(job=self.job)
        assert made.filter(state__in=Offer.OPEN_STATES).count() <= 1
        assert Contract.objects.filter(job=self.job).count() == self.hires
        assert made.filter(state="accepted").count() == self.hires
        assert Activity.objects.get(job=self.job).hired == self.hires
        offered = Proposal.objects.filter(job=self.job, state=Proposal.State.OFFERED)
        assert not offered.exclude(offers__state__in=Offer.OPEN_STATES).exists()


@pytest.mark.django_db
@pytest.mark.rule("CTR-02")
@pytest.mark.rule("CTR-03")
def test_whatever_order_things_happen_in_an_offer_agrees_with_its_model():
    run_state_machine_as_test(
        OfferLife,
        settings=settings(
            max_examples=12,
            stateful_step_count=14,
            deadline=None,
            suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
        ),
    )
