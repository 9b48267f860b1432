"""Notices about jobs."""

import pytest

from handsel.events.testing import deliver_all
from handsel.jobs import actions, handlers
from handsel.jobs.events import JobAboutToExpire, JobEnded
from handsel.jobs.testing import a_job, job_values
from handsel.kit import clock
from handsel.notifications.testing import letters_to, titles, told
from handsel.people import actions as people

pytestmark = [pytest.mark.django_db, pytest.mark.rule("NOTIF-12")]


def test_the_whole_team_is_told_five_days_before_a_job_ends(alice, erin, bob, account):
    job = a_job(by=alice, account=account)
    with clock.turned(days=25):
        handlers.warn_of_jobs_that_run_out()
        deliver_all()
    for person in (alice, erin):
        assert titles(person) == [f"Your job “{job.title}” ends soon"]
        assert f"/jobs/{job.pk}/edit/" in letters_to(person)[0].text
    assert told(bob) == []


def test_each_quiet_spell_is_told_once(alice, account):
    job = a_job(by=alice, account=account)
    with clock.turned(days=25):
        actions.warn_of_expiry()
        deliver_all()
        job.refresh_from_db()
        handlers.tell_team_that_job_runs_out(JobAboutToExpire(job_id=job.pk))
        assert len(told(alice)) == 1
        actions.edit_job(by=alice, job_id=job.pk, values=job_values(title="Other"))
    with clock.turned(days=50, hours=1):
        actions.warn_of_expiry()
        deliver_all()
    assert len(told(alice)) == 2


def test_a_warning_that_comes_too_late_is_not_told(alice, account):
    job = a_job(by=alice, account=account)
    with clock.turned(days=25):
        actions.warn_of_expiry()
        actions.edit_job(by=alice, job_id=job.pk, values=job_values(title="Other"))
        deliver_all()
    assert told(alice) == []


def test_the_team_is_told_when_a_job_runs_out(alice, erin, account):
    job = a_job(by=alice, account=account)
    with clock.turned(days=30):
        handlers.let_jobs_run_out()
        deliver_all()
        handlers.tell_team_that_job_ended(JobEnded(job_id=job.pk, reason="expired"))
    assert told(alice) == told(erin) == [f"job_ended:{job.pk}"]
    assert "nothing happened on it" in letters_to(alice)[0].text


def test_whoever_closes_a_job_is_not_told_what_they_did(alice, erin, account):
    job = a_job(by=alice, account=account)
    actions.close_job(by=erin, job_id=job.pk, hired=True)
    deliver_all()
    assert told(alice) == [f"job_ended:{job.pk}"]
    assert told(erin) == []


def test_notices_speak_the_language_of_their_reader(alice, account):
    people.edit_person(
        by=alice, first_name="Alice", last_name="Martin", language="de", time_zone="Europe/Paris"
    )
    a_job(by=alice, account=account)
    with clock.turned(days=25):
        actions.warn_of_expiry()
        deliver_all()
    assert len(told(alice)) == 1
