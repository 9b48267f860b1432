"""Jobs that an operator leaves out of their client's hire rate (JOB-14)."""

import pytest

from handsel.events.models import AuditEntry
from handsel.jobs import actions, queries
from handsel.jobs.testing import a_job
from handsel.kit import clock
from handsel.kit.refused import Refused

pytestmark = [pytest.mark.django_db, pytest.mark.rule("JOB-14")]


def _rate(account):
    return queries.client_facts(account).hire_rate


@pytest.fixture
def twice(alice, account):
    """A hire, and the same job posted a second time and closed."""
    with clock.turned(days=-20):
        hired, again = a_job(by=alice, account=account), a_job(by=alice, account=account)
        actions.close_job(by=alice, job_id=hired.pk, hired=True)
        actions.close_job(by=alice, job_id=again.pk, hired=False)
    return again


def test_a_job_that_was_left_out_does_not_count_until_it_is_counted_again(account, dora, twice, browse):
    assert _rate(account) == 50
    window = browse(dora)
    address = f"/jobs/{twice.pk}/void/"
    assert "Leave this job out" in window.get(twice.get_absolute_url()).content.decode()
    assert "Leave it out" in window.get(address).content.decode()
    assert window.post(address, {"why": "Posted twice."}).status_code == 302
    assert _rate(account) == 100
    assert "Count it again" in window.get(address).content.decode()
    assert window.post(address, {"why": "It was another job."}).status_code == 302
    assert _rate(account) == 50
    said = AuditEntry.objects.filter(subject=f"jobs.job:{twice.pk}").order_by("pk").values_list("act", "why")
    assert list(said) == [("job_voided", "Posted twice."), ("job_counts", "It was another job.")]


def test_saying_the_same_twice_writes_one_line(account, dora, twice):
    for _ in range(2):
        actions.set_void(by=dora, job_id=twice.pk, void=True, why="Posted twice.")
    assert AuditEntry.objects.filter(act="job_voided").count() == 1


def test_only_operators_and_only_ended_jobs(alice, account, dora, twice, browse):
    before = AuditEntry.objects.count()
    with pytest.raises(Refused) as no:
        actions.set_void(by=alice, job_id=twice.pk, void=True, why="Mine.")
    assert no.value.code == "forbidden"
    fresh = a_job(by=alice, account=account)
    with pytest.raises(Refused) as no:
        actions.set_void(by=dora, job_id=fresh.pk, void=True, why="Posted twice.")
    assert no.value.code == "job_open"
    assert browse(alice).get(f"/jobs/{twice.pk}/void/").status_code == 404
    assert browse(dora).post(f"/jobs/{twice.pk}/void/", {"why": ""}).status_code == 422
    assert "has not ended" in browse(dora).get(f"/jobs/{fresh.pk}/void/").content.decode()
    twice.refresh_from_db()
    assert (twice.voided_at, AuditEntry.objects.count(), _rate(account)) == (None, before, 50)


def test_a_removed_job_that_opens_again_counts(alice, account, dora):
    with clock.turned(days=-20):
        job = a_job(by=alice, account=account)
    actions.remove_job(by=dora, job_id=job.pk)
    actions.set_void(by=dora, job_id=job.pk, void=True, why="Spam.")
    assert _rate(account) is None
    actions.reopen_job(by=dora, job_id=job.pk, why="It was none.")
    assert _rate(account) == 0
