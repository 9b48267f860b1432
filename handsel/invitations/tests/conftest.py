"""What the tests of invitations share."""

import pytest

from handsel.config.testing import kept
from handsel.invitations.testing import an_invitation
from handsel.jobs.testing import a_job
from handsel.people import testing as people


@pytest.fixture
@kept
def job(alice, account):
    """An open job of Alice's."""
    return a_job(by=alice, account=account, title="Bookkeeping for a bakery")


@pytest.fixture
@kept
def invitation(alice, bob, job):
    """Alice asked Bob."""
    return an_invitation(by=alice, job=job, to=bob, message="Hello Bob, have a look.")


@pytest.fixture
@kept
def stranger(db):
    """A further freelancer."""
    return people.a_freelancer("Frida", "Quist").person
