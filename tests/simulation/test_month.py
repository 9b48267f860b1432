"""A short month of life through the real API, after which every invariant holds (`make simulate` runs a long one)."""

import pytest

from simulation.month import live
from simulation.world import people_the


@pytest.mark.soak
@pytest.mark.timeout(600)
def test_after_a_short_month_of_life_everything_holds(transactional_db):
    world = people_the(32, seed=3, pace=4)
    assert live(world, days=14) == []
    done = world.tally.done
    for act in (
        "invite",
        "accept",
        "decline",
        "decline and refer",
        "propose",
        "say",
        "make an offer",
        "accept an offer",
        "submit work",
    ):
        assert done(act), f"nobody could {act}: {world.tally.answers}"
