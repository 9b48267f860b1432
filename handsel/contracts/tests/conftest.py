import pytest

from handsel.config.testing import kept
from handsel.contracts.testing import a_contract
from handsel.jobs.testing import a_job


@pytest.fixture
@kept
def hourly(alice, account, bob):
    """A contract by the hour: $40, at most 20 h a week."""
    job = a_job(by=alice, account=account)
    return a_contract(by=alice, job=job, to=bob.profile, kind="hourly", amount="40", weekly_limit=20)


@pytest.fixture
@kept
def project(alice, account, bob):
    """A contract with two milestones, of 200 and 300."""
    return a_contract(by=alice, job=a_job(by=alice, account=account), to=bob.profile, kind="milestone")
