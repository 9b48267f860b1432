"""What the tests of reputation share."""

import pytest

from handsel.config.testing import kept
from handsel.people import testing as people


@pytest.fixture
@kept
def stranger(db):
    """A further freelancer."""
    return people.a_freelancer("Frida", "Quist").person
