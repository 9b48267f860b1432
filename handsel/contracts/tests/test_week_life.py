"""A week with its entries under random acts while the clock turns: its state, its sums and the contract's agree."""

from datetime import timedelta
from decimal import Decimal

import pytest
from django.db import transaction
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from handsel.contracts import actions, queries
from handsel.contracts.models import Contract, TimeEntry, Week
from handsel.contracts.values import TimeValues
from handsel.kit import clock, money
from handsel.kit.refused import Refused
from handsel.people.models import ClientTotals, WorkTotals

LIMIT = 20 * 60


@pytest.mark.django_db
@pytest.mark.rule("CTR-10")
@pytest.mark.rule("JOB-14")
def test_weeks_agree_with_their_model_under_random_acts(hourly, alice, bob):
    class Weeks(RuleBasedStateMachine):
        def __init__(self):
            super().__init__()
            self.sheet = transaction.atomic()
            self.sheet.__enter__()
            self.days = 0
            self.states = {row.pk: row.state for row in Week.objects.all()}

        def teardown(self):
            transaction.set_rollback(True)
            self.sheet.__exit__(None, None, None)

        def _try(self, act, **values):
            with clock.turned(days=self.days):
                try:
                    act(**values)
                except Refused as no:
                    return no.code
            return ""

        def _week(self, number):
            weeks = list(Week.objects.order_by("monday"))
            return weeks[number % len(weeks)] if weeks else None

        @rule(back=st.integers(0, 9), minutes=st.integers(1, 700))
        def write(self, back, minutes):
            with clock.turned(days=self.days):
                day = clock.today() - timedelta(days=back)
            values = TimeValues(day, minutes, "Books")
            self._try(actions.add_time, by=bob, contract_id=hourly.pk, values=values)

        @rule(number=st.integers(0, 9), minutes=st.integers(1, 700))
        def correct(self, number, minutes):
            rows = list(TimeEntry.objects.order_by("pk"))
            if rows:
                entry = rows[number % len(rows)]
                values = TimeValues(entry.date, minutes, "Letters")
                self._try(actions.edit_time, by=bob, entry_id=entry.pk, values=values)

        @rule(number=st.integers(0, 9))
        def delete(self, number):
            rows = list(TimeEntry.objects.order_by("pk"))
            if rows:
                self._try(actions.delete_time, by=bob, entry_id=rows[number % len(rows)].pk)

        @rule(days=st.integers(1, 8))
        def time_passes(self, days):
            self.days += days
            self._try(actions.hand_in_weeks)
            self._try(actions.approve_weeks_by_time)

        @rule(number=st.integers(0, 5))
        def approve(self, number):
            if week := self._week(number):
                said = self._try(actions.approve_week, by=alice, week_id=week.pk)
                assert said == ("" if week.state in ("in_review", "approved") else "week_not_in_review")

        @rule(number=st.integers(0, 5))
        def send_back(self, number):
            if week := self._week(number):
                said = self._try(actions.send_week_back, by=alice, week_id=week.pk, note="Look again.")
                assert said == ("" if week.state in ("in_review", "sent_back") else "week_not_in_review")

        @rule(number=st.integers(0, 5))
        def hand_in(self, number):
            if week := self._week(number):
                self._try(actions.hand_in_week, by=bob, week_id=week.pk)

        @rule()
        def end(self):
            self._try(actions.end_contract, by=alice, contract_id=hourly.pk, reason="done")

        @invariant()
        def states_follow_the_table(self):
            now = {row.pk: row.state for row in Week.objects.all()}
            for pk, state in now.items():
                before = self.states.get(pk, "open")
                steps = {before, *Week.NEXT[before]}
                assert state in steps | {after for one in steps for after in Week.NEXT[one]}
            self.states = now

        @invariant()
        def sums_are_sums(self):
            contract = Contract.objects.get(pk=hourly.pk)
            assert queries.recount(contract) == queries.Count(contract.approved, contract.minutes)
            for week in Week.objects.all():
                assert week.minutes == queries.minutes_in(week) <= LIMIT
                if week.state in ("in_review", "approved"):
                    assert week.amount == money.of_minutes(week.minutes, week.rate)
            client = ClientTotals.objects.get(account=contract.account)
            work = WorkTotals.objects.get(profile=contract.profile)
            assert (client.spent, client.hourly_minutes) == (contract.approved, contract.minutes)
            assert (work.earned, work.minutes) == (contract.approved, contract.minutes)
            assert contract.approved >= Decimal(0)

    run_state_machine_as_test(
        Weeks,
        settings=settings(
            max_examples=15,
            stateful_step_count=20,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
