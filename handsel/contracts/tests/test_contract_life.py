"""A contract, its milestones and changes under random acts with the clock moving, beside a model of part D."""

from datetime import timedelta
from decimal import Decimal

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
from handsel.contracts.models import ChangeRequest, Contract, Milestone, Submission
from handsel.contracts.testing import a_contract
from handsel.contracts.values import ChangeValues, MilestoneValues
from handsel.events.testing import last_event, told_nothing
from handsel.jobs.testing import a_job
from handsel.kit import clock
from handsel.kit.refused import Refused
from handsel.people import testing as people

SIDES = st.sampled_from(["client", "freelancer"])
PICK = st.integers(0, 4)
REVIEW = timedelta(days=14)


class ContractLife(RuleBasedStateMachine):
    """One client and one freelancer in one contract: what the model allows happens, and nothing else."""

    def __init__(self):
        super().__init__()
        account = people.a_client("Alice", "Martin")
        bob = people.a_freelancer("Bob", "Reyes").person
        alice = account.seats.get().person
        self.people = {"client": alice, "freelancer": bob}
        job = a_job(by=alice, account=account)
        self.contract = a_contract(by=alice, job=job, to=bob.profile, kind="milestone")
        self.state, self.at = "active", timedelta()
        rows = self.contract.milestones.order_by("position")
        self.work = {row.pk: {"state": "agreed", "price": int(row.price), "by": "client"} for row in rows}
        self.changes = {}

    def now(self):
        return clock.turned(seconds=self.at.total_seconds())

    @property
    def running(self):
        return self.state != "ended"

    def do(self, allowed, act, **given):
        """Do an act; it must succeed exactly where the model allows it, and change nothing where not."""
        before, since = self.rows(), last_event()
        with self.now():
            try:
                with transaction.atomic():
                    found, refused = act(**given), None
            except Refused as no:
                found, refused = None, no.code
        assert (refused is None) is allowed, (refused, given)
        if refused is not None:
            assert self.rows() == before
            assert told_nothing(since)
        return found

    def rows(self):
        tables = (Contract, Milestone, Submission, ChangeRequest)
        return [list(table.objects.order_by("pk").values()) for table in tables]

    def pick(self, number):
        keys = sorted(self.work)
        return keys[number % len(keys)]

    def drop_changes(self, work=None):
        for row in self.changes.values():
            if row["state"] == "open" and work in (None, row["work"]):
                row["state"] = "withdrawn"

    @precondition(lambda self: len(self.work) < 6)
    @rule(side=SIDES, price=st.sampled_from([5, 50, 4]))
    def propose(self, side, price):
        values = MilestoneValues("More", None, Decimal(price))
        given = {"by": self.people[side], "contract_id": self.contract.pk, "values": values}
        found = self.do(self.running and price >= 5, actions.propose_milestone, **given)
        if found is not None:
            self.work[found.pk] = {"state": "proposed", "price": price, "by": side}

    @rule(side=SIDES, number=PICK, answer=st.sampled_from(["agreed", "refused", "dropped"]))
    def answer(self, side, number, answer):
        pk = self.pick(number)
        row = self.work[pk]
        act = {
            "agreed": actions.agree_milestone,
            "refused": actions.refuse_milestone,
            "dropped": actions.drop_milestone,
        }[answer]
        right = side == row["by"] if answer == "dropped" else side != row["by"]
        again = right and answer != "dropped" and row["state"] == answer
        allowed = again or (right and self.running and row["state"] == "proposed")
        if self.do(allowed, act, by=self.people[side], milestone_id=pk):
            row["state"] = answer

    @rule(side=SIDES, number=PICK)
    def submit(self, side, number):
        pk = self.pick(number)
        row = self.work[pk]
        allowed = side == "freelancer" and self.state == "active" and row["state"] == "agreed"
        if self.do(allowed, actions.submit_work, by=self.people[side], milestone_id=pk, text="Done."):
            row["state"], row["due"] = "submitted", self.at + REVIEW

    @rule(side=SIDES, number=PICK)
    def approve(self, side, number):
        pk = self.pick(number)
        row = self.work[pk]
        allowed = side == "client" and row["state"] in ("submitted", "approved")
        if self.do(allowed, actions.approve_work, by=self.people[side], milestone_id=pk):
            row["state"] = "approved"
            self.drop_changes(pk)

    @rule(side=SIDES, number=PICK)
    def send_back(self, side, number):
        pk = self.pick(number)
        row = self.work[pk]
        allowed = side == "client" and row["state"] == "submitted"
        if self.do(allowed, actions.send_back_work, by=self.people[side], milestone_id=pk, note="More."):
            row["state"] = "agreed" if self.running else "dropped"

    @rule(side=SIDES, number=PICK, price=st.sampled_from([20, 60, 400]), drop=st.booleans())
    def ask(self, side, number, price, drop):
        pk = self.pick(number)
        row = self.work[pk]
        text = Milestone.objects.get(pk=pk).text
        values = (
            ChangeValues("drop", pk)
            if drop
            else ChangeValues("milestone", pk, price=Decimal(price), text=text)
        )
        waits = [each for each in self.changes.values() if each["state"] == "open" and each["work"] == pk]
        same = [each for each in waits if (each["side"], each["drop"], each["price"]) == (side, drop, price)]
        same = same or [each for each in waits if drop and each["drop"] and each["side"] == side]
        open_work = self.running and row["state"] in ("agreed", "submitted")
        fits = open_work and (drop or price != row["price"]) and not waits
        given = {"by": self.people[side], "contract_id": self.contract.pk, "values": values}
        found = self.do(bool(same) or fits, actions.ask_change, **given)
        if found is None or same:
            return
        at_once = side == "client" and not drop and price > row["price"]
        self.changes[found.pk] = {
            "state": "applied" if at_once else "open", "work": pk, "side": side, "drop": drop, "price": price,
        }  # fmt: skip
        if at_once:
            row["price"] = price

    @precondition(lambda self: self.changes)
    @rule(side=SIDES, number=PICK, answer=st.sampled_from(["applied", "refused", "withdrawn"]))
    def answer_change(self, side, number, answer):
        keys = sorted(self.changes)
        pk = keys[number % len(keys)]
        change = self.changes[pk]
        act = {
            "applied": actions.approve_change,
            "refused": actions.refuse_change,
            "withdrawn": actions.withdraw_change,
        }[answer]
        right = side == change["side"] if answer == "withdrawn" else side != change["side"]
        allowed = change["state"] == answer or (change["state"] == "open" and right)
        before = change["state"]
        if self.do(allowed, act, by=self.people[side], change_id=pk) and before == "open":
            change["state"] = answer
            if answer == "applied":
                row = self.work[change["work"]]
                row["state"] = "dropped" if change["drop"] else row["state"]
                row["price"] = row["price"] if change["drop"] else change["price"]

    @rule(side=SIDES, go_on=st.booleans())
    def pause(self, side, go_on):
        act = actions.resume_contract if go_on else actions.pause_contract
        if self.do(self.running, act, by=self.people[side], contract_id=self.contract.pk):
            self.state = "active" if go_on else "paused"

    @precondition(lambda self: self.at > timedelta(days=20))
    @rule(side=SIDES)
    def end(self, side):
        self.do(True, actions.end_contract, by=self.people[side], contract_id=self.contract.pk, reason="done")
        if self.running:
            self.state = "ended"
            self.drop_changes()
            for row in self.work.values():
                row["state"] = "dropped" if row["state"] in ("proposed", "agreed") else row["state"]

    @rule(hours=st.sampled_from([1, 30, 100, 340]))
    def time_passes(self, hours):
        self.at += timedelta(hours=hours)
        with self.now():
            actions.approve_by_time()
        for pk, row in self.work.items():
            if row["state"] == "submitted" and self.at >= row["due"]:
                row["state"] = "approved"
                self.drop_changes(pk)

    @invariant()
    def the_model_agrees(self):
        contract = Contract.objects.get(pk=self.contract.pk)
        assert contract.state == self.state
        states = {row.pk: (row.state, int(row.price)) for row in contract.milestones.all()}
        assert states == {pk: (row["state"], row["price"]) for pk, row in self.work.items()}
        assert {row.pk: row.state for row in contract.changes.all()} == {
            pk: row["state"] for pk, row in self.changes.items()
        }

    @invariant()
    def what_is_approved_is_the_sum_counted_from_scratch(self):
        contract = Contract.objects.get(pk=self.contract.pk)
        prices = [row["price"] for row in self.work.values() if row["state"] == "approved"]
        assert contract.approved == sum(prices)
        waiting = Submission.objects.filter(milestone__contract=contract, answer="").count()
        assert waiting == sum(row["state"] == "submitted" for row in self.work.values())


@pytest.mark.django_db
@pytest.mark.rule("CTR-04")
@pytest.mark.rule("CTR-08")
@pytest.mark.rule("CTR-11")
def test_a_contract_agrees_with_its_model_under_random_acts():
    class Life(ContractLife):
        def __init__(self):
            self.outer = transaction.atomic()
            self.outer.__enter__()
            super().__init__()

        def teardown(self):
            transaction.set_rollback(True)
            self.outer.__exit__(None, None, None)

    options = settings(
        max_examples=15,
        stateful_step_count=25,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    run_state_machine_as_test(Life, settings=options)
