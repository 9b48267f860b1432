"""What the tests of reputation share."""

import pytest

from handsel.people import testing as people


@pytest.fixture
def stranger(db):
    """A further freelancer."""
    return people.a_freelancer("Frida", "Quist").person
