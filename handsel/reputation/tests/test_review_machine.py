"""Part D's picture of a review, against the database, with acts in any order and the clock turned."""

from datetime import timedelta

import pytest
from django.db import transaction
from django.utils import translation
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from handsel.contracts.testing import an_ended_contract
from handsel.jobs.testing import a_job
from handsel.kit import clock
from handsel.kit.refused import Refused
from handsel.people import testing as people
from handsel.reputation import actions
from handsel.reputation.models import Review, closes_at
from handsel.reputation.testing import values

SIDES = ("client", "freelancer")
side = st.sampled_from(SIDES)


class Reviews(RuleBasedStateMachine):
    """open (14 days) -> visible, when both are in or the time is over -> answered (28 days)."""

    def __init__(self) -> None:
        super().__init__()
        translation.activate("en")
        self.undo = transaction.atomic()
        self.undo.__enter__()
        account = people.a_client("Ada", "Brook")
        alice, bob = account.seats.get().person, people.a_freelancer("Bo", "Carr").person
        job = a_job(by=alice, account=account)
        self.contract = an_ended_contract(by=alice, job=job, to=bob.profile)
        self.people = {"client": alice, "freelancer": bob}
        self.start = clock.now()
        self.over = (closes_at(self.contract) - self.start).total_seconds()
        self.later = 0.0
        self.stars: dict[str, int] = {}
        self.visible: float | None = None
        self.answers: dict[str, str] = {}

    def teardown(self) -> None:
        """Leave nothing behind."""
        transaction.set_rollback(True)
        self.undo.__exit__(None, None, None)

    def do(self, allowed: bool, act, **kwargs) -> bool:
        """Do it on the turned clock; the model says whether it is allowed."""
        with clock.turned(seconds=self.later):
            try:
                act(**kwargs)
            except Refused:
                assert not allowed
                return False
        assert allowed
        return True

    @rule(hours=st.integers(1, 24 * 12))
    def time_passes(self, hours: int) -> None:
        """Nothing is done but waiting; the worker comes by now and then."""
        self.later += hours * 3600

    @rule()
    def the_worker_comes(self) -> None:
        """What is due is shown."""
        with clock.turned(seconds=self.later):
            actions.show_due_reviews()
        if self.later > self.over and self.stars and self.visible is None:
            self.visible = self.later

    @rule(who=side, stars=st.integers(1, 5))
    def write(self, who: str, stars: int) -> None:
        """One side writes, once, while the time is not over."""
        said = values(self.contract, self.people[who], stars)
        allowed = self.later < self.over and self.stars.get(who, stars) == stars
        if self.do(
            allowed, actions.write_review, by=self.people[who], contract_id=self.contract.pk, values=said
        ):
            self.stars[who] = stars
            if len(self.stars) == 2 and self.visible is None:
                self.visible = self.later

    @rule(who=side, stars=st.integers(1, 5))
    def change(self, who: str, stars: int) -> None:
        """One side changes what nobody has read."""
        row = Review.objects.filter(contract=self.contract, side=who).first()
        if row is None:
            return
        said = values(self.contract, self.people[who], stars)
        allowed = self.visible is None and self.later < self.over
        if self.do(allowed, actions.change_review, by=self.people[who], review_id=row.pk, values=said):
            self.stars[who] = stars

    @rule(who=side, words=st.sampled_from(("Thank you.", "No.")))
    def answer(self, who: str, words: str) -> None:
        """The reviewed side answers once, within 28 days of reading."""
        written_by = "freelancer" if who == "client" else "client"
        row = Review.objects.filter(contract=self.contract, side=written_by).first()
        if row is None:
            return
        again = self.answers.get(written_by) == words
        days = timedelta(days=28).total_seconds()
        in_time = self.visible is not None and self.later < self.visible + days
        allowed = again or (in_time and written_by not in self.answers)
        if self.do(allowed, actions.answer_review, by=self.people[who], review_id=row.pk, text=words):
            self.answers[written_by] = words

    @invariant()
    def the_database_agrees(self) -> None:
        """Stars, blindness and answers are what the model says."""
        rows = {row.side: row for row in Review.objects.filter(contract=self.contract)}
        assert {who: int(row.overall) for who, row in rows.items()} == self.stars
        assert all(row.is_blind is (self.visible is None) for row in rows.values())
        assert {who: row.answer for who, row in rows.items() if row.answer} == self.answers


@pytest.mark.rule("REP-19")
@pytest.mark.rule("REP-20")
@pytest.mark.rule("REP-21")
@pytest.mark.django_db
def test_reviews_go_the_ways_of_the_picture_whatever_people_do():
    run_state_machine_as_test(
        Reviews,
        settings=settings(
            max_examples=25,
            stateful_step_count=16,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
