"""What the tests of this room share."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager

import pytest

from handsel.agencies import testing as agencies
from handsel.config.testing import kept
from handsel.events.testing import last_event, told_nothing
from handsel.kit.refused import Refused


@pytest.fixture
def greta(agency):
    """The owner of the agency."""
    return agency.members.get(role="owner").profile.person


@pytest.fixture
@kept
def mia(agency):
    """A plain member."""
    return agencies.a_member(agency).profile.person


@pytest.fixture
def refusing() -> Callable[[str], AbstractContextManager[None]]:
    """Expect a refusal with this code, and that nothing was told."""

    @contextmanager
    def block(code: str) -> Iterator[None]:
        before = last_event()
        with pytest.raises(Refused) as no:
            yield
        assert no.value.code == code
        assert str(no.value.message)
        assert told_nothing(before)

    return block
