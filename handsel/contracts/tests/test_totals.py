"""What clients spent and freelancers earned, kept with each hire and approval (JOB-14, ACC-15)."""

from decimal import Decimal

import pytest

from handsel.config.testing import kept
from handsel.contracts import actions, queries
from handsel.contracts.testing import a_contract, a_week_in_review, submitted
from handsel.jobs import queries as jobs
from handsel.jobs.testing import a_job
from handsel.kit.refused import Refused
from handsel.people import actions as people
from handsel.people import queries as found
from handsel.people.models import ClientTotals, FreelancerProfile, WorkTotals
from handsel.people.testing import a_program

pytestmark = pytest.mark.django_db


@pytest.fixture
@kept
def approved(hourly, project, alice):
    """An hour and a half by the hour and a milestone of 200, both approved."""
    week = a_week_in_review(hourly)
    actions.approve_week(by=alice, week_id=week.pk)
    milestone = project.milestones.order_by("position")[0]
    submitted(milestone)
    actions.approve_work(by=alice, milestone_id=milestone.pk)
    return hourly


@pytest.mark.rule("JOB-14")
@pytest.mark.rule("ACC-15")
def test_totals_are_what_counting_anew_gives(approved, account, bob):
    client, work = ClientTotals.objects.get(account=account), WorkTotals.objects.get(profile=bob.profile)
    kept = (client.spent, client.hourly_spent, client.hourly_minutes, client.hires)
    assert kept == queries.recount_client(account) == (Decimal(260), Decimal(60), 90, 2)
    assert (work.earned, work.minutes, work.contracts) == queries.recount_work(bob.profile)


@pytest.mark.rule("JOB-14")
def test_spend_and_hourly_rate_are_told_once_there_are_some(browse, approved, alice, account, bob, charlie):
    facts = jobs.client_facts(account)
    assert (facts.spent, facts.hourly) == (Decimal(260), Decimal(40))
    job = a_job(by=alice, account=account)
    page = browse(charlie).get(job.get_absolute_url()).content.decode()
    assert "Total spend" in page
    assert "$260" in page
    told = a_program(charlie).get(f"/jobs/{job.pk}").json()
    assert (told["client_spent"], told["client_average_hourly_rate"]) == ("260.00", "40.00")


@pytest.mark.rule("JOB-14")
def test_nothing_is_told_of_what_is_not_there(browse, alice, account, charlie):
    job = a_job(by=alice, account=account)
    page = browse(charlie).get(job.get_absolute_url()).content.decode()
    assert "Total spend" not in page
    assert "Average hourly rate" not in page


@pytest.mark.rule("JOB-14")
def test_a_job_with_a_hire_counts_while_it_is_open(alice, account, bob):
    job = a_job(by=alice, account=account)
    assert jobs.client_facts(account).hire_rate is None
    a_contract(by=alice, job=job, to=bob.profile)
    assert jobs.client_facts(account).hire_rate == 100


@pytest.mark.rule("ACC-15")
def test_a_profile_shows_a_band_hours_and_contracts(browse, approved, bob, charlie):
    page = browse(charlie).get(bob.profile.get_absolute_url()).content.decode()
    assert "$100 or more" in page
    told = a_program(charlie).get(f"/freelancers/{bob.profile.public_id}").json()
    assert (told["earned_at_least"], told["hours_worked"], told["contracts"]) == ("100", 1, 2)
    assert "Work done here" not in browse(bob).get(charlie.profile.get_absolute_url()).content.decode()


@pytest.mark.rule("ACC-15")
def test_plus_members_hide_what_they_earned(browse, approved, bob, charlie, dora):
    with pytest.raises(Refused) as no:
        people.hide_earnings(by=bob, hidden=True)
    assert no.value.code == "not_eligible"
    assert WorkTotals.objects.get(profile=bob.profile).hidden_since is None
    people.set_plan(by=dora, person_id=bob.pk, plan=FreelancerProfile.Plan.PLUS, why="paid")
    assert browse(bob).post("/profile/edit/earnings/", {"hidden": "1"}).status_code == 302
    assert "or more" not in browse(charlie).get(bob.profile.get_absolute_url()).content.decode()
    assert a_program(bob).put("/profile/earnings", {"hidden": False}).status_code == 200
    assert "$100 or more" in browse(charlie).get(bob.profile.get_absolute_url()).content.decode()


@pytest.mark.rule("ACC-15")
@pytest.mark.parametrize(
    ("earned", "shown"), [("99.99", None), ("100", 100), ("9999.99", 5000), ("2000000", 1000000)]
)
def test_the_band_is_the_highest_step_that_was_reached(bob, earned, shown):
    totals = WorkTotals(profile=bob.profile, earned=Decimal(earned), contracts=1)
    assert found.earnings_of(bob.profile, totals).at_least == shown
