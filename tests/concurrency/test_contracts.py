"""Races in a contract: one side acts while the other, a colleague, or the clock does something else."""

from datetime import timedelta
from decimal import Decimal

import pytest

from handsel.config.testing import kept
from handsel.contracts import actions, rules
from handsel.contracts.models import Contract, Milestone, Step
from handsel.contracts.testing import a_contract, a_wish, submitted
from handsel.jobs.testing import a_job
from handsel.kit import clock
from handsel.kit.refused import Refused

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
@kept
def project(alice, account, bob):
    return a_contract(by=alice, job=a_job(by=alice, account=account), to=bob.profile, kind="milestone")


@pytest.fixture
def first(project):
    return project.milestones.order_by("position")[0]


@pytest.fixture
def due(first):
    """Work whose days of review are over."""
    submitted(first)
    Milestone.objects.filter(pk=first.pk).update(approve_by=clock.now() - timedelta(minutes=1))
    return first


def refused(outcome, code):
    return isinstance(outcome, Refused) and outcome.code == code


def steps(contract, *kinds):
    return Step.objects.filter(contract=contract, kind__in=kinds).count()


def approved(contract):
    return Contract.objects.get(pk=contract.pk).approved


@pytest.mark.rule("CTR-04")
@pytest.mark.parametrize("locks", [True, False])
def test_two_hirers_agree_to_a_change_and_it_holds_once(race, alice, erin, bob, project, first, locks):
    wish = a_wish(
        by=bob, contract=project, kind="milestone", milestone=first, text=first.text, price=Decimal(250)
    )
    outcomes = race(
        lambda: actions.approve_change(by=alice, change_id=wish.pk),
        lambda: actions.approve_change(by=erin, change_id=wish.pk),
        pause=(rules, "check_can_answer_change"),
        locks=locks,
    )
    assert [outcome.state for outcome in outcomes] == ["applied", "applied"]
    assert (steps(project, "changed") == 1) is locks


@pytest.mark.rule("CTR-04")
@pytest.mark.parametrize("locks", [True, False])
def test_a_change_that_is_agreed_to_is_not_taken_back_meanwhile(race, alice, bob, project, first, locks):
    wish = a_wish(by=bob, contract=project, kind="drop", milestone=first)
    agreed, taken_back = race(
        lambda: actions.approve_change(by=alice, change_id=wish.pk),
        lambda: actions.withdraw_change(by=bob, change_id=wish.pk),
        pause=(rules, "check_can_answer_change"),
        locks=locks,
    )
    assert agreed.state == "applied"
    assert refused(taken_back, "change_not_open") is locks


@pytest.mark.rule("CTR-11")
@pytest.mark.parametrize("locks", [True, False])
def test_nothing_is_submitted_while_the_contract_ends(race, alice, bob, project, first, locks):
    ended, done = race(
        lambda: actions.end_contract(by=alice, contract_id=project.pk, reason="done"),
        lambda: actions.submit_work(by=bob, milestone_id=first.pk, text="Done."),
        pause=(rules, "check_can_end"),
        locks=locks,
    )
    assert ended.state == "ended"
    assert refused(done, "contract_not_running") is locks


@pytest.mark.rule("CTR-11")
@pytest.mark.parametrize("locks", [True, False])
def test_work_that_is_submitted_first_keeps_its_clock_when_the_contract_ends(
    race, alice, bob, project, first, locks
):
    _done, ended = race(
        lambda: actions.submit_work(by=bob, milestone_id=first.pk, text="Done."),
        lambda: actions.end_contract(by=alice, contract_id=project.pk, reason="done"),
        pause=(rules, "check_can_submit"),
        locks=locks,
    )
    assert ended.state == "ended"
    first.refresh_from_db()
    assert first.state in ("submitted", "dropped")
    assert (first.approve_by is not None) is (first.state == "submitted")


@pytest.mark.rule("CTR-08")
@pytest.mark.parametrize("locks", [True, False])
def test_the_client_and_the_clock_approve_work_once(race, alice, project, due, locks):
    done, by_time = race(
        lambda: actions.approve_work(by=alice, milestone_id=due.pk),
        actions.approve_by_time,
        pause=(rules, "check_can_review"),
        locks=locks,
    )
    assert isinstance(done, Milestone) is locks  # without locks the waiting work is gone when it is answered
    assert (by_time == 0) is locks
    assert (steps(project, "approved", "by_time"), approved(project)) == (1, 200)


@pytest.mark.rule("CTR-08")
@pytest.mark.parametrize("locks", [True, False])
def test_time_does_not_approve_what_is_being_sent_back(race, alice, project, due, locks):
    back, by_time = race(
        lambda: actions.send_back_work(by=alice, milestone_id=due.pk, note="More."),
        actions.approve_by_time,
        pause=(rules, "check_can_review"),
        locks=locks,
    )
    assert (by_time == 0) is locks
    assert (approved(project) == 0) is locks
    assert not locks or back.state == "agreed"


@pytest.mark.rule("CTR-08")
@pytest.mark.parametrize("locks", [True, False])
def test_one_hirer_approves_while_another_sends_back(race, alice, erin, project, first, locks):
    submitted(first)
    done, back = race(
        lambda: actions.approve_work(by=alice, milestone_id=first.pk),
        lambda: actions.send_back_work(by=erin, milestone_id=first.pk, note="More."),
        pause=(rules, "check_can_review"),
        locks=locks,
    )
    assert isinstance(done, Milestone) is locks  # without locks the waiting work is gone when it is answered
    assert refused(back, "milestone_not_pending") is locks
    assert steps(project, "approved", "sent_back") == 1
